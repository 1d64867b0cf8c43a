#pragma once
// Pages of a site as cards: Markdown, MDX, Quarto and reStructuredText with or without front matter.

#include <array>

#include "input/parse.h"

namespace placard {

/// The file name extensions of pages.
inline constexpr std::array<std::string_view, 5> page_endings{".md", ".mdx", ".markdown", ".qmd", ".rst"};

/// Whether a file is a page, by its extension.
bool is_page(std::string_view path);

/// The folder of a page and its name: "posts" and "hello" for "posts/hello.md" and "posts/hello/index.md".
struct PageName {
  std::string dir;
  std::string file;
};

/// The name of a page by its path.
PageName name_of_page(const std::string& page);

/// The date at the beginning of a page's name: "2026-01-02-" of "2026-01-02-hello"; empty without one.
std::string_view date_prefix(std::string_view name);

/// A page as the mapping of a card. Values keep their places in the page.
struct Page {
  Node card;
  bool is_draft = false;
};

/// Reads the front matter of a page: its `placard` mapping, then the keys that sites use. Other keys belong to other tools. A
/// missing title or summary is the first heading or paragraph. Reports every problem.
Page read_page(const Source& source, Problems& problems);

}  // namespace placard
