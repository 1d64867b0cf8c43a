// The embed command: pictures into a README.

#include <algorithm>
#include <filesystem>

#include "base/spelling.h"
#include "cli/card_files.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/names.h"
#include "cli/studio.h"
#include "layout/layout.h"
#include "readme/markers.h"
#include "readme/snippet.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

/// Fills the markers of one README.
class Embedder {
 public:
  Embedder(const EmbedOptions& options, Report& report)
      : options_(options),
        report_(report),
        studio_(report) {}

  int run() {
    Cards cards(options_.files, {options_.style, {}}, studio_.styles, studio_.art, report_);
    if (!cards.good()) return 1;
    const Source readme = read_readme();
    Problems problems;
    const std::vector<Marker> markers = find_markers(readme, problems);
    if (markers.empty() && !problems.has_errors()) {
      problems.error({0, 0}, "no markers", "add the lines '<!-- placard:start -->' and '<!-- placard:end -->' where the cards shall stand");
    }
    std::vector<std::string> contents;
    for (const Marker& marker : markers) contents.push_back(content_of(marker, cards, problems));
    if (!report_.show(readme, problems)) return 1;
    return finish(readme, fill(readme, markers, contents));
  }

 private:
  [[nodiscard]] Source read_readme() const {
    constexpr std::size_t most_bytes = std::size_t{8} << 20;
    Source readme = read_source(options_.readme);
    if (readme.text.size() > most_bytes) throw Failure("reading '" + options_.readme + "': larger than 8 MiB");
    return readme;
  }

  std::string content_of(const Marker& marker, Cards& cards, Problems& problems) {
    std::vector<EmbeddedCard> embedded;
    int columns = marker.columns;
    for (const Card* card : chosen(marker, cards, problems)) {
      Card drawn = *card;
      set_layout(drawn, marker.layout);
      embedded.push_back(embed(drawn, cards.sheet(*card), marker.span, problems));
      if (columns == 0) columns = drawn.columns;
    }
    return to_snippet(embedded, options_.snippet.value_or(Snippet::picture), columns, marker.align);
  }

  static std::vector<const Card*> chosen(const Marker& marker, Cards& cards, Problems& problems) {
    std::vector<const Card*> all;
    std::vector<std::string_view> ids;
    for (const CardFile& file : cards.files()) {
      for (const Card& card : file.cards) {
        all.push_back(&card);
        ids.push_back(card.id.text);
      }
    }
    if (marker.ids.empty()) return all;
    std::vector<const Card*> result;
    for (const Text& id : marker.ids) {
      const auto found = std::find(ids.begin(), ids.end(), id.text);
      if (found == ids.end()) {
        problems.error(id.span, "no card has the id '" + id.text + "'", spelling_hint(id.text, ids));
      } else {
        result.push_back(all[static_cast<std::size_t>(found - ids.begin())]);
      }
    }
    return result;
  }

  EmbeddedCard embed(const Card& card, const StyleSheet& sheet, Span marker, Problems& problems) {
    Problems ignored;  // rendering reports them
    const Scene scene = lay_out(card, sheet, studio_.workshop, ignored);
    EmbeddedCard result;
    const Mode mode = options_.mode.value_or(card.look.mode.value_or(Mode::both));
    const bool two = mode == Mode::both && options_.snippet.value_or(Snippet::picture) != Snippet::automatic;
    const std::string ending = "." + options_.format;
    const auto put = [&](const std::string& name) {
      std::error_code error;
      if (!fs::exists(fs::path(options_.output) / name, error)) {
        problems.warning(marker, "no picture '" + (fs::path(options_.output) / name).string() + "' yet", "placard render draws it");
      }
      return address(name);
    };
    result.light = put(picture_name(card) + (two ? "-light" : "") + ending);
    if (two) result.dark = put(picture_name(card) + "-dark" + ending);
    result.alt = scene.title;
    result.url = card.link.url.text;
    result.width = scene.size.width;
    return result;
  }

  // The picture's path from the README's folder, or behind the base address.
  [[nodiscard]] std::string address(const std::string& name) const {
    const fs::path folder = fs::absolute(options_.output).lexically_normal();
    const fs::path from = fs::absolute(options_.readme).lexically_normal().parent_path();
    const std::string path = (folder / name).lexically_relative(from).generic_string();
    if (options_.base_url.empty()) return url_path(path);
    return options_.base_url + (options_.base_url.ends_with('/') ? "" : "/") + url_path(path);
  }

  int finish(const Source& readme, const std::string& text) {
    if (options_.check) {
      if (text == readme.text) return 0;
      report_.fail("'" + options_.readme + "' is not what embed would write\n  hint: run 'placard embed' without --check");
      return 1;
    }
    // A link is written through: what it names is the README.
    std::error_code error;
    const fs::path target = fs::canonical(options_.readme, error);
    const Written written = write_file(error ? options_.readme : target.string(), text);
    report_.say((written == Written::unchanged ? "unchanged " : "wrote ") + options_.readme);
    return 0;
  }

  const EmbedOptions& options_;
  Report& report_;
  Studio studio_;
};

}  // namespace

int run(const EmbedOptions& options, Report& report) { return Embedder(options, report).run(); }

}  // namespace placard
