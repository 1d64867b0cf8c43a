// The verify-manifests command: checks that the shards of a run drew each line once.

#include <algorithm>
#include <atomic>
#include <unordered_map>

#include "base/number.h"
#include "cli/options.h"
#include "input/parse.h"
#include "io/json_lines.h"

namespace placard {

namespace {

/// The last row of a manifest.
struct RunRow {
  std::string manifest;
  std::size_t index = 0;
  std::size_t count = 1;
  std::size_t lines = 0;  ///< 0: not JSON Lines
  std::vector<std::size_t> blank;
};

constexpr std::size_t max_shards = 1'000'000;
constexpr std::size_t max_lines = 1'000'000'000;

std::size_t number_of(const Node* node) {
  const std::optional<double> number = node == nullptr ? std::nullopt : parse_number(node->text);
  return number ? static_cast<std::size_t>(std::clamp(*number, 0.0, static_cast<double>(max_lines))) : 0;
}

std::string text_of(std::size_t number, const std::string& what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

/// Reads manifests and reports what is missing or drawn twice.
class Verifier {
 public:
  explicit Verifier(Report& report) : report_(report) {}

  void read(const std::string& path) {
    LineReader reader(path);
    const std::atomic<bool> never = false;
    std::size_t pictures = 0;
    std::optional<RunRow> run;
    while (const auto line = reader.next(never)) {
      Problems problems;
      const Node row = parse(*line, problems, Syntax::json);
      const Node* name = row.find("name");
      if (name == nullptr && row.find("shard_count") == nullptr) problems.error(row.span, "not a row of a manifest");
      if (!report_.show(*line, problems)) return;
      if (name == nullptr) {
        run = read_run(row, path, pictures);
      } else {
        ++pictures;
        add(name->text, number_of(row.find("line")), path);
      }
    }
    if (!run) return report_.fail("'" + path + "' is incomplete: its last row, that of the run, is missing");
    runs_.push_back(std::move(*run));
  }

  void finish() {
    if (runs_.empty()) return;
    const RunRow& first = runs_.front();
    for (const RunRow& run : runs_) {
      if (run.count != first.count) return report_difference(run, "shard", run.count, first.count);
      if (run.lines != first.lines) return report_difference(run, "line", run.lines, first.lines);
    }
    std::vector<const RunRow*> shards(first.count, nullptr);
    for (const RunRow& run : runs_) {
      const RunRow*& shard = shards[run.index];
      if (shard != nullptr)
        report_.fail("shard " + std::to_string(run.index) + " is in '" + shard->manifest + "' and '" + run.manifest + "'");
      shard = &run;
    }
    for (std::size_t i = 0; i < shards.size(); ++i) {
      if (shards[i] == nullptr)
        report_.fail("no manifest of shard " + std::to_string(i) + " of " + std::to_string(first.count) + " (counted from 0)");
    }
    report_missing_lines(shards);
    if (report_.has_errors()) return;
    report_.say(text_of(runs_.size(), "manifest") + (first.lines > 0 ? ", " + text_of(first.lines, "line") : "") + ", " +
                text_of(names_.size(), "picture") + ": complete");
  }

 private:
  RunRow read_run(const Node& row, const std::string& path, std::size_t pictures) {
    RunRow run{path, number_of(row.find("shard_index")), number_of(row.find("shard_count")), number_of(row.find("lines")), {}};
    if (run.index >= run.count || run.count > max_shards)
      throw Failure("reading '" + path + "': shard_index or shard_count is invalid");
    if (const Node* blank = row.find("blank_lines")) {
      for (const Node& line : blank->items) run.blank.push_back(number_of(&line));
    }
    const std::size_t drawn = number_of(row.find("pictures"));
    if (drawn != pictures)
      report_.fail("'" + path + "' has " + text_of(pictures, "picture") + ", but its run drew " + std::to_string(drawn));
    return run;
  }

  void add(const std::string& name, std::size_t line, const std::string& path) {
    const auto [known, is_new] = names_.try_emplace(name, path);
    if (!is_new) report_.fail("'" + name + "' is in '" + std::string(known->second) + "' and '" + path + "'");
    if (line >= is_drawn_.size()) is_drawn_.resize(std::max(line + 1, 2 * is_drawn_.size()));
    is_drawn_[line] = true;
  }

  void report_difference(const RunRow& run, const std::string& what, std::size_t number, std::size_t first) {
    report_.fail("'" + runs_.front().manifest + "' is of " + text_of(first, what) + ", '" + run.manifest + "' of " +
                 std::to_string(number));
  }

  // The lines of a shard without a manifest are not listed.
  void report_missing_lines(const std::vector<const RunRow*>& shards) {
    const RunRow& first = runs_.front();
    is_drawn_.resize(std::max(is_drawn_.size(), first.lines + 1));
    for (std::size_t line = 1, number = 0; line <= first.lines; ++line) {
      if (std::ranges::binary_search(first.blank, line)) continue;
      const RunRow* shard = shards[number++ % shards.size()];
      if (shard != nullptr && !is_drawn_[line])
        report_.fail("line " + std::to_string(line) + " was not drawn: it belongs to '" + shard->manifest + "'");
    }
  }

  Report& report_;
  std::vector<RunRow> runs_;
  std::unordered_map<std::string, std::string_view> names_;  // name of a picture → manifest, of the options
  std::vector<bool> is_drawn_;                               // by line
};

}  // namespace

int run(const VerifyOptions& options, Report& report) {
  Verifier verifier(report);
  for (const std::string& path : options.files) verifier.read(path);
  verifier.finish();
  return report.has_errors() ? 1 : 0;
}

}  // namespace placard
