// Prints the starter file (known fields with their values, and other fields as comments) and the workflow.

#include <algorithm>
#include <array>
#include <sstream>
#include <utility>

#include "base/ascii.h"
#include "base/json.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "init/starter.h"

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t max_line_width = 100;  // columns
constexpr std::size_t comment_column = 44;

// Whether a text is a plain YAML scalar, also in a flow sequence. Reserved words and numbers need quotes.
bool is_plain(string_view text) {
  const auto is_safe = [](char c) { return is_letter_or_digit(c) || string_view(" -_./+()").find(c) != string_view::npos; };
  if (text.empty() || !is_letter(text.front()) || text.back() == ' ' || !std::all_of(text.begin(), text.end(), is_safe))
    return false;
  constexpr std::array<string_view, 9> reserved{"true", "false", "null", "yes", "no", "on", "off", "y", "n"};
  return std::none_of(reserved.begin(), reserved.end(), [text](string_view word) { return same_letters(text, word); });
}

std::string scalar(const std::string& text) { return is_plain(text) ? text : json_string(text); }

std::string with_comment(const std::string& line, string_view comment) {
  const std::size_t columns = display_width(line);
  return line + std::string(std::max(columns + 2, comment_column) - columns, ' ') + "# " + std::string(comment) + "\n";
}

// A folded block scalar: YAML joins its lines with spaces.
std::string folded(const std::string& text, const std::string& indent) {
  std::string result;
  std::string line = indent;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    if (line != indent && display_width(line) + 1 + display_width(word) > max_line_width)
      result += std::exchange(line, indent) + "\n";
    line += (line == indent ? "" : " ") + word;
  }
  return result + line + "\n";
}

std::string summary_of(const Starter& starter) {
  const std::string note = "one or two sentences that describe the project";
  if (starter.summary.empty()) return with_comment("    # summary: …", note);
  const std::string line = "    summary: " + scalar(starter.summary);
  if (display_width(line) <= max_line_width) return line + "\n";
  return with_comment("    summary: >-", note + "; the lines are joined") + folded(starter.summary, "      ");
}

std::string tags_line(const Starter& starter) {
  std::string words;
  for (const std::string& tag : starter.tags) words += (words.empty() ? "" : ", ") + scalar(tag);
  return words.empty() ? with_comment("    # tags: [fast, portable]", "a few short keywords") : "    tags: [" + words + "]\n";
}

std::string stats_line(const Starter& starter) {
  std::string pairs = starter.language.empty() ? "" : "language: " + scalar(starter.language);
  if (!starter.license.empty()) pairs += (pairs.empty() ? "license: " : ", license: ") + scalar(starter.license);
  if (!pairs.empty()) return "    stats: {" + pairs + "}\n";
  return with_comment("    # stats: {language: C++, stars: 128}", "language, stars, forks, license, version or any name");
}

std::string link_line(const Starter& starter) {
  if (starter.url.empty()) return with_comment("    # link: https://example.org", "the page that the card links to");
  return "    link: {text: " + starter.link_text + ", url: \"" + starter.url + "\"}\n";
}

// The first card.
std::string card_of(const Starter& starter) {
  std::string text = "  - title: " + scalar(starter.title) + "\n";
  if (starter.is_profile)
    text += with_comment("    layout: hero", "the header of a profile; 'placard layouts' lists all layouts");
  text += summary_of(starter) + tags_line(starter);
  if (!starter.is_profile) text += stats_line(starter);
  text += link_line(starter);
  text += starter.logo.empty() ? with_comment("    # logo: docs/logo.svg", "an SVG or PNG file in this project")
                               : "    logo: " + scalar(starter.logo) + "\n";
  if (starter.is_profile) return text + with_comment("    # avatar: me.jpg", "a PNG or JPEG photograph");
  return text + with_comment("    # status: in progress", "live, beta, archived, … or any text");
}

// Commented-out cards that show what comes next.
constexpr string_view examples = R"(
  # A second card. With 'columns: 2' above, two cards are side by side.
  # - title: another-project
  #   status: live
  #   summary: What it does, and for whom.
  #   tags: [fast, portable]
  #   link: https://github.com/alice/another-project

  # A badge: a label and a message.
  # - {title: build, status: passing, layout: badge}
)";

// The branch after a prefix; empty if its name has characters that need quotes or mean a pattern in a workflow.
std::string branch_of(string_view text, string_view prefix) {
  if (!text.starts_with(prefix)) return {};
  const string_view name = text.substr(prefix.size(), text.find_first_of("\r\n") - prefix.size());
  const auto is_safe = [](char c) { return is_letter_or_digit(c) || string_view("._-/").find(c) != string_view::npos; };
  const bool begins_with_letter = !name.empty() && is_letter(name.front());
  return begins_with_letter && std::all_of(name.begin(), name.end(), is_safe) ? std::string(name) : "";
}

}  // namespace

std::string to_yaml(const Starter& starter) {
  std::string text = starter.schema.empty() ? "" : "# yaml-language-server: $schema=" + starter.schema + "\n";
  text += "# The cards of " + starter.readme + ". 'placard preview' shows them while you edit this file;\n" +
          "# 'placard render && placard embed " + starter.readme + "' draws them.\n" +
          "# Lines that begin with '#' are examples: to use one, remove the '#'.\n\n";
  text += with_comment("style: " + scalar(starter.style), "the look of the cards; 'placard styles' lists all styles");
  text += with_comment("mode: " + starter.mode, "light, dark, both (two files) or auto (follows the viewer)");
  if (!starter.owner.empty()) text += with_comment("owner: " + scalar(starter.owner), "shown in the layouts hero and social");
  text += with_comment(starter.is_profile ? "columns: 2" : "# columns: 2", "two cards side by side, in the width of a README");
  text += "\ncards:\n" + card_of(starter) + std::string(examples);
  if (starter.is_profile) replace_all(text, "https://github.com/alice", starter.url);
  return text;
}

std::vector<std::string> default_branches(string_view origin_head, string_view head) {
  if (const std::string branch = branch_of(origin_head, "ref: refs/remotes/origin/"); !branch.empty()) return {branch};
  // Without a remote HEAD, the current branch counts only if it has a common name of a default branch.
  const std::string branch = branch_of(head, "ref: refs/heads/");
  if (branch == "main" || branch == "master" || branch == "trunk") return {branch};
  return {"main", "master"};
}

std::string to_workflow(const WorkflowOptions& facts) {
  std::string text = "# Draws the cards of this project, and commits those that changed.\n";
  if (facts.action.starts_with("OWNER/")) text += "# Replace OWNER with the owner of the placard action.\n";
  text += "# On a pull request, the cards are drawn but not committed, and errors are shown at their lines.\n";
  text += R"(name: cards
on:
  push: # any path: styles, logos and fonts change cards too; unchanged pictures are not committed
    branches: [)";
  text += join({facts.branches.begin(), facts.branches.end()}) + R"(]
  pull_request:
  workflow_dispatch:
  # schedule: [{cron: '17 4 * * *'}] # daily, for 'facts: true'

permissions:
  contents: write # to push the cards; 'read' is enough without 'commit'

concurrency:
  group: cards-${{ github.ref }}

jobs:
  cards:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@8e8c483db84b4bee98b60c0593521ed34d9990e8 # v6.0.1
      - uses: )" +
          facts.action + R"(
        with:
          output: cards
)";
  if (!facts.readme.empty()) text += "          readme: " + facts.readme + " # with the markers that 'placard embed' fills\n";
  text += "          # facts: true # fetches stars, releases and downloads into the file that 'facts:' in cards.yaml names\n";
  return text + "          commit: ${{ github.event_name != 'pull_request' }}\n";
}

}  // namespace placard
