#pragma once
// The tables of all commands, and the options that they fill.

#include <string>
#include <vector>

#include "cli/args/command_row.h"
#include "cli/options.h"

namespace placard {

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
  std::string shell;
  std::string help_topic;  // the command to show help for
};

/// Returns the table of each command; the rows refer to the options.
std::vector<CommandRow> rows_for(AllOptions& all);

}  // namespace placard
