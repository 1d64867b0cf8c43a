#pragma once
// The options of `placard embed`.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "model/vocabulary.h"
#include "readme/snippet.h"

namespace placard {

/// The picture formats that a README can contain.
enum class PictureFormat { svg, png };

template <>
inline constexpr std::array<std::string_view, 2> enum_names<PictureFormat>{"svg", "png"};

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
