#include "input/parse.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/characters.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "input/diagnosis.h"
#include "input/events.h"
#include "input/tags.h"

namespace placard {

namespace {

/// Events of the library to nodes; stops at the first syntax error or limit.
class Reader {
 public:
  Reader(const Source& source, Problems& problems, bool json)
      : source_(source), problems_(problems), json_(json), events_(source, json) {}

  Node read() {
    Node root;
    bool seen_document = false;
    for (Event event = next(); event && event->type != FYET_STREAM_END; event = next()) {
      if (event->type == FYET_STREAM_START || event->type == FYET_DOCUMENT_END) continue;
      if (event->type == FYET_DOCUMENT_START) {
        if (seen_document) {
          fail(token_span(event->document_start.document_start), "a second document begins here",
               "put all cards of a file under one 'cards:'");
          break;
        }
        seen_document = true;
        continue;
      }
      root = value(event.get(), 0);
      if (failed_) break;
    }
    if (const auto place = failed_ ? std::nullopt : events_.broken_at({last_, last_})) explain(*place);
    return failed_ ? Node{} : root;
  }

 private:
  /// How much a value takes, with all that is in it.
  struct Weight {
    std::size_t values = 0;
    std::size_t bytes = 0;  // of text
  };

  using Event = Events::Event;

  Event next() { return failed_ ? Event{} : events_.next(); }

  void fail(Span span, std::string message, std::string hint = {}) {
    if (!failed_) problems_.error(span, std::move(message), std::move(hint));
    failed_ = true;
  }

  // A token without a place stands behind the last one.
  Span token_span(fy_token* token) const { return span_of(token).value_or(Span{last_, last_}); }

  bool counts(Span span, Weight weight) {
    read_.values += weight.values;
    read_.bytes += weight.bytes;
    if (read_.values > limits::values.value)
      fail(span, "more than " + to_text(limits::values), std::string(limits::values.reason));
    if (read_.bytes > limits::text.value)
      fail(span, "more than " + to_text(limits::text) + " of text", std::string(limits::text.reason));
    return !failed_;
  }

  // The node that `event` begins, with all that belongs to it.
  Node value(fy_event* event, int depth) {
    Node node;
    fy_token* anchor = nullptr;
    if (const auto fault = fault_of_tag(fy_event_get_tag_token(event), source_)) {
      fail(fault->span, fault->message, fault->hint);
      return node;
    }
    switch (event->type) {
      case FYET_SCALAR:
        node = scalar(event->scalar.value, makes_text(event->scalar.tag, source_));
        anchor = event->scalar.anchor;
        break;
      case FYET_ALIAS: return alias(event->alias.anchor);
      case FYET_SEQUENCE_START:
        node = list(token_span(event->sequence_start.sequence_start), depth, text_of(event->sequence_start.anchor));
        anchor = event->sequence_start.anchor;
        break;
      case FYET_MAPPING_START:
        node = map(token_span(event->mapping_start.mapping_start), depth, text_of(event->mapping_start.anchor));
        anchor = event->mapping_start.anchor;
        break;
      default: fail({last_, last_}, "something that is no value"); return node;
    }
    last_ = std::max(last_, node.span.end);
    if (!counts(node.span, {1, node.text.size()})) return node;
    // What has a name is kept a second time.
    if (anchor != nullptr && counts(node.span, weight_of(node))) anchors_[text_of(anchor)] = node;
    return node;
  }

  Node scalar(fy_token* token, bool is_text) {
    Node node;
    node.span = token_span(token);
    node.text = scalar_text(token, source_.text);
    node.quoted = is_text || fy_token_scalar_style(token) != FYSS_PLAIN;
    const bool empty = !node.quoted && (node.text.empty() || node.text == "~" || node.text == "null");
    node.kind = empty ? Node::Kind::null : Node::Kind::scalar;
    // A quoted scalar's marks lie inside its quotes.
    const auto is_quote = [this](std::size_t at) { return source_.text[at] == '"' || source_.text[at] == '\''; };
    const bool has_room = node.span.begin > 0 && node.span.end < source_.text.size();
    if (node.quoted && has_room && is_quote(node.span.begin - 1) && is_quote(node.span.end)) {
      --node.span.begin;
      ++node.span.end;
    }
    find_odd_places(node);
    return node;
  }

  // Where the odd characters of a text stand: one that is written as an escape stands somewhere in the whole.
  void find_odd_places(Node& node) const {
    std::size_t from = node.span.begin;
    for (const OddCharacter& odd : odd_characters(node.text)) {
      const std::string_view bytes = std::string_view(node.text).substr(odd.begin, odd.end - odd.begin);
      const std::size_t at = source_.text.find(bytes, from);
      const bool found = at != std::string::npos && at < node.span.end;
      node.odd.push_back(found ? Span{at, at + bytes.size()} : node.span);
      if (found) from = at + bytes.size();
    }
  }

  Node alias(fy_token* token) {
    const std::string name = text_of(token);
    const Span span = token_span(token);
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) {
      fail(span, "the alias '*" + name + "' stands inside what it names", "write the values out");
      return {};
    }
    const auto found = anchors_.find(name);
    if (found == anchors_.end()) {
      fail(span, "nothing is named '&" + name + "' before this alias",
           "a text that begins with a '*' stands in quotes; a card has no Markdown");
      return {};
    }
    if (!counts(span, weight_of(found->second))) return {};
    Node node = found->second;
    node.span = span;
    return node;
  }

  static Weight weight_of(const Node& node) {
    Weight sum{1, node.text.size()};
    const auto add = [&sum](const Weight& part) { sum = {sum.values + part.values, sum.bytes + part.bytes}; };
    for (const Node& item : node.items) add(weight_of(item));
    for (const Entry& entry : node.entries) {
      add(weight_of(entry.value));
      sum.bytes += entry.key.size();
    }
    return sum;
  }

  // Opens a list or mapping: nothing nests deeper than the limit, and an alias inside may not name it.
  bool enter(Span span, int depth, const std::string& anchor) {
    if (depth >= static_cast<int>(limits::nesting.value)) fail(span, "nested deeper than " + to_text(limits::nesting));
    open_.push_back(anchor.empty() ? std::string("\n") : anchor);
    return !failed_;
  }

  Node list(Span begin, int depth, const std::string& anchor) {
    Node node;
    node.kind = Node::Kind::list;
    node.span = begin;
    if (!enter(begin, depth, anchor)) return node;
    for (Event event = next(); event; event = next()) {
      if (event->type == FYET_SEQUENCE_END) {
        last_ = std::max(last_, token_span(event->sequence_end.sequence_end).end);
        break;
      }
      node.items.push_back(value(event.get(), depth + 1));
    }
    return leave(std::move(node));
  }

  Node map(Span begin, int depth, const std::string& anchor) {
    Node node;
    node.kind = Node::Kind::map;
    node.span = begin;
    if (!enter(begin, depth, anchor)) return node;
    std::map<std::string, Span, std::less<>> seen;
    for (Event event = next(); event; event = next()) {
      if (event->type == FYET_MAPPING_END) {
        last_ = std::max(last_, token_span(event->mapping_end.mapping_end).end);
        break;
      }
      const Node key = value(event.get(), depth + 1);
      event = next();
      if (!event) break;
      Node content = value(event.get(), depth + 1);
      if (key.kind == Node::Kind::list || key.kind == Node::Kind::map) {
        problems_.error(key.span, "a key must be a word, not " + std::string(describe(key)));
        continue;
      }
      if (content.kind == Node::Kind::null) warn_of_comment(key);
      if (content.kind == Node::Kind::scalar) warn_of_lost_text(content);
      const auto [first, is_new] = seen.try_emplace(key.text, key.span);
      if (is_new) {
        node.entries.push_back({key.text, key.span, std::move(content)});
      } else {
        problems_.error(key.span, "the key '" + key.text + "' stands here twice",
                        "the first is in line " + std::to_string(place_of(source_.text, first->second.begin).line));
      }
    }
    return leave(std::move(node));
  }

  // "fixes: #12 and #13" ends before the second '#': it stands behind a space and begins a comment. A comment that was meant has
  // a space behind it.
  void warn_of_lost_text(const Node& value) {
    const std::string_view text = source_.text;
    const std::size_t end = value.span.end;
    if (end >= text.size() || text[value.span.begin] == '"' || text[value.span.begin] == '\'') return;
    const std::size_t hash = text.find_first_not_of(" \t", end);
    if (hash == std::string_view::npos || hash == end || text[hash] != '#' || hash + 1 >= text.size()) return;
    const char next = text[hash + 1];
    const bool is_word = (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    const std::size_t line_end = std::min(text.find_first_of("\r\n", hash), text.size());
    if (is_word)
      problems_.warning({hash, line_end}, "this is left out: a '#' behind a space begins a comment", "put the value in quotes");
  }

  // "colour: #fff" has no value: a '#' behind a space begins a comment. One before a letter was hardly meant so.
  void warn_of_comment(const Node& key) {
    const std::size_t behind = source_.text.find_first_not_of(": \t", key.span.end);
    if (behind == std::string::npos || source_.text[behind] != '#') return;
    const std::string_view line = line_at(source_.text, key.span.end);
    const auto line_begin = static_cast<std::size_t>(line.data() - source_.text.data());
    const std::string_view rest = line.substr(std::min(key.span.end - line_begin, line.size()));
    // A palette's reader says it better, as an error.
    const std::size_t hash = rest.find('#');
    if (hash == std::string_view::npos || rest.find_first_not_of(": \t") != hash || hash + 1 >= rest.size() ||
        rest[hash + 1] == ' ')
      return;
    problems_.warning({key.span.end + hash, line_begin + line.size()},
                      "'" + key.text + "' has no value: a '#' behind a space begins a comment", "put the value in quotes");
  }

  Node leave(Node node) {
    open_.pop_back();
    node.span.end = std::max(node.span.end, last_);
    if (!node.entries.empty()) node.span.begin = std::min(node.span.begin, node.entries.front().key_span.begin);
    return node;
  }

  // The library knows where it stopped; what is wrong there, or before, we say ourselves.
  void explain(Span span) {
    auto found = diagnose_other(source_.text);
    if (!found) found = json_ ? diagnose_json(source_.text) : diagnose_yaml(source_.text, span.end);
    if (found) return fail(found->span, found->message, found->hint);
    fail(span, json_ ? "this cannot be read as JSON" : "this cannot be read as YAML",
         json_ ? "" : "is a quotation mark or a bracket missing, or a line indented unlike its neighbours?");
  }

  const Source& source_;
  Problems& problems_;
  bool json_;
  Events events_;
  std::map<std::string, Node, std::less<>> anchors_;
  std::vector<std::string> open_;  // anchors of the lists and mappings that are being read
  Weight read_;
  std::size_t last_ = 0;  // the end of the last token that was read
  bool failed_ = false;
};

}  // namespace

Node parse(const Source& source, Problems& problems, Syntax syntax) {
  if (!has_content(source, problems)) return {};
  const std::string_view name = source.name;
  if (syntax == Syntax::detect) {
    if (name.ends_with(".json")) syntax = Syntax::json;
    if (name.ends_with(".yaml") || name.ends_with(".yml")) syntax = Syntax::yaml;
  }
  if (syntax != Syntax::detect) return Reader(source, problems, syntax == Syntax::json).read();

  const std::size_t first = source.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool like_json = source.text[first] == '{' || source.text[first] == '[';
  if (!like_json) return Reader(source, problems, false).read();
  Problems as_json;
  Node node = Reader(source, as_json, true).read();
  if (as_json.empty()) return node;
  Problems as_yaml;
  Node yaml = Reader(source, as_yaml, false).read();
  problems = as_yaml.has_errors() ? as_json : as_yaml;
  return as_yaml.has_errors() ? node : yaml;
}

}  // namespace placard
