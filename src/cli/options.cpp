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
    app_.add_option(names, target)->allow_extra_args(false)->take_last();
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

  void add_argument(const std::string& name, std::string& target) { app_.add_option(name, target); }
  void add_arguments(std::vector<std::string>& target) { app_.add_option("FILE", target); }

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
  std::string title_colour;
  std::string text_colour;
  std::string border_colour;
  std::string background;
  std::string radius;
  std::string width;
  std::string height;
  std::string layout;
};

std::optional<UsageError> read_colour(const std::string& word, std::string_view option, std::optional<Colour>& target) {
  if (word.empty()) return std::nullopt;
  target = parse_colour(word);
  if (target) return std::nullopt;
  return wrong("'" + word + "' is no colour for " + std::string(option), "3, 4, 6 or 8 hex digits, with or without '#'");
}

std::optional<UsageError> read_number(const std::string& word, std::string_view option, Range range, std::optional<double>& target) {
  if (word.empty()) return std::nullopt;
  target = parse_number(word);
  if (target && *target >= range.low && *target <= range.high) return std::nullopt;
  return wrong("'" + word + "' is no value for " + std::string(option),
               "a number from " + placard::to_text(range.low) + " to " + placard::to_text(range.high));
}

std::optional<UsageError> read_overrides(const RenderWords& words, Overrides& overrides) {
  if (auto error = read_colour(words.title_colour, "--title-color", overrides.title)) return error;
  if (auto error = read_colour(words.text_colour, "--text-color", overrides.text)) return error;
  if (auto error = read_colour(words.border_colour, "--border-color", overrides.border)) return error;
  if (auto error = read_number(words.radius, "--border-radius", {0, 200}, overrides.radius)) return error;
  if (words.background.empty()) return std::nullopt;
  overrides.background = parse_background(words.background);
  if (overrides.background) return std::nullopt;
  return wrong("'" + words.background + "' is no background", "a colour as in 0d1117, 'transparent', or angle,colour,colour");
}

Command check_render(RenderOptions options, const RenderWords& words) {
  if (options.files.empty()) return wrong("no file to render", "placard render cards.yaml -o cards/");
  if (const auto error = read_word(words.mode, "--mode", options.mode)) return *error;
  for (const std::string& word : words.formats) {
    std::optional<Format> format;
    if (const auto error = read_word(word, "--format", format)) return *error;
    if (format) options.formats.push_back(*format);
  }
  if (const auto error = read_number(words.scale, "--scale", {1, 4}, options.scale)) return *error;
  if (const auto error = read_number(words.width, "--width", {80, 4000}, options.width)) return *error;
  if (const auto error = read_number(words.height, "--height", {10, 4000}, options.height)) return *error;
  if (const auto error = read_word(words.layout, "--layout", options.layout)) return *error;
  if (const auto error = read_overrides(words, options.overrides)) return *error;
  return options;
}

/// The texts of `badge`'s options before they are checked.
struct BadgeWords {
  std::string tone;
  std::string shape;
  std::string mode;
};

Command check_badge(BadgeOptions options, const BadgeWords& words) {
  if (options.label.empty() || options.message.empty()) return wrong("a badge needs a label and a message", "placard badge build passing");
  if (const auto error = read_word(words.tone, "--tone", options.tone)) return *error;
  if (const auto error = read_word(words.shape, "--shape", options.shape)) return *error;
  if (const auto error = read_word(words.mode, "--mode", options.mode)) return *error;
  if (options.output != "-" && !options.output.ends_with(".svg") && !options.output.ends_with(".png")) {
    return wrong("'" + options.output + "' is no .svg or .png file", "or '-' for stdout");
  }
  if (options.mode == Mode::both) return wrong("a badge is one picture, and mode 'both' makes two", "--mode light, dark or auto");
  return options;
}

/// The texts of `embed`'s options before they are checked.
struct EmbedWords {
  std::string mode;
  std::string snippet;
};

Command check_embed(EmbedOptions options, const EmbedWords& words) {
  if (options.readme.empty() || options.files.empty()) {
    return wrong("embed needs a README and a metadata file", "placard embed README.md cards.yaml");
  }
  if (options.readme == "-") return wrong("the README has to be a file");
  if (const auto error = read_word(words.mode, "--mode", options.mode)) return *error;
  if (const auto error = read_word(words.snippet, "--snippet", options.snippet)) return *error;
  if (options.format != "svg" && options.format != "png") return wrong("unknown value '" + options.format + "' for --format", "svg or png");
  return options;
}

Command check_preview(PreviewOptions options, const std::string& port) {
  if (options.files.empty()) return wrong("no file to show", "placard preview cards.yaml");
  for (const std::string& file : options.files) {
    if (file == "-") return wrong("preview watches files, and stdin is none");
  }
  std::optional<double> number;
  if (const auto error = read_number(port, "--port", {0, 65535}, number)) return *error;
  if (number) options.port = static_cast<int>(*number);
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

namespace {

// What follows "--" is no option: a word that looks like one becomes a path.
std::vector<std::string> without_double_dash(int argc, const char* const* argv) {
  std::vector<std::string> words;
  bool paths_only = false;
  for (int i = 0; i < argc; ++i) {
    const std::string word = argv[i];
    if (!paths_only && i > 0 && word == "--") {
      paths_only = true;
    } else {
      words.push_back(paths_only && word.starts_with('-') && word != "-" ? "./" + word : word);
    }
  }
  return words;
}

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
  const std::vector<std::string> given = without_double_dash(argc, argv);
  std::vector<const char*> pointers;
  for (const std::string& word : given) pointers.push_back(word.c_str());
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
  render_command.add_option("-p,--palette", "NAME", render.palette, "a built-in palette, or a base16 or base24 file");
  render_command.add_option("-m,--mode", "MODE", words.mode, "light, dark, both or auto");
  render_command.add_list("-f,--format", "FORMAT", words.formats, "svg or png, or both: svg,png (default: svg)");
  render_command.add_option("--scale", "N", words.scale, "px of a PNG for each px of the card, 1 to 4 (default: 2)");
  render_command.add_list("--card", "ID", render.cards, "only this card; may be given several times");
  render_command.add_option("-l,--layout", "LAYOUT", words.layout, "project, compact, hero, note, badge or social, for all cards");
  render_command.add_option("--height", "PX", words.height, "the height of the cards");
  render_command.add_flag("--check", render.check, "write nothing; list what differs from the files, exit 1 if any does");
  render_command.add_option("--width", "PX", words.width, "the width of the cards");
  render_command.add_option("--title-color", "HEX", words.title_colour, "of the title");
  render_command.add_option("--text-color", "HEX", words.text_colour, "of all other text");
  render_command.add_option("--bg-color", "HEX", words.background, "one colour, 'transparent' or angle,colour,colour…");
  render_command.add_option("--border-color", "HEX", words.border_colour, "of the lines around the card and its tags");
  render_command.add_flag("--hide-border", render.overrides.hide_border, "no line around the card");
  render_command.add_option("--border-radius", "PX", words.radius, "of the card's corners");

  CheckOptions check;
  CommandBuilder check_command(app, "check", "FILE… [options]", "says what is wrong with the files; draws nothing",
                               "  placard check cards.yaml\n  placard check cards.yaml --palette nord --contrast\n");
  check_command.add_arguments(check.files);
  check_command.add_option("-s,--style", "STYLE", check.style, "a built-in style or the path of a style file");
  check_command.add_option("-p,--palette", "NAME", check.palette, "a built-in palette, or a base16 or base24 file");
  check_command.add_flag("--contrast", check.contrast, "print the contrast of every text, also where it is enough");

  EmbedOptions embed;
  EmbedWords embed_words;
  CommandBuilder embed_command(app, "embed", "README FILE… [options]", "puts the pictures between the markers of a README",
                               "  placard embed README.md cards.yaml\n"
                               "  placard embed README.md cards.yaml --snippet plain --base-url https://example.org/raw/main/\n");
  embed_command.add_argument("README", embed.readme);
  embed_command.add_arguments(embed.files);
  embed_command.add_option("-o,--output", "FOLDER", embed.output, "where render put the cards (default: cards)");
  embed_command.add_option("-s,--style", "STYLE", embed.style, "the style that they were rendered in");
  embed_command.add_option("-m,--mode", "MODE", embed_words.mode, "the mode that they were rendered in");
  embed_command.add_option("--snippet", "FORM", embed_words.snippet, "picture, auto, plain or markdown (default: picture)");
  embed_command.add_option("-f,--format", "FORMAT", embed.format, "svg or png (default: svg)");
  embed_command.add_option("--base-url", "URL", embed.base_url, "before the paths, for pages that are not in the repository");
  embed_command.add_flag("--check", embed.check, "write nothing; exit 1 where the README would change");

  BadgeOptions badge;
  BadgeWords badge_words;
  CommandBuilder badge_command(app, "badge", "LABEL MESSAGE [options]", "draws one badge from two words, without a file",
                               "  placard badge build passing -o build.svg\n  placard badge docs 'v2.1' --tone info --shape pill > docs.svg\n");
  badge_command.add_argument("LABEL", badge.label);
  badge_command.add_argument("MESSAGE", badge.message);
  badge_command.add_option("-o,--output", "FILE", badge.output, "an .svg or .png file (default: - for stdout)");
  badge_command.add_option("--tone", "TONE", badge_words.tone, "success, warning, info, danger or neutral (default: the message's)");
  badge_command.add_option("--shape", "SHAPE", badge_words.shape, "flat, pill or outline (default: the style's)");
  badge_command.add_flag("--large", badge.large, "28 px high, in capitals");
  badge_command.add_option("-s,--style", "STYLE", badge.style, "a built-in style or the path of a style file");
  badge_command.add_option("-p,--palette", "NAME", badge.palette, "a built-in palette, or a base16 or base24 file");
  badge_command.add_option("-m,--mode", "MODE", badge_words.mode, "light, dark or auto (default: light)");

  PreviewOptions preview;
  std::string port;
  CommandBuilder preview_command(app, "preview", "FILE… [options]", "shows the cards on a local page, live as the files are saved",
                                 "  placard preview cards.yaml --open\n  placard preview cards.yaml --export gallery/\n");
  preview_command.add_arguments(preview.files);
  preview_command.add_option("--port", "N", port, "the port on 127.0.0.1 (default: any free one)");
  preview_command.add_flag("--open", preview.open, "open the page in the browser");
  preview_command.add_option("--export", "FOLDER", preview.export_folder, "write the page as files that need no server, and end");
  preview_command.add_option("--readme", "FILE", preview.readme, "the README with markers (default: README.md of the project)");
  preview_command.add_option("-o,--output", "FOLDER", preview.output, "where render puts the cards, for snippets (default: cards)");

  StylesOptions styles;
  CommandBuilder styles_command(app, "styles", "[NAME] [options]", "lists the styles, or prints one to start your own from",
                                "  placard styles\n  placard styles ink > my.yaml\n");
  styles_command.add_argument("NAME", styles.name);
  styles_command.add_flag("--palettes", styles.palettes, "lists the palettes");
  styles_command.add_option("-p,--palette", "NAME", styles.palette, "for --contrast: the style in these colours");
  styles_command.add_flag("--contrast", styles.contrast, "the contrast of every text of the style, before and after");
  styles_command.add_flag("--tones", styles.tones, "the status words that placard knows, with their tones");

  InitOptions init;
  CommandBuilder init_command(app, "init", "[FOLDER] [options]", "writes a first metadata file, README markers and a workflow",
                              "  placard init --dry-run\n  placard init --style github\n");
  init_command.add_argument("FOLDER", init.folder);
  init_command.add_option("-s,--style", "STYLE", init.style, "a built-in style or the path of a style file");
  init_command.add_flag("--dry-run", init.dry_run, "write nothing; print what would be written, as a patch");

  const std::vector<const CommandBuilder*> commands{&init_command,  &render_command,  &preview_command, &check_command,
                                                    &embed_command, &badge_command, &styles_command};
  try {
    app.parse(static_cast<int>(pointers.size()), pointers.data());
  } catch (const CLI::ParseError& error) {
    return explain(error);
  }
  std::vector<HelpRow> rows;
  for (const CommandBuilder* command : commands) {
    rows.push_back({command->app().get_name(), command->doc()});
    if (!command->chosen()) continue;
    if (command->asks_help() || help) return PrintOptions{command->help()};
    if (const auto error = check_rest(*command)) return *error;
  }
  const std::string top = std::string(top_help) + to_text(rows) + "\n  --version               the version and the fonts\n" +
                          "  placard COMMAND --help  the options of a command\n";
  if (version) return PrintOptions{version_text()};
  if (render_command.chosen()) return check_render(render, words);
  if (check_command.chosen()) return check.files.empty() ? Command(wrong("no file to check", "placard check cards.yaml")) : check;
  if (embed_command.chosen()) return check_embed(embed, embed_words);
  if (badge_command.chosen()) return check_badge(badge, badge_words);
  if (preview_command.chosen()) return check_preview(preview, port);
  if (styles_command.chosen()) return styles;
  if (init_command.chosen()) return init;
  const auto rest = app.remaining();
  if (help || rest.empty()) return help ? Command(PrintOptions{top}) : Command(UsageError{"no command\n\n" + top});
  if (rest.front().starts_with('-')) return wrong("unknown option '" + rest.front() + "'", "try '--help'");
  std::vector<std::string_view> known;
  for (const HelpRow& row : rows) known.push_back(row.left);
  return wrong("unknown command '" + rest.front() + "'", spelling_hint(rest.front(), known));
}

}  // namespace placard
