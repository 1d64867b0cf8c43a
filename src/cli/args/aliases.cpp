#include "cli/args/command_line.h"

#include <algorithm>

#include "base/spelling.h"
#include "base/split.h"

namespace placard {

namespace {

/// Options of other tools that mean `option`, if the command has it. An empty `option` matches every command.
struct Alias {
  std::string_view aliases;  // separated by spaces
  std::string_view option;
  std::string_view hint{};  // replaces "use 'option'"
};

constexpr std::string_view listing = "'placard styles' lists the styles, 'placard styles --palettes' the palettes";

constexpr std::string_view value_of_option = "write 'OPTION VALUE'";  // the alias without its dashes is the value

constexpr Alias option_aliases[]{
    {"--out --out-dir --outdir --outfile --output-dir --output-file --dest --dir --path -O -d", "--output"},
    {"--theme -t", "--palette", "'--style' sets the look, '--palette' the colors"},
    {"--skin", "--style"},
    {"--scheme --colors --colorscheme --color-scheme", "--palette"},
    {"--color", "--palette", "'--palette NAME' sets all colors, '--text-color HEX' the color of text"},
    {"--bg --background", "--bg-color"},
    {"--dark --light --auto", "--mode", value_of_option},
    {"--svg --png --webp --jpeg --pdf --json", "--format", value_of_option},
    {"--type", "--format"},
    {"--template", "--layout"},
    {"--size", "--width", "'--width PX' sets the card width, '--scale N' the resolution of a PNG"},
    {"--zoom --dpi", "--scale"},
    {"--retina", "--scale", "write '--scale 2'"},
    {"--id --only --name", "--card"},
    {"--threads --parallel", "--jobs"},
    {"--dry-run -n --diff", "--check"},
    {"--werror", "--strict"},
    {"--archive --zip", "--tar"},
    {"--browser", "--open"},
    {"--host", "--port", "the page is served on 127.0.0.1 only; '--port N' sets the port"},
    {"--watch --serve --preview --open", "", "run 'placard preview cards.yaml': the page updates on every save"},
    {"--file --input --config -i -c", "", "write the file without an option: 'placard render cards.yaml'"},
    {"--font", "", "write 'font: fonts/own.ttf' in the metadata file"},
    {"--title --status", "", "set it in the metadata file: 'placard schema --reference' lists the keys"},
    {"--columns", "", "write 'columns: 2' in the metadata file, or 'columns=2' in a README marker"},
    {"--force --overwrite", "", "not needed: files that differ are always overwritten"},
    {"--silent", "--quiet"},
    {"--verbose --quiet -q", "", "messages go to stderr: add '2> /dev/null' to hide them"},
    {"--list --styles", "", listing},
    {"--version", "", "write 'placard --version'"},
    {"-v -V", "", "'placard --version' prints the version"},
};

// Commands of other tools.
constexpr std::pair<std::string_view, std::string_view> command_aliases[]{
    {"version", "write 'placard --version'"},
    {"draw generate gen build make compile", "use 'placard render'"},
    {"export", "use 'placard render'; 'placard preview cards.yaml --export FOLDER' writes a static page"},
    {"serve watch dev open show", "use 'placard preview'"},
    {"lint validate verify test", "use 'placard check'"},
    {"inject insert readme", "use 'placard embed'"},
    {"new create setup start initialize", "use 'placard init'"},
    {"list themes", listing},
    {"palettes", "write 'placard styles --palettes'"},
    {"tones", "write 'placard styles --tones'"},
    {"fetch update refresh sync", "placard opens no connection; 'placard facts' prints what to fetch"},
    {"limits", "write 'placard --limits'"},
    {"reference", "write 'placard schema --reference'"},
    {"completion", "use 'placard completions'"},
    {"manual", "use 'placard man'"},
};

// Short options are case-sensitive.
bool contains(std::string_view aliases, std::string_view name) {
  const bool is_short = name.starts_with('-') && !name.starts_with("--");
  return std::ranges::any_of(split(aliases, " "),
                             [&](std::string_view alias) { return is_short ? alias == name : same_letters(alias, name); });
}

bool has_option(const CommandRow& command, std::string_view name) {
  return std::ranges::find(command.options, name, &OptionRow::long_name) != command.options.end();
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [word](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

std::string hint_for_option(std::string_view name, const CommandRow& command) {
  for (const Alias& row : option_aliases) {
    if (!contains(row.aliases, name) || (!row.option.empty() && !has_option(command, row.option))) continue;
    if (row.hint == value_of_option) return "write '" + std::string(row.option) + " " + std::string(name.substr(2)) + "'";
    return row.hint.empty() ? "use '" + std::string(row.option) + "'" : std::string(row.hint);
  }
  return {};
}

std::string hint_for_command(std::string_view name) {
  for (const auto& [aliases, hint] : command_aliases)
    if (contains(aliases, name)) return std::string(hint);
  const std::string word(name);
  if (ends_with_any(name, {".yaml", ".yml", ".json", ".jsonl"})) return "run 'placard render " + word + "'";
  return ends_with_any(name, {".md"}) ? "run 'placard embed " + word + " cards.yaml'" : "";
}

std::string hint_for_argument(const std::string& word, const CommandRow& command) {
  if (has_option(command, "--output") && ends_with_any(word, {".svg", ".png", ".webp", ".jpg", ".pdf"}))
    return "to write to a file, use: -o " + word;
  if (command.name == "styles" && ends_with_any(word, {".yaml", ".yml"})) return "to write to a file, use: > " + word;
  if (!has_option(command, "--tone")) return {};
  return "quote text with spaces; set the color with '--tone success', 'warning', 'info', 'danger' or 'neutral'";
}

}  // namespace placard
