#include "batch/batch.h"

#include <glib.h>
#include <malloc.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <filesystem>

#include "base/free_by.h"
#include "base/json.h"
#include "base/limits.h"
#include "base/number.h"
#include "batch/ordered_thread_pool.h"
#include "io/files.h"
#include "io/output_file.h"

namespace placard {

namespace {

constexpr std::size_t min_cards_per_thread = 4;  // with fewer, reading fonts takes longer than drawing
constexpr std::size_t max_languages = 100;       // HarfBuzz caches a shaping plan per font and language

// The number of threads for --jobs; 0 means one per processor that the process can use.
std::size_t thread_count(int asked) {
  return asked > 0 ? static_cast<std::size_t>(asked) : std::max<std::size_t>(1, std::thread::hardware_concurrency());
}

using Pool = OrderedThreadPool<CardJob, DrawnCards>;

Pool::Worker make_worker(const RenderRun& run) {
  return [&run, context = std::shared_ptr<WorkerContext>()](const CardJob& job) mutable {
    if (!context) context = std::make_shared<WorkerContext>(run.render_context, run.flags);
    DrawnCards drawn = job(*context);
    if (context->is_spent || context->languages.size() > max_languages) context.reset();
    return drawn;
  };
}

// Why a line was not drawn.
std::string reason_of(const DrawnCards& drawn) {
  std::vector<Problem> problems = drawn.problems.sorted();
  for (const auto& [source, problem] : drawn.style_problems) problems.push_back(problem);
  std::ranges::stable_sort(problems, std::greater(), &Problem::level);
  return problems.empty() ? "not drawn" : problems.front().message;
}

constexpr double min_run_time = 1;       // seconds until the first update
constexpr double update_interval = 0.1;  // seconds
constexpr std::size_t bar_width = 24;

std::string duration(double seconds) {
  const auto whole = static_cast<long>(std::ceil(seconds));
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

/// Shows progress on a terminal if a run takes longer than a second.
class Progress {
 public:
  Progress(Report& report, std::optional<std::size_t> total) : report_(report), total_(total) {}
  ~Progress() { report_.show_status({}); }

  /// Adds finished cards.
  void advance(std::size_t cards) {
    done_ += cards;
    const auto now = Clock::now();
    const auto seconds = [](Clock::duration span) { return std::chrono::duration<double>(span).count(); };
    if (!report_.is_terminal() || seconds(now - begin_) < min_run_time || seconds(now - shown_) < update_interval) return;
    shown_ = now;
    report_.show_status(progress_text(done_, total_, seconds(now - begin_)));
  }

 private:
  using Clock = std::chrono::steady_clock;

  Report& report_;
  std::optional<std::size_t> total_;
  std::size_t done_ = 0;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point shown_ = begin_;
};

std::string sha256(const std::string& bytes) {
  const std::unique_ptr<gchar, FreeBy<g_free>> hex(
      g_compute_checksum_for_data(G_CHECKSUM_SHA256, reinterpret_cast<const guchar*>(bytes.data()), bytes.size()));
  return hex.get();
}

/// Writes the manifest that the options name, if any: one line of JSON for each picture, then one for the run. For a folder of
/// pages, a manifest whose name ends in ".json" is one object, which templates read: the path of each page and that of its
/// picture. All member functions throw Failure on an I/O error.
class ManifestWriter {
 public:
  explicit ManifestWriter(const RenderRun& run) : run_(run) {
    const std::string& path = run.options.manifest;
    if (!path.empty() && path != "-") file_.emplace(find_output_place(path, root_folder(), FinalLink::follow));
    is_map_ = run.options.has_folder && path.ends_with(".json");
    if (is_map_) map_.begin_object();
  }

  /// Adds a picture: its name, size, SHA-256 and the place of its card.
  void add(const std::string& name, const std::string& bytes, const InputPlace& place) {
    if (run_.options.manifest.empty()) return;
    if (is_map_) {
      if (last_page_ != place.page) map_.member(place.page, name);  // the first picture of each page
      last_page_ = place.page;
      return;
    }
    ++pictures_;
    const bool is_file = run_.target.kind == Target::Kind::file;
    JsonWriter row;
    row.begin_object();
    row.member("name", is_file ? std::filesystem::path(run_.target.path).filename().string() : name);
    row.raw("bytes", std::to_string(bytes.size()));
    row.member("sha256", sha256(bytes));
    if (run_.options.files.size() > 1 || run_.options.has_folder) row.member("file", place.file);
    row.raw("line", std::to_string(place.line));
    row.end_object();
    write(row.take() + "\n");
  }
  /// Adds the shard, the number of pictures and, for JSON Lines, of lines. Without this call, no manifest is written.
  void finish(const LinesRead* lines) {
    if (run_.options.manifest.empty()) return;
    if (is_map_) {
      map_.end_object();
      write(map_.take() + "\n");
      return file_->commit();
    }
    const Shard shard = run_.options.shard.value_or(Shard{});
    JsonWriter row;
    row.begin_object();
    row.raw("shard_index", std::to_string(shard.index - 1));
    row.raw("shard_count", std::to_string(shard.count));
    row.raw("pictures", std::to_string(pictures_));
    if (lines != nullptr) {
      row.raw("lines", std::to_string(lines->last));
      row.key("blank_lines");
      row.begin_array();
      for (const std::size_t line : lines->blank) row.raw(std::to_string(line));
      row.end_array();
    }
    row.end_object();
    write(row.take() + "\n");
    if (file_) file_->commit();
  }

 private:
  void write(std::string_view row) { file_ ? file_->write(row) : write_stdout(row); }

  const RenderRun& run_;
  std::optional<OutputFile> file_;  // empty for stdout
  bool is_map_ = false;
  JsonWriter map_{2};
  std::string last_page_;
  std::size_t pictures_ = 0;
};

}  // namespace

std::string progress_text(std::size_t done, std::optional<std::size_t> total, double seconds) {
  const double rate = seconds > 0 ? static_cast<double>(done) / seconds : 0;
  const std::string speed = ", " + to_text(rate, rate < 10 ? 1 : 0) + "/s";
  if (!total) return std::to_string(done) + " cards" + speed;
  const std::size_t filled = *total > 0 ? std::min(done, *total) * bar_width / *total : bar_width;
  std::string text = "[" + std::string(filled, '=') + std::string(bar_width - filled, ' ') + "] ";
  text += std::to_string(done) + " of " + std::to_string(*total) + " cards" + speed;
  if (rate > 0 && done < *total) text += ", " + duration(static_cast<double>(*total - done) / rate) + " left";
  return text;
}

void keep_memory() {
#ifdef __GLIBC__
  constexpr int max_bytes = 32 << 20;  // more than a picture needs; the maximum of glibc
  mallopt(M_MMAP_THRESHOLD, max_bytes);
  mallopt(M_TRIM_THRESHOLD, 2 * max_bytes);
  mallopt(M_ARENA_MAX, static_cast<int>(thread_count(0)) + 1);
#endif
}

std::vector<NamedPicture> WorkerContext::draw(const Cards& sheets, const CardFile& file, const CardRow& row, const Wanted& wanted,
                                              Problems& problems) {
  for (std::size_t i = row.begin; i < row.end; ++i) languages.insert(file.cards[i].look.lang.text);
  const auto sheet_of = [&sheets](const Card& card) -> const StyleSheet& { return sheets.sheet(card); };
  return drawer.draw(file.cards, row, sheet_of, wanted, problems);
}

int draw_cards(const RenderRun& run, CardSource& source) {
  keep_memory();
  std::size_t threads = thread_count(run.options.jobs);
  if (source.size()) threads = std::min(threads, std::max<std::size_t>(1, *source.size() / min_cards_per_thread));
  PictureWriter writer(run.target, run.options.check, run.report, source.size() ? limits.output : limits.stream_output);
  ManifestWriter manifest(run);
  Progress progress(run.report, source.size());
  std::size_t cards = 0;
  const auto next = [&source](const std::atomic<bool>& stopped) { return source.next(stopped); };
  Pool(
      next, [&run] { return make_worker(run); }, threads)
      .run([&](DrawnCards drawn) {
        source.report(drawn);
        for (const NamedPicture& picture : drawn.pictures) {
          const InputPlace place = source.place_of(drawn, picture);
          for (const auto& [name, bytes] : picture.files) {
            writer.write(name, bytes, place.line);
            manifest.add(name, bytes, place);
          }
        }
        if (!drawn.is_good) writer.write_error(drawn.line.first_line, reason_of(drawn));
        cards += drawn.cards;
        progress.advance(drawn.cards);
      });
  writer.finish();
  source.finish();
  manifest.finish(source.lines());
  if (cards == 0 && !run.report.has_errors()) run.report.say("0 cards");
  if (writer.differing() > 0) run.report.say("run 'placard render' without --check to write them");
  return run.report.has_errors() || writer.differing() > 0 ? 1 : 0;
}

}  // namespace placard
