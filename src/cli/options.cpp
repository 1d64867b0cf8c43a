#include "cli/options.h"

#include "base/limits.h"
#include "base/number.h"
#include "cli/args/command_line.h"
#include "cli/args/completions.h"
#include "cli/args/help.h"
#include "cli/args/option_checks.h"
#include "base/version.h"

namespace placard {

namespace {

/// What the options of every command are read into.
struct AllOptions {
  InitOptions init;
  RenderOptions render;
  PreviewOptions preview;
  CheckOptions check;
  EmbedOptions embed;
  BadgeOptions badge;
  StylesOptions styles;
  SchemaOptions schema;
  SummaryOptions summary;
  std::string shell;
  std::string help_topic;  // the command that help tells of
};

// ---- the rows: one line an option ----

CommandRow render_row(RenderOptions& options) {
  CommandRow row{
      "render",
      "FILE… [options]",
      "draws every card of the files; '-' is stdin, also JSON Lines",
      {"placard render cards.yaml -o cards/", "placard render - -o - --format png --mode dark < card.json > card.png"}};
  row.files(options.files);
  row.option("-o,--output", "PATH", options.output, "a folder, a file or - for stdout (default: cards)");
  row.option("-s,--style", "STYLE", options.style, "a built-in style or the path of a style file");
  row.option("-p,--palette", "PALETTE", options.palette, "a built-in palette, or a base16 or base24 file");
  row.option("-m,--mode", "MODE", options.mode, "light, dark, both or auto");
  row.option("-f,--format", "FORMAT", options.formats, "svg, png, pdf or scene (as text); several: svg,png");
  row.option("-l,--layout", "LAYOUT", options.layout, "of all cards: project, compact, hero, note, …");
  row.option("--card", "ID", options.cards, "only this card; may be given several times");
  row.option("--scale", "N", options.scale, "px of a PNG for each px, 1 to 4 (default: 2)", {1, 4});
  row.option("--width", "PX", options.width, "the width of the cards", {limits::min_card_width, limits::card_side.number()});
  row.option("--height", "PX", options.height, "the height of the cards", {10, limits::card_side.number()});
  row.flag("--check", options.check, "write nothing; exit 1 where a file differs");
  row.flag("--strict", options.strict, "write nothing where there is a warning; exit 1");
  row.flag("--report", options.report, "print each file's outcome and each problem as rows");
  row.option("--tar", "FILE", options.archive, "put the pictures into an archive; - for stdout");
  row.option("--shard", "I/N", options.shard, "only every Nth card from the Ith on, as 2/8");
  row.option("-j,--jobs", "N", options.jobs, "cards at the same time (default: a processor each)", {1, 256});
  row.option("--png-level", "N", options.png_level, "1 (quick) to 12 (small) (default: 6)", {1, 12});
  row.option("--title-color", "HEX", options.overrides.title, "of the title");
  row.option("--text-color", "HEX", options.overrides.text, "of all other text");
  row.option("--bg-color", "HEX", options.overrides.background, "'transparent', or a gradient: angle,color,color…");
  row.option("--border-color", "HEX", options.overrides.border, "of the lines around the card and its tags");
  row.flag("--hide-border", options.overrides.hide_border, "no line around the card");
  row.option("--border-radius", "PX", options.overrides.radius, "of the card's corners", {0, 200});
  return row;
}

CommandRow check_row(CheckOptions& options) {
  CommandRow row{"check",
                 "FILE… [options]",
                 "says what is wrong with the files; draws nothing",
                 {"placard check cards.yaml", "placard check --strict --format json cards.yaml > problems.json"}};
  row.files(options.files);
  row.flag("--strict", options.strict, "warnings count as errors: exit 1");
  row.option("-f,--format", "FORMAT", options.format, "text, json or github (default: text)");
  row.option("-s,--style", "STYLE", options.style, "a built-in style or the path of a style file");
  row.option("-p,--palette", "PALETTE", options.palette, "a built-in palette, or a base16 or base24 file");
  row.flag("--contrast", options.contrast, "print every text's contrast, enough or not");
  return row;
}

CommandRow embed_row(EmbedOptions& options) {
  CommandRow row{
      "embed",
      "README FILE… [options]",
      "puts the pictures between the markers of a README",
      {"placard embed README.md cards.yaml", "placard embed README.md cards.yaml --snippet plain --base-url https://x.org/"}};
  row.notes =
      "Markers stand on lines of their own:\n"
      "  <!-- placard:start ID… columns=2 align=center layout=compact -->\n"
      "  <!-- placard:end -->\n"
      "No ID: all cards in the order of the file. columns: how many in a row, 1 to 8.\n"
      "align: none, left, center or right. layout: another than the cards' own, which\n"
      "'placard render --layout compact' has drawn.\n";
  row.argument("README", options.readme);
  row.files(options.files);
  row.option("-o,--output", "FOLDER", options.output, "where render put the cards (default: cards)");
  row.option("-s,--style", "STYLE", options.style, "the style that they were rendered in");
  row.option("-l,--layout", "LAYOUT", options.layout, "the layout that they were rendered in");
  row.option("-m,--mode", "MODE", options.mode, "the mode that they were rendered in");
  row.option("--snippet", "FORM", options.snippet, "picture, auto, plain or markdown (default: picture)");
  row.option("-f,--format", "FORMAT", options.format, "svg or png (default: svg)");
  row.option("--base-url", "URL", options.base_url, "before the paths, for pages outside the repository");
  row.flag("--check", options.check, "write nothing; exit 1 where the README would change");
  row.flag("--report", options.report, "print the README's outcome and each problem as rows");
  return row;
}

CommandRow badge_row(BadgeOptions& options) {
  CommandRow row{"badge",
                 "LABEL MESSAGE [options]",
                 "draws one badge from two words, without a file",
                 {"placard badge build passing -o build.svg", "placard badge docs 'v2.1' --tone info --shape pill > docs.svg"}};
  row.argument("LABEL", options.label);
  row.argument("MESSAGE", options.message);
  row.option("-o,--output", "FILE", options.output, "an .svg, .png or .pdf file (default: - for stdout)");
  row.option("--tone", "TONE", options.tone, "success, warning, info, danger or neutral");
  row.option("--shape", "SHAPE", options.shape, "flat, pill or outline (default: the style's)");
  row.flag("--large", options.large, "28 px high, in capitals");
  row.option("-s,--style", "STYLE", options.style, "a built-in style or the path of a style file");
  row.option("-p,--palette", "PALETTE", options.palette, "a built-in palette, or a base16 or base24 file");
  row.option("-m,--mode", "MODE", options.mode, "light, dark or auto (default: light)");
  return row;
}

CommandRow preview_row(PreviewOptions& options) {
  CommandRow row{"preview",
                 "FILE… [options]",
                 "shows the cards on a local page, live as the files are saved",
                 {"placard preview cards.yaml --open", "placard preview cards.yaml --export gallery/"}};
  row.files(options.files);
  row.option("--port", "N", options.port, "the port on 127.0.0.1 (default: any free one)", {0, 65535});
  row.flag("--open", options.open, "open the page in the browser");
  row.option("--export", "FOLDER", options.export_folder, "write the page as files that need no server, and end");
  row.option("--readme", "FILE", options.readme, "the README with markers (default: the project's)");
  row.option("-o,--output", "FOLDER", options.output, "where render puts the cards (default: cards)");
  return row;
}

CommandRow init_row(InitOptions& options) {
  CommandRow row{"init",
                 "[FOLDER] [options]",
                 "writes a first metadata file, README markers and a workflow",
                 {"placard init --dry-run", "placard init --style github"}};
  row.argument("FOLDER", options.folder);
  row.option("-s,--style", "STYLE", options.style, "a built-in style or the path of a style file");
  row.flag("--dry-run", options.dry_run, "write nothing; print what would be, as a patch");
  return row;
}

CommandRow styles_row(StylesOptions& options) {
  CommandRow row{"styles",
                 "[STYLE] [options]",
                 "lists the styles, or prints one to start your own from",
                 {"placard styles", "placard styles ink > my.yaml"}};
  row.argument("STYLE", options.name);
  row.flag("--palettes", options.palettes, "lists the palettes");
  row.option("-p,--palette", "PALETTE", options.palette, "for --contrast: the style in these colors");
  row.flag("--contrast", options.contrast, "the contrast of every text, before and after");
  row.flag("--tones", options.tones, "the status words that placard knows, with tones");
  return row;
}

CommandRow schema_row(SchemaOptions& options) {
  CommandRow row{"schema",
                 "[options]",
                 "prints the JSON Schema of the metadata file, for editors",
                 {"placard schema > cards.schema.json", "placard schema --style > style.schema.json"}};
  row.flag("--style", options.style, "the schema of style files");
  row.flag("--reference", options.reference, "all that files may say, in Markdown for people");
  return row;
}

CommandRow summary_row(SummaryOptions& options) {
  CommandRow row{"summary",
                 "REPORT… [options]",
                 "turns the rows of --report into a CI job summary in Markdown",
                 {"placard summary report.tsv >> \"$GITHUB_STEP_SUMMARY\"",
                  "placard render cards.yaml --check --report | placard summary -"}};
  row.notes =
      "A row of --report is OUTCOME<tab>PATH, where OUTCOME is new, changed, unchanged,\n"
      "missing, differs or orphan, or LEVEL<tab>PLACE<tab>MESSAGE<tab>HINT, where LEVEL\n"
      "is error or warning.\n";
  row.files(options.files);
  row.option("--commit", "SHA", options.commit, "the commit that has the files, to link to them");
  return row;
}

CommandRow completions_row(std::string& shell) {
  CommandRow row{"completions",
                 "bash|zsh|fish",
                 "prints what the shell offers behind the tab key",
                 {"placard completions bash > ~/.local/share/bash-completion/completions/placard",
                  "placard completions fish > ~/.config/fish/completions/placard.fish"}};
  row.argument("SHELL", shell, names_of<Shell>());
  return row;
}

CommandRow manual_row() {
  return {"man", "", "prints the manual page", {"placard man | man -l -", "placard man > /usr/local/share/man/man1/placard.1"}};
}

CommandRow help_command_row(std::string& help_topic, const std::vector<CommandRow>& rows) {
  CommandRow row{"help", "[COMMAND]", "tells of the commands, or of one", {"placard help", "placard help render"}};
  std::vector<std::string_view> names;
  for (const CommandRow& command : rows) names.push_back(command.name);
  row.argument("COMMAND", help_topic, names);
  return row;
}

std::vector<CommandRow> rows_for(AllOptions& all) {
  std::vector<CommandRow> rows{init_row(all.init),
                               render_row(all.render),
                               preview_row(all.preview),
                               check_row(all.check),
                               embed_row(all.embed),
                               badge_row(all.badge),
                               styles_row(all.styles),
                               schema_row(all.schema),
                               summary_row(all.summary),
                               completions_row(all.shell),
                               manual_row()};
  rows.reserve(rows.size() + 1);  // its words are the names of the others
  rows.push_back(help_command_row(all.help_topic, rows));
  return rows;
}

// ---- what is printed ----

Command help_on(const std::string& word, const std::vector<CommandRow>& rows) {
  if (word.empty()) return PrintOptions{help_text(rows)};
  if (const CommandRow* row = find_command(word, rows)) return PrintOptions{help_text(*row)};
  return unknown_command(word, rows);
}

Command completions_for(const std::string& word, const std::vector<CommandRow>& rows) {
  if (word.empty()) return usage_error("no shell named", "one of: " + join(names_of<Shell>()));
  Shell shell{};
  if (const auto error = read_option(word, "the shell", shell, {})) return *error;
  return PrintOptions{completions(shell, rows)};
}

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
  AllOptions all;
  const std::vector<CommandRow> rows = rows_for(all);
  const auto read = parse_command_line(rows, argc, argv);
  if (const auto* error = std::get_if<UsageError>(&read)) return *error;
  const ParsedCommandLine& parsed = std::get<ParsedCommandLine>(read);
  if (parsed.version) return PrintOptions{version_text()};
  if (parsed.limits) return PrintOptions{limits_text()};
  if (parsed.help) return PrintOptions{parsed.command == nullptr ? help_text(rows) : help_text(*parsed.command)};
  if (parsed.command == nullptr) return UsageError{"no command\n\n" + help_text(rows)};
  const std::string& name = parsed.command->name;
  if (name == "init") return all.init;
  if (name == "preview") return validated(all.preview);
  if (name == "render") return validated(all.render);
  if (name == "check") return validated(all.check);
  if (name == "embed") return validated(all.embed);
  if (name == "badge") return validated(all.badge);
  if (name == "styles") return all.styles;
  if (name == "schema") return all.schema;
  if (name == "summary") return validated(all.summary);
  if (name == "help") return help_on(all.help_topic, rows);
  return name == "completions" ? completions_for(all.shell, rows) : PrintOptions{manual_page(rows)};
}

}  // namespace placard
