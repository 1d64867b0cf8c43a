#pragma once
// Many cards to pictures: drawn on several threads, written in the order of the cards.

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "drawing/card_drawer.h"
#include "drawing/card_files.h"
#include "drawing/render_context.h"
#include "drawing/target.h"

namespace placard {

/// What the parts of a run share. The references have to outlive it.
struct RenderRun {
  const RenderOptions& options;
  const Target& target;
  const CardFlags& flags;
  RenderContext& render_context;
  Report& report;
};

/// What a thread needs to draw cards. Nothing in it is shared with another thread.
struct WorkerContext {
  WorkerContext(const RenderContext& first, const CardFlags& flags)
      : report([this](const Source& source, const Problem& problem) { style_problems.emplace_back(source, problem); }),
        render_context(first, report),
        cards(std::vector<CardFile>{}, {flags.options().style, flags.options().palette}, render_context.styles,
              render_context.art, report, Showing::later),
        drawer(flags, render_context.resources) {}

  /// The pictures of the wanted cards of a row. `sheets` knows their styles.
  std::vector<NamedPicture> draw(const Cards& sheets, const CardFile& file, const CardRow& row, const Wanted& wanted,
                                 Problems& problems);

  std::vector<std::pair<Source, Problem>> style_problems;  ///< of style and palette files that a line names
  Report report;
  RenderContext render_context;
  Cards cards;  ///< of a line
  CardDrawer drawer;
  std::set<std::string> languages;  ///< of the rows that were drawn
  bool is_spent = false;            ///< whether the next job needs another context
};

/// What became of a job.
struct DrawnCards {
  std::size_t file = 0;   ///< number of the file, in a run of several
  std::size_t cards = 0;  ///< how many the job had
  std::vector<NamedPicture> pictures;
  Problems problems;
  Source line;                                             ///< the problems' source, of JSON Lines
  std::vector<std::pair<Source, Problem>> style_problems;  ///< of files that a line names
  std::vector<std::string> ids;                            ///< of the cards of a line
  bool is_good = true;                                     ///< whether a line has pictures
};

/// A part of the cards of a run; draws them on the thread that owns the context.
using CardJob = std::function<DrawnCards(WorkerContext&)>;

/// Where the cards of a run come from.
class CardSource {
 public:
  CardSource() = default;
  virtual ~CardSource() = default;
  CardSource(const CardSource&) = delete;
  CardSource& operator=(const CardSource&) = delete;

  /// How many cards are drawn; nothing for a stream, whose end nobody knows.
  [[nodiscard]] virtual std::optional<std::size_t> size() const = 0;
  /// The next job, or nothing at the end. Called by one thread at a time, of any; may wait, but not long after `stopped`.
  virtual std::optional<CardJob> next(const std::atomic<bool>& stopped) = 0;
  /// Reports the problems of a job, in the order of the jobs, and drops the pictures that are not to be written.
  virtual void report(DrawnCards& drawn) = 0;
  /// Reports what is known at the end only.
  virtual void finish() = 0;
};

/// The cards of metadata files: nothing is drawn where one of them has errors. Null where that is so, which is then reported.
std::unique_ptr<CardSource> make_file_source(const RenderRun& run, std::vector<CardFile> files);

class LineReader;

/// JSON Lines, each a metadata file by itself: those with errors are reported, and the others drawn. Null where the command line
/// asks for a style that has errors, which are then reported.
std::unique_ptr<CardSource> make_line_source(const RenderRun& run, LineReader& lines);

/// Draws and writes the cards of a source, or compares them; the result is the exit status.
int draw_cards(const RenderRun& run, CardSource& source);

}  // namespace placard
