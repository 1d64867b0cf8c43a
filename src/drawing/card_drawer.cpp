#include "drawing/card_drawer.h"

#include <algorithm>
#include <optional>

#include "base/number.h"

namespace placard {

namespace {

constexpr std::array<std::string_view, 6> format_titles{"SVG", "PNG", "WebP", "JPEG", "PDF", "scene"};

bool can_adapt(Format format) { return format == Format::svg || format == Format::scene; }

// Reports a picture that its format cannot contain.
bool fits(const Card& card, const Scene& scene, Format format, double scale, Problems& problems) {
  const std::string start =
      "the " + std::string(format_titles[static_cast<std::size_t>(format)]) + " of '" + card.id.text + "' cannot be drawn: ";
  if (format == Format::jpeg && (card.layout->kind != LayoutKind::picture || !has_photo(scene))) {
    problems.error(card.title.span, start + "JPEG is for social cards with a photograph", "use --format png or --format webp");
    return false;
  }
  const std::string fault = size_fault(scene.size, format, scale);
  if (fault.empty()) return true;
  problems.error(
      card.title.span, start + fault,
      format != Format::pdf && scale > 1 ? "use a lower --scale, or --format svg" : "use --format svg, which has no size limit");
  return false;
}

}  // namespace

CardFlags::CardFlags(const RenderOptions& options, const Target& target)
    : options_(options), single_(target.is_single()), formats_(formats_for(options, target)) {}

void CardFlags::apply(Card& card) const {
  if (options_.mode) card.look.mode = options_.mode;
  if (options_.motion) card.look.motion = options_.motion;
  if (options_.width) card.look.width = options_.width;
  if (options_.height) card.look.height = options_.height;
}

bool CardFlags::wants(const Card& card) const {
  const auto is_named = [&](const std::string& id) { return std::ranges::find(options_.cards, id) != options_.cards.end(); };
  if (is_named(card.id.text)) return true;
  return !(single_ && card.is_translation()) && (options_.cards.empty() || is_named(card.original));
}

Mode CardFlags::mode_of(const Card& card) const {
  const bool has_one = single_ || options_.has_folder;
  const Mode otherwise = !has_one ? Mode::both : can_adapt(formats_.front()) ? Mode::automatic : Mode::light;
  return card.look.mode.value_or(otherwise);
}

void warn_of_one_palette(const Card& card, Mode mode, const std::string& asked, const StyleSheet& sheet, StyleStore& styles,
                         Problems& problems) {
  if (mode == Mode::light || mode == Mode::dark || (sheet.light && sheet.dark) || card.is_translation()) return;
  const std::string palette = asked.empty() ? card.look.palette.text : asked;
  const std::string own = sheet.light ? "light" : "dark";
  const std::string pair = palette.empty() ? "" : styles.pair_with(palette);
  const Span place = asked.empty() && !palette.empty() ? card.look.palette.span : card.title.span;
  Problems mine;
  mine.shared_warning("one palette " + palette, place,
                      (palette.empty() ? "the style" : "the palette '" + palette + "'") + " has colors for " + own +
                          " mode only: the light and the dark picture look the same",
                      (pair.empty() ? "" : "'" + pair + "' has both modes; ") + "to draw one picture, write 'mode: " + own + "'");
  problems.add(mine);
}

void warn_of_hidden_logo(const Card& card, const Scene& scene, const Variant& variant, Problems& problems) {
  constexpr double visible = 1.5;
  if (card.logo.empty()) return;
  const auto check = [&](const Palette& palette, bool dark) {
    const Color page = page_color(dark);
    for (std::size_t i = 0; i < scene.shapes.size(); ++i) {
      const bool is_hidden = std::visit(
          [&](const auto& shape) {
            if constexpr (requires { shape.shown; })
              return shape.part != "logo" || (shape.shown != Shown::always && (shape.shown == Shown::dark) != dark);
            return true;
          },
          scene.shapes[i]);
      const auto contrast = is_hidden ? std::nullopt : visibility(scene, i, palette, page);
      if (!contrast || *contrast >= visible) continue;
      const std::string mode = dark ? "dark" : "light";
      return problems.warning((dark ? card.logo.dark : card.logo.light).span,
                              "the logo cannot be seen in the " + mode + " picture: its contrast is " + to_text(*contrast) + ":1",
                              "name one for each mode: 'logo: {light: FILE, dark: FILE}'");
    }
  };
  check(*variant.palette, variant.dark_page);
  if (variant.adapts_to != nullptr) check(*variant.adapts_to, true);
}

void warn_of_adjusted_colors(const Card& card, const Scene& scene, const Variant& variant, Problems& problems) {
  const auto check = [&](const Palette& palette, bool dark) {
    if (palette.asked.none() || card.is_translation()) return;
    std::string parts;
    const ResolvedColors colors(scene, palette, page_color(dark));
    for (const ContrastRow& row : colors.rows()) {
      if (!row.asked || row.used == row.given) continue;
      parts += (parts.empty() ? "" : ", ") + std::string(row.part) + " " + to_text(row.before, 2) + ":1 (needs " +
               to_text(row.needed, 2) + ":1)";
    }
    const std::string mode = dark ? "dark" : "light";
    if (!parts.empty())
      problems.shared_warning(
          "adjusted in " + mode, card.title.span,
          "the colors of the options have too little contrast in " + mode + " mode and were adjusted: " + parts,
          "add --keep-colors to draw exactly these colors");
  };
  check(*variant.palette, variant.dark_page);
  if (variant.adapts_to != nullptr) check(*variant.adapts_to, true);
}

const StyleSheet& CardDrawer::changed(const StyleSheet& sheet) {
  const Overrides& overrides = flags_.options().overrides;
  if (overrides.empty()) return sheet;
  const auto [entry, is_new] = changed_.try_emplace(&sheet);
  if (is_new) entry->second = placard::apply(sheet, overrides);
  return entry->second;
}

std::vector<NamedPicture> CardDrawer::draw(const std::vector<Card>& cards, const CardRow& row, const SheetOf& sheet_of,
                                           const Wanted& wanted, Problems& problems) {
  const auto measure = [&](const Card& card) { return natural_height(card, changed(sheet_of(card)), resources_); };
  const std::vector<double> heights = heights_in_row(cards, row, measure);
  std::vector<NamedPicture> pictures;
  for (std::size_t i = row.begin; i < row.end; ++i) {
    if (wanted(cards[i])) draw(cards[i], changed(sheet_of(cards[i])), heights[i - row.begin], problems, pictures);
  }
  return pictures;
}

void CardDrawer::draw(const Card& card, const StyleSheet& sheet, double min_height, Problems& problems,
                      std::vector<NamedPicture>& pictures) {
  const Scene scene = placard::lay_out(card, sheet, resources_, problems, min_height);
  const double scale = flags_.options().scale.value_or(default_scale(card));
  SceneEncoder encoder(scene, sheet, scale, caches_);
  for (const Variant& variant : variants(flags_.mode_of(card), sheet)) {
    warn_of_hidden_logo(card, scene, variant, problems);
    warn_of_adjusted_colors(card, scene, variant, problems);
    NamedPicture& picture = pictures.emplace_back(NamedPicture{picture_name(card) + variant.suffix, card.id.span, {}});
    for (const Format format : flags_.formats()) {
      if (!fits(card, scene, format, scale, problems)) continue;
      picture.files.emplace_back(picture.name + "." + std::string(extension_of(name_of(format))),
                                 encoder.encode(variant, format));
    }
  }
}

}  // namespace placard
