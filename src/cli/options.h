#pragma once
// The command line: what was asked for, checked.

#include <string>
#include <variant>
#include <vector>

#include "backend/raster/png.h"
#include "cli/args/completions.h"
#include "cli/args/option_values.h"
#include "cli/report.h"
#include "model/vocabulary.h"
#include "readme/snippet.h"
#include "style/words.h"
#include "style/overrides.h"

namespace placard {

/// What a card is written as.
enum class Format { svg, png, pdf, scene };

template <>
struct Words<Format> {
  static constexpr std::array<std::string_view, 4> names{"svg", "png", "pdf", "scene"};
};

/// What a README shows.
enum class PictureFormat { svg, png };

template <>
struct Words<PictureFormat> {
  static constexpr std::array<std::string_view, 2> names{"svg", "png"};
};

/// What render is asked for.
struct RenderOptions {
  std::vector<std::string> files;
  std::string output = "cards";
  std::string style;
  std::optional<Mode> mode;
  std::vector<Format> formats;
  std::optional<double> scale;
  std::vector<std::string> cards;
  std::string palette;
  Overrides overrides;
  std::optional<LayoutKind> layout;
  std::optional<double> width;
  std::optional<double> height;
  bool check = false;
  bool strict = false;
  bool report = false;
  std::string archive;  ///< a ustar file, - for stdout; empty: no archive
  std::optional<Shard> shard;
  int jobs = 0;  ///< 0: one for each processor
  int png_level = default_png_level;
};

/// What embed is asked for.
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

/// What preview is asked for.
struct PreviewOptions {
  std::vector<std::string> files;
  int port = 0;  ///< 0: any free one
  bool open = false;
  std::string export_folder;
  std::string readme;  ///< empty: README.md beside the first file, or of its project
  std::string output = "cards";
};

/// What check is asked for.
struct CheckOptions {
  std::vector<std::string> files;
  std::string style;
  std::string palette;
  bool contrast = false;
  bool strict = false;
  std::optional<ReportFormat> format;
};

/// What badge is asked for.
struct BadgeOptions {
  std::string label;
  std::string message;
  std::optional<Tone> tone;
  std::optional<BadgeShape> shape;
  bool large = false;
  std::string output = "-";
  std::string style;
  std::string palette;
  std::optional<Mode> mode;
};

/// What styles is asked for.
struct StylesOptions {
  std::string name;
  bool tones = false;
  bool palettes = false;
  bool contrast = false;
  std::string palette;
};

/// What schema is asked for.
struct SchemaOptions {
  bool style = false;
  bool reference = false;
};

/// What summary is asked for.
struct SummaryOptions {
  std::vector<std::string> files;
  std::string commit;
};

/// What init is asked for.
struct InitOptions {
  std::string folder = ".";
  std::string style;
  bool dry_run = false;
};

/// Something to print instead of work: help, the version, completions or the manual page.
struct PrintOptions {
  std::string text;
};

using Command = std::variant<InitOptions, RenderOptions, PreviewOptions, CheckOptions, EmbedOptions, BadgeOptions, StylesOptions,
                             SchemaOptions, SummaryOptions, PrintOptions, UsageError>;

/// Reads the command line. Never prints, never exits.
Command read_command_line(int argc, const char* const* argv);

}  // namespace placard
