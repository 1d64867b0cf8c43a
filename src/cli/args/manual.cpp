#include "cli/args/help.h"

#include "base/utf8.h"
#include "base/version.h"

namespace placard {

namespace {

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

std::string manual_page(const std::vector<CommandRow>& commands) {
  const std::string version = version_text();
  std::string text = ".TH PLACARD 1 \"\" \"" + escape_roff(version.substr(0, version.find('\n'))) + "\" \"\"\n";
  text +=
      ".SH NAME\nplacard \\- draw cards, badges and preview images for READMEs\n"
      ".SH SYNOPSIS\n.B placard\n\\fICOMMAND\\fR [\\fIoptions\\fR]\n"
      ".SH DESCRIPTION\nplacard reads project metadata from a YAML or JSON file and draws cards, badges and preview images as SVG, "
      "PNG and\n"
      "PDF. The same file produces the same bytes on every run. Output goes to files or to standard output; messages go to\n"
      "standard error. The path '\\-' is standard input or standard output.\n"
      ".SH COMMANDS\nEvery command has the option " +
      bold("--help") + "; " + bold("placard --version") + " prints the version and the fonts; " + bold("placard --limits") +
      " prints input and output limits.\n";
  for (const CommandRow& command : commands) text += command_text(command);
  text +=
      ".SH EXIT STATUS\n.TP\n.B 0\nsuccess\n.TP\n.B 1\ninvalid input or an I/O error, or \\fB\\-\\-check\\fR "
      "found a difference\n"
      ".TP\n.B 2\nusage error\n"
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nif set and not empty, messages are not colored; the same applies if \\fBTERM\\fR is 'dumb'\n"
      ".TP\n.B GITHUB_ACTIONS\nif 'true', problems are also printed as workflow annotations\n"
      ".SH FILES\nThe keys of metadata and style files are listed in the reference that is installed with placard,\n"
      "\\fIshare/placard/data/reference.md\\fR; " +
      bold("placard schema") + " prints the JSON Schema of metadata files.\n";
  return text;
}

}  // namespace placard
