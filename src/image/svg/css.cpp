#include "image/svg/css.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/limits.h"

namespace placard {

namespace {

constexpr std::string_view name_characters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

std::string without_comments(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t begin = text.find("/*");
    result += text.substr(0, begin);
    if (begin == std::string_view::npos) break;
    const std::size_t end = text.find("*/", begin + 2);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 2);
  }
  return result;
}

// Calls `use` with each part of a text between separators.
template <class Use>
void for_each_part(std::string_view text, std::string_view separators, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) use(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

std::vector<Declaration> read_declarations(std::string_view block) {
  std::vector<Declaration> declarations;
  for_each_part(block, ";", [&](std::string_view part) {
    const std::size_t colon = part.find(':');
    if (colon == std::string_view::npos) return;
    std::string_view value = trimmed(part.substr(colon + 1));
    constexpr std::string_view mark = "!important";
    const bool important = value.ends_with(mark);
    if (important) value = trimmed(value.substr(0, value.size() - mark.size()));
    declarations.push_back({lower(trimmed(part.substr(0, colon))), std::string(value), important});
  });
  return declarations;
}

// The index after the block that begins at `open`, or the end of the text.
std::size_t end_of_block(std::string_view text, std::size_t open) {
  int depth = 0;
  for (std::size_t at = open; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && --depth == 0) return at + 1;
  }
  return text.size();
}

// Reads an at-rule and returns its length.
std::size_t skip_at_rule(std::string_view text, unsigned long line) {
  const std::string_view name = text.substr(0, text.find_first_not_of(name_characters, 1));
  if (name == "@media")
    throw SvgFault{line, "'@media' is not supported", "save one file for each mode, and write 'logo: {light: FILE, dark: FILE}'"};
  if (name == "@keyframes" || name == "@-webkit-keyframes")
    throw SvgFault{line, "animations are not supported", "save one frame of it"};
  if (name != "@charset" && name != "@namespace" && name != "@font-face")
    throw SvgFault{line, "'" + std::string(name) + "' is not supported", "export with 'presentation attributes' instead of CSS"};
  const std::size_t end = text.find_first_of(";{");
  if (end == std::string_view::npos) return text.size();
  return text[end] == '{' ? end_of_block(text, end) : end + 1;
}

}  // namespace

StyleRules::StyleRules(const SvgDocument& document) {
  const unsigned long line = document.style_sheet_line;
  const std::string sheet = without_comments(document.style_sheet);
  std::string_view text = trimmed(sheet);
  while (!text.empty()) {
    if (text.front() == '@') {
      text.remove_prefix(skip_at_rule(text, line));
    } else {
      const std::size_t open = text.find('{');
      if (open == std::string_view::npos) throw SvgFault{line, "a rule in <style> has no '{'"};
      const std::size_t end = end_of_block(text, open);
      std::string_view block = text.substr(open + 1, end - open - 1);
      if (block.ends_with('}')) block.remove_suffix(1);
      add_rules(text.substr(0, open), block, line);
      text.remove_prefix(end);
    }
    text = trimmed(text);
  }
  std::stable_sort(rules_.begin(), rules_.end(), [](const Rule& a, const Rule& b) { return a.specificity < b.specificity; });
}

void StyleRules::add_rules(std::string_view selectors, std::string_view block, unsigned long line) {
  declarations_.push_back(read_declarations(block));
  for_each_part(selectors, ",", [&](std::string_view selector) {
    Rule rule{{}, 0, declarations_.size() - 1};
    bool is_dynamic = false;
    for_each_part(selector, blanks, [&](std::string_view part) {
      const std::size_t colon = std::min(part.find(':'), part.size());
      const std::string_view state = part.substr(colon);
      is_dynamic = is_dynamic || state == ":hover" || state == ":focus" || state == ":active";
      rule.selector.push_back(read_compound(is_dynamic ? part.substr(0, colon) : part, line));
      const Compound& compound = rule.selector.back();
      rule.specificity += 10'000 * static_cast<int>(!compound.id.empty()) + 100 * static_cast<int>(compound.classes.size()) +
                          static_cast<int>(!compound.type.empty());
    });
    if (is_dynamic || rule.selector.empty()) return;
    rules_.push_back(std::move(rule));
    if (rules_.size() > limits.logo_rules.value) throw SvgFault{line, "more than " + to_text(limits.logo_rules) + " in <style>"};
  });
}

StyleRules::Compound StyleRules::read_compound(std::string_view text, unsigned long line) {
  Compound compound;
  std::string_view rest = text;
  while (!rest.empty()) {
    const char mark = rest.front();
    if (mark == '*') {
      rest.remove_prefix(1);
      continue;
    }
    const bool is_type = mark != '.' && mark != '#';
    if (!is_type) rest.remove_prefix(1);
    const std::string name(rest.substr(0, rest.find_first_not_of(name_characters)));
    if (name.empty() || (mark == '#' && !compound.id.empty()))
      throw SvgFault{line, "the selector '" + std::string(text.substr(0, 60)) + "' is not supported",
                     "export with 'presentation attributes' instead of CSS"};
    rest.remove_prefix(name.size());
    if (mark == '.') {
      compound.classes.push_back(name);
    } else {
      (is_type ? compound.type : compound.id) = name;
    }
  }
  return compound;
}

bool StyleRules::matches(const Compound& compound, const SvgElement& element) const {
  if (++comparisons_ > limits.logo_selectors.value)
    throw SvgFault{element.line, "style sheets need more than " + to_text(limits.logo_selectors)};
  if (!compound.type.empty() && compound.type != element.name) return false;
  if (!compound.id.empty() && compound.id != element.attribute("id")) return false;
  const std::string_view names = element.attribute("class");
  return std::all_of(compound.classes.begin(), compound.classes.end(), [&](const std::string& wanted) {
    bool found = false;
    for_each_part(names, blanks, [&](std::string_view name) { found = found || name == wanted; });
    return found;
  });
}

bool StyleRules::matches(const Rule& rule, const SvgElement& element) const {
  auto part = rule.selector.rbegin();
  if (!matches(*part, element)) return false;
  ++part;
  for (const SvgElement* at = element.parent; at != nullptr && part != rule.selector.rend(); at = at->parent) {
    if (matches(*part, *at)) ++part;
  }
  return part == rule.selector.rend();
}

std::vector<Declaration> StyleRules::declared(const SvgElement& element) const {
  std::vector<Declaration> result;
  for (const auto& [name, value] : element.attributes) {
    if (name != "style") result.push_back({name, value, false});
  }
  for (const Rule& rule : rules_) {
    if (!matches(rule, element)) continue;
    const auto& own = declarations_[rule.declarations];
    result.insert(result.end(), own.begin(), own.end());
  }
  const std::vector<Declaration> own = read_declarations(without_comments(element.attribute("style")));
  result.insert(result.end(), own.begin(), own.end());
  std::stable_partition(result.begin(), result.end(), [](const Declaration& declaration) { return !declaration.important; });
  return result;
}

}  // namespace placard
