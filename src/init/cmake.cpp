// The project() command of a CMakeLists.txt.

#include <array>

#include "base/ascii.h"
#include "base/spelling.h"
#include "init/address.h"
#include "init/facts.h"
#include "init/plain_text.h"

namespace placard {

namespace {

using std::string_view;
using Words = std::vector<std::string>;

bool is_name_char(char c) { return is_letter_or_digit(c) || c == '_'; }

// The text in the quotes that stand at `at`, which moves behind them.
std::string read_quoted(string_view text, std::size_t& at) {
  std::string word;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    word.push_back(text[at]);
  }
  if (at < text.size()) ++at;
  return word;
}

// The arguments of a command, from behind its '(' on.
Words read_arguments(string_view text, std::size_t at) {
  Words words;
  while (at < text.size() && text[at] != ')') {
    const char c = text[at];
    if (c == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (c == '"') {
      words.push_back(read_quoted(text, at));
    } else if (string_view(" \t\r\n").find(c) != string_view::npos) {
      ++at;
    } else {
      const std::size_t end = std::min(text.find_first_of(" \t\r\n)\"#", at + 1), text.size());
      words.emplace_back(text.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

// The arguments of the first project(…) that stands in no comment and no text.
Words find_project(string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (text[at] == '"') {
      read_quoted(text, at);
    } else if (is_name_char(text[at])) {
      std::size_t end = at;
      while (end < text.size() && is_name_char(text[end])) ++end;
      const std::size_t open = text.find_first_not_of(" \t\r\n", end);
      const bool is_call = open != string_view::npos && text[open] == '(';
      if (is_call && same_letters(text.substr(at, end - at), "project")) return read_arguments(text, open + 1);
      at = end;
    } else {
      ++at;
    }
  }
  return {};
}

// What a variable holds is not known here.
std::string literal(const std::string& word) { return word.find("${") == std::string::npos ? tidy(word) : ""; }

std::string language_of(const Words& words) {
  struct Row {
    string_view word;
    string_view name;
  };
  // The first that stands there; a project that names none has C and C++.
  constexpr std::array<Row, 6> rows{
      {{"CXX", "C++"}, {"CUDA", "Cuda"}, {"Fortran", "Fortran"}, {"Swift", "Swift"}, {"CSharp", "C#"}, {"C", "C"}}};
  for (const Row& row : rows) {
    for (const std::string& word : words) {
      if (word == row.word) return std::string(row.name);
    }
  }
  for (const std::string& word : words) {
    if (word == "NONE") return {};
  }
  return "C++";
}

}  // namespace

Facts read_cmake(string_view text) {
  Facts facts;
  const Words words = find_project(text);
  if (words.empty()) return facts;
  facts.title = literal(words.front());
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i] == "DESCRIPTION") facts.summary = literal(words[i + 1]);
    if (words[i] == "HOMEPAGE_URL") facts.homepage = web_page(words[i + 1]);
  }
  facts.language = language_of({words.begin() + 1, words.end()});
  return facts;
}

}  // namespace placard
