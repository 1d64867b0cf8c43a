#include "cli/command_line.h"

#include <CLI/CLI.hpp>

#include <deque>

#include "base/spelling.h"

namespace placard {

namespace {

/// The words that CLI11 took for a command, before they are read.
struct Taken {
  const CommandRow* row = nullptr;
  CLI::App* app = nullptr;
  std::deque<std::vector<std::string>> words;  // of each option; a deque, for CLI11 keeps their addresses
};

void add_command(CLI::App& app, const CommandRow& row, Taken& taken) {
  CLI::App& command = *app.add_subcommand(row.name);
  command.set_help_flag();
  command.allow_extras();
  taken.row = &row;
  taken.app = &command;
  for (const OptionRow& option : row.options) {
    std::vector<std::string>& words = taken.words.emplace_back();
    if (option.flag != nullptr) {
      command.add_flag(option.names, *option.flag);
    } else if (option.is_list) {
      command.add_option(option.names, words)->delimiter(',')->allow_extra_args(false);
    } else {
      command.add_option(option.names, words)->expected(1)->allow_extra_args(false)->take_all();
    }
  }
  for (const ArgumentRow& argument : row.words) {
    if (argument.rest != nullptr) {
      command.add_option(argument.name, *argument.rest);
    } else {
      command.add_option(argument.name, *argument.word);
    }
  }
}

// What CLI11 did not take: misspelt options and arguments too many.
std::optional<UsageError> check_rest(const Taken& taken) {
  for (const std::string& word : taken.app->remaining()) {
    if (!word.starts_with('-') || word == "-") {
      return wrong("unexpected argument '" + word + "'", "usage: placard " + taken.row->name + " " + taken.row->arguments);
    }
    const std::string name = word.substr(0, word.find('='));
    std::vector<std::string> names;
    for (const OptionRow& option : taken.row->options) names.push_back(option.long_name());
    const auto match = nearest(name, {names.begin(), names.end()});
    return wrong("unknown option '" + name + "'",
                 match ? "did you mean '" + std::string(*match) + "'?" : "try 'placard " + taken.row->name + " --help'");
  }
  return std::nullopt;
}

std::optional<UsageError> read_words(const Taken& taken) {
  for (std::size_t i = 0; i < taken.row->options.size(); ++i) {
    const OptionRow& option = taken.row->options[i];
    for (const std::string& word : taken.words[i]) {
      if (auto error = option.read(word)) return error;
    }
  }
  return std::nullopt;
}

// CLI11's own words differ between its versions: ours do not.
UsageError explain(const CLI::ParseError& error) {
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string what = error.what();
    return wrong("a value is missing for " + what.substr(0, what.find_first_of(" :")), "try '--help'");
  }
  return wrong("the command line cannot be read", "try '--help'");
}

// What follows "--" is no option: a word that looks like one becomes a path. And "-m=light" means "-m light".
std::vector<std::string> plain_words(int argc, const char* const* argv) {
  std::vector<std::string> words;
  bool paths_only = false;
  for (int i = 0; i < argc; ++i) {
    std::string word = argv[i];
    const bool short_with_equals = word.size() > 2 && word[0] == '-' && word[1] != '-' && word[2] == '=';
    if (!paths_only && i > 0 && word == "--") {
      paths_only = true;
      continue;
    }
    if (paths_only && word.starts_with('-') && word != "-") word.insert(0, "./");
    if (!paths_only && short_with_equals) word.erase(2, 1);
    words.push_back(std::move(word));
  }
  return words;
}

}  // namespace

std::variant<Asked, UsageError> parse_command_line(const std::vector<CommandRow>& commands, int argc, const char* const* argv) {
  const std::vector<std::string> given = plain_words(argc, argv);
  std::vector<const char*> pointers;
  for (const std::string& word : given) pointers.push_back(word.c_str());
  Asked asked;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  app.add_flag("-h,--help", asked.help);
  app.add_flag("--version", asked.version);
  app.add_flag("--limits", asked.limits);
  std::deque<Taken> taken(commands.size());
  for (std::size_t i = 0; i < commands.size(); ++i) add_command(app, commands[i], taken[i]);
  for (Taken& one : taken) one.app->add_flag("-h,--help", asked.help);
  try {
    app.parse(static_cast<int>(pointers.size()), pointers.data());
  } catch (const CLI::ParseError& error) {
    return explain(error);
  }
  for (const Taken& one : taken) {
    if (!one.app->parsed()) continue;
    asked.command = one.row;
    if (asked.help || asked.version || asked.limits) return asked;
    if (const auto error = check_rest(one)) return *error;
    if (const auto error = read_words(one)) return *error;
    return asked;
  }
  const auto rest = app.remaining();
  if (asked.help || asked.version || asked.limits || rest.empty()) return asked;
  if (rest.front().starts_with('-')) return wrong("unknown option '" + rest.front() + "'", "try '--help'");
  std::vector<std::string_view> known;
  for (const CommandRow& command : commands) known.push_back(command.name);
  const auto match = nearest(rest.front(), known);
  const std::string& word = rest.front();
  if (word.ends_with(".yaml") || word.ends_with(".yml") || word.ends_with(".json"))
    return wrong("unknown command '" + word + "'", "placard render " + word);
  return wrong("unknown command '" + word + "'", match ? "did you mean '" + std::string(*match) + "'?" : "try 'placard --help'");
}

}  // namespace placard
