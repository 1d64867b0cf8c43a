// Reads the data of a card: languages, progress, sparkline, timeline and people.

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/number.h"
#include "model/fields.h"

namespace placard {

namespace {

constexpr Range amount_range = up_to(limits.amount);

// Kinds that cannot be drawn are reported when the file is read.
bool is_image(std::string_view text) {
  constexpr std::array<std::string_view, 6> extensions{".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"};
  const std::string name = lower(text);
  return std::ranges::any_of(extensions, [&](std::string_view extension) { return name.ends_with(extension); });
}

}  // namespace

Form form_of(Tag<std::vector<LanguageAmount>>, Range range) {
  const Form amounts = make_form(Form::Kind::map, range, {}, {make_form(Form::Kind::number, amount_range)});
  return make_form(Form::Kind::any_of, {}, {}, {make_form(Form::Kind::word, {}, {from_facts}), amounts});
}

Form form_of(Tag<Sparkline>, Range range) {
  const Form numbers = make_form(Form::Kind::list, range, {}, {make_form(Form::Kind::number, amount_range)});
  return make_form(Form::Kind::any_of, {}, {}, {make_form(Form::Kind::text, up_to(limits.stat_name)), numbers});
}

void read_value(const Node& node, std::vector<LanguageAmount>& value, Range range, Problems& problems) {
  constexpr std::string_view example = "write it as {Rust: 71, C: 29}";
  value.clear();
  if (node.kind == Node::Kind::scalar && node.text == from_facts) return value.push_back({{"", node.span}, 0});
  if (node.kind != Node::Kind::map) return expected("a mapping", node, problems, std::string(example));
  if (!fits(node, node.entries.size(), "languages", range, problems)) return;
  const std::size_t before = problems.errors();
  for (const Entry& entry : node.entries) {
    if (entry.value.kind == Node::Kind::null) continue;
    LanguageAmount language;
    read_value(make_node(Node::Kind::scalar, entry.key_span, entry.key), language.name, up_to(limits.stat_name), problems);
    read_value(entry.value, language.amount, amount_range, problems);
    if (language.amount > 0) value.push_back(std::move(language));
  }
  if (value.empty() && problems.errors() == before)
    problems.error(node.span, "no language has an amount above 0", std::string(example));
}

void read_value(const Node& node, Completion& value, Range, Problems& problems) {
  constexpr std::string_view example = "write '65%' or '{done: 13, of: 20, label: 1.0 milestone}'";
  const std::size_t before = problems.errors();
  value.span = node.span;
  read_map_or_text(node, value, problems, "a percentage", example, [&] {
    Node number = node;
    if (number.text.ends_with('%')) {
      number.text = trimmed(std::string_view(node.text).substr(0, node.text.size() - 1));
      number.quoted = false;
    }
    value.of = 100;
    read_value(number, value.done, {0, 100}, problems);
  });
  if (problems.errors() > before) return;
  if (!value.done) {
    problems.error(node.span, "the progress has no 'done'", std::string(example));
  } else if (*value.done > value.of) {
    problems.error(node.span, "'done' is larger than 'of': " + to_text(*value.done) + " of " + to_text(value.of));
  }
}

void read_value(const Node& node, Sparkline& value, Range range, Problems& problems) {
  value = {};
  value.span = node.span;
  if (node.kind == Node::Kind::scalar && !parse_number(node.text))
    return read_value(node, value.fact, up_to(limits.stat_name), problems);
  if (node.kind != Node::Kind::list) return expected("a list of numbers", node, problems, list_hint(node));
  if (!fits(node, node.items.size(), "numbers", range, problems)) return;
  const std::string count = std::to_string(node.items.size());
  if (static_cast<double>(node.items.size()) < range.low)
    return problems.error(node.span, "too few numbers: " + count + ", at least " + to_text(range.low) + " are needed");
  for (const Node& item : node.items) read_value(item, value.values.emplace_back(), amount_range, problems);
}

void read_value(const Node& node, TimelineEntry& value, Range, Problems& problems) {
  const std::size_t before = problems.errors();
  read_value<TimelineEntry>(node, value, Range{}, problems);
  if (value.title.empty() && problems.errors() == before)
    problems.error(node.span, "the entry of the timeline has no title", "write '{date: 2026-10, title: …}'");
  check_url(value.url, problems);
}

void read_value(const Node& node, Person& value, Range, Problems& problems) {
  const std::size_t before = problems.errors();
  read_map_or_text(node, value, problems, "text", "", [&] {
    const bool is_path = is_image(node.text);
    read_value(node, is_path ? value.avatar : value.name, up_to(is_path ? limits.path : limits.owner), problems);
  });
  if (value.name.empty() && value.avatar.empty() && problems.errors() == before)
    problems.error(node.span, "the person has no name", "write '{name: Ada, avatar: docs/ada.jpg}'");
  require_files("an avatar", {&value.avatar}, problems);
}

}  // namespace placard
