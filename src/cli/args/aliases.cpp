#include "cli/args/command_line.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/spelling.h"

namespace placard {

namespace {

/// Options of other tools that mean `option`, if the command has it. An empty `option` matches every command.
struct OptionAlias {
  std::string_view aliases;  // separated by spaces
  std::string_view option;
  std::string_view hint{};  // replaces "use 'option'"
};

constexpr std::string_view listing = "'placard styles' lists the styles, 'placard styles --palettes' the palettes";

constexpr std::string_view value_of_option = "write 'OPTION VALUE'";  // the alias without its dashes is the value

constexpr std::array option_aliases{
    OptionAlias{"--out --out-dir --outdir --outfile --output-dir --output-file --dest --dir --path -O -d", "--output"},
    OptionAlias{"--theme -t", "--palette", "'--style' sets the look, '--palette' the colors"},
    OptionAlias{"--skin", "--style"},
    OptionAlias{"--scheme --colors --colorscheme --color-scheme", "--palette"},
    OptionAlias{"--color", "--palette", "'--palette NAME' sets all colors, '--text-color HEX' the color of text"},
    OptionAlias{"--bg --background", "--bg-color"},
    OptionAlias{"--dark --light --auto", "--mode", value_of_option},
    OptionAlias{"--svg --png --webp --jpeg --pdf --json", "--format", value_of_option},
    OptionAlias{"--type", "--format"},
    OptionAlias{"--template", "--layout"},
    OptionAlias{"--size", "--width", "'--width PX' sets the card width, '--scale N' the resolution of a PNG"},
    OptionAlias{"--zoom --dpi", "--scale"},
    OptionAlias{"--retina", "--scale", "write '--scale 2'"},
    OptionAlias{"--id --only --name", "--card"},
    OptionAlias{"--threads --parallel", "--jobs"},
    OptionAlias{"--dry-run -n --diff", "--check"},
    OptionAlias{"--werror", "--strict"},
    OptionAlias{"--archive --zip", "--tar"},
    OptionAlias{"--browser", "--open"},
    OptionAlias{"--host", "--port", "the page is served on 127.0.0.1 only; '--port N' sets the port"},
    OptionAlias{"--watch --serve --preview --open", "", "run 'placard preview cards.yaml': the page updates on every save"},
    OptionAlias{"--file --input --config -i -c", "", "write the file without an option: 'placard render cards.yaml'"},
    OptionAlias{"--font", "", "write 'font: fonts/own.ttf' in the metadata file"},
    OptionAlias{"--title --status", "", "set it in the metadata file: 'placard schema --reference' lists the keys"},
    OptionAlias{"--columns", "", "write 'columns: 2' in the metadata file, or 'columns=2' in a README marker"},
    OptionAlias{"--force --overwrite", "", "not needed: files that differ are always overwritten"},
    OptionAlias{"--silent", "--quiet"},
    OptionAlias{"--verbose --quiet -q", "", "messages go to stderr: add '2> /dev/null' to hide them"},
    OptionAlias{"--list --styles", "", listing},
    OptionAlias{"--version", "", "write 'placard --version'"},
    OptionAlias{"-v -V", "", "'placard --version' prints the version"},
};

/// Commands of other tools.
struct CommandAlias {
  std::string_view aliases;  // separated by spaces
  std::string_view hint;
};

constexpr std::array command_aliases{
    CommandAlias{"version", "write 'placard --version'"},
    CommandAlias{"draw generate gen build make compile", "use 'placard render'"},
    CommandAlias{"export", "use 'placard render'; 'placard preview cards.yaml --export FOLDER' writes a static page"},
    CommandAlias{"serve watch dev open show", "use 'placard preview'"},
    CommandAlias{"lint validate verify test", "use 'placard check'"},
    CommandAlias{"inject insert readme", "use 'placard embed'"},
    CommandAlias{"new create setup start initialize", "use 'placard init'"},
    CommandAlias{"list themes", listing},
    CommandAlias{"palettes", "write 'placard styles --palettes'"},
    CommandAlias{"tones", "write 'placard styles --tones'"},
    CommandAlias{"fetch update refresh sync", "placard opens no connection; 'placard facts' prints what to fetch"},
    CommandAlias{"limits", "write 'placard --limits'"},
    CommandAlias{"reference", "write 'placard schema --reference'"},
    CommandAlias{"completion", "use 'placard completions'"},
    CommandAlias{"manual", "use 'placard man'"},
};

// Short options are case-sensitive.
bool contains(std::string_view aliases, std::string_view name) {
  const bool is_short = name.starts_with('-') && !name.starts_with("--");
  std::istringstream words{std::string(aliases)};
  for (std::string alias; words >> alias;) {
    if (is_short ? alias == name : same_letters(alias, name)) return true;
  }
  return false;
}

bool has_option(const CommandRow& command, std::string_view name) {
  return std::any_of(command.options.begin(), command.options.end(),
                     [name](const OptionRow& option) { return option.long_name() == name; });
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [word](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

std::string hint_for_option(std::string_view name, const CommandRow& command) {
  for (const OptionAlias& row : option_aliases) {
    if (!contains(row.aliases, name) || (!row.option.empty() && !has_option(command, row.option))) continue;
    if (row.hint == value_of_option) return "write '" + std::string(row.option) + " " + std::string(name.substr(2)) + "'";
    return row.hint.empty() ? "use '" + std::string(row.option) + "'" : std::string(row.hint);
  }
  return {};
}

std::string hint_for_command(std::string_view name) {
  for (const CommandAlias& row : command_aliases) {
    if (contains(row.aliases, name)) return std::string(row.hint);
  }
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
