#include "layout/layout.h"

#include <cmath>
#include <limits>

#include "base/limits.h"
#include "base/number.h"
#include "layout/arranger.h"
#include "model/language.h"
#include "style/fields.h"
#include "text/script.h"

namespace placard {

namespace {

/// A card's content, laid out inside its frame.
struct FittedCard {
  Arranger arranger;  // owns styles that the content refers to
  FittedElement content;
  Insets around;
  Size size;
};

constexpr double min_content_width = 70;  // px inside a card: text does not fit into narrower pills

FittedCard fit(const Card& card, const LayoutContext& context, double min_height) {
  const Frame& frame = context.style.frame;
  FittedCard fitted{Arranger(card, context, *card.layout), {}, frame_insets(frame), {}};
  const double width = card.look.width.value_or(card.row_width.value_or(frame.width));
  const double down = fitted.around.top + fitted.around.bottom;
  const double inside = std::max(1.0, width - fitted.around.left - fitted.around.right);
  if (inside < min_content_width) {
    context.problems.warning(card.title.span, "the card is " + to_text(width) + " px wide but needs at least " +
                                                  to_text(std::ceil(width - inside + min_content_width)) + " px");
  }
  const double fixed = card.look.height.value_or(frame.height);
  const Column column = fitted.arranger.build({inside, fixed > 0 ? fixed - down : std::numeric_limits<double>::infinity()});
  double natural = std::ceil(fit_column(column, inside).size.height + down);
  if (natural > limits.card_height.number()) {
    context.problems.warning(card.title.span, "the card is cut at a height of " + to_text(limits.card_height) +
                                                  ": its content needs " + to_text(natural) + " px");
    natural = limits.card_height.number();
  }
  if (fixed > 0 && natural > fixed) {
    context.problems.warning(card.title.span,
                             "the card is " + to_text(fixed) + " px high but its content needs " + to_text(natural) + " px");
  }
  fitted.size = {width, fixed > 0 ? fixed : std::max(natural, min_height)};
  fitted.content = fit_column(column, inside, fitted.size.height - down);
  return fitted;
}

// The style of a card with the changes of its layout, for which `changed` has room.
const Style& style_of(const Card& card, const StyleSheet& sheet, std::optional<Style>& changed) {
  const Style& style = sheet.style(card.layout->style_of);
  if (card.layout->changes.empty()) return style;
  changed = style;
  Problems ignored;  // reported when the layout was read
  for (const Node& change : card.layout->changes) read_value(change, *changed, Range{}, ignored);
  return *changed;
}

// Also selects the typesetter's fonts and language.
LayoutContext context_for(const Card& card, const StyleSheet& sheet, const Style& style, LayoutResources& resources,
                          Problems& problems) {
  const Direction direction = card.look.direction;
  // The language of a translation decides, that of another card only if it is right-to-left.
  const bool leans = is_right_to_left(card.look.lang.text) || (!card.is_translation() && begins_right_to_left(card.title.text));
  const bool right_to_left = direction == Direction::right_to_left || (direction == Direction::automatic && leans);
  resources.typesetter.use(sheet.fonts);
  resources.typesetter.set_language(card.look.lang.text, direction, right_to_left);
  return {.style = style,
          .typesetter = resources.typesetter,
          .art = resources.art,
          .tone = card.status.effective_tone(),
          .problems = problems,
          .right_to_left = right_to_left,
          .language = card.look.lang.text,
          .has_foreign_text = card.is_converted};
}

// The bar along the lower edge, inside the border and without the shadow.
Rect edge_of(const Style& style, const Size& size) {
  const Frame& frame = style.frame;
  const double line = frame.border.width;
  return {line, size.height - frame.shadow.y - line - style.edge.height, size.width - frame.shadow.x - 2 * line,
          style.edge.height};
}

// Whether a card has no content besides title and owner.
bool has_only_title(const Card& card) {
  Fields fields = fields_of(card);
  for (const PartKind kind : {PartKind::title, PartKind::owner, PartKind::repeated_owner, PartKind::own_avatar})
    set(fields, kind, false);
  return fields.none();
}

Scene draw_card(const Card& card, const StyleSheet& sheet, LayoutResources& resources, Problems& problems, double min_height) {
  Scene scene;
  std::optional<Style> changed;
  const LayoutContext context = context_for(card, sheet, style_of(card, sheet, changed), resources, problems);
  // Two pictures of one card on a page need different ids.
  scene.id = card.id.text;
  if (!card.look.layout_of_card) scene.id.append("-").append(card.layout->name.text);
  scene.url = card.link.url.text;
  Painter painter(scene, context);
  if (card.layout->kind == LayoutKind::badge) {
    const auto [label, message] = badge_text(card);
    const bool has_both = !label.empty() && !message.empty();
    scene.title = card.alt.empty() ? label.text + (has_both ? ": " : "") + message.text : sentence_of(card);
    scene.size = draw_badge(card, painter, context);
    return scene;
  }
  const FittedCard fitted = fit(card, context, min_height);
  scene.size = fitted.size;
  scene.title = sentence_of(card);
  scene.description = description_of(card);
  const bool is_bare = card.layout->kind == LayoutKind::picture && has_only_title(card);
  draw_frame(context.style.frame, is_bare, scene.size, painter);
  const std::size_t content = scene.shapes.size();
  if (context.right_to_left) painter.mirror(fitted.around.left, scene.size.width - fitted.around.right);
  fitted.content.draw({fitted.around.left, fitted.around.top}, painter);
  if (context.style.frame.pattern.clear > 0) clear_patterns(scene, content, context.style.frame.pattern.clear);
  if (context.style.edge.height > 0) painter.box(edge_of(context.style, scene.size), 0, context.style.edge.color);
  scene.right_to_left = context.right_to_left;
  add_movements(scene, content, card.look.motion.value_or(context.style.motion), context.tone);
  return scene;
}

}  // namespace

double natural_height(const Card& card, const StyleSheet& sheet, LayoutResources& resources) {
  if (card.layout->kind == LayoutKind::badge) return sheet.style(card.layout->style_of).badge.height;
  Problems ignored;
  std::optional<Style> changed;
  const LayoutContext context = context_for(card, sheet, style_of(card, sheet, changed), resources, ignored);
  return fit(card, context, 0).size.height;
}

// Collects the problems of this card first, because shared warnings are counted per card.
Scene lay_out(const Card& card, const StyleSheet& sheet, LayoutResources& resources, Problems& problems, double min_height) {
  Problems own;
  warn_of_left_out(card, resources.layouts, own);
  Scene scene = draw_card(card, sheet, resources, own, min_height);
  problems.add(own);
  return scene;
}

}  // namespace placard
