// The project() command of a CMakeLists.txt.

#include <algorithm>
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

/// A word, a parenthesis or a quoted text.
struct Token {
  std::string text;
  bool is_quoted = false;
};

// Removes the next token, and comments before it, from the front of a CMake file. Returns false at the end.
bool take_token(string_view& rest, Token& token) {
  const auto skip = [&](std::size_t length) { rest.remove_prefix(std::min(length, rest.size())); };
  for (skip(rest.find_first_not_of(blanks)); rest.starts_with('#'); skip(rest.find_first_not_of(blanks))) skip(rest.find('\n'));
  token = {"", rest.starts_with('"')};
  if (rest.empty()) return false;
  if (token.is_quoted) {
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
      if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
      token.text.push_back(rest[i]);
    }
    skip(i + 1);
  } else {
    token.text = rest.substr(0, rest.starts_with('(') || rest.starts_with(')') ? 1 : rest.find_first_of(" \t\r\n()\"#"));
    skip(token.text.size());
  }
  return true;
}

// The arguments of the first project() command.
Words find_project(string_view text) {
  Token token;
  for (bool is_project = false; take_token(text, token) && (!is_project || token.is_quoted || token.text != "(");) {
    is_project = !token.is_quoted && same_letters(token.text, "project");
  }
  Words words;
  while (take_token(text, token) && (token.is_quoted || token.text != ")")) words.push_back(token.text);
  return words;
}

// A word with a variable reference is unknown: variables are not evaluated.
std::string literal(const std::string& word) { return word.find("${") == std::string::npos ? clean_text(word) : ""; }

std::string language_of(const Words& words) {
  // The first row that matches wins. Without languages, project() enables C and C++.
  constexpr std::array<std::array<string_view, 2>, 7> rows{
      {{"CXX", "C++"}, {"CUDA", "Cuda"}, {"Fortran", "Fortran"}, {"Swift", "Swift"}, {"CSharp", "C#"}, {"C", "C"}, {"NONE", ""}}};
  for (const auto& [word, name] : rows)
    if (std::find(words.begin(), words.end(), word) != words.end()) return std::string(name);
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
    if (words[i] == "HOMEPAGE_URL") facts.homepage = public_url(words[i + 1]);
  }
  facts.language = language_of({words.begin() + 1, words.end()});
  return facts;
}

}  // namespace placard
