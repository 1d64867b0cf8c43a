#pragma once
// The options of `placard render`, `placard embed` and `placard preview`.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "model/vocabulary.h"
#include "readme/snippet.h"
#include "style/overrides.h"
#include "style/type.h"

namespace placard {

/// The file formats of a picture.
enum class Format { svg, png, webp, jpeg, pdf, scene };

template <>
inline constexpr std::array<std::string_view, 6> enum_names<Format>{"svg", "png", "webp", "jpeg", "pdf", "scene"};

/// The file name extension of a format, without a dot.
constexpr std::string_view extension_of(std::string_view format) { return format == "jpeg" ? "jpg" : format; }

/// The format of a file by its extension.
inline std::optional<Format> format_of(std::string_view path) {
  const std::string_view extension = path.substr(std::min(path.rfind('.'), path.size() - 1) + 1);
  return from_name<Format>(extension == "jpg" ? "jpeg" : extension);
}

/// A part of a run: the cards whose number modulo `count` is `index` - 1.
struct Shard {
  std::size_t index = 1;
  std::size_t count = 1;

  [[nodiscard]] bool has(std::size_t card) const { return card % count == index - 1; }
};

/// The size of a picture in px.
struct PictureSize {
  double width = 0;
  double height = 0;
};

/// How pictures are written as lines of JSON.
enum class LineEncoding { base64 };

template <>
inline constexpr std::array<std::string_view, 1> enum_names<LineEncoding>{"base64"};

/// How pages and other metadata files are read.
struct PageOptions {
  std::string defaults;               ///< path of a file with defaults for all cards; empty: none
  std::vector<std::string> include;   ///< patterns of the files in a folder of pages; empty: all pages
  std::string name = "{dir}/{slug}";  ///< pattern of the pictures' paths, for a folder of pages
  bool drafts = false;                ///< whether drafts are cards
};

/// The files that a command reads cards from, and how.
struct InputOptions {
  std::vector<std::string> files;
  std::vector<std::string> icons;  ///< folders of icons
  std::vector<std::string> facts;  ///< facts files
  PageOptions pages;
};

/// The style of all cards; empty: that of each card.
struct LookOptions {
  std::string style;
  std::string palette;
  std::string font;
};

/// Options of `placard render`.
struct RenderOptions : InputOptions, LookOptions {
  std::string output = "cards";
  std::optional<Mode> mode;
  std::optional<Motion> motion;
  std::vector<Format> formats;
  std::optional<double> scale;
  std::vector<std::string> cards;
  Overrides overrides;
  std::string layout;
  std::optional<double> width;
  std::optional<double> height;
  std::optional<PictureSize> size;  ///< becomes `width` and `height`
  bool has_folder = false;          ///< whether one of `files` is a folder of pages
  bool check = false;
  bool strict = false;
  bool report = false;
  bool quiet = false;
  std::string root;      ///< folder that every path must be in; empty: none
  std::string archive;   ///< path of a tar archive, '-' for stdout; empty: no archive
  std::string manifest;  ///< path of a manifest, '-' for stdout; empty: none
  std::optional<LineEncoding> output_lines;
  std::optional<Shard> shard;
  std::optional<int> shard_index;  ///< from 0; becomes `shard` with `shard_count`
  std::optional<int> shard_count;
  int jobs = 0;       ///< 0: one per processor
  int png_level = 0;  ///< 0: the default level of each kind of PNG
};

/// The picture formats that a README can contain.
enum class PictureFormat { svg, png, webp, jpeg };

template <>
inline constexpr std::array<std::string_view, 4> enum_names<PictureFormat>{"svg", "png", "webp", "jpeg"};

/// Options of `placard embed`.
struct EmbedOptions : InputOptions {
  std::string readme;
  std::string output = "cards";
  std::string style;
  std::string layout;
  std::optional<Mode> mode;
  std::optional<Snippet> snippet;
  std::optional<PictureFormat> format;
  std::string base_url;
  bool check = false;
  bool report = false;
  bool quiet = false;
  std::string root;  ///< folder that every path must be in; empty: none
};

/// Options of `placard preview`.
struct PreviewOptions : InputOptions {
  int port = 0;  ///< 0: any free port
  bool open = false;
  std::string export_folder;
  std::string readme;  ///< empty: README.md next to the first file or in its project folder
  std::string output = "cards";
};

}  // namespace placard
