// The render command: from files to pictures.

#include <algorithm>
#include <set>

#include "base/spelling.h"
#include "drawing/card_drawer.h"
#include "drawing/card_files.h"
#include "cli/commands.h"
#include "batch/conveyor.h"
#include "io/json_lines.h"
#include "drawing/names.h"
#include "batch/progress.h"
#include "cli/render_lines.h"
#include "drawing/rows.h"
#include "drawing/studio.h"
#include "batch/threads.h"

namespace placard {

namespace {

constexpr std::size_t least_rows_for_each = 4;  // a thread with fewer spends its time on reading fonts

/// Draws the cards of all files with what the options say.
class Renderer {
 public:
  Renderer(const RenderOptions& options, const Target& target, Report& report)
      : options_(options), target_(target), report_(report), studio_(report), flags_(options, target) {}

  int run(std::vector<CardFile> files) {
    Cards cards(std::move(files), {options_.style, options_.palette}, studio_.styles, studio_.art, report_);
    if (!cards.good()) return 1;
    choose(cards);
    if (options_.strict && !has_no_warnings(cards)) return 1;
    keep_memory();
    draw(cards);
    if (differing_ > 0) report_.say("run 'placard render' without --check to write them");
    return differing_ > 0 || report_.has_errors() ? 1 : 0;
  }

 private:
  /// A row of a file, which has a card that is wanted.
  struct RowJob {
    std::size_t file = 0;
    CardRow row;
  };
  struct RowResult {
    RowJob job;
    std::vector<NamedPicture> pictures;
    Problems problems;
  };

  /// What a thread needs for itself.
  struct Desk {
    Desk(Studio& studio, const CardFlags& flags)
        : typesetter(studio.catalogue), art(studio.folder, studio.art), drawer(flags, {typesetter, art}) {}
    Typesetter typesetter;
    ArtStore art;
    CardDrawer drawer;
  };

  // Finds out which cards are drawn, and makes sure that the pictures fit where they are to go.
  void choose(Cards& cards) {
    std::vector<std::string_view> ids;
    for (CardFile& file : cards.files()) {
      for (Card& card : file.cards) {
        flags_.apply(card);
        ids.push_back(card.id.text);
        warn_of_one_palette(card, flags_.mode_of(card), options_.palette, cards.sheet(card), studio_.styles, file.problems);
      }
    }
    if (!report_clashes(cards)) throw Failure("two cards would be written to one file");
    for (const std::string& id : options_.cards) {
      if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
      throw Failure("choosing cards: no card has the id '" + id + "'\n  hint: " + spelling_hint(id, ids));
    }
    std::size_t number = 0;
    for (const CardFile& file : cards.files()) {
      for (const Card& card : file.cards) {
        if (flags_.wants(card) && (!options_.shard || options_.shard->has(number++))) wanted_.insert(&card);
      }
    }
    if (target_.is_single()) check_single();
  }

  bool report_clashes(Cards& cards) {
    PictureNames names;
    bool good = true;
    for (CardFile& file : cards.files()) {
      Problems clashes;
      for (const Card& card : file.cards) {
        if (!flags_.wants(card)) continue;
        for (const Variant& variant : variants(flags_.mode_of(card), cards.sheet(card))) names.add(card, variant.suffix, clashes);
      }
      good = report_.show(file.source, clashes) && good;
    }
    return good;
  }

  // Lays all cards out before any is written.
  bool has_no_warnings(Cards& cards) {
    std::size_t warnings = 0;
    CardDrawer drawer(flags_, studio_.workshop);
    for (CardFile& file : cards.files()) {
      for (const Card& card : file.cards) {
        if (wanted_.contains(&card)) drawer.lay_out(card, cards.sheet(card), file.problems);
      }
      warnings += file.problems.warnings();
    }
    if (warnings == 0) return true;
    for (const CardFile& file : cards.files()) report_.show(file.source, file.problems);
    report_.fail("nothing was written: --strict counts warnings as errors");
    return false;
  }

  // A file and stdout take one picture.
  void check_single() const {
    const std::string target = target_.kind == Target::Kind::standard ? "stdout" : "'" + target_.path + "'";
    if (wanted_.size() != 1) {
      throw Failure("writing to " + target + ": it takes one picture, and there are " + std::to_string(wanted_.size()) +
                    " cards\n  hint: choose one with --card ID, or write into a folder");
    }
    if (flags_.formats().size() > 1) throw Failure("writing to " + target + ": it takes one format");
    if (flags_.mode_of(**wanted_.begin()) == Mode::both) {
      throw Failure("writing to " + target +
                    ": it takes one picture, and mode 'both' makes two\n  hint: --mode light, dark or auto");
    }
  }

  std::vector<RowJob> wanted_rows(const std::vector<CardFile>& files) const {
    std::vector<RowJob> rows;
    for (std::size_t file = 0; file < files.size(); ++file) {
      const std::vector<Card>& cards = files[file].cards;
      for (std::size_t begin = 0, end = 0; begin < cards.size(); begin = end) {
        end = end_of_row(cards, begin);
        bool any = false;
        for (std::size_t i = begin; i < end; ++i) any = any || wanted_.contains(&cards[i]);
        if (any) rows.push_back({file, {begin, end}});
      }
    }
    return rows;
  }

  void draw(Cards& cards) {
    const std::vector<RowJob> rows = wanted_rows(cards.files());
    std::size_t next = 0;
    const auto source = [&](const std::atomic<bool>&) { return next < rows.size() ? std::optional(rows[next++]) : std::nullopt; };
    const auto worker = [this, &cards]() -> Conveyor<RowJob, RowResult>::Worker {
      return [this, &cards, desk = std::shared_ptr<Desk>()](const RowJob& job) mutable {
        if (!desk) desk = std::make_shared<Desk>(studio_, flags_);
        RowResult result{job, {}, {}};
        result.pictures = desk->drawer.draw(
            cards.files()[job.file].cards, job.row, [&](const Card& card) -> const StyleSheet& { return cards.sheet(card); },
            [this](const Card& card) { return wanted_.contains(&card); }, result.problems);
        return result;
      };
    };
    const std::size_t threads =
        std::min(thread_count(options_.jobs), std::max<std::size_t>(1, rows.size() / least_rows_for_each));
    std::vector<Conveyor<RowJob, RowResult>::Worker> workers;
    for (std::size_t i = 0; i < threads; ++i) workers.push_back(worker());
    PictureWriter writer(target_, options_.check, report_);
    Progress progress(report_, wanted_.size());
    std::size_t shown = 0;  // files whose problems were shown
    const auto show_before = [&](std::size_t file) {
      for (; shown < file; ++shown) report_.show(cards.files()[shown].source, cards.files()[shown].problems);
    };
    Conveyor<RowJob, RowResult>(source, std::move(workers)).run([&](const RowResult& result) {
      show_before(result.job.file);
      for (const NamedPicture& picture : result.pictures) writer.write(picture.name, picture.bytes);
      cards.files()[result.job.file].problems.add(result.problems);
      progress.advance(result.job.row.end - result.job.row.begin);
    });
    writer.finish();
    show_before(cards.files().size());
    differing_ = writer.differing();
    if (options_.check && draws_all()) writer.tell_orphans(ids_of(cards));
  }

  // Whether every picture of the files is drawn, in some format.
  [[nodiscard]] bool draws_all() const { return options_.cards.empty() && !options_.shard && !options_.layout && !options_.mode; }

  static std::set<std::string> ids_of(Cards& cards) {
    std::set<std::string> ids;
    for (const CardFile& file : cards.files()) {
      for (const Card& card : file.cards) ids.insert(card.id.text);
    }
    return ids;
  }

  const RenderOptions& options_;
  const Target& target_;
  Report& report_;
  Studio studio_;
  CardFlags flags_;
  std::set<const Card*> wanted_;
  std::size_t differing_ = 0;  // files that --check would write
};

// stdin as one metadata file; several lines of JSON are none.
CardFile read_standard_input(LineReader& reader, const Target& target) {
  const bool may_be_lines = reader.begins_with_object();
  Source source = reader.rest();
  const std::size_t begin = source.text.find_first_not_of(" \t\r\n");
  const std::size_t end = begin == std::string::npos ? begin : source.text.find('\n', begin);
  if (may_be_lines && end != std::string::npos && source.text.find_first_not_of(" \t\r\n", end) != std::string::npos) {
    throw Failure(
        "writing to " + (target.kind == Target::Kind::standard ? std::string("stdout") : "'" + target.path + "'") +
        ": it takes one picture, and there are several lines of JSON\n  hint: write into a folder, or an archive with --tar -");
  }
  return read_card_file("-", std::move(source));
}

}  // namespace

int run(const RenderOptions& options, Report& report) {
  if (options.report) report.print_rows();
  const Target target = read_target(options);
  const auto lines = std::count_if(options.files.begin(), options.files.end(), is_lines_file);
  if (lines > 0 && options.files.size() > 1) {
    throw Failure("reading '" + *std::find_if(options.files.begin(), options.files.end(), is_lines_file) +
                  "': a file of JSON lines has a run of its own");
  }
  std::vector<CardFile> files;
  for (const std::string& path : options.files) {
    if (path != "-" && lines == 0) {
      files.push_back(read_card_file(path));
      continue;
    }
    LineReader reader(path);
    const bool is_stream = lines > 0 || (options.files.size() == 1 && !target.is_single() && reader.begins_with_object());
    if (is_stream) return render_lines(reader, options, target, report);
    files.push_back(read_standard_input(reader, target));
  }
  return Renderer(options, target, report).run(std::move(files));
}

}  // namespace placard
