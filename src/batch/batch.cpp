#include "batch/batch.h"

#include <malloc.h>

#include <algorithm>

#include "base/limits.h"
#include "batch/manifest.h"
#include "batch/ordered_thread_pool.h"

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
  std::stable_partition(problems.begin(), problems.end(), [](const Problem& problem) { return problem.level == Level::error; });
  return problems.empty() ? "not drawn" : problems.front().message;
}

}  // namespace

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
