
#include "base/spelling.h"
#include "cli/args/command_line.h"

namespace placard {

namespace {

/// How a shell completes a value: nothing, files, folders, styles, palettes, layouts.
using Offers = std::array<std::string_view, 6>;

std::string offer_for(const std::string& value, const Offers& offers) {
  if (value == "STYLE") return std::string(offers[3]);
  if (value == "PALETTE") return std::string(offers[4]);
  if (value == "LAYOUT") return std::string(offers[5]);
  if (value == "FILE" || value == "README" || value == "PATH") return std::string(offers[1]);
  return std::string(offers[value == "FOLDER" ? 2 : 0]);
}

std::vector<OptionRow> options_of(const CommandRow& command) {
  std::vector<OptionRow> options{help_option()};
  options.insert(options.end(), command.options.begin(), command.options.end());
  return options;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

// ---- bash ----

std::string bash_offer(const std::string& value, const std::vector<std::string_view>& choices, bool is_list = false) {
  if (!choices.empty()) return (is_list ? "_placard_list " : "_placard_words ") + shell_quote(join(choices, " "));
  return offer_for(value, {":", "_placard_files -f", "_placard_files -d", "_placard_names styles; _placard_files -f",
                           "_placard_names styles --palettes; _placard_files -f", "_placard_names layouts; _placard_files -f"});
}

constexpr std::string_view bash_begin = R"sh(# bash completion for placard

_placard_words() { mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_placard_names() { _placard_words "$("${COMP_WORDS[0]}" "$@" 2>/dev/null | cut -d ' ' -f 1)"; }
_placard_files() { compopt -o filenames; mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$1" -- "$cur"); }
_placard_list() { # comma-separated values
  local before=
  [[ $cur != *,* ]] || before=${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
}

_placard() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= i
  COMPREPLY=()
  # bash splits "--mode=light" at the '='
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} != -* ]]; then command=${COMP_WORDS[i]}; break; fi
  done
  case $command:$prev in
)sh";

std::string bash_completions(const std::vector<CommandRow>& commands) {
  std::string values;
  std::string words;
  std::string names;
  for (const CommandRow& command : commands) {
    std::string options;
    for (const OptionRow& option : options_of(command)) {
      options += " " + option.long_name();
      if (option.value.empty()) continue;
      const std::string short_name = option.short_name().empty() ? "" : command.name + ":" + option.short_name() + " | ";
      values += "    " + short_name + command.name + ":" + option.long_name() + ") " +
                bash_offer(option.value, option.choices, option.is_list) + "; return ;;\n";
    }
    std::string arguments = "    " + command.name + ") if [[ $cur == -* ]]; then _placard_words '" + options.substr(1) + "'";
    // The position of an argument is not tracked: all are completed like the first one.
    if (!command.arguments.empty())
      arguments += "; else " + bash_offer(command.arguments.front().name, command.arguments.front().choices);
    words += arguments + "; fi ;;\n";
    names += " " + command.name;
  }
  return std::string(bash_begin) + values + "  esac\n  case $command in\n    '') _placard_words '" + names.substr(1) +
         " --help --version --limits' ;;\n" + words + "  esac\n}\n\ncomplete -F _placard placard\n";
}

// ---- zsh ----

std::string zsh_offer(const std::string& value, const std::vector<std::string_view>& choices, bool is_list = false) {
  if (!choices.empty()) return is_list ? "_values -s , value " + join(choices, " ") : "(" + join(choices, " ") + ")";
  return offer_for(value, {" ", "_files", "_files -/", "_placard_styles", "_placard_palettes", "_placard_layouts"});
}

// Escapes the characters that are special in a specification of _arguments.
std::string zsh_doc(std::string text) {
  for (const std::string_view sign : {"\\", "[", "]", ":"}) text = replaced(std::move(text), sign, "\\" + std::string(sign));
  return text;
}

std::string zsh_option(const OptionRow& option) {
  const std::string doc = "[" + zsh_doc(option.doc) + "]";
  const std::string value =
      option.value.empty() ? "" : ":" + option.value + ":" + zsh_offer(option.value, option.choices, option.is_list);
  const std::string& short_name = option.short_name();
  const bool is_flag = option.value.empty();
  std::string prefix = short_name.empty() ? "" : "(" + short_name + " " + option.long_name() + ")";
  if (option.is_list) prefix = "*";
  const std::string short_form =
      short_name.empty() ? "" : shell_quote(prefix + short_name + (is_flag ? "" : "+") + doc + value) + " ";
  return short_form + shell_quote(prefix + option.long_name() + (is_flag ? "" : "=") + doc + value);
}

std::string zsh_completions(const std::vector<CommandRow>& commands) {
  std::string names;
  std::string cases;
  for (const CommandRow& command : commands) {
    names += "    " + shell_quote(replaced(command.name, ":", "\\:") + ":" + command.doc) + "\n";
    cases += "    " + command.name + ")\n      _arguments -s";
    for (const OptionRow& option : options_of(command)) cases += " \\\n        " + zsh_option(option);
    for (const ArgumentRow& argument : command.arguments) {
      cases += " \\\n        " + shell_quote((argument.rest != nullptr ? "*:" : ":") + argument.name + ":" +
                                             zsh_offer(argument.name, argument.choices));
    }
    cases += " ;;\n";
  }
  return R"sh(#compdef placard

_placard_styles() { local -a names=(${${(f)"$(placard styles 2>/dev/null)"}%% *}); _alternative "styles:style:($names)" 'files:file:_files'; }
_placard_palettes() { local -a names=(${${(f)"$(placard styles --palettes 2>/dev/null)"}%% *}); _alternative "palettes:palette:($names)" 'files:file:_files'; }
_placard_layouts() { local -a names=(${${(f)"$(placard layouts 2>/dev/null)"}%% *}); _alternative "layouts:layout:($names)" 'files:file:_files'; }

_placard() {
  local curcontext=$curcontext state line
  local -a commands=(
)sh" + names +
         R"sh(  )
  _arguments -C '(-h --help)'{-h,--help}'[show help]' '--version[print the version and the fonts]' '--limits[print input and output limits]' '1:command:->command' '*::argument:->arguments'
  case $state in
    command) _describe command commands; return ;;
  esac
  case $words[1] in
)sh" + cases +
         "  esac\n}\n\n_placard \"$@\"\n";
}

// ---- fish ----

std::string fish_quoted(const std::string& text) { return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'"; }

std::string fish_offer(const std::string& value, const std::vector<std::string_view>& choices, bool is_list = false) {
  if (!choices.empty()) return " -f -a '" + (is_list ? "(__placard_list " + join(choices, " ") + ")" : join(choices, " ")) + "'";
  return offer_for(value, {" -f", " -F", " -f -a '(__fish_complete_directories)'", " -F -a '(__placard_styles)'",
                           " -F -a '(__placard_palettes)'", " -F -a '(__placard_layouts)'"});
}

// The command is the first argument that is not an option: __fish_seen_subcommand_from would match any later argument.
constexpr std::string_view fish_begin = R"sh(# fish completion for placard

function __placard_is
    for word in (commandline -opc)[2..-1]
        string match -q -- '-*' $word; and continue
        test "$word" = "$argv[1]"
        return
    end
    test -z "$argv[1]"
end

function __placard_list # comma-separated values
    set -l before (string replace -r '[^,]*$' '' -- (string replace -r '^-.*=' '' -- (commandline -ct)))
    string join \n -- "$before"$argv
end

function __placard_styles
    placard styles 2>/dev/null | string replace -r ' +' '\t'
end

function __placard_palettes
    placard styles --palettes 2>/dev/null | string replace -r ' +' '\t'
end

function __placard_layouts
    placard layouts 2>/dev/null | string replace -r ' +' '\t'
end

complete -c placard -n "__placard_is ''" -f -s h -l help -d 'show help'
complete -c placard -n "__placard_is ''" -f -l version -d 'print the version and the fonts'
complete -c placard -n "__placard_is ''" -f -l limits -d 'print input and output limits'
)sh";

std::string fish_completions(const std::vector<CommandRow>& commands) {
  std::string text(fish_begin);
  for (const CommandRow& command : commands) {
    const std::string within = "complete -c placard -n '__placard_is " + command.name + "'";
    text += "\ncomplete -c placard -n \"__placard_is ''\" -f -a " + command.name + " -d " + fish_quoted(command.doc) + "\n";
    const ArgumentRow first = command.arguments.empty() ? ArgumentRow{} : command.arguments.front();
    text += within + fish_offer(first.name, first.choices) + "\n";
    for (const OptionRow& option : options_of(command)) {
      text += within + (option.short_name().empty() ? "" : " -s " + option.short_name().substr(1)) + " -l " +
              option.long_name().substr(2);
      if (!option.value.empty()) text += " -r" + fish_offer(option.value, option.choices, option.is_list);
      text += " -d " + fish_quoted(option.doc) + "\n";
    }
  }
  return text;
}

}  // namespace

std::string completions(Shell shell, const std::vector<CommandRow>& commands) {
  if (shell == Shell::bash) return bash_completions(commands);
  return shell == Shell::zsh ? zsh_completions(commands) : fish_completions(commands);
}

}  // namespace placard
