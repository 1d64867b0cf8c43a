#pragma once
// The command line: what was asked for, checked.

#include <string>
#include <variant>
#include <vector>

#include "model/vocabulary.h"
#include "readme/snippet.h"
#include "style/fields.h"
#include "style/overrides.h"

namespace placard {

enum class Format { svg, png, scene };

template <>
struct Words<Format> {
  static constexpr std::array<std::string_view, 3> names{"svg", "png", "scene"};
};

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
};

struct EmbedOptions {
  std::string readme;
  std::vector<std::string> files;
  std::string output = "cards";
  std::string style;
  std::optional<Mode> mode;
  std::optional<Snippet> snippet;
  std::string format = "svg";
  std::string base_url;
  bool check = false;
};

struct PreviewOptions {
  std::vector<std::string> files;
  int port = 0;  ///< 0: any free one
  bool open = false;
  std::string export_folder;
  std::string readme;  ///< empty: README.md beside the first file, or of its project
  std::string output = "cards";
};

struct CheckOptions {
  std::vector<std::string> files;
  std::string style;
  std::string palette;
  bool contrast = false;
};

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

struct StylesOptions {
  std::string name;
  bool tones = false;
  bool palettes = false;
  bool contrast = false;
  std::string palette;
};

struct InitOptions {
  std::string folder = ".";
  std::string style;
  bool dry_run = false;
};

/// Something to print instead of work: help or the version.
struct PrintOptions {
  std::string text;
};

/// The command line was wrong: what to say about it. Exit status 2.
struct UsageError {
  std::string message;
};

using Command = std::variant<InitOptions, RenderOptions, PreviewOptions, CheckOptions, EmbedOptions, BadgeOptions, StylesOptions,
                             PrintOptions, UsageError>;

/// Reads the command line. Never prints, never exits.
Command read_command_line(int argc, const char* const* argv);

}  // namespace placard
