#include "cli/args/foreign_words.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/spelling.h"

namespace placard {

namespace {

/// Options of other tools. They are meant as `own` where the command has that; without one, the hint stands for itself.
struct ForeignOption {
  std::string_view others;  // parted by spaces
  std::string_view own;
  std::string_view hint{};  // what to write, where the option alone is not enough
};

constexpr std::string_view listing = "'placard styles' lists the styles, 'placard styles --palettes' the palettes";

constexpr std::array foreign_options{
    ForeignOption{"--out --out-dir --outdir --outfile --output-dir --output-file --dest --dir --path -O -d", "--output"},
    ForeignOption{"--theme -t", "--palette", "'--style' says how cards look, '--palette' in which colors"},
    ForeignOption{"--skin", "--style"},
    ForeignOption{"--scheme --colors --colorscheme --color-scheme", "--palette"},
    ForeignOption{"--color", "--tone"},
    ForeignOption{"--color", "--palette", "'--palette NAME' takes other colors, '--text-color HEX' one of them"},
    ForeignOption{"--bg --background", "--bg-color"},
    ForeignOption{"--dark", "--mode", "write '--mode dark'"},
    ForeignOption{"--light", "--mode", "write '--mode light'"},
    ForeignOption{"--auto", "--mode", "write '--mode auto'"},
    ForeignOption{"--svg", "--format", "write '--format svg'"},
    ForeignOption{"--png", "--format", "write '--format png'"},
    ForeignOption{"--pdf", "--format", "write '--format pdf'"},
    ForeignOption{"--json", "--format", "write '--format json'"},
    ForeignOption{"--type", "--format"},
    ForeignOption{"--template", "--layout"},
    ForeignOption{"--size", "--width", "'--width PX' for the card, '--scale N' for the px of a PNG"},
    ForeignOption{"--zoom --dpi", "--scale"},
    ForeignOption{"--retina", "--scale", "write '--scale 2'"},
    ForeignOption{"--id --only --name", "--card"},
    ForeignOption{"--threads --parallel", "--jobs"},
    ForeignOption{"--dry-run -n --diff", "--check"},
    ForeignOption{"--werror", "--strict"},
    ForeignOption{"--archive --zip", "--tar"},
    ForeignOption{"--browser", "--open"},
    ForeignOption{"--host", "--port", "the page is for this machine alone: it has '--port N' and no other address"},
    ForeignOption{"--watch --serve --preview --open", "", "'placard preview cards.yaml' shows the cards and follows every save"},
    ForeignOption{"--file --input --config -i -c", "", "files are named without an option: 'placard render cards.yaml'"},
    ForeignOption{"--font", "", "fonts belong to the style: 'placard styles ink > my.yaml', and then --style my.yaml"},
    ForeignOption{"--title --status", "", "it stands in the file: 'placard schema --reference' lists the keys"},
    ForeignOption{"--columns", "", "'columns: 2' stands in the file, or 'columns=2' in a README's marker"},
    ForeignOption{"--force --overwrite", "", "nothing has to be forced: files are written wherever their bytes are others"},
    ForeignOption{"--verbose --quiet --silent -q", "",
                  "pictures go to files or stdout and words to stderr: '2> /dev/null' silences them"},
    ForeignOption{"--list --styles", "", listing},
    ForeignOption{"--version", "", "write 'placard --version'"},
    ForeignOption{"-v -V", "", "'placard --version' prints the version"},
};

/// Commands of other tools.
struct ForeignCommand {
  std::string_view others;  // parted by spaces
  std::string_view hint;
};

constexpr std::array foreign_commands{
    ForeignCommand{"version", "write 'placard --version'"},
    ForeignCommand{"draw generate gen build make compile", "here it is 'render'"},
    ForeignCommand{"export", "here it is 'render'; 'placard preview cards.yaml --export FOLDER' writes the page as files"},
    ForeignCommand{"serve watch dev open show", "here it is 'preview'"},
    ForeignCommand{"lint validate verify test", "here it is 'check'"},
    ForeignCommand{"inject insert readme", "here it is 'embed'"},
    ForeignCommand{"new create setup start", "here it is 'init'"},
    ForeignCommand{"list themes", listing},
    ForeignCommand{"palettes", "write 'placard styles --palettes'"},
    ForeignCommand{"tones", "write 'placard styles --tones'"},
    ForeignCommand{"limits", "write 'placard --limits'"},
    ForeignCommand{"reference", "write 'placard schema --reference'"},
    ForeignCommand{"layouts", "'placard schema --reference' describes them: project, compact, hero, note, badge, social"},
    ForeignCommand{"completion", "here it is 'completions'"},
    ForeignCommand{"manual", "here it is 'man'"},
};

// A short option's letter is small or large for a reason, as -v and -V may be two things.
bool lists(std::string_view others, std::string_view name) {
  const bool is_short = name.starts_with('-') && !name.starts_with("--");
  std::istringstream words{std::string(others)};
  for (std::string other; words >> other;) {
    if (is_short ? other == name : same_letters(other, name)) return true;
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
  for (const ForeignOption& row : foreign_options) {
    if (!lists(row.others, name) || (!row.own.empty() && !has_option(command, row.own))) continue;
    return row.hint.empty() ? "here it is '" + std::string(row.own) + "'" : std::string(row.hint);
  }
  return {};
}

std::string hint_for_command(std::string_view name) {
  for (const ForeignCommand& row : foreign_commands) {
    if (lists(row.others, name)) return std::string(row.hint);
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
