#include "cli/args/command_line.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <deque>

#include "base/spelling.h"
#include "cli/args/foreign_words.h"

namespace placard {

namespace {

/// The words that CLI11 took for a command, before they are read.
struct Taken {
  const CommandRow& row;
  CLI::App app{};
  std::deque<std::vector<std::string>> words{};  // of each option; a deque, for CLI11 keeps their addresses
};

void add_rows(Taken& taken) {
  CLI::App& app = taken.app;
  app.set_help_flag();
  app.allow_extras();
  for (const OptionRow& option : taken.row.options) {
    std::vector<std::string>& words = taken.words.emplace_back();
    if (option.flag != nullptr) {
      app.add_flag(option.names, *option.flag);
    } else if (option.is_list) {
      app.add_option(option.names, words)->delimiter(',')->allow_extra_args(false);
    } else {
      app.add_option(option.names, words)->expected(1)->allow_extra_args(false)->take_all();
    }
  }
  for (const ArgumentRow& argument : taken.row.words) {
    argument.rest != nullptr ? app.add_option(argument.name, *argument.rest) : app.add_option(argument.name, *argument.word);
  }
}

// What CLI11 did not take: misspelt options and arguments too many.
WordError check_rest(const Taken& taken) {
  for (const std::string& word : taken.app.remaining()) {
    if (!word.starts_with('-') || word == "-") {
      const std::string hint = hint_for_argument(word, taken.row);
      return wrong("unexpected argument '" + word + "'",
                   hint.empty() ? "usage: placard " + taken.row.name + " " + taken.row.arguments : hint);
    }
    const std::string name = word.substr(0, word.find('='));
    if (const std::string hint = hint_for_option(name, taken.row); !hint.empty())
      return wrong("unknown option '" + name + "'", hint);
    std::vector<std::string> names;
    for (const OptionRow& option : taken.row.options) names.push_back(option.long_name());
    const auto match = nearest(name, {names.begin(), names.end()});
    return wrong("unknown option '" + name + "'",
                 match ? "did you mean '" + std::string(*match) + "'?" : "try 'placard help " + taken.row.name + "'");
  }
  return std::nullopt;
}

// CLI11's own words differ between its versions: ours do not.
UsageError explain(const CLI::ParseError& error, const CommandRow& command) {
  const std::string what = error.what();
  const bool is_short_of_value = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
  return wrong(is_short_of_value ? "a value is missing for " + what.substr(0, what.find_first_of(" :"))
                                 : "the command line cannot be read",
               "try 'placard help " + command.name + "'");
}

// The option with its name in American spelling: "--bg-colour=#fff" is "--bg-color=#fff".
std::string american_option(const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  return american_spelling(name).value_or(name) + word.substr(name.size());
}

// Words after "--" are not options: one that looks like an option becomes a path. "-m=light" means "-m light".
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
    if (!paths_only && word.starts_with("--")) word = american_option(word);
    words.push_back(std::move(word));
  }
  return words;
}

// Whether a word is one of the options that stand before a command, or alone.
bool read_own_option(const std::string& word, Asked& asked) {
  if (word == "-h" || word == "--help") return asked.help = true;
  if (word == "--version") return asked.version = true;
  return word == "--limits" && (asked.limits = true);
}

// The words behind the command's. CLI11 is told of this command alone: the names of the others are words like any.
WordError read_rest(const std::vector<std::string>& rest, Asked& asked) {
  Taken taken{*asked.command};
  add_rows(taken);
  taken.app.add_flag("-h,--help", asked.help);
  try {
    taken.app.parse(std::vector<std::string>(rest.rbegin(), rest.rend()));
  } catch (const CLI::ParseError& error) {
    return explain(error, *asked.command);
  }
  if (asked.help || asked.version || asked.limits) return std::nullopt;
  if (auto error = check_rest(taken)) return error;
  for (std::size_t i = 0; i < taken.words.size(); ++i) {
    for (const std::string& word : taken.words[i]) {
      if (auto error = taken.row.options[i].read(word)) return error;
    }
  }
  return std::nullopt;
}

}  // namespace

UsageError unknown_command(const std::string& word, const std::vector<CommandRow>& commands) {
  if (const std::string hint = hint_for_command(word); !hint.empty()) return wrong("unknown command '" + word + "'", hint);
  std::vector<std::string_view> known;
  for (const CommandRow& command : commands) known.push_back(command.name);
  const auto match = nearest(word, known);
  return wrong("unknown command '" + word + "'", match ? "did you mean '" + std::string(*match) + "'?" : "try 'placard help'");
}

const CommandRow* find_command(const std::string& word, const std::vector<CommandRow>& commands) {
  const auto found = std::find_if(commands.begin(), commands.end(), [&](const CommandRow& row) { return row.name == word; });
  return found == commands.end() ? nullptr : &*found;
}

std::variant<Asked, UsageError> parse_command_line(const std::vector<CommandRow>& commands, int argc, const char* const* argv) {
  const std::vector<std::string> words = plain_words(argc, argv);
  Asked asked;
  auto word = words.begin() + std::min(argc, 1);
  for (; word != words.end() && word->starts_with('-') && *word != "-"; ++word) {
    if (read_own_option(*word, asked)) continue;
    const std::string hint = hint_for_option(*word, {});
    return wrong("unknown option '" + *word + "'", hint.empty() ? "try 'placard help'" : hint);
  }
  if (word == words.end()) return asked;
  asked.command = find_command(*word, commands);
  if (asked.command == nullptr) return unknown_command(*word, commands);
  if (auto error = read_rest({word + 1, words.end()}, asked)) return *error;
  return asked;
}

}  // namespace placard
