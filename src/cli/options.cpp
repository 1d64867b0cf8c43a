#include "cli/options.h"

#include <CLI/CLI.hpp>

#include "base/number.h"
#include "cli/version.h"

namespace placard {

namespace {

constexpr std::string_view top_help = R"(placard draws cards, badges and preview images for READMEs from a metadata file.

  placard render cards.yaml -o cards/
  gh repo view --json name,description,url | placard render - -o card.svg

commands:
)";

constexpr std::size_t doc_column = 26;

struct HelpRow {
  std::string left;
  std::string doc;
};

std::string to_text(const std::vector<HelpRow>& rows) {
  std::string text;
  for (const HelpRow& row : rows) {
    std::string line = "  " + row.left;
    line += std::string(std::max(line.size() + 2, doc_column) - line.size(), ' ');
    text += line + row.doc + "\n";
  }
  return text;
}

/// A command while its options are added: each goes to the parser and into the help at once.
class CommandBuilder {
 public:
  CommandBuilder(CLI::App& app, std::string name, std::string arguments, std::string doc, std::string examples)
      : app_(*app.add_subcommand(name)),
        doc_(std::move(doc)),
        usage_("placard " + name + " " + arguments),
        examples_(std::move(examples)) {
    app_.set_help_flag();
    app_.allow_extras();
    add_flag("-h,--help", help_, "show this");
  }

  template <class T>
  void add_option(const std::string& names, const std::string& value, T& target, const std::string& doc) {
    app_.add_option(names, target)->allow_extra_args(false);
    remember(names, " " + value, doc);
  }

  void add_list(const std::string& names, const std::string& value, std::vector<std::string>& target, const std::string& doc) {
    app_.add_option(names, target)->delimiter(',')->allow_extra_args(false);
    remember(names, " " + value, doc);
  }

  void add_flag(const std::string& names, bool& target, const std::string& doc) {
    app_.add_flag(names, target);
    remember(names, "", doc);
  }

  void add_arguments(std::vector<std::string>& target) { app_.add_option("FILE", target); }
  void add_argument(std::string& target) { app_.add_option("NAME", target); }

  [[nodiscard]] bool asks_help() const { return help_; }
  [[nodiscard]] bool chosen() const { return app_.parsed(); }
  [[nodiscard]] const CLI::App& app() const { return app_; }
  [[nodiscard]] const std::string& doc() const { return doc_; }

  [[nodiscard]] std::string help() const { return examples_ + "\n" + doc_ + "\n\nusage: " + usage_ + "\n\n" + to_text(rows_); }

  [[nodiscard]] std::vector<std::string_view> long_names() const { return {names_.begin(), names_.end()}; }

 private:
  void remember(const std::string& names, const std::string& value, const std::string& doc) {
    const std::string spaced = names.starts_with("--") ? "    " + names : std::string(names).insert(3, " ");
    rows_.push_back({spaced + value, doc});
    names_.push_back(names.substr(names.find("--")));
  }

  CLI::App& app_;
  std::string doc_;
  std::string usage_;
  std::string examples_;
  std::vector<HelpRow> rows_;
  std::vector<std::string> names_;
  bool help_ = false;
};

UsageError wrong(std::string message, const std::string& hint = {}) {
  return {hint.empty() ? message : message + "\n  hint: " + hint};
}

// What CLI11 did not take: misspelt options and arguments too many.
std::optional<UsageError> check_rest(const CommandBuilder& command) {
  for (const std::string& word : command.app().remaining()) {
    if (!word.starts_with('-') || word == "-") return wrong("unexpected argument '" + word + "'", "try '--help'");
    const std::string name = word.substr(0, word.find('='));
    return wrong("unknown option '" + name + "'", spelling_hint(name, command.long_names()));
  }
  return std::nullopt;
}

template <HasWords T>
std::optional<UsageError> read_word(const std::string& word, std::string_view option, std::optional<T>& target) {
  if (word.empty()) return std::nullopt;
  target = from_word<T>(word);
  if (target) return std::nullopt;
  return wrong("unknown value '" + word + "' for " + std::string(option), spelling_hint(word, words_of<T>()));
}

/// The texts of `render`'s options before they are checked.
struct RenderWords {
  std::string mode;
  std::vector<std::string> formats;
  std::string scale;
};

Command check_render(RenderOptions options, const RenderWords& words) {
  if (options.files.empty()) return wrong("no file to render", "placard render cards.yaml -o cards/");
  if (const auto error = read_word(words.mode, "--mode", options.mode)) return *error;
  for (const std::string& word : words.formats) {
    std::optional<Format> format;
    if (const auto error = read_word(word, "--format", format)) return *error;
    if (format) options.formats.push_back(*format);
  }
  if (!words.scale.empty()) {
    options.scale = parse_number(words.scale);
    if (!options.scale || *options.scale < 1 || *options.scale > 4) {
      return wrong("'" + words.scale + "' is no scale", "a number from 1 to 4");
    }
  }
  return options;
}

// CLI11's own words differ between its versions: ours do not.
UsageError explain(const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string what = error.what();
    return wrong("a value is missing for " + what.substr(0, what.find_first_of(" :")), "try '--help'");
  }
  return wrong("the command line cannot be read", "try '--help'");
}

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  bool help = false;
  bool version = false;
  app.add_flag("-h,--help", help);
  app.add_flag("--version", version);

  RenderOptions render;
  RenderWords words;
  CommandBuilder render_command(app, "render", "FILE… [options]", "draws every card of the files; '-' is stdin",
                                "  placard render cards.yaml -o cards/\n"
                                "  placard render - -o - --format png --mode dark < card.json > card.png\n");
  render_command.add_arguments(render.files);
  render_command.add_option("-o,--output", "PATH", render.output, "a folder, a file or - for stdout (default: cards)");
  render_command.add_option("-s,--style", "STYLE", render.style, "a built-in style or the path of a style file");
  render_command.add_option("-m,--mode", "MODE", words.mode, "light, dark, both or auto");
  render_command.add_list("-f,--format", "FORMAT", words.formats, "svg or png, or both: svg,png (default: svg)");
  render_command.add_option("--scale", "N", words.scale, "px of a PNG for each px of the card, 1 to 4 (default: 2)");
  render_command.add_list("--card", "ID", render.cards, "only this card; may be given several times");

  StylesOptions styles;
  CommandBuilder styles_command(app, "styles", "[NAME] [options]", "lists the styles, or prints one to start your own from",
                                "  placard styles\n  placard styles ink > my.yaml\n");
  styles_command.add_argument(styles.name);
  styles_command.add_flag("--tones", styles.tones, "the status words that placard knows, with their tones");

  const std::vector<const CommandBuilder*> commands{&render_command, &styles_command};
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return explain(error);
  }
  std::vector<HelpRow> rows;
  std::vector<std::string_view> names;
  for (const CommandBuilder* command : commands) {
    rows.push_back({command->app().get_name(), command->doc()});
    names.push_back(rows.back().left);
    if (!command->chosen()) continue;
    if (command->asks_help() || help) return PrintOptions{command->help()};
    if (const auto error = check_rest(*command)) return *error;
  }
  const std::string top = std::string(top_help) + to_text(rows) + "\n  --version               the version and the fonts\n" +
                          "  placard COMMAND --help  the options of a command\n";
  if (version) return PrintOptions{version_text()};
  if (render_command.chosen()) return check_render(render, words);
  if (styles_command.chosen()) return styles;
  const auto rest = app.remaining();
  if (help || rest.empty()) return help ? Command(PrintOptions{top}) : Command(UsageError{"no command\n\n" + top});
  const std::vector<std::string_view> known(names);
  return wrong("unknown command '" + rest.front() + "'", spelling_hint(rest.front(), known));
}

}  // namespace placard
