#include "cli/args/aliases.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/spelling.h"

namespace placard {

namespace {

/// Options of other tools. They are meant as `option` where the command has that; without one, the hint stands for itself.
struct OptionAlias {
  std::string_view aliases;  // parted by spaces
  std::string_view option;
  std::string_view hint{};  // what to write, where the option alone is not enough
};

constexpr std::string_view listing = "'placard styles' lists the styles, 'placard styles --palettes' the palettes";

constexpr std::array option_aliases{
    OptionAlias{"--out --out-dir --outdir --outfile --output-dir --output-file --dest --dir --path -O -d", "--output"},
    OptionAlias{"--theme -t", "--palette", "'--style' says how cards look, '--palette' in which colors"},
    OptionAlias{"--skin", "--style"},
    OptionAlias{"--scheme --colors --colorscheme --color-scheme", "--palette"},
    OptionAlias{"--color", "--tone"},
    OptionAlias{"--color", "--palette", "'--palette NAME' takes other colors, '--text-color HEX' one of them"},
    OptionAlias{"--bg --background", "--bg-color"},
    OptionAlias{"--dark", "--mode", "write '--mode dark'"},
    OptionAlias{"--light", "--mode", "write '--mode light'"},
    OptionAlias{"--auto", "--mode", "write '--mode auto'"},
    OptionAlias{"--svg", "--format", "write '--format svg'"},
    OptionAlias{"--png", "--format", "write '--format png'"},
    OptionAlias{"--pdf", "--format", "write '--format pdf'"},
    OptionAlias{"--json", "--format", "write '--format json'"},
    OptionAlias{"--type", "--format"},
    OptionAlias{"--template", "--layout"},
    OptionAlias{"--size", "--width", "'--width PX' for the card, '--scale N' for the px of a PNG"},
    OptionAlias{"--zoom --dpi", "--scale"},
    OptionAlias{"--retina", "--scale", "write '--scale 2'"},
    OptionAlias{"--id --only --name", "--card"},
    OptionAlias{"--threads --parallel", "--jobs"},
    OptionAlias{"--dry-run -n --diff", "--check"},
    OptionAlias{"--werror", "--strict"},
    OptionAlias{"--archive --zip", "--tar"},
    OptionAlias{"--browser", "--open"},
    OptionAlias{"--host", "--port", "the page is for this machine alone: it has '--port N' and no other address"},
    OptionAlias{"--watch --serve --preview --open", "", "'placard preview cards.yaml' shows the cards and follows every save"},
    OptionAlias{"--file --input --config -i -c", "", "files are named without an option: 'placard render cards.yaml'"},
    OptionAlias{"--font", "", "fonts belong to the style: 'placard styles ink > my.yaml', and then --style my.yaml"},
    OptionAlias{"--title --status", "", "it stands in the file: 'placard schema --reference' lists the keys"},
    OptionAlias{"--columns", "", "'columns: 2' stands in the file, or 'columns=2' in a README's marker"},
    OptionAlias{"--force --overwrite", "", "nothing has to be forced: files are written wherever their bytes are others"},
    OptionAlias{"--verbose --quiet --silent -q", "",
                "pictures go to files or stdout and words to stderr: '2> /dev/null' silences them"},
    OptionAlias{"--list --styles", "", listing},
    OptionAlias{"--version", "", "write 'placard --version'"},
    OptionAlias{"-v -V", "", "'placard --version' prints the version"},
};

/// Commands of other tools.
struct CommandAlias {
  std::string_view aliases;  // parted by spaces
  std::string_view hint;
};

constexpr std::array command_aliases{
    CommandAlias{"version", "write 'placard --version'"},
    CommandAlias{"draw generate gen build make compile", "here it is 'render'"},
    CommandAlias{"export", "here it is 'render'; 'placard preview cards.yaml --export FOLDER' writes the page as files"},
    CommandAlias{"serve watch dev open show", "here it is 'preview'"},
    CommandAlias{"lint validate verify test", "here it is 'check'"},
    CommandAlias{"inject insert readme", "here it is 'embed'"},
    CommandAlias{"new create setup start", "here it is 'init'"},
    CommandAlias{"list themes", listing},
    CommandAlias{"palettes", "write 'placard styles --palettes'"},
    CommandAlias{"tones", "write 'placard styles --tones'"},
    CommandAlias{"limits", "write 'placard --limits'"},
    CommandAlias{"reference", "write 'placard schema --reference'"},
    CommandAlias{"layouts", "'placard schema --reference' describes them: project, compact, hero, note, badge, social"},
    CommandAlias{"completion", "here it is 'completions'"},
    CommandAlias{"manual", "here it is 'man'"},
};

// A short option's letter is small or large for a reason, as -v and -V may be two things.
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
    return row.hint.empty() ? "here it is '" + std::string(row.option) + "'" : std::string(row.hint);
  }
  return {};
}

std::string hint_for_command(std::string_view name) {
  for (const CommandAlias& row : command_aliases) {
    if (contains(row.aliases, name)) return std::string(row.hint);
  }
  const std::string word(name);
  if (ends_with_any(name, {".yaml", ".yml", ".json", ".jsonl"})) return "placard render " + word;
  return ends_with_any(name, {".md"}) ? "placard embed " + word + " cards.yaml" : "";
}

std::string hint_for_argument(const std::string& word, const CommandRow& command) {
  if (has_option(command, "--output") && ends_with_any(word, {".svg", ".png", ".pdf"})) return "to write there: -o " + word;
  if (command.name == "styles" && ends_with_any(word, {".yaml", ".yml"})) return "to write there: > " + word;
  if (!has_option(command, "--tone")) return {};
  return "words with spaces stand in quotes; a color is '--tone success', 'warning', 'info', 'danger' or 'neutral'";
}

}  // namespace placard
