#pragma once
// The options that decide how a README shows cards.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "model/vocabulary.h"
#include "readme/snippet.h"

namespace placard {

/// The file formats that a README can show.
enum class PictureFormat { svg, png };

template <>
struct EnumNames<PictureFormat> {
  static constexpr std::array<std::string_view, 2> names{"svg", "png"};
};

/// Options of `placard embed`.
struct EmbedOptions {
  std::string readme;
  std::vector<std::string> files;
  std::string output = "cards";
  std::string style;
  std::optional<LayoutKind> layout;
  std::optional<Mode> mode;
  std::optional<Snippet> snippet;
  PictureFormat format = PictureFormat::svg;
  std::string base_url;
  bool check = false;
  bool report = false;
};

}  // namespace placard
