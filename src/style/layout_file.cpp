#include "style/layout_file.h"

#include <algorithm>

#include "style/fields.h"

namespace placard {

namespace {

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// Fonts belong to a style, which checks that they exist.
void refuse_families(const Node& node, Problems& problems) {
  for (const Entry& entry : node.entries) {
    if (entry.key == "family")
      problems.error(entry.key_span, "a layout does not choose fonts", "write 'family' in a style, or 'font:' in the card");
    refuse_families(entry.value, problems);
  }
}

// Checks changes of the style, as they would be read.
void check_style(const Node& node, Problems& problems) {
  Style style;
  refuse_families(node, problems);
  read_value(node, style, Range{}, problems);
}

/// Reads the parts of one file.
class PartReader {
 public:
  explicit PartReader(Problems& problems) : problems_(problems) {}

  std::vector<Part> read_list(const Node& node) {
    if (node.kind != Node::Kind::list) expected("a list of parts", node, problems_, "for example [title, summary, link]");
    std::vector<Part> parts;
    if (++depth_ > limits.layout_depth.value) {
      problems_.error(node.span, "parts are nested in more than " + to_text(limits.layout_depth), "remove a row or column");
    } else {
      for (const Node& item : node.items) {
        if (const auto part = read(item)) parts.push_back(*part);
      }
    }
    --depth_;
    return parts;
  }

 private:
  // A name, or a mapping with the name and options: {summary: {lines: 3}} or {column: […], grow: true}.
  std::optional<Part> read(const Node& node) {
    Part part;
    part.span = node.span;
    const bool is_map = node.kind == Node::Kind::map && !node.entries.empty();
    if (node.kind != Node::Kind::scalar && !is_map) {
      expected("a part", node, problems_, "for example 'summary' or '{summary: {lines: 3}}'");
      return std::nullopt;
    }
    const std::string& name = is_map ? node.entries.front().key : node.text;
    const Span place = is_map ? node.entries.front().key_span : node.span;
    const auto kind = from_name<PartKind>(name);
    if (!kind || *kind >= PartKind::repeated_owner) {
      std::vector<std::string_view> known = names_of<PartKind>();
      known.resize(static_cast<std::size_t>(PartKind::repeated_owner));
      problems_.error(place, "unknown part '" + name + "'", spelling_hint(name, known, "'placard layouts --parts'"));
      return std::nullopt;
    }
    if (++count_ == limits.layout_parts.value + 1)
      problems_.error(place, "a layout has more than " + to_text(limits.layout_parts), "remove some of them");
    if (count_ > limits.layout_parts.value) return std::nullopt;
    part.kind = *kind;
    if (is_map) read_map(node, part);
    check(part, place);
    return part;
  }

  void read_map(const Node& node, Part& part) {
    const Node& value = node.entries.front().value;
    if (value.kind == Node::Kind::map) {
      for (const Entry& entry : value.entries) read_option(entry, part);
    } else if (is_container(part.kind) && value.kind != Node::Kind::null) {
      part.parts = read_list(value);
    } else if (part.kind == PartKind::space) {
      read_value(value, part.height, Range{0, 400}, problems_);
    } else if (value.kind != Node::Kind::null) {
      expected("options", value, problems_, "for example '{" + std::string(name_of(part.kind)) + ": {gap: 12}}'");
    }
    for (std::size_t i = 1; i < node.entries.size(); ++i) read_option(node.entries[i], part);
  }

  void read_option(const Entry& entry, Part& part) {
    if (entry.key == "parts" && is_container(part.kind)) {
      part.parts = read_list(entry.value);
      return;
    }
    std::vector<std::string_view> known = options_of(part.kind);
    if (has(known, entry.key)) return void(read_field(entry, part.options, problems_));
    const std::string_view property = style_property_of(part.kind);
    const std::vector<std::string_view> keys = style_keys_of(part.kind);
    if (has(keys, american_spelling(entry.key).value_or(entry.key))) return add_style(property, entry, part);
    known.insert(known.end(), keys.begin(), keys.end());
    const bool is_part = is_container(part.kind) && from_name<PartKind>(entry.key).has_value();
    problems_.error(entry.key_span, "'" + std::string(name_of(part.kind)) + "' has no option '" + entry.key + "'",
                    is_part ? "beside options, the parts are a list: 'parts: [" + entry.key + "]'"
                            : spelling_hint(entry.key, known, "'placard layouts --parts'"));
  }

  void add_style(std::string_view property, const Entry& entry, Part& part) {
    Node change = make_node(Node::Kind::map, entry.value.span);
    change.entries.push_back(entry);
    Node one = make_node(Node::Kind::map, entry.value.span);
    add_entry(one, property, change);
    check_style(one, problems_);
    if (part.style.kind == Node::Kind::null) {
      part.style = std::move(one);
    } else {
      part.style.entries.front().value.entries.push_back(entry);
    }
  }

  void check(const Part& part, Span place) {
    const std::string name(name_of(part.kind));
    if (is_container(part.kind) && part.parts.empty() && !problems_.has_errors())
      problems_.error(place, "'" + name + "' has no parts", "for example '" + name + ": [title, status]'");
    const bool is_row = part.kind == PartKind::row || part.kind == PartKind::head;
    const PartAlign align = part.options.align.value_or(PartAlign::center);
    if (is_row ? align > PartAlign::center : align < PartAlign::center)
      problems_.error(place, "'" + name + "' cannot be aligned by '" + std::string(name_of(align)) + "'",
                      is_row ? "one of: line, top, center" : "one of: start, center, end");
  }

  Problems& problems_;
  std::size_t depth_ = 0;
  std::size_t count_ = 0;
};

// Reports parts of a list that an earlier part always leaves empty, because a field is shown once.
void report_repeated(const std::vector<Part>& parts, Fields& always, Problems& problems) {
  for (const Part& part : parts) {
    const auto& [text, when, unless] = std::tie(part.options.text, part.options.when, part.options.unless);
    if (part.kind == PartKind::first) continue;
    if (is_container(part.kind)) {
      Fields inside = always;
      report_repeated(part.parts, inside, problems);
      if (when.fields.empty() && unless.fields.empty()) always = inside;
    } else if (is_field(part.kind) && text.fields.empty()) {
      const auto index = static_cast<std::size_t>(part.kind);
      if (always.test(index))
        problems.error(part.span, "'" + std::string(name_of(part.kind)) + "' is shown before, and a field is shown once",
                       "remove one of them");
      if (when.fields.empty() && unless.fields.empty()) always.set(index);
    }
  }
}

// The width and height of a card, as a change of the style's frame.
void add_size(const Node& node, Layout& layout) {
  Node frame = make_node(Node::Kind::map, node.span);
  for (const std::string_view key : {"width", "height"}) {
    const Node* value = node.find(key);
    if (value != nullptr && value->kind == Node::Kind::scalar) add_entry(frame, key, *value);
  }
  if (frame.entries.empty()) return;
  Node change = make_node(Node::Kind::map, node.span);
  add_entry(change, "frame", std::move(frame));
  layout.changes.push_back(std::move(change));
}

void read_file(const StyleFile& file, LayoutKeys& keys, Layout& layout) {
  Problems& problems = *file.problems;
  if (file.node.kind != Node::Kind::map) return expected("a layout", file.node, problems, "for example 'body: [title, summary]'");
  std::vector<std::string_view> known = field_names<LayoutKeys>();
  known.insert(known.end(), {"style", "body"});
  keys.name = {};
  for (const Entry& entry : file.node.entries) {
    if (entry.key == "style") {
      check_style(entry.value, problems);
      layout.changes.push_back(entry.value);
    } else if (entry.key == "body") {
      layout.body = PartReader(problems).read_list(entry.value);
      Fields always;
      report_repeated(layout.body, always, problems);
    } else if (!read_field(entry, keys, problems)) {
      report_unknown_key(entry, known, problems);
    }
  }
  add_size(file.node, layout);
}

}  // namespace

std::string_view style_property_of(PartKind kind) {
  if (kind == PartKind::subtitle) return "owner";
  const bool has_property = kind == PartKind::accent || kind == PartKind::headline || is_field(kind);
  return has_property ? name_of(kind) : std::string_view();
}

std::vector<std::string_view> style_keys_of(PartKind kind) {
  std::vector<std::string_view> keys;
  const auto add = [&]<class Member>(const Field<Style, Member>& field) {
    if constexpr (HasTable<Member>) {
      if (field.name == style_property_of(kind)) keys = field_names<Member>();
    }
  };
  std::apply([&](const auto&... field) { (add(field), ...); }, table<Style>);
  std::erase(keys, "gap");  // an option
  return keys;
}

std::vector<std::string_view> options_of(PartKind kind) {
  std::vector<std::string_view> names{"when", "unless"};
  if (kind == PartKind::first) return names;
  names.insert(names.end(), {"gap", "sink"});
  if (kind == PartKind::rule || kind == PartKind::space || kind == PartKind::spring) return names;
  names.insert(names.end(), {"grow", "align", "max_width"});
  if (kind == PartKind::row || kind == PartKind::head) names.emplace_back("justify");
  if (kind == PartKind::owner) names.emplace_back("role");
  if (kind == PartKind::logo) names.emplace_back("large");
  if (kind == PartKind::link) names.emplace_back("address");
  if (is_text(kind)) names.emplace_back("text");
  return names;
}

void read_value(const Node& node, FieldList& value, Range, Problems& problems) {
  value.fields.clear();
  const std::vector<Node> one{node};
  const auto first = static_cast<std::size_t>(PartKind::title);
  const std::vector<std::string_view> all = names_of<PartKind>();
  const std::vector<std::string_view> known(all.begin() + first, all.end());
  for (const Node& item : node.kind == Node::Kind::list ? node.items : one) {
    const auto kind = item.kind == Node::Kind::scalar ? from_name<PartKind>(item.text) : std::nullopt;
    if (item.kind != Node::Kind::scalar) {
      expected("a field", item, problems, "for example 'summary' or [summary, quote]");
    } else if (!kind || *kind < PartKind::title) {
      report_unknown_value("unknown field", item, known, problems);
    } else {
      value.fields.push_back(*kind);
    }
  }
}

void read_value(const Node& node, Gap& value, Range range, Problems& problems) {
  const auto kind = node.kind == Node::Kind::scalar ? from_name<PartKind>(node.text) : std::nullopt;
  if (kind && !is_container(*kind)) {
    value.of = kind;
  } else {
    read_value(node, value.px, range, problems);
  }
}

Layout read_layout(const std::vector<StyleFile>& chain, std::string_view name) {
  Layout layout;
  LayoutKeys keys;
  for (const StyleFile& file : chain) read_file(file, keys, layout);
  const StyleFile& last = chain.back();
  if (layout.body.empty() && !last.problems->has_errors())
    last.problems->error(last.node.span, "the layout has no parts", "add 'body:' with a list of parts, or 'extends: project'");
  layout.name = keys.name.empty() ? Text{std::string(name), {}} : keys.name;
  layout.about = keys.about;
  layout.kind = keys.kind;
  layout.is_variant = chain.size() > 1;
  return layout;
}

}  // namespace placard
