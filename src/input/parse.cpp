#include "input/parse.h"

#include <algorithm>
#include <map>
#include <memory>
#include <new>
#include <unordered_map>
#include <utility>

#include "base/characters.h"
#include "base/free_by.h"
#include "input/tokens.h"

namespace placard {

namespace {

/// Builds nodes from parser events; stops at the first syntax error or exceeded limit.
class Reader {
 public:
  Reader(const Source& source, Problems& problems, bool json) : source_(source), problems_(problems), json_(json) {
    fy_diag_cfg diag_settings{};
    fy_diag_cfg_default(&diag_settings);
    diag_settings.level = FYET_ERROR;
    diag_.reset(fy_diag_create(&diag_settings));
    fy_diag_set_collect_errors(diag_.get(), true);
    const unsigned flags =
        FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_ALLOW_DUPLICATE_KEYS | (json ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE);
    fy_parse_cfg settings{};
    settings.flags = static_cast<fy_parse_cfg_flags>(flags);
    settings.diag = diag_.get();
    parser_.reset(fy_parser_create(&settings));
    if (!parser_ || fy_parser_set_string(parser_.get(), source.text.data(), source.text.size()) != 0) throw std::bad_alloc();
  }

  Node read() {
    Node root;
    bool seen_document = false;
    for (Event event = next(); event && event->type != FYET_STREAM_END; event = next()) {
      if (event->type == FYET_STREAM_START || event->type == FYET_DOCUMENT_END) continue;
      if (event->type != FYET_DOCUMENT_START) {
        root = value(event.get(), 0);
      } else if (std::exchange(seen_document, true)) {
        fail(token_span(event->document_start.document_start), "more than one YAML document",
             "put all cards of a file under one 'cards:' key");
      }
    }
    if (const auto place = failed_ ? std::nullopt : broken_at()) explain(*place);
    return failed_ ? Node{} : root;
  }

 private:
  /// The size of a value with all its children.
  struct Weight {
    std::size_t values = 0;
    std::size_t bytes = 0;  // of all text
  };

  struct FreeEvent {
    fy_parser* parser = nullptr;
    void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
  };
  using Event = std::unique_ptr<fy_event, FreeEvent>;

  // The next event; null at the end and after an error.
  Event next() { return {failed_ ? nullptr : fy_parser_parse(parser_.get()), FreeEvent{parser_.get()}}; }

  // The place of a syntax error.
  [[nodiscard]] std::optional<Span> broken_at() const {
    void* position = nullptr;
    if (const fy_diag_error* error = fy_diag_errors_iterate(diag_.get(), &position))
      return error->fyt == nullptr ? place_span(source_.text, error->line, error->column) : token_span(error->fyt);
    return fy_parser_get_stream_error(parser_.get()) ? std::optional(Span{last_, last_}) : std::nullopt;
  }

  Node fail(Span span, std::string message, std::string hint = {}) {
    if (!std::exchange(failed_, true)) problems_.error(span, std::move(message), std::move(hint));
    return {};
  }

  // A token without a place is assumed after the last one.
  Span token_span(fy_token* token) const { return span_of(token).value_or(Span{last_, last_}); }

  bool counts(Span span, Weight weight) {
    read_.values += weight.values;
    read_.bytes += weight.bytes;
    if (read_.values > limits.values.value) fail(span, "more than " + to_text(limits.values), std::string(limits.values.reason));
    if (read_.bytes > limits.text.value)
      fail(span, "more than " + to_text(limits.text) + " of text", std::string(limits.text.reason));
    return !failed_;
  }

  // Builds the node that begins with `event`.
  Node value(fy_event* event, int depth) {
    Node node;
    fy_token* anchor = nullptr;
    if (const auto fault = diagnose_tag(fy_event_get_tag_token(event), source_))
      return fail(fault->span, fault->message, fault->hint);
    switch (event->type) {
      case FYET_SCALAR:
        node = scalar(event->scalar.value, is_string_tag(event->scalar.tag, source_));
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
      default: return fail({last_, last_}, "expected a value");
    }
    last_ = std::max(last_, node.span.end);
    if (!counts(node.span, {1, node.text.size()})) return node;
    // Anchored values are stored for aliases.
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
    // libfyaml reports quoted scalars without their quotes.
    const auto is_quote = [this](std::size_t at) { return source_.text[at] == '"' || source_.text[at] == '\''; };
    const bool can_extend = node.span.begin > 0 && node.span.end < source_.text.size();
    if (node.quoted && can_extend && is_quote(node.span.begin - 1) && is_quote(node.span.end)) {
      --node.span.begin;
      ++node.span.end;
    }
    find_disallowed_places(node);
    return node;
  }

  // Finds the places of disallowed code points. For a code point written as an escape, the place is the whole scalar.
  void find_disallowed_places(Node& node) const {
    std::size_t from = node.span.begin;
    for (const DisallowedCodePoint& disallowed : find_disallowed(node.text)) {
      const std::string_view bytes = std::string_view(node.text).substr(disallowed.begin, disallowed.end - disallowed.begin);
      const std::size_t at = std::string_view(source_.text).substr(0, node.span.end).find(bytes, from);
      const bool found = at != std::string::npos;
      node.disallowed.push_back(found ? Span{at, at + bytes.size()} : node.span);
      from = found ? at + bytes.size() : node.span.end;  // an escape: later places are unknown
    }
  }

  Node alias(fy_token* token) {
    const std::string name = text_of(token);
    const Span span = token_span(token);
    if (std::ranges::find(open_, name) != open_.end())
      return fail(span, "alias '*" + name + "' is inside its own anchor", "write the values without an alias");
    const auto found = anchors_.find(name);
    if (found == anchors_.end())
      return fail(span, "unknown alias '*" + name + "': no anchor '&" + name + "' before it",
                  "put text that begins with '*' in quotes; Markdown is not supported");
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

  // Begins a list or mapping: checks the nesting limit and records its anchor.
  bool enter(Span span, int depth, const std::string& anchor) {
    if (depth >= static_cast<int>(limits.nesting.value)) fail(span, "nested deeper than " + to_text(limits.nesting));
    if (!anchor.empty()) open_.push_back(anchor);
    return !failed_;
  }

  Node list(Span begin, int depth, const std::string& anchor) {
    Node node = make_node(Node::Kind::list, begin);
    if (!enter(begin, depth, anchor)) return node;
    for (Event event = next(); event; event = next()) {
      if (event->type == FYET_SEQUENCE_END) {
        last_ = std::max(last_, token_span(event->sequence_end.sequence_end).end);
        break;
      }
      node.items.push_back(value(event.get(), depth + 1));
    }
    return leave(std::move(node), anchor);
  }

  Node map(Span begin, int depth, const std::string& anchor) {
    Node node = make_node(Node::Kind::map, begin);
    if (!enter(begin, depth, anchor)) return node;
    std::unordered_map<std::string, std::size_t> places;  // first place of each key
    for (Event event = next(); event; event = next()) {
      if (event->type == FYET_MAPPING_END) {
        last_ = std::max(last_, token_span(event->mapping_end.mapping_end).end);
        break;
      }
      Node key = value(event.get(), depth + 1);
      event = next();
      if (!event) break;
      Node content = value(event.get(), depth + 1);
      if (key.kind == Node::Kind::list || key.kind == Node::Kind::map) {
        problems_.error(key.span, "a key must be text, found " + std::string(describe(key)));
        continue;
      }
      if (content.kind == Node::Kind::null) warn_of_comment(source_.text, key, problems_);
      if (content.kind == Node::Kind::scalar) warn_of_lost_text(source_.text, content, problems_);
      const auto [first, is_new] = places.try_emplace(key.text, key.span.begin);
      if (!is_new) {
        problems_.error(
            key.span, "duplicate key '" + key.text + "'",
            problems_.is_full() ? "" : "first used in line " + std::to_string(place_of(source_.text, first->second).line));
      } else {
        node.entries.push_back({std::move(key.text), key.span, std::move(content)});
      }
    }
    return leave(std::move(node), anchor);
  }

  Node leave(Node node, const std::string& anchor) {
    if (!anchor.empty()) open_.pop_back();
    node.span.end = std::max(node.span.end, last_);
    if (!node.entries.empty()) node.span.begin = std::min(node.span.begin, node.entries.front().key_span.begin);
    return node;
  }

  // Reports a syntax error at or before the place where libfyaml stopped.
  void explain(Span span) {
    auto found = diagnose_other(source_.text);
    if (!found) found = json_ ? diagnose_json(source_.text) : diagnose_yaml(source_.text, span.end);
    if (!found && json_) found = Diagnosis{span, "invalid JSON", ""};
    if (!found) found = Diagnosis{span, "invalid YAML", "check for a missing quote or bracket, or wrong indentation"};
    fail(found->span, found->message, found->hint);
  }

  const Source& source_;
  Problems& problems_;
  bool json_;
  std::unique_ptr<fy_diag, FreeBy<fy_diag_destroy>> diag_;
  std::unique_ptr<fy_parser, FreeBy<fy_parser_destroy>> parser_;
  std::map<std::string, Node, std::less<>> anchors_;
  std::vector<std::string> open_;  // anchors of the lists and mappings that are being read
  Weight read_;
  std::size_t last_ = 0;  // end of the last token
  bool failed_ = false;
};

}  // namespace

Node parse(const Source& source, Problems& problems, Syntax syntax) {
  if (!is_parsable(source, problems)) return {};
  const std::string_view name = source.name;
  if (syntax == Syntax::detect) {
    if (name.ends_with(".json") || name.ends_with(".jsonl") || name.ends_with(".ndjson")) syntax = Syntax::json;
    if (name.ends_with(".yaml") || name.ends_with(".yml")) syntax = Syntax::yaml;
    if (name.ends_with(".toml")) syntax = Syntax::toml;
  }
  if (syntax == Syntax::toml) return parse_toml(source, problems);
  const char first = source.text[source.text.find_first_not_of(" \t\r\n\xEF\xBB\xBF")];
  if (syntax != Syntax::detect || (first != '{' && first != '[')) return Reader(source, problems, syntax == Syntax::json).read();
  Problems as_json;
  Node node = Reader(source, as_json, true).read();
  if (as_json.empty()) return node;
  Problems as_yaml;
  Node yaml = Reader(source, as_yaml, false).read();
  problems = as_yaml.has_errors() ? as_json : as_yaml;
  return as_yaml.has_errors() ? node : yaml;
}

}  // namespace placard
