#pragma once
// Draws many cards on several threads and writes their pictures in the order of the cards.

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "drawing/card_drawer.h"
#include "drawing/card_files.h"
#include "drawing/render_context.h"
#include "drawing/target.h"

namespace placard {

/// The shared, read-only state of a run. The referenced objects must outlive it.
struct RenderRun {
  const RenderOptions& options;
  const Target& target;
  const CardFlags& flags;
  RenderContext& render_context;
  Report& report;
  const CardDefaults& defaults;
};

/// The resources of one worker thread. Not thread-safe.
struct WorkerContext {
  WorkerContext(const RenderContext& first, const CardFlags& flags)
      : report([this](const Source& source, const Problem& problem) { style_problems.emplace_back(source, problem); }),
        render_context(first, report),
        cards(std::vector<CardFile>{}, {flags.options().style, flags.options().palette, flags.options().font}, render_context,
              report, ErrorDisplay::by_caller),
        drawer(flags, render_context.resources) {}

  /// Draws the wanted cards of a row, with the styles of `sheets`.
  std::vector<NamedPicture> draw(const Cards& sheets, const CardFile& file, const CardRow& row, const Wanted& wanted,
                                 Problems& problems);

  std::vector<std::pair<Source, Problem>> style_problems;  ///< problems in style and palette files
  Report report;
  RenderContext render_context;
  Cards cards;  ///< the cards of the current line of JSON Lines
  CardDrawer drawer;
  std::set<std::string> languages;  ///< the languages of all cards drawn so far
  bool is_spent = false;            ///< whether the next job needs another context
};

/// The result of a job.
struct DrawnCards {
  std::size_t file = 0;   ///< index of the metadata file
  std::size_t cards = 0;  ///< number of cards in the job
  std::vector<NamedPicture> pictures;
  Problems problems;
  Source line;                                             ///< the source of `problems`, for JSON Lines
  std::vector<std::pair<Source, Problem>> style_problems;  ///< problems in style and palette files
  std::vector<std::string> ids;                            ///< the ids of the cards of a line
  bool is_good = true;                                     ///< false if the line was not drawn
};

/// Draws a part of the cards of a run, on the thread that owns the context.
using CardJob = std::function<DrawnCards(WorkerContext&)>;

/// A card in the input.
struct InputPlace {
  std::string_view file;
  std::size_t line = 1;
  std::string_view page{};  ///< path in a folder of pages; empty for other files
};

/// The lines of a stream, so that a reader of the manifests of all shards can find missing ones.
struct LinesRead {
  std::size_t last = 0;            ///< number of the last line that is not blank
  std::vector<std::size_t> blank;  ///< numbers of the blank lines before it
};

/// A source of cards: metadata files or JSON Lines.
class CardSource {
 public:
  virtual ~CardSource() = default;

  /// The number of cards to draw; nothing for a stream.
  [[nodiscard]] virtual std::optional<std::size_t> size() const = 0;
  /// The next job, or nothing at the end. Called by one thread at a time; may block, but not long after `stopped`.
  virtual std::optional<CardJob> next(const std::atomic<bool>& stopped) = 0;
  /// Reports the problems of a job and removes pictures that must not be written. Called in the order of the jobs.
  virtual void report(DrawnCards& drawn) = 0;
  /// The place of a card that was drawn.
  virtual InputPlace place_of(const DrawnCards& drawn, const NamedPicture& picture) = 0;
  /// The lines of a stream that were read so far; null for metadata files.
  [[nodiscard]] virtual const LinesRead* lines() const { return nullptr; }
  /// Reports the remaining problems after the last job.
  virtual void finish() = 0;
};

/// The cards of metadata files. Null if one of the files has errors, which are reported.
std::unique_ptr<CardSource> make_file_source(const RenderRun& run, std::vector<CardFile> files);

class LineReader;

/// The cards of JSON Lines, each line a metadata file. Lines with errors are reported and skipped. Null if the style of the
/// command line has errors, which are reported.
std::unique_ptr<CardSource> make_line_source(const RenderRun& run, LineReader& lines);

/// Makes glibc keep the memory of a picture for the next one: mapping it again takes as long as drawing. Also limits the malloc
/// arenas, each of which reserves 64 MiB of address space, to one per processor.
void keep_memory();

/// A progress line, with a bar and the remaining time if the total is known.
std::string progress_text(std::size_t done, std::optional<std::size_t> total, double seconds);

/// Draws and writes the cards of a source, or compares them with existing files. Returns the exit status.
int draw_cards(const RenderRun& run, CardSource& source);

}  // namespace placard
