#pragma once
// The command line: what was asked for, checked.

#include <string>
#include <variant>
#include <vector>

#include "cli/args/completions.h"
#include "cli/args/option_values.h"
#include "io/report.h"
#include "drawing/embed_options.h"
#include "drawing/render_options.h"
#include "model/vocabulary.h"
#include "preview/preview_options.h"
#include "style/frame_fields.h"

namespace placard {

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
