#include "cli/args/help.h"

#include "base/utf8.h"
#include "base/version.h"

namespace placard {

namespace {

// A hyphen that is one stays one, a line that begins like a request is none, and all is ASCII.
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
      ".SH DESCRIPTION\nplacard reads project metadata from a YAML or JSON file that a person wrote and draws cards, badges "
      "and preview\n"
      "images as SVG, PNG and PDF. The same file gives the same bytes on every run. What a command makes goes to its files or to\n"
      "standard output; all that is said to a person goes to standard error. A path '\\-' is standard input or output.\n"
      ".SH COMMANDS\nEvery command knows " +
      bold("--help") + "; " + bold("placard --version") + " prints the version and the fonts, " + bold("placard --limits") +
      " how much of anything is taken.\n";
  for (const CommandRow& command : commands) text += command_text(command);
  text +=
      ".SH EXIT STATUS\n.TP\n.B 0\nit is done\n.TP\n.B 1\nthe input or the machine said no; or what \\fB\\-\\-check\\fR "
      "compares differs\n"
      ".TP\n.B 2\nwrong use of the command line\n"
      ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nwhere it is set and not empty, messages have no colors; nor have they where \\fBTERM\\fR is 'dumb'\n"
      ".TP\n.B GITHUB_ACTIONS\nwhere it is 'true', problems are printed as annotations of the workflow's run\n"
      ".TP\n.B TMPDIR\na folder for what a long stream of JSON Lines need not keep in memory; else /var/tmp\n"
      ".SH FILES\nThe fields of a metadata file and the properties of a style stand in the reference that is installed with "
      "the program,\n"
      "\\fIshare/placard/data/reference.md\\fR; " +
      bold("placard schema") + " prints the JSON Schema of the metadata file.\n";
  return text;
}

}  // namespace placard
