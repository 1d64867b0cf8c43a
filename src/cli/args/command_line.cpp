#include "cli/args/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <deque>

#include "base/spelling.h"

namespace placard {

namespace {

/// The arguments of a command as CLI11 assigned them to options, before their values are parsed.
struct CommandParser {
  const CommandRow& row;
  CLI::App app{};
  std::deque<std::vector<std::string>> values{};  // by option; a deque because CLI11 keeps their addresses
};

void add_rows(CommandParser& parser) {
  CLI::App& app = parser.app;
  app.set_help_flag();
  app.allow_extras();
  for (const OptionRow& option : parser.row.options) {
    std::vector<std::string>& values = parser.values.emplace_back();
    if (option.flag != nullptr) {
      app.add_flag(option.names, *option.flag);
    } else if (option.is_list) {
      app.add_option(option.names, values)->delimiter(',')->allow_extra_args(false);
    } else {
      app.add_option(option.names, values)->expected(1)->allow_extra_args(false)->take_all();
    }
  }
  for (const ArgumentRow& argument : parser.row.arguments) {
    argument.rest != nullptr ? app.add_option(argument.name, *argument.rest) : app.add_option(argument.name, *argument.target);
  }
}

// `problem` is the message up to the word.
UsageError unknown(const std::string& problem, const std::string& word, const std::vector<std::string_view>& known,
                   const std::string& help) {
  const auto match = nearest(word, known);
  return usage_error(problem + word + "'", match ? "did you mean '" + std::string(*match) + "'?" : "run '" + help + "'");
}

// Reports what CLI11 did not recognize: misspelled options and extra arguments.
OptionError check_unparsed(const CommandParser& parser) {
  for (const std::string& word : parser.app.remaining()) {
    if (!word.starts_with('-') || word == "-") {
      const std::string hint = hint_for_argument(word, parser.row);
      return usage_error("unexpected argument '" + word + "'",
                         hint.empty() ? "usage: placard " + parser.row.name + " " + parser.row.synopsis : hint);
    }
    const std::string name = word.substr(0, word.find('='));
    if (const std::string hint = hint_for_option(name, parser.row); !hint.empty())
      return usage_error("unknown option '" + name + "'", hint);
    std::vector<std::string> names;
    for (const OptionRow& option : parser.row.options) names.push_back(option.long_name());
    return unknown("unknown option '", name, {names.begin(), names.end()}, "placard help " + parser.row.name);
  }
  return std::nullopt;
}

// The messages of CLI11 differ between its versions, so they are not shown.
UsageError to_usage_error(const CLI::ParseError& error, const CommandRow& command) {
  const std::string what = error.what();
  const bool is_short_of_value = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
  return usage_error(is_short_of_value ? "missing value for " + what.substr(0, what.find_first_of(" :")) : "invalid command line",
                     "run 'placard help " + command.name + "'");
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
OptionError parse_command(const std::vector<std::string>& rest, ParsedCommandLine& parsed) {
  CommandParser parser{*parsed.command};
  add_rows(parser);
  parser.app.add_flag("-h,--help", parsed.help);
  try {
    parser.app.parse(std::vector<std::string>(rest.rbegin(), rest.rend()));
  } catch (const CLI::ParseError& error) {
    return to_usage_error(error, *parsed.command);
  }
  if (parsed.help || parsed.version || parsed.limits) return std::nullopt;
  if (auto error = check_unparsed(parser)) return error;
  for (std::size_t i = 0; i < parser.values.size(); ++i) {
    for (const std::string& word : parser.values[i]) {
      if (auto error = parser.row.options[i].read(word)) return error;
    }
  }
  return std::nullopt;
}

}  // namespace

UsageError unknown_command(const std::string& word, const std::vector<CommandRow>& commands) {
  if (const std::string hint = hint_for_command(word); !hint.empty()) return usage_error("unknown command '" + word + "'", hint);
  std::vector<std::string_view> known;
  for (const CommandRow& command : commands) known.push_back(command.name);
  return unknown("unknown command '", word, known, "placard help");
}

const CommandRow* find_command(const std::string& word, const std::vector<CommandRow>& commands) {
  const auto found = std::ranges::find(commands, word, &CommandRow::name);
  return found == commands.end() ? nullptr : &*found;
}

std::variant<ParsedCommandLine, UsageError> parse_command_line(const std::vector<CommandRow>& commands, int argc,
                                                               const char* const* argv) {
  const std::vector<std::string> words = normalized_arguments(argc, argv);
  ParsedCommandLine parsed;
  auto word = words.begin() + std::min(argc, 1);
  for (; word != words.end() && word->starts_with('-') && *word != "-"; ++word) {
    parsed.help = parsed.help || *word == "-h" || *word == "--help";
    parsed.version = parsed.version || *word == "--version";
    parsed.limits = parsed.limits || *word == "--limits";
    if (*word == "-h" || *word == "--help" || *word == "--version" || *word == "--limits") continue;
    const std::string hint = hint_for_option(*word, {});
    return usage_error("unknown option '" + *word + "'", hint.empty() ? "run 'placard help'" : hint);
  }
  if (word == words.end()) return parsed;
  parsed.command = find_command(*word, commands);
  if (parsed.command == nullptr) return unknown_command(*word, commands);
  if (auto error = parse_command({word + 1, words.end()}, parsed)) return *error;
  return parsed;
}

}  // namespace placard
