#include "input/fields.h"

#include <array>
#include <cmath>

#include "base/ascii.h"
#include "base/characters.h"
#include "base/number.h"
#include "base/utf8.h"

namespace placard {

namespace {

// Reports illegal code points as errors; removes invisible ones with a warning.
void read_drawable(const Node& node, std::string& value, Problems& problems) {
  const auto disallowed = find_disallowed(node.text);
  bool is_legal = true;
  for (std::size_t i = 0; i < disallowed.size(); ++i) {
    const Span place = i < node.disallowed.size() ? node.disallowed[i] : node.span;
    const std::string name = code_point_name(disallowed[i].character);
    if (disallowed[i].character == U'\uFFFD') {
      problems.error(place, "text is not valid Unicode", "write both halves of a surrogate pair, as in \\ud83d\\ude00");
      is_legal = false;
    } else if (disallowed[i].illegal) {
      problems.error(place, "character " + name + " is not allowed", "remove it");
      is_legal = false;
    } else {
      problems.warning(place, "invisible character " + name + " is ignored", "remove it");
    }
  }
  if (is_legal) value = disallowed.empty() ? node.text : remove_disallowed(node.text);
}

std::string range_hint(Range range, std::string_view type = "a number") {
  return "write " + std::string(type) + " from " + to_text(range.low) + " to " + to_text(range.high);
}

// Shows how to write a number that has a unit, quotes or a weight name.
std::string number_hint(const Node& node, Range range) {
  using Weight = std::pair<std::string_view, int>;
  constexpr std::array weights{Weight{"thin", 100},   Weight{"light", 300},    Weight{"regular", 400}, Weight{"normal", 400},
                               Weight{"medium", 500}, Weight{"semibold", 600}, Weight{"bold", 700},    Weight{"black", 900}};
  std::string hint = range_hint(range);
  if (node.kind != Node::Kind::scalar) return hint;
  for (const auto& [word, weight] : weights) {
    if (range.high == 1000 && same_letters(word, node.text))
      return "write " + std::to_string(weight) + " for '" + node.text + "'";
  }
  const std::size_t end = std::min(node.text.find_last_of("0123456789") + 1, node.text.size());
  const auto number = parse_number(std::string_view(node.text).substr(0, end));
  if (!number && same_letters(node.text, "auto")) return "remove the key, or " + hint;
  if (!number) return hint;
  const std::string unit(trimmed(std::string_view(node.text).substr(end)));
  if (unit.empty()) return "write " + node.text + ", without quotes";
  return "write " + to_text(*number) + (unit == "px" ? "; numbers are in px" : ", without '" + unit + "'");
}

}  // namespace

std::string list_hint(const Node& node) {
  constexpr std::size_t max_length = 80;
  if (node.kind != Node::Kind::scalar || node.text.empty() || node.text.size() > max_length ||
      node.text.find_first_of("[]{}\"'#:\n") != std::string::npos) {
    return "write it as [a, b, c]";
  }
  return "write it as [" + node.text + "]";
}

void expected(std::string_view what, const Node& node, Problems& problems, std::string hint) {
  problems.error(node.span, "expected " + std::string(what) + ", found " + std::string(describe(node)), std::move(hint));
}

bool fits(const Node& node, std::size_t count, std::string_view things, Range range, Problems& problems) {
  if (static_cast<double>(count) <= range.high) return true;
  problems.error(node.span, "too many " + std::string(things) + ": " + std::to_string(count) + ", at most " +
                                to_text(range.high) + " are allowed");
  return false;
}

void report_unknown_value(std::string_view what, const Node& node, const std::vector<std::string_view>& known,
                          Problems& problems) {
  problems.error(node.span, std::string(what) + " '" + node.text + "'", spelling_hint(node.text, known));
}

void report_unknown_key(const Entry& entry, const std::vector<std::string_view>& known, Problems& problems) {
  problems.error(entry.key_span, "unknown key '" + entry.key + "'",
                 problems.is_full() ? "" : spelling_hint(entry.key, known, "'placard schema --reference'"));
}

void read_value(const Node& node, std::string& value, Range range, Problems& problems) {
  if (node.kind != Node::Kind::scalar) {
    const Node* text = node.kind == Node::Kind::map ? node.find("text") : nullptr;
    return expected("text", node, problems, text == nullptr ? "" : "write one text, without 'text:'");
  }
  const std::size_t length = count_code_points(node.text);
  if (static_cast<double>(length) > range.high) {
    problems.error(node.span, "text is too long: " + std::to_string(length) + " characters",
                   "at most " + to_text(range.high) + " characters");
  } else {
    read_drawable(node, value, problems);
  }
}

void read_value(const Node& node, Text& value, Range range, Problems& problems) {
  read_value(node, value.text, range, problems);
  value.span = node.span;
  value.text = std::string(trimmed(value.text));
}

void read_value(const Node& node, double& value, Range range, Problems& problems) {
  const auto number = node.kind == Node::Kind::scalar && !node.quoted ? parse_number(node.text) : std::nullopt;
  if (!number) return expected("a number", node, problems, number_hint(node, range));
  if (*number < range.low || *number > range.high)
    return problems.error(node.span, "'" + node.text + "' is out of range", range_hint(range));
  value = *number;
}

void read_value(const Node& node, int& value, Range range, Problems& problems) {
  double number = value;
  const std::size_t before = problems.errors();
  read_value(node, number, range, problems);
  if (problems.errors() != before) return;
  if (number != std::floor(number))
    return problems.error(node.span, "'" + node.text + "' is not an integer", range_hint(range, "an integer"));
  value = static_cast<int>(number);
}

void read_value(const Node& node, bool& value, Range, Problems& problems) {
  if (node.quoted || (node.text != "true" && node.text != "false")) return expected("true or false", node, problems);
  value = node.text == "true";
}

std::string print_value(const std::string& value) {
  std::string text = " \"";
  for (const char c : value) {
    if (c == '"' || c == '\\') text.push_back('\\');
    if (c == '\n') {
      text += "\\n";
    } else if (c == '[' && text.ends_with("##")) {  // GitHub Actions executes "##[command]" anywhere in a line
      text += "\\x5B";
    } else {
      text.push_back(c);
    }
  }
  return text + "\"";
}

std::string print_value(const Text& value) { return print_value(value.text); }
std::string print_value(double value) { return " " + to_text(value, 4); }
std::string print_value(int value) { return " " + std::to_string(value); }
std::string print_value(bool value) { return value ? " true" : " false"; }

std::string indented(std::string_view text) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    result.append("  ").append(text.substr(begin, end - begin));
    begin = end;
  }
  return result;
}

}  // namespace placard
