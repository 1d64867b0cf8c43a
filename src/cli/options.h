#pragma once
// Parses and validates the command line, and runs its command.

#include <string>
#include <variant>
#include <vector>

#include "cli/args/command_line.h"
#include "io/report.h"
#include "drawing/options.h"
#include "model/card.h"
#include "model/vocabulary.h"
#include "scene/resolved_colors.h"
#include "style/type.h"

namespace placard {

/// Options of `placard check`.
struct CheckOptions : InputOptions, LookOptions {
  bool contrast = false;
  bool strict = false;
  bool quiet = false;
  std::optional<ReportFormat> format;
  std::string root;  ///< folder that every path must be in; empty: none
};

/// Options of `placard badge`.
struct BadgeOptions : LookOptions {
  std::string label;
  std::string message;
  std::string endpoint;  ///< path of a file with the JSON of a shields.io endpoint, or "-" for stdin
  std::string logo;      ///< a path or the name of an icon
  std::vector<std::string> icons;
  std::optional<BadgeColor> logo_color;
  std::optional<BadgeColor> color;
  std::optional<BadgeColor> label_color;
  bool keep_colors = false;
  std::optional<Tone> tone;
  std::optional<BadgeShape> shape;
  bool large = false;
  bool quiet = false;
  std::string output = "-";
  std::optional<Mode> mode;
};

/// Options of `placard facts`.
struct FactsOptions {
  std::vector<std::string> files;  ///< metadata files; with `merge`, answers follow the first one
  bool query = false;
  bool urls = false;
  std::string merge;                 ///< the facts file to update
  std::vector<std::string> history;  ///< names of facts
  std::string date;
  bool report = false;
  std::string root;  ///< folder that every path must be in; empty: none
};

/// Options of `placard styles`.
struct StylesOptions {
  std::string name;
  bool tones = false;
  bool palettes = false;
  bool contrast = false;
  std::string palette;
};

/// Options of `placard layouts`.
struct LayoutsOptions {
  std::string name;
  bool parts = false;
};

/// Options of `placard schema`.
struct SchemaOptions {
  bool style = false;
  bool layout = false;
  bool reference = false;
};

/// Options of `placard summary`.
struct SummaryOptions {
  std::vector<std::string> files;
  std::string commit;
};

/// Options of `placard verify-manifests`.
struct VerifyOptions {
  std::vector<std::string> files;
};

/// Options of `placard init`.
struct InitOptions {
  std::string folder = ".";
  std::string style;
  bool dry_run = false;
};

/// Text to print: help, the version, the limits, completions or the manual page.
struct PrintOptions {
  std::string text;
  std::string error{};  ///< the reason why help is printed; empty if it was asked for
};

using Command = std::variant<InitOptions, RenderOptions, PreviewOptions, CheckOptions, EmbedOptions, BadgeOptions, FactsOptions,
                             StylesOptions, LayoutsOptions, SchemaOptions, SummaryOptions, VerifyOptions, PrintOptions>;

/// The parsed options of every command.
struct AllOptions {
  InitOptions init;
  RenderOptions render;
  PreviewOptions preview;
  CheckOptions check;
  EmbedOptions embed;
  BadgeOptions badge;
  FactsOptions facts;
  StylesOptions styles;
  LayoutsOptions layouts;
  SchemaOptions schema;
  SummaryOptions summary;
  VerifyOptions verify;
  std::optional<Shell> shell;
  std::string help_topic;  ///< the command to show help for
  bool help = false;       ///< whether --help was given
};

/// Returns the table of each command; the rows refer to the options.
std::vector<CommandRow> rows_for(AllOptions& all);

// Check what the types of option values cannot express, and complete the options. Throw usage errors.
void check_inputs(const InputOptions& options);
void validate(RenderOptions& options);
void validate(PreviewOptions& options);
void validate(BadgeOptions& options);
void validate(EmbedOptions& options);
void validate(FactsOptions& options);
void validate(SummaryOptions& options);
void validate(VerifyOptions& options);

/// Parses the command line. Does not print or exit. Throws a usage error.
Command read_command_line(int argc, const char* const* argv);

/// Applies the options that several commands have: --quiet, --root, --report and the metadata file, by default the one of the
/// current folder. Throws Failure if there is none.
void prepare(Command& command, Report& report);

// Runs each command; the result is the exit status. Throws Failure for I/O errors.
int run(const RenderOptions& options, Report& report);
int run(const CheckOptions& options, Report& report);
int run(const EmbedOptions& options, Report& report);
int run(const BadgeOptions& options, Report& report);
int run(const PreviewOptions& options, Report& report);
int run(const FactsOptions& options, Report& report);
int run(const StylesOptions& options, Report& report);
int run(const LayoutsOptions& options, Report& report);
int run(const InitOptions& options, Report& report);
int run(const SchemaOptions& options, Report& report);
int run(const SummaryOptions& options, Report& report);
int run(const VerifyOptions& options, Report& report);
int run(const PrintOptions& options, Report& report);

/// One line that states a contrast: the part, its ratio, the required ratio and the adjusted color.
std::string to_text(const ContrastRow& row);

}  // namespace placard
