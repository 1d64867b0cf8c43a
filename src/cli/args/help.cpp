// The texts that follow from the command tables: help, the manual page and completions for shells.

#include "cli/args/command_line.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "base/version.h"
#include "io/files.h"

namespace placard {

namespace {

using TermAndText = std::pair<std::string, std::string>;

std::string in_columns(const std::vector<TermAndText>& rows) {
  std::size_t width = 0;
  for (const auto& [term, doc] : rows) width = std::max(width, term.size());
  std::string text;
  for (const auto& [term, doc] : rows) {
    text.append("  ").append(term).append(width + 2 - term.size(), ' ').append(doc).append("\n");
  }
  return text;
}

std::string names_and_value(const OptionRow& option) {
  const std::string names = option.short_name().empty() ? "    " + option.names : std::string(option.names).insert(3, " ");
  return option.value.empty() ? names : names + " " + option.value;
}

// Escapes backslashes, hyphens (else typeset as dashes), leading dots and quotes (requests), and non-ASCII characters.
std::string escape_roff(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto code_point = decode_utf8(text, offset).value_or(U'?');
    const char c = static_cast<char>(code_point);
    if (code_point > 0x7F) {
      result += "\\[u" + code_point_name(code_point).substr(2) + "]";
    } else if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else if ((c == '.' || c == '\'') && (result.empty() || result.back() == '\n')) {
      result += "\\&";
      result += c;
    } else {
      result += c;
    }
  }
  return result;
}

std::string bold(std::string_view text) { return "\\fB" + escape_roff(text) + "\\fR"; }

std::string option_text(const OptionRow& option) {
  std::string text = ".TP\n";
  if (!option.short_name().empty()) text += bold(option.short_name()) + ", ";
  text += bold(option.long_name());
  if (!option.value.empty()) text += " \\fI" + escape_roff(option.value) + "\\fR";
  return text + "\n" + escape_roff(option.doc) + "\n";
}

std::string command_text(const CommandRow& command) {
  std::string text =
      ".SS " + escape_roff("placard " + command.name + " " + command.synopsis) + "\n" + escape_roff(command.doc) + "\n";
  for (const OptionRow& option : command.options)
    if (option.long_name() != "--help") text += option_text(option);
  text += ".PP\n.nf\n.RS\n";
  for (const std::string& example : command.examples) text += escape_roff(example) + "\n";
  text += ".RE\n.fi\n";
  if (!command.notes.empty()) text += ".PP\n.nf\n" + escape_roff(command.notes) + ".fi\n";
  return text;
}

/// How a shell completes a value: nothing, files, folders, styles, palettes, layouts.
using Offers = std::array<std::string_view, 6>;

std::string offer_for(const std::string& value, const Offers& offers) {
  if (value == "STYLE") return std::string(offers[3]);
  if (value == "PALETTE") return std::string(offers[4]);
  if (value == "LAYOUT") return std::string(offers[5]);
  if (value == "FILE" || value == "README" || value == "PATH") return std::string(offers[1]);
  return std::string(offers[value == "FOLDER" ? 2 : 0]);
}

// ---- bash ----

std::string bash_offer(const OptionRow& row) {
  if (!row.choices.empty()) return (row.is_list ? "_placard_list " : "_placard_words ") + shell_quote(join(row.choices, " "));
  return offer_for(row.value,
                   {":", "_placard_files -f", "_placard_files -d", "_placard_names styles; _placard_files -f",
                    "_placard_names styles --palettes; _placard_files -f", "_placard_names layouts; _placard_files -f"});
}

std::string bash_completions(const std::vector<CommandRow>& commands) {
  std::string values;
  std::string words;
  std::string names;
  for (const CommandRow& command : commands) {
    std::string options;
    for (const OptionRow& option : command.options) {
      options += " " + option.long_name();
      if (option.value.empty()) continue;
      const std::string short_name = option.short_name().empty() ? "" : command.name + ":" + option.short_name() + " | ";
      values += "    " + short_name + command.name + ":" + option.long_name() + ") " + bash_offer(option) + "; return ;;\n";
    }
    std::string arguments = "    " + command.name + ") if [[ $cur == -* ]]; then _placard_words '" + options.substr(1) + "'";
    // The position of an argument is not tracked: all are completed like the first one.
    if (!command.arguments.empty()) arguments += "; else " + bash_offer(command.arguments.front());
    words += arguments + "; fi ;;\n";
    names += " " + command.name;
  }
  return fill_template("placard.bash", {{"values", values}, {"commands", names.substr(1)}, {"words", words}});
}

// ---- zsh ----

std::string zsh_offer(const OptionRow& row) {
  if (!row.choices.empty())
    return row.is_list ? "_values -s , value " + join(row.choices, " ") : "(" + join(row.choices, " ") + ")";
  return offer_for(row.value, {" ", "_files", "_files -/", "_placard_styles", "_placard_palettes", "_placard_layouts"});
}

// Escapes the characters that are special in a specification of _arguments.
std::string zsh_doc(std::string text) {
  for (const std::string_view sign : {"\\", "[", "]", ":"}) text = replaced(std::move(text), sign, "\\" + std::string(sign));
  return text;
}

std::string zsh_option(const OptionRow& option) {
  const std::string doc = "[" + zsh_doc(option.doc) + "]";
  const std::string value = option.value.empty() ? "" : ":" + option.value + ":" + zsh_offer(option);
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
    for (const OptionRow& option : command.options) cases += " \\\n        " + zsh_option(option);
    for (const OptionRow& argument : command.arguments) {
      cases += " \\\n        " + shell_quote((argument.is_list ? "*:" : ":") + argument.value + ":" + zsh_offer(argument));
    }
    cases += " ;;\n";
  }
  return fill_template("_placard", {{"commands", names}, {"cases", cases}});
}

// ---- fish ----

std::string fish_quoted(const std::string& text) { return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'"; }

std::string fish_offer(const OptionRow& row) {
  if (!row.choices.empty())
    return " -f -a '" + (row.is_list ? "(__placard_list " + join(row.choices, " ") + ")" : join(row.choices, " ")) + "'";
  return offer_for(row.value, {" -f", " -F", " -f -a '(__fish_complete_directories)'", " -F -a '(__placard_styles)'",
                               " -F -a '(__placard_palettes)'", " -F -a '(__placard_layouts)'"});
}

std::string fish_completions(const std::vector<CommandRow>& commands) {
  std::string text;
  for (const CommandRow& command : commands) {
    const std::string within = "complete -c placard -n '__placard_is " + command.name + "'";
    text += "\ncomplete -c placard -n \"__placard_is ''\" -f -a " + command.name + " -d " + fish_quoted(command.doc) + "\n";
    text += within + fish_offer(command.arguments.empty() ? OptionRow{} : command.arguments.front()) + "\n";
    for (const OptionRow& option : command.options) {
      text += within + (option.short_name().empty() ? "" : " -s " + option.short_name().substr(1)) + " -l " +
              option.long_name().substr(2);
      if (!option.value.empty()) text += " -r" + fish_offer(option);
      text += " -d " + fish_quoted(option.doc) + "\n";
    }
  }
  return fill_template("placard.fish", {{"commands", text}});
}

}  // namespace

std::string help_text(const std::vector<CommandRow>& commands) {
  std::vector<TermAndText> rows;
  for (const CommandRow& command : commands) rows.emplace_back(command.name, command.doc);
  return R"(placard draws cards, badges and preview images for READMEs from a metadata file.

  placard render cards.yaml -o cards/
  gh repo view --json name,description,url | placard render - -o card.svg

commands:
)" + in_columns(rows) +
         "\n" +
         in_columns({{"placard COMMAND --help", "show the options of a command"},
                     {"placard --version", "print the version and the fonts"},
                     {"placard --limits", "print input and output limits"}}) +
         "\nexit status: 0 success, 1 invalid input, 2 wrong usage, 3 disk, memory or permissions\n";
}

std::string help_text(const CommandRow& command) {
  std::string text;
  for (const std::string& example : command.examples) text += "  " + example + "\n";
  text += "\n" + command.doc + "\nusage: placard " + command.name + " " + command.synopsis + "\n\n";
  std::vector<TermAndText> rows;
  for (const OptionRow& option : command.options) rows.emplace_back(names_and_value(option), option.doc);
  return text + in_columns(rows) + (command.notes.empty() ? "" : "\n" + command.notes);
}

std::string manual_page(const std::vector<CommandRow>& commands) {
  const std::string version = version_text();
  std::string text;
  for (const CommandRow& command : commands) text += command_text(command);
  return fill_template("placard.1", {{"version", escape_roff(version.substr(0, version.find('\n')))}, {"commands", text}});
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  replace_all(text, from, to);
  return text;
}

std::string fill_template(const std::string& file, const std::vector<std::pair<std::string, std::string>>& values) {
  std::string text = read_regular_file(data_folder() + "/data/templates/" + file, limits.file);
  for (const auto& [name, value] : values) replace_all(text, "{{" + name + (value.ends_with('\n') ? "}}\n" : "}}"), value);
  return text;
}

std::string shell_quote(std::string_view text) { return "'" + replaced(std::string(text), "'", "'\\''") + "'"; }

std::string completions(Shell shell, const std::vector<CommandRow>& commands) {
  if (shell == Shell::bash) return bash_completions(commands);
  return shell == Shell::zsh ? zsh_completions(commands) : fish_completions(commands);
}

}  // namespace placard
