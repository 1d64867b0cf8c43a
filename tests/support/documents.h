#pragma once
// The Markdown documents of the project: their code blocks, and the files that they name.

#include <string>
#include <string_view>
#include <vector>

#include "support/files.h"
#include "support/text.h"

namespace placard::test {

/// A fenced code block of a document.
struct CodeBlock {
  std::string language;
  std::string text;
};

/// The code blocks of a document, in order.
inline std::vector<CodeBlock> code_blocks(const std::string& document) {
  std::vector<CodeBlock> blocks;
  bool is_open = false;
  for (const std::string& line : split_lines(document)) {
    if (line.starts_with("```")) {
      is_open = !is_open;
      if (is_open) blocks.push_back({line.substr(3), {}});
    } else if (is_open) {
      blocks.back().text += line + "\n";
    }
  }
  return blocks;
}

/// The texts of the code blocks of a language, in order.
inline std::vector<std::string> code_blocks(const std::string& document, std::string_view language) {
  std::vector<std::string> texts;
  for (const CodeBlock& block : code_blocks(document))
    if (block.language == language) texts.push_back(block.text);
  return texts;
}

/// A document without its code blocks.
inline std::string prose_of(const std::string& document) {
  std::string prose;
  bool is_open = false;
  for (const std::string& line : split_lines(document)) {
    if (line.starts_with("```")) is_open = !is_open;
    if (!is_open) prose += line + "\n";
  }
  return prose;
}

/// What follows each occurrence of a prefix, up to one of the ends.
inline std::vector<std::string> texts_after(const std::string& document, std::string_view prefix, const char* ends) {
  std::vector<std::string> texts;
  for (std::size_t at = document.find(prefix); at != std::string::npos; at = document.find(prefix, at)) {
    at += prefix.size();
    texts.push_back(document.substr(at, document.find_first_of(ends, at) - at));
  }
  return texts;
}

/// The seven guides that the README lists, relative to the project.
inline const std::vector<std::string> guides{
    "examples/guides/profile.md", "examples/guides/organization.md", "examples/sites/README.md", "examples/guides/style.md",
    "examples/layouts/README.md", "examples/engines/README.md",      "examples/guides/errors.md"};

/// A document of the project.
inline std::string read_document(const std::string& path) { return read_file(fs::path(PLACARD_SOURCE_FOLDER) / path); }

}  // namespace placard::test
