// Package files in formats of lines and words: setup.cfg, gemspecs, go.mod and CMakeLists.txt.

#include <algorithm>
#include <array>

#include "base/spelling.h"
#include "base/split.h"
#include "package/package.h"

namespace placard {

namespace {

using std::string_view;

Node map_of(const Source& source) { return make_node(Node::Kind::map, {0, source.text.size()}); }

// A part of a source as text with its place.
Node text_in(const Source& source, string_view part) {
  const auto begin = static_cast<std::size_t>(part.data() - source.text.data());
  return make_node(Node::Kind::scalar, {begin, begin + part.size()}, std::string(part));
}

void add_text(const Source& source, string_view key, string_view value, std::vector<Entry>& entries) {
  entries.push_back({std::string(key), text_in(source, key).span, text_in(source, value)});
}

// Adds "key = value" or "key: value".
void add_assignment(const Source& source, string_view line, std::vector<Entry>& entries) {
  const std::size_t at = std::min(line.find_first_of("=:"), line.size());
  add_text(source, trimmed(line.substr(0, at)), trimmed(line.substr(std::min(at + 1, line.size()))), entries);
}

// Adds an indented line to the value above it: a key of its own, or more text.
void continue_value(const Source& source, string_view line, Node& value) {
  if (value.text.empty() && line.find(" = ") != string_view::npos) {
    value.kind = Node::Kind::map;
    add_assignment(source, line, value.entries);
  } else if (value.kind == Node::Kind::scalar) {
    const bool is_list = blanks.find(source.text[value.span.begin]) != string_view::npos;  // the first line is empty
    value.text += (value.text.empty() ? "" : is_list ? ", " : " ") + std::string(line);
    value.span = {value.span.begin, text_in(source, line).span.end};
  }
}

// The string literals of Ruby in a text: 'a', "b", %q(c); the words of %w[d e].
std::vector<string_view> literals_in(string_view text) {
  constexpr string_view brackets = "()[]{}<>";
  std::vector<string_view> literals;
  for (std::size_t at = 0; at < text.size() && text[at] != '#'; ++at) {
    const bool is_percent = text[at] == '%' && at + 2 < text.size();
    if (text[at] != '\'' && text[at] != '"' && !is_percent) continue;
    const std::size_t open = !is_percent ? at : is_letter(text[at + 1]) ? at + 2 : at + 1;
    const std::size_t bracket = brackets.find(text[open]);
    const char close = bracket == string_view::npos ? text[open] : brackets[bracket | 1U];
    const std::size_t end = std::min(text.find(close, open + 1), text.size());
    literals.push_back(text.substr(open + 1, end - open - 1));
    at = end;
  }
  return literals;
}

// "source_code_uri" of 'spec.metadata["source_code_uri"]'.
string_view last_key(string_view target) {
  target = trimmed(target.substr(std::min(target.find('.'), target.size() - 1) + 1));
  const std::vector<string_view> keys = literals_in(target);
  return keys.empty() ? target : keys.front();
}

/// A word, a parenthesis or a quoted text.
struct Token {
  std::string text;
  bool is_quoted = false;
  Span span{};
};

/// Splits a CMake file into tokens.
class CMakeTokens {
 public:
  explicit CMakeTokens(string_view text) : size_(text.size()), rest_(text) {}

  // Takes the next token, and comments before it. Returns false at the end.
  bool take(Token& token) {
    for (skip(rest_.find_first_not_of(blanks)); rest_.starts_with('#'); skip(rest_.find_first_not_of(blanks)))
      skip(rest_.find('\n'));
    token = {"", rest_.starts_with('"'), {size_ - rest_.size(), 0}};
    if (rest_.empty()) return false;
    if (token.is_quoted) {
      std::size_t i = 1;
      for (; i < rest_.size() && rest_[i] != '"'; ++i) {
        if (rest_[i] == '\\' && i + 1 < rest_.size()) ++i;
        token.text.push_back(rest_[i]);
      }
      skip(i + 1);
    } else {
      token.text = rest_.substr(0, rest_.starts_with('(') || rest_.starts_with(')') ? 1 : rest_.find_first_of(" \t\r\n()\"#"));
      skip(token.text.size());
    }
    token.span.end = size_ - rest_.size();
    return true;
  }

  // The arguments of the first project() command.
  std::vector<Token> find_project() {
    Token token;
    for (bool is_project = false; take(token) && (!is_project || token.is_quoted || token.text != "(");)
      is_project = !token.is_quoted && same_letters(token.text, "project");
    std::vector<Token> arguments;
    while (take(token) && (token.is_quoted || token.text != ")")) arguments.push_back(token);
    return arguments;
  }

 private:
  void skip(std::size_t length) { rest_.remove_prefix(std::min(length, rest_.size())); }

  std::size_t size_;
  string_view rest_;
};

std::string language_of(const std::vector<Token>& arguments) {
  // The first row that matches wins. Without languages, project() enables C and C++.
  constexpr std::array<std::array<string_view, 2>, 7> rows{
      {{"CXX", "C++"}, {"CUDA", "Cuda"}, {"Fortran", "Fortran"}, {"Swift", "Swift"}, {"CSharp", "C#"}, {"C", "C"}, {"NONE", ""}}};
  for (const auto& row : rows) {
    const auto has_word = [&row](const Token& token) { return token.text == row[0]; };
    if (std::any_of(arguments.begin() + 1, arguments.end(), has_word)) return std::string(row[1]);
  }
  return "C++";
}

}  // namespace

Node parse_ini(const Source& source, Problems& problems) {
  Node root = map_of(source);
  for (string_view rest = source.text; !rest.empty();) {
    const string_view raw = take_line(rest);
    const string_view line = trimmed(raw);
    std::vector<Entry>* keys = root.entries.empty() ? nullptr : &root.entries.back().value.entries;
    const Span span{static_cast<std::size_t>(raw.data() - source.text.data()), 0};
    if (line.empty() || line.starts_with('#') || line.starts_with(';')) continue;
    if (line.starts_with('[') && line.ends_with(']')) {
      root.entries.push_back({std::string(line.substr(1, line.size() - 2)), span, make_node(Node::Kind::map, span)});
    } else if (raw.front() == ' ' || raw.front() == '\t') {
      if (keys != nullptr && !keys->empty()) continue_value(source, line, keys->back().value);
    } else if (keys == nullptr || line.find_first_of("=:") == string_view::npos) {
      problems.error({span.begin, span.begin + line.size()},
                     "expected " + std::string(keys == nullptr ? "a section" : "'key = value'"));
      break;
    } else {
      add_assignment(source, line, *keys);
    }
  }
  return root;
}

Node parse_gemspec(const Source& source, Problems&) {
  Node root = map_of(source);
  for (string_view rest = source.text; !rest.empty();) {
    const string_view line = trimmed(take_line(rest));
    const std::size_t equals = line.find('=');
    if (line.starts_with('#') || equals == string_view::npos) continue;
    if (line.find("=>") != string_view::npos) {  // an entry of a hash
      const std::vector<string_view> literals = literals_in(line);
      for (std::size_t i = 0; i + 1 < literals.size(); i += 2) add_text(source, literals[i], literals[i + 1], root.entries);
      continue;
    }
    const string_view value = trimmed(line.substr(equals + 1));
    if (equals == 0 || value.find_first_of("'\"[%") != 0) continue;  // not a literal
    for (const string_view literal : literals_in(value))
      for (const string_view text : value.starts_with("%w") ? split(literal, blanks) : std::vector{literal})
        add_text(source, last_key(line.substr(0, equals)), text, root.entries);
  }
  return root;
}

Node parse_go_mod(const Source& source, Problems&) {
  Node root = map_of(source);
  for (string_view rest = source.text; !rest.empty() && root.entries.empty();) {
    const string_view line = take_line(rest);
    if (!line.starts_with("module ")) continue;
    string_view path = trimmed(line.substr(7, line.substr(7).find("//")));
    if (path.size() > 1 && path.starts_with('"') && path.ends_with('"')) path = path.substr(1, path.size() - 2);
    // "/v2" at the end is the major version.
    const string_view stem = path.substr(0, path.find_last_not_of("0123456789") + 1);
    if (stem.size() < path.size() && stem.ends_with("/v")) path = stem.substr(0, stem.size() - 2);
    add_entry(root, "module", text_in(source, path.substr(path.rfind('/') + 1)));  // npos + 1 is 0
    for (const string_view host : {"github.com/", "gitlab.com/", "codeberg.org/", "bitbucket.org/"}) {
      const std::size_t owner = path.find('/', host.size());
      if (!path.starts_with(host) || owner == string_view::npos) continue;
      Node repository = text_in(source, path.substr(0, path.find('/', owner + 1)));  // a module can be in a folder of it
      repository.text.insert(0, "https://");
      add_entry(root, "repository", std::move(repository));
    }
  }
  return root;
}

Node parse_cmake(const Source& source, Problems&) {
  Node root = map_of(source);
  const std::vector<Token> arguments = CMakeTokens(source.text).find_project();
  const auto add = [&root](string_view key, const Token& token) {
    add_entry(root, key, make_node(Node::Kind::scalar, token.span, token.text));
  };
  if (arguments.empty()) return root;
  add("project", arguments.front());
  for (std::size_t i = 1; i + 1 < arguments.size(); ++i) {
    for (const char* key : {"DESCRIPTION", "HOMEPAGE_URL", "VERSION"})
      if (arguments[i].text == key) add(key, arguments[i + 1]);
  }
  add("language", {language_of(arguments), false, arguments.front().span});
  return root;
}

}  // namespace placard
