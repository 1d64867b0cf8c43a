// The check command: reports all problems that reading and layout find, without writing files.

#include <set>

#include "backend/raster/cairo.h"
#include "base/json.h"
#include "base/number.h"
#include "base/utf8.h"
#include "drawing/card_drawer.h"
#include "drawing/card_files.h"
#include "cli/options.h"
#include "io/files.h"
#include "drawing/render_context.h"
#include "drawing/variants.h"
#include "layout/layout.h"

namespace placard {

namespace {

constexpr std::size_t max_alt_characters = 150;          // recommended maximum for screen readers
constexpr std::size_t max_social_png_bytes = 1'000'000;  // GitHub accepts social previews below 1 MB

std::string ratio(double value) { return to_text(value, 2) + ":1"; }

std::string counted(std::size_t number, const std::string& what) {
  return (number == 0 ? "no" : std::to_string(number)) + " " + what + (number == 1 ? "" : "s");
}

Mode mode_of(const Card& card) { return card.look.mode.value_or(default_mode(card)); }

void warn_about_alt(const Card& card, Problems& problems) {
  const std::size_t characters = count_code_points(card.alt.text);
  if (characters <= max_alt_characters) return;
  problems.warning(card.alt.span, "'alt' is " + std::to_string(characters) + " characters long",
                   "write one sentence of 40 to 150 characters: a screen reader reads all of it");
}

// "github.com/x" would be a path relative to the README. Intended paths begin with '.', '/' or '#'.
void warn_about_link(const Card& card, Problems& problems) {
  const std::string& url = card.link.url.text;
  const std::size_t colon = url.find(':');
  const bool has_scheme = colon != std::string::npos && url.find('/') > colon;
  if (url.empty() || has_scheme || url.find_first_of("./#") == 0) return;
  problems.warning(card.link.url.span, "the link '" + url + "' is not an http, https or mailto address",
                   "write 'https://" + url + "', or './" + url + "' for a file in the repository");
}

void warn_about_contrast(const Card& card, const ContrastRow& row, bool dark, Problems& problems) {
  if (row.after >= row.needed) return;
  problems.warning(card.title.span,
                   "the contrast of " + std::string(row.part) + " is " + ratio(row.after) + " in " + (dark ? "dark" : "light") +
                       " mode, below the required " + ratio(row.needed),
                   row.paint.role == Role::literal
                       ? "this color is set in the style or belongs to a programming language; palettes do not change it"
                       : "change the color of '" + std::string(name_of(row.paint.role)) + "' in the palette");
}

// Checks the size of the PNG that render draws by default.
void warn_about_pixels(const Card& card, const Size& size, Problems& problems) {
  const double scale = default_scale(card);
  if (const std::string fault = png_fault(size, scale); !fault.empty())
    problems.warning(card.title.span, "this card cannot be drawn as PNG at --scale " + to_text(scale) + ": " + fault,
                     "use a lower --scale, or --format svg");
}

void warn_about_size(const Card& card, std::size_t bytes, Problems& problems) {
  if (bytes < max_social_png_bytes) return;
  problems.warning(card.title.span,
                   "the social preview is too large: " + to_text(static_cast<double>(bytes) / 1e6, 1) + " MB as PNG",
                   "GitHub accepts less than 1 MB: draw it with --format jpeg, or remove images with many colors");
}

/// Reads and lays out all cards, continuing after errors, and reports in the requested format.
class Checker {
 public:
  Checker(const CheckOptions& options, Report& report) : options_(options), report_(report) {
    if (options.format) report_.use(*options.format);
  }

  int run() {
    try {
      check_files();
    } catch (const Failure& failure) {
      report_.fail(failure.what(), failure.status);
    }
    report_.format() == ReportFormat::json ? write_stdout(to_json()) : print_text();
    return report_.has_errors() || (options_.strict && report_.warnings() > 0) ? 1 : 0;
  }

 private:
  void print_text() {
    std::string text;
    if (options_.contrast || !options_.quiet)
      for (const auto& [card, row] : contrasts_) text += card + ": " + to_text(row) + "\n";
    write_stdout(neutral(text));
    report_.report_repeated();
    if (!nameless_.empty())
      report_.say((nameless_.size() == 1 ? "1 card gets the generated file name '"
                                         : std::to_string(nameless_.size()) + " cards get generated file names such as '") +
                  nameless_.front() + "': set 'id' to choose a name");
    std::string warnings = report_.warnings() > 0 ? ", " + counted(report_.warnings(), "warning") : "";
    if (options_.strict && report_.warnings() > 0)
      warnings += report_.warnings() == 1 ? ": --strict counts it as an error" : ": --strict counts them as errors";
    report_.say(counted(cards_, "card") + ", " + counted(report_.errors(), "error") + warnings);
  }

  void check_files() {
    RenderContext render_context(report_, options_.icons, options_.facts);
    const auto defaults = read_card_defaults(options_.pages, render_context, report_);
    if (!defaults) return;
    Cards cards(options_.files, {options_.style, options_.palette, options_.font, {}}, render_context, report_,
                ErrorDisplay::by_caller, *defaults);
    PictureNames names;
    for (CardFile& file : cards.files()) {
      set_row_widths(file.cards);
      std::set<std::string_view> ids;
      for (const Card& card : file.cards) {
        cards_ += card.is_translation() ? 0 : 1;
        if (card.id.span == card.title.span && slug(card.title.text).empty() && !card.id.empty())
          nameless_.push_back(card.id.text);
        const StyleSheet* sheet = cards.find_sheet(card);
        if (sheet == nullptr || card.title.empty()) continue;
        const bool is_known = !ids.insert(card.id.text).second;  // already reported by the reader
        for (const Variant& variant : variants(mode_of(card), *sheet)) {
          if (!is_known) names.add(card, variant.suffix, file.problems);
        }
        warn_of_one_palette(card, mode_of(card), options_.palette, *sheet, render_context.styles, file.problems);
        check(card, *sheet, render_context.resources, file.problems);
      }
      report_.show(file.source, file.problems);
    }
  }

  void check(const Card& card, const StyleSheet& sheet, LayoutResources& resources, Problems& problems) {
    warn_about_alt(card, problems);
    warn_about_link(card, problems);
    const Scene scene = lay_out(card, sheet, resources, problems);
    warn_about_pixels(card, scene.size, problems);
    for (const Variant& variant : variants(mode_of(card), sheet)) warn_of_hidden_logo(card, scene, variant, problems);
    for (const Variant& variant : variants(Mode::both, sheet)) {
      const ResolvedColors colors = resolve_colors(scene, variant);
      for (const ContrastRow& row : colors.rows()) {
        warn_about_contrast(card, row, variant.dark_page, problems);
        if (options_.contrast || row.used != row.given) contrasts_.emplace_back(card.id.text + variant.suffix, row);
      }
    }
    if (card.layout->kind != LayoutKind::picture) return;
    GlyphMasks masks;
    Compressor compressor;
    const PngPair pngs = png_pair(scene, sheet, 1, masks, compressor);
    for (const bool dark : {false, true}) warn_about_size(card, pngs.file(dark).size(), problems);
  }

  [[nodiscard]] std::string to_json() const {
    JsonWriter json(2);
    json.begin_object();
    json.members("cards", number(cards_), "errors", number(report_.errors()), "warnings", number(report_.warnings()), "notShown",
                 number(report_.unshown()));
    json.key("problems");
    json.begin_array();
    for (const Finding& finding : report_.findings()) write(finding, json);
    json.end_array();
    json.key("contrast");
    json.begin_array();
    for (const auto& [picture, row] : contrasts_) {
      json.begin_object();
      json.members("picture", picture, "part", row.part, "role", name_of(row.paint.role), "needed", row.needed, "before", row.before,
                   "after", row.after, "given", hex(row.given), "used", hex(row.used));
      json.end_object();
    }
    json.end_array();
    json.end_object();
    return json.take() + "\n";
  }

  static double number(std::size_t value) { return static_cast<double>(value); }

  static void write(const Finding& finding, JsonWriter& json) {
    json.begin_object();
    json.members("level", finding.level == Level::error ? "error" : "warning", "message", finding.message);
    if (!finding.hint.empty()) json.member("hint", finding.hint);
    if (!finding.file.empty()) {
      json.members("file", finding.file, "line", number(finding.begin.line), "column", number(finding.begin.column), "endLine",
                   number(finding.end.line), "endColumn", number(finding.end.column));
    }
    json.end_object();
  }

  const CheckOptions& options_;
  Report& report_;
  std::size_t cards_ = 0;
  std::vector<std::string> nameless_;                           // generated ids of cards whose titles have no ASCII letters
  std::vector<std::pair<std::string, ContrastRow>> contrasts_;  // by picture
};

}  // namespace

std::string to_text(const ContrastRow& row) {
  std::string text = std::string(row.part) + " (" + (row.paint.role == Role::literal ? "fixed color" : std::string(name_of(row.paint.role))) +
                     ") " + ratio(row.before);
  if (row.used == row.given) return text + ", needs " + ratio(row.needed);
  text += " → " + ratio(row.after) + ", needs " + ratio(row.needed) + ": " + hex(row.given) + " changed to " + hex(row.used);
  return row.after < row.needed ? text + ", still too low" : text;
}

int run(const CheckOptions& options, Report& report) { return Checker(options, report).run(); }

}  // namespace placard
