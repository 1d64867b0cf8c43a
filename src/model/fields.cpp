#include "model/fields.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr Range stat_length = up_to(limits.stat_value);

// Whether a text looks like a URL without a scheme: "github.com/octocat/hello".
bool is_url_without_scheme(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::size_t dot = text.find('.');
  return slash != std::string_view::npos && dot != std::string_view::npos && dot > 0 && dot + 1 < slash &&
         text.find(' ') == std::string_view::npos;
}

// Allows http, https, mailto and relative paths; excludes schemes that can run code.
bool is_allowed_url(std::string_view url) {
  const bool plain = std::ranges::none_of(url, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '\\'; });
  const std::size_t colon = url.find(':');
  const std::string_view scheme = url.substr(0, std::min(colon, url.size()));
  const bool has_scheme = colon != std::string_view::npos && scheme.find('/') == std::string_view::npos;
  const bool known = same_letters(scheme, "http") || same_letters(scheme, "https") || same_letters(scheme, "mailto");
  return plain && !url.starts_with("//") && (!has_scheme || known);
}

// Scalars that YAML reads as NaN or infinity, or that overflow.
bool is_not_finite(const std::string& text) {
  const std::string_view word = std::string_view(text).substr(text.starts_with('-') || text.starts_with('+') ? 1 : 0);
  if (same_letters(word, ".nan") || same_letters(word, ".inf")) return true;
  const bool digits =
      !word.empty() && word.find_first_not_of("0123456789.eE+-") == std::string_view::npos && is_digit(word.front());
  return digits && word.find_first_of("eE") != std::string_view::npos && !parse_number(text);
}

// "{stars: 1,200}" has the keys 'stars' and '200'.
void warn_about_split_number(const Entry& entry, Problems& problems) {
  if (entry.key.empty() || entry.key.find_first_not_of("0123456789") != std::string::npos) return;
  problems.warning(entry.key_span, "'" + entry.key + "' has no value: inside braces, a comma starts the next stat",
                   "write the number without a comma, or in quotes");
}

// Reads the items of a list that are not null; `read` returns whether an item counts.
template <class Item, class Read>
void read_list(const Node& node, std::vector<Item>& value, Range range, Problems& problems, const Read& read) {
  if (node.kind != Node::Kind::list) return expected("a list", node, problems, list_hint(node));
  if (!fits(node, node.items.size(), "items", range, problems)) return;
  value.clear();
  value.reserve(node.items.size());
  for (const Node& item : node.items) {
    Item one;
    if (item.kind != Node::Kind::null && read(item, one)) value.push_back(std::move(one));
  }
}

}  // namespace

void require_files(const std::string& what, std::initializer_list<const Text*> paths, Problems& problems) {
  for (const Text* path : paths) {
    if (path->text.find("://") == std::string::npos) continue;
    return problems.error(path->span, what + " must be a file, not a web address",
                          "save the image in the project and write its path");
  }
}

void check_url(const Text& url, Problems& problems) {
  if (!url.empty() && !is_allowed_url(url.text))
    problems.error(url.span, "'" + url.text + "' is not an allowed link address", "use http, https or mailto");
}

Form form_of(Tag<TextList>, Range range) {
  return make_form(Form::Kind::any_of, {}, {},
                   {form_of(Tag<Text>{}, up_to(limits.path)), form_of(Tag<std::vector<Text>>{}, range)});
}
Form form_of(Tag<std::vector<Keyword>>, Range range) {
  Form list = make_form(Form::Kind::list, range, {}, {form_of(Tag<Keyword>{}, Range{})});
  return make_form(Form::Kind::any_of, {}, {}, {make_form(Form::Kind::word, {}, {from_facts}), std::move(list)});
}
Form form_of(Tag<std::vector<Text>>, Range range) {
  return make_form(Form::Kind::list, range, {}, {make_form(Form::Kind::text, text_length<Keyword>)});
}
Form form_of(Tag<std::vector<Stat>>, Range range) {
  const Form values = make_form(Form::Kind::map, range, {}, {make_form(Form::Kind::text, stat_length)});
  const Form names = make_form(Form::Kind::list, range, {}, {make_form(Form::Kind::text, up_to(limits.stat_name))});
  return make_form(Form::Kind::any_of, {}, {}, {values, names});
}

void read_value(const Node& node, Status& value, Range, Problems& problems) {
  const bool has_text = !node.items.empty() && node.items.front().is_text();
  read_map_or_text(
      node, value, problems, "text",
      "write 'status: " + (has_text ? node.items.front().text : "live") + "' or 'status: {text: live, tone: success}'",
      [&] { read_value(node, value.text, text_length<Status>, problems); });
}

void read_value(const Node& node, Link& value, Range, Problems& problems) {
  constexpr std::string_view hint = "write 'link: {text: view on github, url: \"https://…\"}'";
  read_map_or_text(node, value, problems, "an address", hint, [&] {
    const bool is_address = node.text.find("://") != std::string::npos || node.text.starts_with("mailto:");
    read_value(node, is_address ? value.url : value.text, up_to(is_address ? limits.link_url : limits.link_text), problems);
    if (!is_address && is_url_without_scheme(value.text.text))
      problems.warning(node.span, "'" + value.text.text + "' is shown as text, not as a link",
                       "write 'link: https://" + value.text.text + "'");
  });
  check_url(value.url, problems);
}

void read_value(const Node& node, Logo& value, Range, Problems& problems) {
  read_map_or_text(node, value, problems, "a path", "write 'logo: docs/logo.svg' or 'logo: {light: …, dark: …}'", [&] {
    read_value(node, value.light, text_length<Logo>, problems);
    value.dark = value.light;
  });
  if (value.light.empty()) value.light = value.dark;
  if (value.dark.empty()) value.dark = value.light;
  require_files("a logo", {&value.light, &value.dark}, problems);
}

void read_value(const Node& node, FontChoice& value, Range, Problems& problems) {
  value = {};
  read_map_or_text(node, value, problems, "a font", "write 'font: fonts/own.ttf' or 'font: {text: …, mono: …}'", [&] {
    read_value(node, value.text, text_length<FontChoice>, problems);
    value.mono = value.text;
  });
}

void read_value(const Node& node, Image& value, Range, Problems& problems) {
  const Image before = std::exchange(value, {});  // of a translation: the image of its card
  read_map_or_text(node, value, problems, "a path", "write 'docs/image.png' or '{file: docs/image.png, alt: …}'",
                   [&] { read_value(node, value.file, text_length<Image>, problems); });
  const auto first_of = [](const Text& one, const Text& other) { return one.empty() ? other : one; };
  if (value.alt.empty()) value.alt = before.alt;
  if (value.file.empty() && value.light.empty() && value.dark.empty()) {
    value.light = before.light;
    value.dark = before.dark;
  }
  const Text light = first_of(value.light, first_of(value.file, value.dark));
  value.dark = first_of(value.dark, first_of(value.file, light));
  value.light = light;
  require_files("an image", {&value.light, &value.dark}, problems);
}

void read_value(const Node& node, Keyword& value, Range, Problems& problems) {
  read_map_or_text(node, value, problems, "text", "", [&] { read_value(node, value.text, text_length<Keyword>, problems); });
  if (node.kind == Node::Kind::map && value.text.empty() && problems.errors() == 0)
    problems.error(node.span, "the tag has no text", "write '{text: Redis, logo: redis}'");
}

void read_value(const Node& node, TextList& value, Range range, Problems& problems) {
  if (node.kind == Node::Kind::list) return read_value(node, value.texts, range, problems);
  Text path;
  read_value(node, path, up_to(limits.path), problems);
  if (!path.empty()) value.texts = {std::move(path)};
}

void read_value(const Node& node, std::vector<Text>& value, Range range, Problems& problems) {
  read_list(node, value, range, problems, [&](const Node& item, Text& text) {
    read_value(item, text, text_length<Keyword>, problems);
    return !text.empty();
  });
}

void read_value(const Node& node, std::vector<Keyword>& value, Range range, Problems& problems) {
  if (node.kind == Node::Kind::scalar && node.text == from_facts) {
    value = {{{"", node.span}, {}}};
    return;
  }
  read_list(node, value, range, problems, [&](const Node& item, Keyword& tag) {
    read_value(item, tag, Range{}, problems);
    return !tag.text.empty();
  });
}

void read_value(const Node& node, std::vector<Stat>& value, Range range, Problems& problems) {
  if (node.kind == Node::Kind::list) {
    read_list(node, value, range, problems, [&](const Node& item, Stat& stat) {
      read_value(item, stat.name, up_to(limits.stat_name), problems);
      stat.is_fact = true;
      return !stat.name.empty();
    });
    return;
  }
  if (node.kind != Node::Kind::map) return expected("a mapping", node, problems, "write it as {language: Java, stars: 128}");
  if (!fits(node, node.entries.size(), "stats", range, problems)) return;
  value.clear();
  for (const Entry& entry : node.entries) {
    if (entry.value.kind == Node::Kind::null) {
      warn_about_split_number(entry, problems);
      continue;
    }
    const Node name = make_node(Node::Kind::scalar, entry.key_span, entry.key == "licence" ? "license" : entry.key);
    Stat stat;
    read_value(name, stat.name, up_to(limits.stat_name), problems);
    read_value(entry.value, stat.value, stat_length, problems);
    if (!entry.value.quoted && is_not_finite(stat.value.text))
      problems.warning(entry.value.span, "'" + stat.value.text + "' is not a finite number",
                       "put it in quotes to show it as text");
    value.push_back(std::move(stat));
  }
}

}  // namespace placard
