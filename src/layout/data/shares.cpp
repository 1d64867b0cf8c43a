// Shares of a whole: the languages of a project as a bar or ring with a legend, and progress.

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "layout/language_rows.h"
#include "layout/layouts.h"

namespace placard {

namespace {

constexpr std::size_t max_languages = 6;  // with a share of their own
constexpr double min_language_share = 0.01;

struct OtherName {
  std::string_view languages;
  std::string_view text;
};
constexpr std::array<OtherName, 17> other_names{{{" ar ", "أخرى"},
                                                 {" de ", "Andere"},
                                                 {" es ", "Otros"},
                                                 {" fa ", "سایر"},
                                                 {" fr ", "Autres"},
                                                 {" he ", "אחר"},
                                                 {" it ", "Altri"},
                                                 {" ja ", "その他"},
                                                 {" ko ", "기타"},
                                                 {" nl ", "Overig"},
                                                 {" pl ", "Inne"},
                                                 {" pt ", "Outros"},
                                                 {" ru ", "Другие"},
                                                 {" sv ", "Övrigt"},
                                                 {" tr ", "Diğer"},
                                                 {" zh ", "其他"},
                                                 {"", "Other"}}};

// Rounds shares so that they add up to 100 (largest remainder method).
void round_shares(std::vector<LanguageShare>& shares) {
  std::vector<std::size_t> order(shares.size());
  std::iota(order.begin(), order.end(), 0);
  int left = 100;
  for (LanguageShare& one : shares) left -= one.percent = static_cast<int>(one.share * 100);
  const auto remainder = [&](std::size_t i) { return shares[i].share * 100 - shares[i].percent; };
  std::ranges::stable_sort(order, std::ranges::greater{}, remainder);
  for (std::size_t i = 0; left > 0; ++i, --left) ++shares[order[i % order.size()]].percent;
}

/// A part of a bar or ring.
struct SharePart {
  double share = 0;
  Paint paint;
};

// A bar from the start of the line. Its parts are as long as their shares of its width.
Element bar_element(const BarStyle& style, double spacing, const Paint& track, std::vector<SharePart> parts,
                    std::string_view name) {
  const auto draw_bar = [=, &style, parts = std::move(parts)](Rect bar, Painter& painter) {
    if (track.visible() || style.border.color.visible()) painter.box(bar, style.radius, track, style.border);
    const Rect inside = inset(bar, style.border.width);
    const double radius = std::max(0.0, style.radius - style.border.width);
    const double length = inside.width - spacing * static_cast<double>(parts.size() - 1);
    double share = 0;
    double x = inside.x;
    for (const SharePart& part : parts) {
      const double begin = std::round(length * share);
      share += part.share;
      const double width = std::max(std::round(length * share) - begin, part.share > 0 ? 1.0 : 0.0);  // whole px are sharp
      const double left = &part == &parts.front() ? radius : 0;
      const double right = &part == &parts.back() ? radius : 0;
      if (width > 0) painter.mark({x, inside.y, width, inside.height}, {left, right, right, left}, part.paint, name);
      x += width + spacing;
    }
  };
  return {[draw_bar, height = style.height](double room) {
    const double width = std::floor(room);
    const auto draw = [=](Point at, Painter& painter) { draw_bar({at.x, at.y, width, height}, painter); };
    return FittedElement{{width, height}, height, draw};
  }};
}

// An arc around the origin from `begin` to `end`, in turns from the top; negative ones are counterclockwise.
Path arc(double radius, double begin, double end) {
  constexpr double full = 2 * std::numbers::pi;
  const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(end - begin) * 4)));
  const double step = (end - begin) * full / pieces;
  const double reach = 4.0 / 3 * std::tan(step / 4);  // of the control points, in radii
  Path path;
  const auto at = [&](double angle, double ahead) {
    return Point{radius * (std::sin(angle) + ahead * std::cos(angle)), radius * (ahead * std::sin(angle) - std::cos(angle))};
  };
  for (int i = 0; i < pieces; ++i) {
    const double angle = begin * full + i * step;
    if (i == 0) path.move_to(at(angle, 0));
    path.cubic_to(at(angle, reach), at(angle + step, -reach), at(angle + step, 0));
  }
  return path;
}

// A ring of arcs, clockwise in reading direction from the top.
void draw_donut(const LanguagesStyle& style, const std::vector<SharePart>& parts, Point at, Painter& painter) {
  const double size = style.donut.size;
  const double radius = (size - style.donut.width) / 2;
  const double gap = parts.size() > 1 ? style.spacing / (2 * std::numbers::pi * radius) : 0;
  const double direction = painter.is_mirrored() ? -1 : 1;
  double begin = gap / 2;
  for (const SharePart& part : parts) {
    const double end = begin + part.share * (1 - gap * static_cast<double>(parts.size()));
    auto art = std::make_shared<Art>(Art{{0, 0, size, size}, {}});
    const Path path = transformed(arc(radius, direction * begin, direction * end), {1, 0, 0, 1, size / 2, size / 2});
    art->nodes.emplace_back(ArtPath{path, false, {}, {.paint = ArtColor{}, .width = style.donut.width}});
    draw_art(std::move(art), {size, size}, {.color = part.paint, .part = "languages"}, at, painter);
    begin = end + gap;
  }
}

// A ring and its legend.
Element donut_element(const LanguagesStyle& style, std::vector<SharePart> parts, Element legend) {
  return {[&style, parts = std::move(parts), legend = std::move(legend)](double width) {
    const double side = style.donut.size + style.donut.gap;
    const FittedElement text = legend.fit(std::max(0.0, width - side));
    const double height = std::max(style.donut.size, text.size.height);
    const auto draw = [=, &style](Point at, Painter& painter) {
      draw_donut(style, parts, {at.x, at.y + std::floor((height - style.donut.size) / 2)}, painter);
      text.draw({at.x + style.donut.size + style.donut.gap, at.y + std::floor((height - text.size.height) / 2)}, painter);
    };
    return FittedElement{{side + text.size.width, height}, height, draw};
  }};
}

// Languages without a color of their own get steps of one color.
std::vector<SharePart> parts_of(const LayoutContext& context, const std::vector<LanguageShare>& shares) {
  constexpr std::array<double, 3> steps{1, 0.8, 0.65};
  std::vector<SharePart> parts;
  std::size_t step = 0;
  for (const LanguageShare& one : shares) {
    const auto color = context.art.language_color(one.name.text);
    Paint paint = color ? Paint{Role::literal, 1, *color} : context.style.languages.color;
    if (!color) paint.opacity *= steps.at(step++ % steps.size());
    parts.push_back({one.share, paint});
  }
  return parts;
}

Element legend_element(const LayoutContext& context, const std::vector<LanguageShare>& shares,
                       const std::vector<SharePart>& parts) {
  const StatsStyle& style = context.style.stats;
  std::vector<Element> legend;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Text percent{percent_text(shares[i].percent, context.language), shares[i].name.span};
    std::vector<RowItem> row;
    if (Element dot = dot_element(style.dot, parts[i].paint, "languages")) row.push_back({std::move(dot)});
    row.push_back({text_element(context, number_type(style), shares[i].name, 1, "languages")});
    row.push_back({text_element(context, style.type, percent, 1, "languages")});
    legend.push_back(row_element(style.icon_gap, std::move(row)));
  }
  return wrap_element(std::move(legend), {style.spacing, context.style.languages.row_spacing});
}

}  // namespace

std::vector<LanguageShare> language_shares(const std::vector<LanguageAmount>& languages, std::string_view language) {
  double whole = 0;
  for (const LanguageAmount& one : languages) whole += one.amount;
  std::vector<LanguageShare> shares;
  if (whole == 0) return shares;
  for (const LanguageAmount& one : languages) shares.push_back({one.name, one.amount / whole});
  std::ranges::stable_sort(shares, std::ranges::greater{}, &LanguageShare::share);
  LanguageShare other{{std::string(row_for(other_names, language).text), {}}};
  while (!shares.empty() && (shares.size() > max_languages || shares.back().share < min_language_share)) {
    other.share += shares.back().share;
    other.name.span = shares.back().name.span;
    shares.pop_back();
  }
  if (other.share > 0) shares.push_back(std::move(other));
  round_shares(shares);
  std::erase_if(shares, [](const LanguageShare& one) { return one.percent == 0; });
  return shares;
}

int percent_of(const Completion& progress) {
  const double share = 100 * *progress.done / progress.of;
  if (share == 0 || share == 100) return static_cast<int>(share);
  return static_cast<int>(std::clamp(std::round(share), 1.0, 99.0));  // 0 is nothing, 100 is all
}

Element languages_element(const LayoutContext& context, const Card& card) {
  const LanguagesStyle& style = context.style.languages;
  const std::vector<LanguageShare> shares = language_shares(card.languages, context.language);
  if (shares.empty()) return {};
  std::vector<SharePart> parts = parts_of(context, shares);
  Element legend = legend_element(context, shares, parts);
  if (style.treatment == LanguagesTreatment::donut) return donut_element(style, std::move(parts), std::move(legend));
  return column_element({{bar_element(style.bar, style.spacing, {}, std::move(parts), "languages")}, {legend, style.legend_gap}});
}

Element progress_element(const LayoutContext& context, const Card& card) {
  const Completion& progress = card.progress;
  if (progress.empty()) return {};
  const ProgressStyle& style = context.style.progress;
  const StatsStyle& stats = context.style.stats;
  const Text percent{percent_text(percent_of(progress), context.language), progress.label.span};
  const Element bar = bar_element(style.bar, 0, style.track, {{*progress.done / progress.of, style.color}}, "progress");
  const Element number = text_element(context, number_type(stats), percent, 1, "progress");
  const bool has_label = !progress.label.empty();
  const Element start = has_label ? text_element(context, stats.type, progress.label, 1, "progress") : bar;
  const Element row = row_element(stats.spacing, {{start, Growth::needed}, {number}});
  return has_label ? column_element({{row}, {bar, style.label_gap}}) : row;
}

}  // namespace placard
