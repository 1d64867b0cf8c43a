// The embed command: puts pictures into a README.

#include <filesystem>

#include "base/limits.h"
#include "drawing/card_files.h"
#include "cli/options.h"
#include "drawing/embedding.h"
#include "io/files.h"
#include "io/open_file.h"
#include "io/output_file.h"
#include "drawing/variants.h"
#include "drawing/render_context.h"
#include "input/parse.h"
#include "layout/layout.h"
#include "readme/markers.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

/// Fills the markers of one README.
class Embedder {
 public:
  Embedder(const EmbedOptions& options, Report& report)
      : options_(options), report_(report), render_context_(report, options.icons, options.facts) {}

  int run() {
    throw_if_swapped();
    if (options_.snippet == Snippet::markdown && (markup_ == Markup::rst || markup_ == Markup::asciidoc))
      throw Failure("--snippet markdown needs a README in Markdown", ExitStatus::wrong_use);
    const auto defaults = read_card_defaults(options_.pages, render_context_, report_);
    if (!defaults) return 1;
    Cards cards(options_.files, {options_.style, {}}, render_context_, report_, ErrorDisplay::at_once, *defaults);
    if (!cards.show_if_bad() || !report_clashes(cards)) return 1;
    const Source readme{options_.readme, prints_ ? "" : read_regular_file(options_.readme, limits.readme, project_)};
    Problems problems;
    if (!is_readable(readme, problems)) return report_.show(readme, problems) ? 0 : 1;
    const std::vector<Marker> markers = prints_ ? std::vector<Marker>(1) : find_markers(readme, problems);
    if (markers.empty() && !problems.has_errors()) report_no_markers(readme, problems);
    const std::vector<CardSet> sets = sets_of(markers, cards, problems);
    std::vector<std::string> contents;
    for (const CardSet& set : sets) contents.push_back(to_snippet(set, options_.snippet.value_or(default_form(markup_))));
    if (!report_.show(readme, problems)) return 1;
    if (prints_) return write_stdout(contents.front()), 0;
    return finish(readme, fill(readme, markers, contents));
  }

 private:
  void throw_if_swapped() const {
    const auto extension = [](const std::string& path) { return fs::path(path).extension(); };
    const fs::path first = extension(options_.readme);
    if (first != ".yaml" && first != ".yml" && first != ".json" && first != ".toml") return;
    for (const std::string& file : options_.files) {
      const bool is_same = file == options_.readme;  // found because no FILE is given
      if (!is_same && extension(file) != ".md" && extension(file) != ".markdown") continue;
      throw Failure("reading '" + options_.readme + "': not a README\n  hint: the README is the first argument: placard embed " +
                    (is_same ? "README.md" : file) + " " + options_.readme);
    }
  }

  // Cards with the same id share a picture, so one of them would be shown twice.
  bool report_clashes(Cards& cards) {
    PictureNames names;
    bool good = true;
    for (CardFile& file : cards.files()) {
      Problems clashes;
      for (const Card& card : file.cards) names.add(card, "", clashes);
      good = report_.show(file.source, clashes) && good;
    }
    return good;
  }

  // The cards of each marker; none if there are too many, which is reported before they are laid out.
  std::vector<CardSet> sets_of(const std::vector<Marker>& markers, Cards& cards, Problems& problems) {
    std::vector<std::vector<const Card*>> chosen;
    std::size_t count = 0;
    for (const Marker& marker : markers) {
      chosen.push_back(cards_of(marker, cards.files(), problems));
      count += chosen.back().size();
      if (count <= limits.readme_cards.value) continue;
      problems.error(marker.span, "more than " + to_text(limits.readme_cards) + " in one README", "list their ids in the marker");
      return {};
    }
    SizedCards sized(cards, render_context_.resources);
    std::vector<CardSet> sets;
    for (std::size_t i = 0; i < markers.size(); ++i) sets.push_back(set_of(markers[i], chosen[i], cards, sized, problems));
    return sets;
  }

  CardSet set_of(const Marker& marker, const std::vector<const Card*>& shown, Cards& cards, SizedCards& sized,
                 Problems& problems) {
    CardSet set{{}, marker.columns, marker.align, marker.context, markup_};
    LayoutHandle layout = layout_of(marker, options_.readme, render_context_.styles, problems);
    if (!layout && marker.layout.empty() && !options_.layout.empty()) {
      Problems asked;
      layout = render_context_.styles.find_layout({options_.layout, {}}, {".", {}, &asked});
      throw_if_invalid_look(asked);
    }
    for (const Card* card : shown) {
      const Card& drawn = sized.card(*card, layout);
      set.cards.push_back(embed(drawn, cards.sheet(*card), marker.span, problems));
      if (set.columns == 0) set.columns = drawn.columns;
    }
    warn_of_rows(marker, shown, set, sized, layout, problems);
    return set;
  }

  EmbeddedCard embed(const Card& card, const StyleSheet& sheet, Span marker, Problems& problems) {
    Problems ignored;  // render reports these
    const Scene scene = lay_out(card, sheet, render_context_.resources, ignored);
    for (const std::string& name : picture_names(options_, card)) {
      const fs::path path = fs::path(options_.output) / name;
      std::error_code error;
      if (!options_.check && !fs::exists(path, error))  // render --check reports it
        problems.warning(marker, "picture '" + path.string() + "' does not exist yet",
                         "run 'placard render" +
                             std::string(card.look.layout_of_card ? "" : " --layout " + card.layout->name.text) + "' to draw it");
    }
    return to_embedded(options_, card, scene.title, scene.size.width);
  }

  int finish(const Source& readme, const std::string& text) {
    if (options_.check && text != readme.text) {
      report_.say_file(FileOutcome::differs, options_.readme);
      report_.say("run 'placard embed' without --check to update it");
      return 1;
    }
    if (options_.check) {
      report_.note_file(FileOutcome::unchanged, options_.readme);
    } else {
      report_.say_file(write_file(options_.readme, text, project_, FinalLink::follow), options_.readme);
    }
    return 0;
  }

  const EmbedOptions& options_;
  Markup markup_ = markup_of(options_.readme);
  bool prints_ = options_.readme == "-";                   // the snippet of all cards, without a README
  std::string project_ = project_folder(options_.readme);  // a README that links out of it is neither read nor written
  Report& report_;
  RenderContext render_context_;
};

}  // namespace

int run(const EmbedOptions& options, Report& report) { return Embedder(options, report).run(); }

}  // namespace placard
