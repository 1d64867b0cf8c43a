#include "cli/args/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>

#include "base/limits.h"
#include "base/spelling.h"
#include "base/version.h"
#include "cli/options.h"

namespace placard {

namespace {

// `problem` is the message up to the word.
[[noreturn]] void fail_unknown(const std::string& problem, const std::string& word, const std::vector<std::string_view>& known,
                               const std::string& help) {
  const auto match = nearest(word, known);
  throw_usage_error(problem + word + "'", match ? "did you mean '" + std::string(*match) + "'?" : "run '" + help + "'");
}

const CommandRow& find_command(const std::string& word, const std::vector<CommandRow>& commands) {
  std::vector<std::string_view> known;
  for (const CommandRow& command : commands) {
    if (command.name == word) return command;
    known.push_back(command.name);
  }
  if (const std::string hint = hint_for_command(word); !hint.empty()) throw_usage_error("unknown command '" + word + "'", hint);
  fail_unknown("unknown command '", word, known, "placard help");
}

// Reports a word that CLI11 did not recognize: a misspelled option or an extra argument.
[[noreturn]] void fail_unparsed(const std::string& word, const CommandRow& command) {
  if (!word.starts_with('-') || word == "-") {
    const std::string hint = hint_for_argument(word, command);
    throw_usage_error("unexpected argument '" + word + "'",
                      hint.empty() ? "usage: placard " + command.name + " " + command.synopsis : hint);
  }
  const std::string name = word.substr(0, word.find('='));
  if (const std::string hint = hint_for_option(name, command); !hint.empty())
    throw_usage_error("unknown option '" + name + "'", hint);
  std::vector<std::string> names;
  for (const OptionRow& option : command.options) names.push_back(option.long_name());
  fail_unknown("unknown option '", name, {names.begin(), names.end()}, "placard help " + command.name);
}

// Arguments after "--" are paths: one that starts with '-' gets a leading "./". "-m=light" becomes "-mlight", and British
// spelling of an option American.
std::vector<std::string> normalized_arguments(int argc, const char* const* argv) {
  std::vector<std::string> words;
  bool paths_only = false;
  for (int i = 0; i < argc; ++i) {
    std::string word = argv[i];
    const std::string name = word.substr(0, word.find('='));
    if (paths_only) {
      if (word.starts_with('-') && word != "-") word.insert(0, "./");
    } else if (i > 0 && word == "--") {
      paths_only = true;
      continue;
    } else if (word.starts_with("--")) {
      word.replace(0, name.size(), american_spelling(name).value_or(name));
    } else if (name.size() == 2 && word.size() > 2 && word[0] == '-') {
      word.erase(2, 1);
    }
    words.push_back(std::move(word));
  }
  return words;
}

// Parses the arguments after the command. CLI11 knows only this command, so that an argument can equal another command's name.
// Values are not read if the arguments ask for help.
void parse_command(const CommandRow& command, const std::vector<std::string>& arguments, const bool& help) {
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<std::pair<const OptionRow*, const CLI::Option*>> added;
  const auto add = [&](const OptionRow& row) {
    if (row.flag != nullptr) return void(app.add_flag(row.names, *row.flag));
    const bool is_argument = !row.names.starts_with('-');
    CLI::Option* option = app.add_option(row.names)->take_all()->allow_extra_args(row.is_list && is_argument);
    if (row.is_list && !is_argument) option->delimiter(',');
    added.emplace_back(&row, option);
  };
  std::ranges::for_each(command.options, add);
  std::ranges::for_each(command.arguments, add);
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {  // its messages differ between versions of CLI11
    const std::string what = error.what();
    const bool is_short_of_value = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
    throw_usage_error(
        is_short_of_value ? "missing value for " + what.substr(0, what.find_first_of(" :")) : "invalid command line",
        "run 'placard help " + command.name + "'");
  }
  if (help) return;
  if (!app.remaining().empty()) fail_unparsed(app.remaining().front(), command);
  for (const auto& [row, option] : added)
    for (const std::string& word : option->results()) row->read(word);
}

Command validated(auto& options) {
  if constexpr (requires { check_inputs(options); }) check_inputs(options);
  if constexpr (requires { validate(options); }) validate(options);
  return options;
}

}  // namespace

Command read_command_line(int argc, const char* const* argv) {
  AllOptions all;
  const std::vector<CommandRow> rows = rows_for(all);
  const std::vector<std::string> words = normalized_arguments(argc, argv);
  auto word = words.begin() + std::min(argc, 1);
  for (; word != words.end() && word->starts_with('-') && *word != "-"; ++word) {
    if (*word == "--version") return PrintOptions{version_text()};
    if (*word == "--limits") return PrintOptions{limits_text()};
    all.help = *word == "-h" || *word == "--help";
    const std::string hint = all.help ? "" : hint_for_option(*word, {});
    if (!all.help) throw_usage_error("unknown option '" + *word + "'", hint.empty() ? "run 'placard help'" : hint);
  }
  if (word == words.end()) return PrintOptions{help_text(rows), all.help ? "" : "no command given"};
  const CommandRow& row = find_command(*word, rows);
  parse_command(row, {word + 1, words.end()}, all.help);
  if (all.help) return PrintOptions{help_text(row)};
  if (row.name == "init") return validated(all.init);
  if (row.name == "preview") return validated(all.preview);
  if (row.name == "render") return validated(all.render);
  if (row.name == "check") return validated(all.check);
  if (row.name == "embed") return validated(all.embed);
  if (row.name == "badge") return validated(all.badge);
  if (row.name == "facts") return validated(all.facts);
  if (row.name == "styles") return validated(all.styles);
  if (row.name == "layouts") return validated(all.layouts);
  if (row.name == "schema") return validated(all.schema);
  if (row.name == "summary") return validated(all.summary);
  if (row.name == "verify-manifests") return validated(all.verify);
  if (row.name == "completions" && !all.shell) throw_usage_error("no shell given", "one of: " + join(names_of<Shell>()));
  if (row.name == "completions") return PrintOptions{completions(*all.shell, rows)};
  if (row.name == "man") return PrintOptions{manual_page(rows)};
  return PrintOptions{all.help_topic.empty() ? help_text(rows) : help_text(find_command(all.help_topic, rows))};
}

}  // namespace placard
