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

/// A bar from the start of the line. Its parts are as long as their shares of its width.
class BarElement : public Element {
 public:
  BarElement(const BarStyle& style, double spacing, const Paint& track, std::vector<SharePart> parts, std::string_view name)
      : style_(style), spacing_(spacing), track_(track), parts_(std::move(parts)), name_(name) {}
  Size fit(double width) override { return {width_ = std::floor(width), style_.height}; }
  [[nodiscard]] double first_line() const override { return style_.height; }

  void draw(Point at, Painter& painter) const override {
    const Rect bar{at.x, at.y, width_, style_.height};
    if (track_.visible() || style_.border.color.visible()) painter.box(bar, style_.radius, track_, style_.border);
    const Rect inside = inset(bar, style_.border.width);
    const double radius = std::max(0.0, style_.radius - style_.border.width);
    const double length = inside.width - spacing_ * static_cast<double>(parts_.size() - 1);
    double share = 0;
    double x = inside.x;
    for (const SharePart& part : parts_) {
      const double begin = std::round(length * share);
      share += part.share;
      const double width = std::max(std::round(length * share) - begin, part.share > 0 ? 1.0 : 0.0);  // whole px are sharp
      const double left = &part == &parts_.front() ? radius : 0;
      const double right = &part == &parts_.back() ? radius : 0;
      if (width > 0) painter.mark({x, inside.y, width, inside.height}, {left, right, right, left}, part.paint, name_);
      x += width + spacing_;
    }
  }

 private:
  const BarStyle& style_;
  double spacing_;
  Paint track_;
  std::vector<SharePart> parts_;
  std::string_view name_;
  double width_ = 0;
};

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

/// A ring of arcs, clockwise in reading direction from the top, and its legend.
class DonutElement : public Element {
 public:
  DonutElement(const LanguagesStyle& style, std::vector<SharePart> parts, ElementHandle legend)
      : style_(style), parts_(std::move(parts)), legend_(std::move(legend)) {}
  [[nodiscard]] double first_line() const override { return height_; }

  Size fit(double width) override {
    const double side = style_.donut.size + style_.donut.gap;
    legend_size_ = legend_->fit(std::max(0.0, width - side));
    height_ = std::max(style_.donut.size, legend_size_.height);
    return {side + legend_size_.width, height_};
  }

  void draw(Point at, Painter& painter) const override {
    const double size = style_.donut.size;
    const double radius = (size - style_.donut.width) / 2;
    const double top = at.y + std::floor((height_ - size) / 2);
    const double gap = parts_.size() > 1 ? style_.spacing / (2 * std::numbers::pi * radius) : 0;
    const double direction = painter.is_mirrored() ? -1 : 1;
    double begin = gap / 2;
    for (const SharePart& part : parts_) {
      const double end = begin + part.share * (1 - gap * static_cast<double>(parts_.size()));
      auto art = std::make_shared<Art>(Art{{0, 0, size, size}, {}});
      const Path path = transformed(arc(radius, direction * begin, direction * end), {1, 0, 0, 1, size / 2, size / 2});
      art->nodes.emplace_back(ArtPath{path, false, {}, {.paint = ArtColor{}, .width = style_.donut.width}});
      draw_art(std::move(art), {size, size}, {.color = part.paint, .part = "languages"}, {at.x, top}, painter);
      begin = end + gap;
    }
    legend_->draw({at.x + size + style_.donut.gap, at.y + std::floor((height_ - legend_size_.height) / 2)}, painter);
  }

 private:
  const LanguagesStyle& style_;
  std::vector<SharePart> parts_;
  ElementHandle legend_;
  Size legend_size_;
  double height_ = 0;
};

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

ElementHandle legend_element(const LayoutContext& context, const std::vector<LanguageShare>& shares,
                             const std::vector<SharePart>& parts) {
  const StatsStyle& style = context.style.stats;
  auto legend = std::make_unique<WrapElement>(style.spacing, context.style.languages.row_spacing);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Text percent{percent_text(shares[i].percent, context.language), shares[i].name.span};
    auto row = std::make_unique<RowElement>(style.icon_gap);
    if (ElementHandle dot = dot_element(style.dot, parts[i].paint, "languages")) row->add(std::move(dot));
    row->add(text_element(context, number_type(style), shares[i].name, 1, "languages"));
    row->add(text_element(context, style.type, percent, 1, "languages"));
    legend->add(std::move(row));
  }
  return legend;
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

ElementHandle languages_element(const LayoutContext& context, const Card& card) {
  const LanguagesStyle& style = context.style.languages;
  const std::vector<LanguageShare> shares = language_shares(card.languages, context.language);
  if (shares.empty()) return nullptr;
  std::vector<SharePart> parts = parts_of(context, shares);
  ElementHandle legend = legend_element(context, shares, parts);
  if (style.treatment == LanguagesTreatment::donut)
    return std::make_unique<DonutElement>(style, std::move(parts), std::move(legend));
  auto column = std::make_unique<ColumnElement>();
  column->add(std::make_unique<BarElement>(style.bar, style.spacing, Paint{}, std::move(parts), "languages"));
  column->add(std::move(legend), style.legend_gap);
  return column;
}

ElementHandle progress_element(const LayoutContext& context, const Card& card) {
  const Completion& progress = card.progress;
  if (progress.empty()) return nullptr;
  const ProgressStyle& style = context.style.progress;
  const StatsStyle& stats = context.style.stats;
  const Text percent{percent_text(percent_of(progress), context.language), progress.label.span};
  std::vector<SharePart> parts{{*progress.done / progress.of, style.color}};
  ElementHandle bar = std::make_unique<BarElement>(style.bar, 0, style.track, std::move(parts), "progress");
  ElementHandle number = text_element(context, number_type(stats), percent, 1, "progress");
  const bool has_label = !progress.label.empty();
  auto row = std::make_unique<RowElement>(stats.spacing);
  row->add(has_label ? text_element(context, stats.type, progress.label, 1, "progress") : std::move(bar), true);
  row->add(std::move(number));
  if (!has_label) return row;
  auto column = std::make_unique<ColumnElement>();
  column->add(std::move(row));
  column->add(std::move(bar), style.label_gap);
  return column;
}

}  // namespace placard
