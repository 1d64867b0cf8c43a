// Cargo.toml and pyproject.toml.

#include <algorithm>

#include "base/spelling.h"
#include "init/facts.h"

// Only this file includes toml++, because it takes seconds to compile.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 16
#include <toml++/toml.h>

namespace placard {

namespace {

using Paths = std::vector<std::string_view>;

// toml++ limits the nesting of values but not of dotted keys, and frees tables recursively.
constexpr std::ptrdiff_t max_dots = 4000;
constexpr int max_broken_lines = 8;

/// The content of a TOML file, the first invalid line (0 for none), and why the file cannot be used.
struct TomlFile {
  toml::table root;
  std::size_t broken_line = 0;
  std::string problem;
};

// Replaces a line, or the last non-blank line before it, with spaces. Returns its number, or 0 if all are blank.
std::size_t blank_out(std::string& text, std::size_t line) {
  std::size_t begin = 0;
  for (std::size_t i = 1; i < line && begin < text.size(); ++i) begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  const std::size_t last = text.substr(0, end).find_last_not_of(" \t\r\n");
  if (last == std::string::npos) return 0;
  const std::size_t first = text.rfind('\n', last) + 1;  // npos + 1 is 0
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(first), text.begin() + static_cast<std::ptrdiff_t>(last) + 1, ' ');
  return 1 + static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(first), '\n'));
}

// The first line that starts with '[' but not with a table name, or 0. toml++ 3.3 asserts that a key follows.
std::size_t invalid_header(std::string_view text) {
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    std::size_t at = line.find_first_not_of(" \t");
    if (at == std::string_view::npos || line[at] != '[') continue;
    at += line.substr(at).starts_with("[[") ? 2 : 1;
    at = line.find_first_not_of(" \t", at);
    if (at == std::string_view::npos || line.substr(at).find_first_of("[{=.,#") == 0) return number;
  }
  return 0;
}

// Skips invalid lines, so that an error elsewhere in the file does not hide the package. If that does not help, for example
// because a string is not closed, drops the second half of the file.
TomlFile parse_toml(std::string text) {
  TomlFile file;
  if (std::count(text.begin(), text.end(), '.') > max_dots) file.problem = "has more than " + std::to_string(max_dots) + " dots";
  for (int count = 0; file.problem.empty() && invalid_header(text) > 0; ++count) {
    const std::size_t line = blank_out(text, invalid_header(text));
    if (file.broken_line == 0) file.broken_line = line;
    if (count == max_broken_lines) file.problem = "has too many invalid lines";
  }
  for (int tries = 1; file.problem.empty(); ++tries) {
    toml::parse_result result = toml::parse(text);
    if (result) {
      file.root = std::move(result).table();
      break;
    }
    const std::size_t line = blank_out(text, result.error().source().begin.line);
    if (line > 0 && (file.broken_line == 0 || line < file.broken_line)) file.broken_line = line;
    if (tries > max_broken_lines) text.resize(text.size() / 2 > 0 ? text.rfind('\n', text.size() / 2) + 1 : 0);
  }
  return file;
}

const toml::node* find(const toml::table& table, std::string_view path) {
  const std::size_t dot = path.find('.');
  for (const auto& [key, value] : table) {
    if (!same_letters(key.str(), path.substr(0, dot))) continue;
    if (dot == std::string_view::npos) return &value;
    const toml::table* inner = value.as_table();
    return inner == nullptr ? nullptr : find(*inner, path.substr(dot + 1));
  }
  return nullptr;
}

// The strings at the first path that has a string or a list of strings.
std::vector<std::string> find_strings(const toml::table& root, const Paths& paths) {
  std::vector<std::string> strings;
  for (const std::string_view path : paths) {
    const toml::node* node = find(root, path);
    if (node == nullptr) continue;
    if (const auto text = node->value<std::string>(); node->is_string()) strings.push_back(*text);
    if (const toml::array* list = node->as_array()) {
      for (const toml::node& item : *list)
        if (const auto* text = item.as_string()) strings.push_back(text->get());
    }
    if (!strings.empty()) break;
  }
  return strings;
}

/// The paths of each field; the first path that exists wins.
struct FieldPaths {
  Paths title, summary, repository, homepage, license, tags;
};

Facts facts_of(const TomlFile& file, const FieldPaths& paths) {
  Facts facts;
  const auto find_string = [&file](const Paths& of_field) {
    const std::vector<std::string> strings = find_strings(file.root, of_field);
    return strings.empty() ? "" : strings.front();
  };
  const RepositoryAddress address = parse_repository_address(find_string(paths.repository)).value_or(RepositoryAddress{});
  facts.title = clean_text(find_string(paths.title));
  facts.summary = clean_text(find_string(paths.summary));
  facts.owner = clean_text(address.owner);
  facts.url = address.url;
  facts.homepage = public_url(find_string(paths.homepage));
  facts.license = clean_text(find_string(paths.license));
  facts.tags = tags_of(find_strings(file.root, paths.tags));
  facts.broken_line = file.broken_line;
  facts.problem = file.problem;
  return facts;
}

}  // namespace

Facts read_cargo(std::string_view text) {
  static const FieldPaths paths{{"package.name"},
                                {"package.description", "workspace.package.description"},
                                {"package.repository", "workspace.package.repository"},
                                {"package.homepage", "workspace.package.homepage"},
                                {"package.license", "workspace.package.license"},
                                {"package.keywords", "workspace.package.keywords"}};
  const TomlFile file = parse_toml(std::string(text));
  Facts facts = facts_of(file, paths);
  facts.language = "Rust";
  const auto is_empty = [&](std::string_view name) {
    const toml::table* table = file.root[name].as_table();
    return table == nullptr || table->empty();
  };
  if (facts.problem.empty() && is_empty("package") && is_empty("workspace")) facts.problem = "has no valid '[package]' table";
  return facts;
}

Facts read_pyproject(std::string_view text) {
  static const FieldPaths paths{{"project.name", "tool.poetry.name"},
                                {"project.description", "tool.poetry.description"},
                                {"project.urls.repository", "project.urls.source", "project.urls.source code",
                                 "project.urls.sourcecode", "project.urls.github", "tool.poetry.repository"},
                                {"project.urls.homepage", "tool.poetry.homepage"},
                                // Comes last: "license = {text = …}" is often the full text of a license.
                                {"project.license", "tool.poetry.license", "project.license.text"},
                                {"project.keywords", "tool.poetry.keywords"}};
  Facts facts = facts_of(parse_toml(std::string(text)), paths);
  // Projects in other languages also have this file, for the settings of Python tools.
  if (!facts.title.empty()) facts.language = "Python";
  return facts;
}

}  // namespace placard
