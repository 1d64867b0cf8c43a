#include "cli/args/foreign_words.h"

#include <algorithm>
#include <array>

#include "base/spelling.h"

namespace placard {

namespace {

/// An option of other tools. It is meant as `own` where the command has that; without one, the hint stands for itself.
struct ForeignOption {
  std::string_view other;
  std::string_view own;
  std::string_view hint{};  // what to write, where the option alone is not enough
};

constexpr std::string_view look = "'--style' says how cards look, '--palette' in which colors";
constexpr std::string_view in_file = "it stands in the file: 'placard schema --reference' lists the keys";
constexpr std::string_view files_are_words = "files are named without an option: 'placard render cards.yaml'";
constexpr std::string_view watching = "'placard preview cards.yaml' shows the cards and follows every save";
constexpr std::string_view silence = "pictures go to files or stdout and words to stderr: '2> /dev/null' silences them";
constexpr std::string_view listing = "'placard styles' lists the styles, 'placard styles --palettes' the palettes";

constexpr std::array foreign_options{
    ForeignOption{"--out", "--output"},
    ForeignOption{"--out-dir", "--output"},
    ForeignOption{"--outdir", "--output"},
    ForeignOption{"--outfile", "--output"},
    ForeignOption{"--output-dir", "--output"},
    ForeignOption{"--output-file", "--output"},
    ForeignOption{"--dest", "--output"},
    ForeignOption{"--dir", "--output"},
    ForeignOption{"--path", "--output"},
    ForeignOption{"-O", "--output"},
    ForeignOption{"-d", "--output"},
    ForeignOption{"--theme", "--palette", look},
    ForeignOption{"-t", "--palette", look},
    ForeignOption{"--skin", "--style"},
    ForeignOption{"--scheme", "--palette"},
    ForeignOption{"--colors", "--palette"},
    ForeignOption{"--colorscheme", "--palette"},
    ForeignOption{"--color-scheme", "--palette"},
    ForeignOption{"--color", "--tone"},
    ForeignOption{"--color", "--palette", "'--palette NAME' takes other colors, '--text-color HEX' one of them"},
    ForeignOption{"--bg", "--bg-color"},
    ForeignOption{"--background", "--bg-color"},
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
    ForeignOption{"--zoom", "--scale"},
    ForeignOption{"--dpi", "--scale"},
    ForeignOption{"--retina", "--scale", "write '--scale 2'"},
    ForeignOption{"--id", "--card"},
    ForeignOption{"--only", "--card"},
    ForeignOption{"--name", "--card"},
    ForeignOption{"--threads", "--jobs"},
    ForeignOption{"--parallel", "--jobs"},
    ForeignOption{"--dry-run", "--check"},
    ForeignOption{"-n", "--check"},
    ForeignOption{"--diff", "--check"},
    ForeignOption{"--werror", "--strict"},
    ForeignOption{"--archive", "--tar"},
    ForeignOption{"--zip", "--tar"},
    ForeignOption{"--browser", "--open"},
    ForeignOption{"--host", "--port", "the page is for this machine alone: it has '--port N' and no other address"},
    ForeignOption{"--watch", "", watching},
    ForeignOption{"--serve", "", watching},
    ForeignOption{"--preview", "", watching},
    ForeignOption{"--open", "", watching},
    ForeignOption{"--file", "", files_are_words},
    ForeignOption{"--input", "", files_are_words},
    ForeignOption{"--config", "", files_are_words},
    ForeignOption{"-i", "", files_are_words},
    ForeignOption{"-c", "", files_are_words},
    ForeignOption{"--font", "", "fonts belong to the style: 'placard styles ink > my.yaml', and then --style my.yaml"},
    ForeignOption{"--title", "", in_file},
    ForeignOption{"--status", "", in_file},
    ForeignOption{"--columns", "", "'columns: 2' stands in the file, or 'columns=2' in a README's marker"},
    ForeignOption{"--force", "", "nothing has to be forced: files are written wherever their bytes are others"},
    ForeignOption{"--overwrite", "", "nothing has to be forced: files are written wherever their bytes are others"},
    ForeignOption{"--verbose", "", silence},
    ForeignOption{"--quiet", "", silence},
    ForeignOption{"--silent", "", silence},
    ForeignOption{"-q", "", silence},
    ForeignOption{"--list", "", listing},
    ForeignOption{"--styles", "", listing},
    ForeignOption{"--version", "", "write 'placard --version'"},
    ForeignOption{"-v", "", "'placard --version' prints the version"},
    ForeignOption{"-V", "", "'placard --version' prints the version"},
};

/// A command of other tools.
struct ForeignCommand {
  std::string_view other;
  std::string_view hint;
};

constexpr std::array foreign_commands{
    ForeignCommand{"version", "write 'placard --version'"},
    ForeignCommand{"draw", "here it is 'render'"},
    ForeignCommand{"generate", "here it is 'render'"},
    ForeignCommand{"gen", "here it is 'render'"},
    ForeignCommand{"build", "here it is 'render'"},
    ForeignCommand{"make", "here it is 'render'"},
    ForeignCommand{"compile", "here it is 'render'"},
    ForeignCommand{"export", "here it is 'render'; 'placard preview cards.yaml --export FOLDER' writes the page as files"},
    ForeignCommand{"serve", "here it is 'preview'"},
    ForeignCommand{"watch", "here it is 'preview'"},
    ForeignCommand{"dev", "here it is 'preview'"},
    ForeignCommand{"open", "here it is 'preview'"},
    ForeignCommand{"show", "here it is 'preview'"},
    ForeignCommand{"lint", "here it is 'check'"},
    ForeignCommand{"validate", "here it is 'check'"},
    ForeignCommand{"verify", "here it is 'check'"},
    ForeignCommand{"test", "here it is 'check'"},
    ForeignCommand{"inject", "here it is 'embed'"},
    ForeignCommand{"insert", "here it is 'embed'"},
    ForeignCommand{"readme", "here it is 'embed'"},
    ForeignCommand{"new", "here it is 'init'"},
    ForeignCommand{"create", "here it is 'init'"},
    ForeignCommand{"setup", "here it is 'init'"},
    ForeignCommand{"start", "here it is 'init'"},
    ForeignCommand{"list", listing},
    ForeignCommand{"themes", listing},
    ForeignCommand{"palettes", "write 'placard styles --palettes'"},
    ForeignCommand{"tones", "write 'placard styles --tones'"},
    ForeignCommand{"limits", "write 'placard --limits'"},
    ForeignCommand{"reference", "write 'placard schema --reference'"},
    ForeignCommand{"layouts", "'placard schema --reference' describes them: project, compact, hero, note, badge, social"},
    ForeignCommand{"completion", "here it is 'completions'"},
    ForeignCommand{"manual", "here it is 'man'"},
};

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
    // A short option's letter is small or large for a reason, as -v and -V may be two things.
    const bool is_same = name.starts_with("--") ? same_letters(row.other, name) : row.other == name;
    if (!is_same || (!row.own.empty() && !has_option(command, row.own))) continue;
    return row.hint.empty() ? "here it is '" + std::string(row.own) + "'" : std::string(row.hint);
  }
  return {};
}

std::string hint_for_command(std::string_view name) {
  for (const ForeignCommand& row : foreign_commands) {
    if (same_letters(row.other, name)) return std::string(row.hint);
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
