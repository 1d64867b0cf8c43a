#include "layout/layouts.h"

#include <cmath>
#include <utility>

namespace placard {

namespace {

constexpr double outline_gap = 8;  // px between the label and the dot of an outlined badge

// Applies the large form of the style, unless the style is large by itself.
BadgeStyle sized(BadgeStyle style, double height) {
  if (height >= style.large.from && style.height < style.large.from) {
    style.radius = style.large.radius;
    style.padding = style.large.padding;
    style.icon = style.large.icon;
    style.icon_gap = style.large.icon_gap;
    style.type = large_type(style);
  }
  style.type.line = height;
  style.height = height;
  return style;
}

/// One half of a badge.
struct Half {
  Text given;
  const Paragraph* text = nullptr;  // owned by the typesetter
  Type type;
  double left = 0;   // of its box, whole px
  double width = 0;  // whole px; 0 without text and mark
  double text_at = 0;
  FittedElement mark{};
  double mark_at = 0;
};

// Lays out a half that begins at `left`, with space before and after its content. A text that is not there leaves a mark alone.
void place(Half& half, double left, double before, double after, double gap) {
  const bool has_text = half.text != nullptr && !half.text->lines.empty();
  if (!has_text && !half.mark.draw) return;
  const double front = half.mark.draw ? half.mark.size.width + (has_text ? gap : 0) : 0;
  const double inside = front + (has_text ? half.text->width : 0);
  half.left = left;
  half.width = std::ceil(inside + before + after - 0.05);
  const double rest = (half.width - before - after - inside) / 2;  // from rounding
  // Pango adds letter spacing after the last character, too: shifting by half of it centers the text.
  half.mark_at = left + before + rest + half.type.tracking * half.type.size / 2;
  half.text_at = half.mark_at + front;
}

// Outlined badges are pills, unless the style has square corners.
double radius_of(const BadgeStyle& style) {
  if (style.shape == BadgeShape::flat) return style.radius;
  return style.shape == BadgeShape::outline && style.radius == 0 ? 0 : style.height / 2;
}

Paint paint_of(const BadgeColor& color, const Paint& otherwise) {
  if (color.tone) return toned({Role::badge_tone}, *color.tone);
  return color.color ? Paint{Role::literal, 1, *color.color} : otherwise;
}

// Boxes of the halves with text or a logo, and the line around and between them.
void draw_halves(const Half& label, const Half& message, const BadgeStyle& style, double radius, Painter& painter) {
  const double width = label.width + message.width;
  const double inner = label.width > 0 && message.width > 0 ? 0 : radius;
  if (label.width > 0) {
    painter.add(Box{{0, 0, label.width, style.height}, {radius, inner, inner, radius}, style.label_fill, {}});
  }
  if (message.width > 0) {
    painter.add(Box{{label.width, 0, message.width, style.height}, {inner, radius, radius, inner}, style.message_fill, {}});
  }
  if (style.frame.width <= 0 || !style.frame.color.visible()) return;
  if (label.width > 0 && message.width > 0) {
    painter.box({label.width - style.frame.width / 2, 0, style.frame.width, style.height}, 0, style.frame.color);
  }
  painter.box({0, 0, width, style.height}, radius, {}, style.frame);
}

// The style of a card's badge, with its own colors.
BadgeStyle style_of(const Card& card, const LayoutContext& context) {
  BadgeStyle style = sized(context.style.badge, card.look.height.value_or(context.style.badge.height));
  style.label_fill = paint_of(card.badge.label, style.label_fill);
  style.message_fill = paint_of(card.badge.message, style.message_fill);
  if (!card.badge.label.empty()) style.label_color = {Role::contrast};
  if (!card.badge.message.empty()) style.message_color = {Role::contrast};
  return style;
}

Half half_of(Text given, const Type& type, const Paint& color, const LayoutContext& context) {
  Half half;
  half.given = std::move(given);
  half.type = type;
  half.type.color = color;
  half.text = &context.typesetter.set(half.given.text, half.type, {.width = 600, .lines = 1});
  return half;
}

void add_logo(const Card& card, const BadgeStyle& style, const LayoutContext& context, Half& half) {
  const Paint color = paint_of(card.badge.logo, half.type.color);
  half.mark = logo_element(context.art.logo(card.logo.light), context.art.logo(card.logo.dark), style.icon, color,
                           !card.badge.logo.empty())
                  .fit(5 * half.type.line);
}

void draw_content(const Half& half, std::string_view name, double height, Painter& painter) {
  if (half.mark.draw) half.mark.draw({half.mark_at, (height - half.mark.size.height) / 2}, painter);
  painter.text({half.text_at, 0}, *half.text, half.type, name);
  painter.report(*half.text, name, half.given.span);
}

}  // namespace

BadgeText badge_text(const Card& card) {
  const bool own = card.look.layout_of_card;
  const Text status{"status", card.title.span};
  const bool is_message_alone = own && card.title.text == card.status.text.text;
  if (is_message_alone) return {{}, card.status.text};
  if (!card.status.text.empty()) return {own ? card.title : status, card.status.text};
  if (!card.tags.empty()) return {card.title, card.tags.front().text};
  return {card.title, card.summary};
}

Size draw_badge(const Card& card, Painter& painter, const LayoutContext& context) {
  const BadgeStyle style = style_of(card, context);
  const bool outline = style.shape == BadgeShape::outline;
  const Paint tone = paint_of(card.badge.message, {Role::tone});
  BadgeText text = badge_text(card);
  Half label =
      half_of(std::move(text.label), style.type, outline ? context.style.summary.type.color : style.label_color, context);
  Half message = half_of(std::move(text.message), style.type, outline ? tone : style.message_color, context);
  const bool has_label = !label.text->lines.empty();
  if (!card.logo.empty()) add_logo(card, style, context, has_label ? label : message);
  const bool has_dot = outline && !message.mark.draw;
  if (has_dot && style.dot > 0) message.mark = dot_element(style.dot, tone, "message").fit(style.dot);
  place(label, 0, style.padding, outline ? 0 : style.padding, style.icon_gap);
  const double before = outline && has_label ? outline_gap : style.padding;
  place(message, label.width, before, style.padding, has_dot ? style.dot_gap : style.icon_gap);
  const Size size{label.width + message.width, style.height};
  if (context.right_to_left) painter.mirror(0, size.width);
  const double radius = radius_of(style);
  if (outline) {
    painter.box({0, 0, size.width, size.height}, radius, {Role::surface}, style.border);
  } else {
    draw_halves(label, message, style, radius, painter);
  }
  draw_content(label, "label", size.height, painter);
  draw_content(message, "message", size.height, painter);
  return size;
}

}  // namespace placard
