#include "cli/args/command_line.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/version.h"

namespace placard {

namespace {

using TermAndText = std::pair<std::string, std::string>;

std::string to_text(const std::vector<TermAndText>& rows) {
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
  for (const OptionRow& option : command.options) text += option_text(option);
  text += ".PP\n.nf\n.RS\n";
  for (const std::string& example : command.examples) text += escape_roff(example) + "\n";
  text += ".RE\n.fi\n";
  if (!command.notes.empty()) text += ".PP\n.nf\n" + escape_roff(command.notes) + ".fi\n";
  return text;
}

}  // namespace

const OptionRow& help_option() {
  static const OptionRow row{"-h,--help", "", "show this help", {}, false, nullptr, {}};
  return row;
}

std::string help_text(const std::vector<CommandRow>& commands) {
  std::vector<TermAndText> rows;
  for (const CommandRow& command : commands) rows.emplace_back(command.name, command.doc);
  return R"(placard draws cards, badges and preview images for READMEs from a metadata file.

  placard render cards.yaml -o cards/
  gh repo view --json name,description,url | placard render - -o card.svg

commands:
)" + to_text(rows) +
         "\n" +
         to_text({{"placard COMMAND --help", "show the options of a command"},
                  {"placard --version", "print the version and the fonts"},
                  {"placard --limits", "print input and output limits"}}) +
         "\nexit status: 0 success, 1 invalid input, 2 wrong usage, 3 disk, memory or permissions\n";
}

std::string help_text(const CommandRow& command) {
  std::string text;
  for (const std::string& example : command.examples) text += "  " + example + "\n";
  text += "\n" + command.doc + "\nusage: placard " + command.name + " " + command.synopsis + "\n\n";
  std::vector<TermAndText> rows{{names_and_value(help_option()), help_option().doc}};
  for (const OptionRow& option : command.options) rows.emplace_back(names_and_value(option), option.doc);
  return text + to_text(rows) + (command.notes.empty() ? "" : "\n" + command.notes);
}

std::string manual_page(const std::vector<CommandRow>& commands) {
  const std::string version = version_text();
  std::string text = ".TH PLACARD 1 \"\" \"" + escape_roff(version.substr(0, version.find('\n'))) + "\" \"\"\n";
  text +=
      ".SH NAME\nplacard \\- draw cards, badges and preview images for READMEs\n"
      ".SH SYNOPSIS\n.B placard\n\\fICOMMAND\\fR [\\fIoptions\\fR]\n"
      ".SH DESCRIPTION\nplacard reads project metadata from YAML, TOML, JSON or package files and draws cards, badges and preview images as "
      "SVG, PNG, WebP, JPEG and\n"
      "PDF. The same file produces the same bytes on every run. Output goes to files or to standard output; messages go to\n"
      "standard error. The path '\\-' is standard input or standard output.\n"
      ".SH COMMANDS\nEvery command has the option " +
      bold("--help") + "; " + bold("placard --version") + " prints the version and the fonts; " + bold("placard --limits") +
      " prints input and output limits.\n";
  for (const CommandRow& command : commands) text += command_text(command);
  text +=
      ".SH EXIT STATUS\n.TP\n.B 0\nsuccess\n.TP\n.B 1\ninvalid input or a missing file, or \\fB\\-\\-check\\fR "
      "found a difference\n"
      ".TP\n.B 2\nusage error\n"
      ".TP\n.B 3\nthe machine: disk, memory or permissions; only then can the same command succeed later\n"
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nif set and not empty, messages are not colored; the same applies if \\fBTERM\\fR is 'dumb'\n"
      ".TP\n.B GITHUB_ACTIONS\nif 'true', problems are also printed as workflow annotations\n"
      ".SH FILES\nThe keys of metadata and style files are listed in the reference that is installed with placard,\n"
      "\\fIshare/placard/data/reference.md\\fR; " +
      bold("placard schema") + " prints the JSON Schema of metadata files.\n";
  return text;
}

}  // namespace placard
