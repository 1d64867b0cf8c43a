// Cargo.toml and pyproject.toml.

#include <algorithm>

#include "base/spelling.h"
#include "init/facts.h"
#include "input/parse.h"

namespace placard {

namespace {

using Paths = std::vector<std::string_view>;

constexpr int max_broken_lines = 8;

/// The content of a TOML file, the first invalid line (0 for none), and why the file cannot be used.
struct TomlFile {
  Node root;
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

// Skips invalid lines, so that an error elsewhere in the file does not hide the package. If that does not help, for example
// because a string is not closed, drops the second half of the file.
TomlFile repair_toml(std::string text) {
  TomlFile file;
  for (int tries = 1;; ++tries) {
    Problems problems;
    file.root = parse_toml({"", text}, problems);
    if (!problems.has_errors()) return file;
    const Problem problem = problems.sorted().front();
    if (problem.message.starts_with("more than")) file.problem = "has " + problem.message;
    if (!file.problem.empty()) return file;
    const std::size_t line = blank_out(text, place_of(text, problem.span.begin).line);
    if (line > 0 && (file.broken_line == 0 || line < file.broken_line)) file.broken_line = line;
    if (tries > max_broken_lines) text.resize(text.size() / 2 > 0 ? text.rfind('\n', text.size() / 2) + 1 : 0);
  }
}

const Node* find(const Node& table, std::string_view path) {
  const std::size_t dot = path.find('.');
  for (const Entry& entry : table.entries) {
    if (!same_letters(entry.key, path.substr(0, dot))) continue;
    return dot == std::string_view::npos ? &entry.value : find(entry.value, path.substr(dot + 1));
  }
  return nullptr;
}

// The strings at the first path that has a string or a list of strings.
std::vector<std::string> find_strings(const Node& root, const Paths& paths) {
  std::vector<std::string> strings;
  for (const std::string_view path : paths) {
    const Node* node = find(root, path);
    if (node == nullptr) continue;
    if (node->quoted) strings.push_back(node->text);
    for (const Node& item : node->items)
      if (item.quoted) strings.push_back(item.text);
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
  const TomlFile file = repair_toml(std::string(text));
  Facts facts = facts_of(file, paths);
  facts.language = "Rust";
  const auto is_empty = [&](std::string_view name) {
    const Node* table = file.root.find(name);
    return table == nullptr || table->entries.empty();
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
  Facts facts = facts_of(repair_toml(std::string(text)), paths);
  // Projects in other languages also have this file, for the settings of Python tools.
  if (!facts.title.empty()) facts.language = "Python";
  return facts;
}

}  // namespace placard
