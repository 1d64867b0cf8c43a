// JSON Lines as a source of cards. Each line is a metadata file and is drawn as soon as it is read.

#include <set>

#include "batch/batch.h"
#include "io/json_lines.h"

namespace placard {

namespace {

constexpr std::size_t max_logos = 64;  // that a thread caches for the next lines

// Draws the cards of a line like a metadata file with the same content.
void draw_file(const RenderRun& run, WorkerContext& context, CardFile& file, DrawnCards& drawn) {
  for (Card& card : file.cards) {
    run.flags.apply(card);
    warn_of_one_palette(card, run.flags.mode_of(card), run.options.palette, context.cards.sheet(card),
                        context.render_context.styles, file.problems);
    if (!run.options.cards.empty()) drawn.ids.push_back(card.id.text);
  }
  set_row_widths(file.cards);
  drawn.cards = file.cards.size();
  const auto wanted = [&run](const Card& card) { return run.flags.wants(card); };
  for (const CardRow& row : find_rows(file.cards, wanted)) {
    auto pictures = context.draw(context.cards, file, row, wanted, file.problems);
    std::move(pictures.begin(), pictures.end(), std::back_inserter(drawn.pictures));
  }
}

DrawnCards draw_line(const RenderRun& run, Source line, WorkerContext& context) {
  DrawnCards drawn;
  context.render_context.art.begin_run(max_logos);
  CardFile& file = context.cards.replace(read_card_file("-", std::move(line), run.defaults));
  try {
    context.cards.find_looks();
    if (context.cards.good()) draw_file(run, context, file, drawn);
  } catch (const Failure& failure) {
    if (failure.status == ExitStatus::machine) throw;
    FailureText text = without_hint(failure.what());
    file.problems.error({}, std::move(text.message), std::move(text.hint));
  }
  drawn.is_good = context.cards.good() && !file.problems.has_errors() && (!run.options.strict || file.problems.warnings() == 0);
  if (!drawn.is_good) drawn.pictures.clear();
  drawn.style_problems = std::exchange(context.style_problems, {});
  drawn.problems = std::move(file.problems);
  drawn.line = std::move(file.source);
  // A context reports the errors of a style only once, so that the next line needs a new one. Fonts of lines are not cached.
  context.is_spent = context.report.has_errors() || (!file.fonts.empty() && !is_given(file.fonts.front()));
  return drawn;
}

class LineSource : public CardSource {
 public:
  LineSource(const RenderRun& run, LineReader& lines) : run_(run), lines_(lines) {
    if (!run.options.shard) missing_.insert(run.options.cards.begin(), run.options.cards.end());
  }

  [[nodiscard]] std::optional<std::size_t> size() const override { return std::nullopt; }

  std::optional<CardJob> next(const std::atomic<bool>& stopped) override {
    std::optional<Source> line = read(stopped);
    while (line && run_.options.shard && !run_.options.shard->has(number_++)) line = read(stopped);
    if (!line) return std::nullopt;
    return [&run = run_, line = std::move(*line)](WorkerContext& context) mutable {
      return draw_line(run, std::move(line), context);
    };
  }

  void report(DrawnCards& drawn) override {
    // Each thread reads the styles, but their warnings are reported only once.
    for (const auto& [source, problem] : drawn.style_problems) {
      if (problem.level == Level::error || style_warnings_.insert(place_text(problem, source) + problem.message).second)
        run_.report.show(source, problem);
    }
    const auto is_clash = [&](const NamedPicture& picture) { return !names_.add(picture.name, picture.place, drawn.problems); };
    if (std::erase_if(drawn.pictures, is_clash) > 0) drawn.is_good = false;
    run_.report.show(drawn.line, drawn.problems);
    for (const std::string& id : drawn.ids) missing_.erase(id);
    if (!drawn.is_good) ++bad_lines_;
  }

  InputPlace place_of(const DrawnCards& drawn, const NamedPicture&) override { return {drawn.line.name, drawn.line.first_line}; }

  [[nodiscard]] const LinesRead* lines() const override { return &read_; }

  void finish() override {
    if (!missing_.empty()) throw Failure("choosing cards: no card has the id '" + *missing_.begin() + "'");
    if (bad_lines_ > 0)
      run_.report.fail(std::to_string(bad_lines_) + (bad_lines_ == 1 ? " line was" : " lines were") + " not drawn");
  }

 private:
  std::optional<Source> read(const std::atomic<bool>& stopped) {
    std::optional<Source> line = lines_.next(stopped);
    if (!line) return line;
    while (++read_.last < line->first_line) read_.blank.push_back(read_.last);
    return line;
  }

  const RenderRun& run_;
  LineReader& lines_;
  LinesRead read_;
  std::size_t number_ = 0;  // index of the next line that is not blank
  PictureNames names_;
  std::set<std::string> style_warnings_;  // already reported
  std::set<std::string> missing_;         // ids of --card that were not found yet
  std::size_t bad_lines_ = 0;
};

}  // namespace

std::unique_ptr<CardSource> make_line_source(const RenderRun& run, LineReader& lines) {
  // Checks the style of the command line once instead of for each line.
  const AskedLook asked{run.options.style, run.options.palette, run.options.font, run.options.layout};
  const bool is_asked = !asked.style.empty() || !asked.palette.empty() || !asked.font.empty();
  if (is_asked && run.render_context.styles.find(asked) == nullptr) return nullptr;
  return std::make_unique<LineSource>(run, lines);
}

}  // namespace placard
