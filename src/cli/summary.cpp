// The summary command: converts the rows of --report into a Markdown job summary.

#include <algorithm>
#include <filesystem>
#include <functional>
#include <set>

#include "backend/svg/xml.h"
#include "base/limits.h"
#include "cli/options.h"
#include "io/files.h"
#include "io/report.h"
#include "readme/snippet.h"

namespace placard {

namespace {

// GitHub discards job summaries above 1 MiB: each of the three sections ends after the entry that exceeds this size.
constexpr std::size_t max_section_bytes = 250'000;
constexpr std::size_t max_entries = 200;
constexpr std::size_t max_pictures = 40;

/// Formats the summary of one run.
class Summary {
 public:
  Summary(const SummaryOptions& options, ReportRows rows) : commit_(options.commit), rows_(std::move(rows)) {
    for (const FileRow& file : rows_.files) paths_.insert(file.path);
  }

  [[nodiscard]] std::string text() const {
    return "### Cards\n\n" + headline() + "\n" + table() + "\n" + pictures() + "\n" + problems();
  }

 private:
  [[nodiscard]] std::size_t count(std::initializer_list<FileOutcome> outcomes) const {
    const auto is_counted = [&](FileOutcome outcome) { return std::ranges::find(outcomes, outcome) != outcomes.end(); };
    return static_cast<std::size_t>(std::ranges::count_if(rows_.files, is_counted, &FileRow::outcome));
  }

  [[nodiscard]] std::string headline() const {
    const std::size_t all = rows_.files.size() - count({FileOutcome::orphan});
    const std::size_t stale = count({FileOutcome::missing, FileOutcome::differs});
    const std::size_t written = count({FileOutcome::created, FileOutcome::changed});
    const std::string of_all = " of " + std::to_string(all) + " files ";
    if (all == 0) return "**The cards could not be drawn. The files in the repository are unchanged.**\n";
    if (stale > 0) return "**" + std::to_string(stale) + of_all + "do not match the metadata.**\n";
    const std::string committed = commit_.empty() ? "" : " Committed as " + commit_ + ".";
    if (written > 0) return std::to_string(written) + of_all + "changed." + committed + "\n";
    return "All " + std::to_string(all) + " files match the metadata." + committed + "\n";
  }

  // The URL of the file on GitHub; empty if it may not be in the repository.
  [[nodiscard]] std::string address(const FileRow& file) const {
    const std::string commit =
        commit_.empty() && file.outcome == FileOutcome::unchanged ? environment_variable("GITHUB_SHA") : commit_;
    const std::string repository = environment_variable("GITHUB_REPOSITORY");
    if (commit.empty() || repository.empty() || file.path.starts_with('/') || file.path.starts_with("..")) return {};
    return environment_variable("GITHUB_SERVER_URL") + "/" + repository + "/blob/" + commit + "/" + url_path(file.path);
  }

  // An HTML list or table of as many rows as a summary can show.
  template <class Row>
  static std::string list(const char* element, const std::vector<Row>& rows, const char* what,
                          const std::function<void(XmlWriter&, const Row&)>& write) {
    if (rows.empty()) return {};
    XmlWriter html;
    html.open(element);
    std::size_t shown = 0;
    while (shown < rows.size() && shown < max_entries && html.text().size() < max_section_bytes) write(html, rows[shown++]);
    html.close();
    const std::size_t more = rows.size() - shown;
    return html.text() + (more == 0 ? "" : "\n" + std::to_string(more) + " more " + what + "\n");
  }

  [[nodiscard]] std::string table() const {
    return list<FileRow>("table", rows_.files, "files", [this](XmlWriter& html, const FileRow& file) {
      html.open("tr");
      html.element("td", {}, name_of(file.outcome));
      html.open("td");
      const std::string url = address(file);
      html.element(url.empty() ? "span" : "a", {{"href", url}}, file.path);
      html.close();
      html.close();
    });
  }

  // A light and dark pair becomes one <picture> element.
  [[nodiscard]] std::string pictures() const {
    std::string text;
    std::size_t shown = 0;
    for (const FileRow& file : rows_.files) {
      if (shown == max_pictures || text.size() > max_section_bytes) break;
      const std::string url = address(file);
      const std::string ending = std::filesystem::path(file.path).extension().string();
      if (url.empty() || !(ending == ".svg" || ending == ".png" || ending == ".webp" || ending == ".jpg")) continue;
      const std::string stem = file.path.substr(0, file.path.size() - ending.size());
      const auto begin_of = [&stem](std::string_view suffix) { return stem.substr(0, stem.size() - suffix.size()); };
      if (stem.ends_with("-dark") && paths_.contains(begin_of("-dark") + "-light" + ending)) continue;
      EmbeddedCard card;
      card.light = url + "?raw=true";
      card.alt = file.path.substr(file.path.rfind('/') + 1);
      if (stem.ends_with("-light") && paths_.contains(begin_of("-light") + "-dark" + ending))
        card.dark = address({file.outcome, begin_of("-light") + "-dark" + ending}) + "?raw=true";
      text += to_snippet({.cards = {card}}, Snippet::picture);
      ++shown;
    }
    return text;
  }

  [[nodiscard]] std::string problems() const {
    return list<std::string>("ul", rows_.problems, "problems",
                             [](XmlWriter& html, const std::string& problem) { html.element("li", {}, problem); });
  }

  std::string commit_;
  ReportRows rows_;
  std::set<std::string, std::less<>> paths_;
};

}  // namespace

int run(const SummaryOptions& options, Report&) {
  ReportRows rows;
  for (const std::string& path : options.files) {
    const Source source = read_source(path);
    if (source.text.size() > limits.file.value) throw Failure("reading '" + path + "': larger than " + to_text(limits.file));
    read_rows(source.text, source.name, rows);
  }
  print_stdout(Summary(options, std::move(rows)).text());
  return 0;
}

}  // namespace placard
