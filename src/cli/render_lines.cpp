#include "cli/render_lines.h"

#include <algorithm>
#include <memory>
#include <set>

#include "base/limits.h"
#include "drawing/card_drawer.h"
#include "drawing/card_files.h"
#include "batch/conveyor.h"
#include "batch/progress.h"
#include "drawing/rows.h"
#include "cli/seen_names.h"
#include "drawing/studio.h"
#include "batch/threads.h"

namespace placard {

namespace {

constexpr std::size_t most_logos = 64;       // that are kept for the next lines
constexpr std::size_t most_languages = 100;  // in which a font is used: HarfBuzz keeps what it made for each of them

/// What became of a line.
struct LineResult {
  Source source;  // with its text where it has pictures
  std::vector<NamedPicture> pictures;
  std::vector<std::pair<Source, Problem>> problems;
  std::string failure;           // of the machine
  std::size_t cards = 0;         // how many it has
  std::vector<std::string> ids;  // of these, where some are asked for by their ids
  bool is_good = false;
};

/// Draws lines, each as a run with this file alone would. Not for two threads at once.
class LineDrawer {
 public:
  LineDrawer(const RenderOptions& options, const CardFlags& flags) : options_(options), flags_(flags) {}

  LineResult draw(Source line) {
    LineResult result;
    result.source = {line.name, {}, line.first_line};
    if (!desk_) desk_ = std::make_unique<Desk>(flags_);
    desk_->problems.clear();
    try {
      result.is_good = draw(std::move(line), result);
    } catch (const Failure& failure) {
      result.failure = failure.what();
    }
    if (!result.is_good) result.pictures.clear();
    result.problems = std::move(desk_->problems);
    // A style that has errors reports them once, and fonts that lines bring along are not kept for all of them: the next
    // line begins anew.
    if (!result.is_good || brings_fonts_ || desk_->languages.size() > most_languages) desk_.reset();
    if (desk_) desk_->studio.art.forget_logos(most_logos);
    return result;
  }

 private:
  struct Desk {
    explicit Desk(const CardFlags& flags)
        : report([this](const Source& source, const Problem& problem) { problems.emplace_back(source, problem); }),
          studio(report),
          cards({flags.options().style, flags.options().palette}, studio.styles, studio.art, report),
          drawer(flags, studio.workshop) {}
    std::vector<std::pair<Source, Problem>> problems;
    std::set<std::string> languages;  // of the cards that were drawn
    Report report;
    Studio studio;
    Cards cards;
    CardDrawer drawer;
  };

  bool draw(Source line, LineResult& result) {
    Cards& cards = desk_->cards;
    cards.take(read_card_file("-", std::move(line)));
    CardFile& file = cards.files().front();
    brings_fonts_ = !file.fonts.empty();
    if (!cards.good()) return false;
    const auto sheet_of = [&](const Card& card) -> const StyleSheet& { return cards.sheet(card); };
    const auto wanted = [this](const Card& card) { return flags_.wants(card); };
    result.cards = file.cards.size();
    for (Card& card : file.cards) {
      flags_.apply(card);
      warn_of_one_palette(card, flags_.mode_of(card), options_.palette, cards.sheet(card), desk_->studio.styles, file.problems);
      if (!options_.cards.empty()) result.ids.push_back(card.id.text);
      desk_->languages.insert(card.look.lang.text);
    }
    for (std::size_t begin = 0, end = 0; begin < file.cards.size(); begin = end) {
      end = end_of_row(file.cards, begin);
      auto pictures = desk_->drawer.draw(file.cards, {begin, end}, sheet_of, wanted, file.problems);
      if (begin == 0) {
        result.pictures = std::move(pictures);
      } else {
        std::move(pictures.begin(), pictures.end(), std::back_inserter(result.pictures));
      }
    }
    desk_->report.show(file.source, file.problems);
    result.source = std::move(file.source);
    return !file.problems.has_errors() && (!options_.strict || file.problems.warnings() == 0);
  }

  const RenderOptions& options_;
  const CardFlags& flags_;
  std::unique_ptr<Desk> desk_;  // made with the first line
  bool brings_fonts_ = false;   // the line that is being drawn
};

/// Takes results in the order of their lines: says what is wrong, and writes the pictures.
class LineWriter {
 public:
  LineWriter(const RenderOptions& options, const Target& target, Report& report)
      : report_(report),
        writer_(target, options.check, report, limits::stream_output.value, Orphans::untold),
        progress_(report, std::nullopt) {
    if (!options.shard) missing_.insert(options.cards.begin(), options.cards.end());
  }

  void take(const LineResult& result) {
    for (const auto& [source, problem] : result.problems) report_.show(source, problem);
    if (!result.failure.empty()) {
      report_.fail(result.source.name + ":" + std::to_string(result.source.first_line) + ": " + result.failure);
    }
    bool is_good = result.is_good;
    for (const NamedPicture& picture : result.pictures) {
      if (names_.add(picture.name)) {
        writer_.write(picture.name, picture.bytes);
      } else {
        report_.show(result.source, {Level::error, picture.place, "the picture '" + picture.name + "' was written before",
                                     "give one of the cards another 'id:'"});
        is_good = false;
      }
    }
    for (const std::string& id : result.ids) missing_.erase(id);
    if (!is_good) ++bad_lines_;
    progress_.advance(result.cards);
  }

  int finish() {
    writer_.finish();
    if (!missing_.empty()) throw Failure("choosing cards: no card has the id '" + *missing_.begin() + "'");
    if (bad_lines_ > 0) report_.fail(std::to_string(bad_lines_) + (bad_lines_ == 1 ? " line was" : " lines were") + " not drawn");
    if (writer_.differing() > 0) report_.say("run 'placard render' without --check to write them");
    return bad_lines_ > 0 || writer_.differing() > 0 ? 1 : 0;
  }

 private:
  Report& report_;
  PictureWriter writer_;
  Progress progress_;
  SeenNames names_;
  std::set<std::string> missing_;  // cards that were asked for and have not come yet
  std::size_t bad_lines_ = 0;
};

}  // namespace

int render_lines(LineReader& lines, const RenderOptions& options, const Target& target, Report& report) {
  if (target.is_single())
    throw Failure("writing to '" + target.path + "': JSON lines go into a folder, or an archive with --tar");
  keep_memory();
  // A flag that is wrong is wrong for all lines.
  if (!options.style.empty() || !options.palette.empty()) {
    Studio studio(report);
    if (!check_look({options.style, options.palette}, studio.styles)) return 1;
  }
  const CardFlags flags(options, target);
  std::size_t number = 0;
  const auto source = [&](const std::atomic<bool>& stopped) {
    std::optional<Source> line = lines.next(stopped);
    while (line && options.shard && !options.shard->has(number++)) line = lines.next(stopped);
    return line;
  };
  std::vector<Conveyor<Source, LineResult>::Worker> workers;
  for (std::size_t i = 0; i < thread_count(options.jobs); ++i) {
    const auto drawer = std::make_shared<LineDrawer>(options, flags);
    workers.emplace_back([drawer](Source line) { return drawer->draw(std::move(line)); });
  }
  LineWriter writer(options, target, report);
  Conveyor<Source, LineResult>(source, std::move(workers)).run([&writer](const LineResult& result) { writer.take(result); });
  return writer.finish();
}

}  // namespace placard
