// Metadata files as a source of cards. All files are checked before the first card is drawn.

#include <algorithm>
#include <set>

#include "base/spelling.h"
#include "batch/batch.h"

namespace placard {

namespace {

class FileSource : public CardSource {
 public:
  FileSource(const RenderRun& run, std::vector<CardFile> files)
      : run_(run),
        cards_(std::move(files), {run.options.style, run.options.palette, run.options.font, run.options.layout},
               run.render_context, run.report) {}

  // Selects the cards to draw. Returns false if there are errors, which are reported.
  bool prepare() {
    if (!cards_.has_drawable_cards()) return false;
    apply_flags();
    if (!report_clashes()) throw Failure("two cards would be written to one file");
    choose();
    if (run_.target.is_single()) check_single();
    for (std::size_t file = 0; file < cards_.files().size(); ++file) {
      for (const CardRow& row : find_rows(cards_.files()[file].cards, is_wanted_)) rows_.push_back({file, row});
    }
    return !run_.options.strict || has_no_warnings();
  }

  [[nodiscard]] std::optional<std::size_t> size() const override { return wanted_.size(); }

  std::optional<CardJob> next(const std::atomic<bool>&) override {
    if (next_ == rows_.size()) return std::nullopt;
    return [this, &row = rows_[next_++]](WorkerContext& context) {
      DrawnCards drawn;
      drawn.file = row.file;
      drawn.cards = row.cards.end - row.cards.begin;
      drawn.pictures = context.draw(cards_, cards_.files()[row.file], row.cards, is_wanted_, drawn.problems);
      return drawn;
    };
  }

  void report(DrawnCards& drawn) override {
    show_before(drawn.file);
    cards_.files()[drawn.file].problems.add(drawn.problems);
  }

  // The cards of a file come in order, so its lines are counted once.
  InputPlace place_of(const DrawnCards& drawn, const NamedPicture& picture) override {
    const Source& source = cards_.files()[drawn.file].source;
    if (counted_file_ != drawn.file || picture.place.begin < counted_) counted_ = 0, line_ = source.first_line;
    const std::string_view text = std::string_view(source.text).substr(counted_, picture.place.begin - counted_);
    line_ += static_cast<std::size_t>(std::ranges::count(text, '\n'));
    counted_file_ = drawn.file;
    counted_ += text.size();
    return {source.name, line_, cards_.files()[drawn.file].page};
  }

  void finish() override {
    show_before(cards_.files().size());
    // Orphans can be recognized only if every picture of the files was drawn.
    const RenderOptions& options = run_.options;
    if (run_.target.kind != Target::Kind::folder || !options.cards.empty() || options.shard) return;
    const bool is_all = options.check && !options.mode && (options.layout.empty() || options.has_folder);
    std::vector<std::string> patterns;
    if (options.has_folder) patterns = {"**/*.svg", "**/*.png", "**/*.webp", "**/*.jpg"};
    report_orphans(run_.target, names_, ids_, built_in_layouts(run_.render_context.folder),
                   is_all ? OrphanScope::all : OrphanScope::modes, patterns, run_.report);
  }

 private:
  /// A row with at least one card to draw.
  struct Row {
    std::size_t file = 0;
    CardRow cards;
  };

  void apply_flags() {
    for (CardFile& file : cards_.files()) {
      for (Card& card : file.cards) {
        run_.flags.apply(card);
        ids_.insert(card.id.text);
        warn_of_one_palette(card, run_.flags.mode_of(card), run_.options.palette, cards_.sheet(card), run_.render_context.styles,
                            file.problems);
      }
      set_row_widths(file.cards);
    }
  }

  bool report_clashes() {
    PictureNames names;
    bool is_good = true;
    for (CardFile& file : cards_.files()) {
      Problems clashes;
      for (const Card& card : file.cards) {
        if (!run_.flags.wants(card)) continue;
        for (const Variant& variant : variants(run_.flags.mode_of(card), cards_.sheet(card))) {
          names.add(card, variant.suffix, clashes);
          names_.insert(picture_name(card) + variant.suffix);
        }
      }
      is_good = run_.report.show(file.source, clashes) && is_good;
    }
    return is_good;
  }

  void choose() {
    for (const std::string& id : run_.options.cards) {
      if (ids_.contains(id)) continue;
      throw Failure("choosing cards: no card has the id '" + id + "'\n  hint: " + spelling_hint(id, {ids_.begin(), ids_.end()}));
    }
    std::size_t number = 0;
    for (const CardFile& file : cards_.files()) {
      for (const Card& card : file.cards) {
        const bool is_chosen = run_.flags.wants(card) && (!run_.options.shard || run_.options.shard->has(number++));
        if (is_chosen && !card.has_broken_image) wanted_.insert(&card);
        is_incomplete_ = is_incomplete_ || (is_chosen && card.has_broken_image);
      }
    }
  }

  void check_single() const {
    if (wanted_.empty() && is_incomplete_) return;
    const std::string target = "writing to " + run_.target.name() + ": it takes one ";
    if (wanted_.size() != 1) {
      throw Failure(target + "picture, but there are " + std::to_string(wanted_.size()) +
                    " cards\n  hint: choose one with --card ID, or write to a folder");
    }
    if (run_.flags.formats().size() > 1) throw Failure(target + "format", ExitStatus::wrong_use);
    if (run_.flags.mode_of(**wanted_.begin()) == Mode::both)
      throw Failure(target + "picture, but mode 'both' draws two\n  hint: use --mode light, --mode dark or --mode auto");
  }

  // Lays out all cards before the first one is written.
  bool has_no_warnings() {
    std::size_t warnings = 0;
    CardDrawer drawer(run_.flags, run_.render_context.resources);
    for (CardFile& file : cards_.files()) {
      for (const Card& card : file.cards) {
        if (wanted_.contains(&card)) drawer.lay_out(card, cards_.sheet(card), file.problems);
      }
      warnings += file.problems.warnings();
    }
    if (warnings == 0) return true;
    show_before(cards_.files().size());
    run_.report.fail("nothing was written: --strict treats warnings as errors");
    return false;
  }

  // Shows the problems of the files before `file`, sorted by place within each file.
  void show_before(std::size_t file) {
    for (; shown_ < file; ++shown_) run_.report.show(cards_.files()[shown_].source, cards_.files()[shown_].problems);
  }

  const RenderRun& run_;
  Cards cards_;
  std::set<std::string> ids_;    // ids of all cards
  std::set<std::string> names_;  // names of all pictures
  std::set<const Card*> wanted_;
  Wanted is_wanted_ = [this](const Card& card) { return wanted_.contains(&card); };
  bool is_incomplete_ = false;  // whether a chosen card has an image that cannot be drawn
  std::vector<Row> rows_;
  std::size_t counted_file_ = 0;  // of which `counted_` bytes end in line `line_`
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
  std::size_t next_ = 0;   // index of the next row
  std::size_t shown_ = 0;  // number of files whose problems were shown
};

}  // namespace

std::unique_ptr<CardSource> make_file_source(const RenderRun& run, std::vector<CardFile> files) {
  auto source = std::make_unique<FileSource>(run, std::move(files));
  return source->prepare() ? std::move(source) : nullptr;
}

}  // namespace placard
