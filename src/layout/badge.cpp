#include "layout/layouts.h"

#include <cmath>

namespace placard {

namespace {

// Applies the large form of the style, unless the style is large by itself.
BadgeStyle sized(BadgeStyle style, double height) {
  if (height >= style.large.from && style.height < style.large.from) {
    style.radius = style.large.radius;
    style.padding = style.large.padding;
    style.type = large_type(style);
  }
  style.type.line = height;
  style.height = height;
  return style;
}

/// One half of a badge.
struct Half {
  const Paragraph* text = nullptr;  // owned by the typesetter
  Type type;
  double width = 0;  // whole px
  double front = 0;  // px that a dot takes in front of the text
};

Half measure(const Text& text, const Paint& color, const BadgeStyle& style, double front, const LayoutContext& context) {
  Half half;
  half.type = style.type;
  half.type.color = color;
  half.text = &context.typesetter.set(text.text, half.type, {.width = 600, .lines = 1});
  half.front = front;
  half.width = half.text->lines.empty() ? 0 : std::ceil(half.text->width + front + 2 * style.padding - 0.05);
  return half;
}

// Outlined badges are pills, unless the style has square corners.
double radius_of(const BadgeStyle& style) {
  if (style.shape == BadgeShape::flat) return style.radius;
  return style.shape == BadgeShape::outline && style.radius == 0 ? 0 : style.height / 2;
}

// Returns the left edge of the text in a half that begins at `x`. The text is centered, so that mirroring keeps it centered.
double begin_of_text(const Half& half, double x) {
  // Pango adds letter spacing after the last character, too: shifting by half of it centers the text.
  const double spacing = half.type.tracking * half.type.size;
  return x + half.front + (half.width - half.front - half.text->width + spacing) / 2;
}

}  // namespace

BadgeText badge_text(const Card& card) {
  const bool own = card.look.layout_of_card;
  const Text status{"status", card.title.span};
  if (!card.status.text.empty()) return {own ? card.title : status, card.status.text};
  if (!card.tags.empty()) return {card.title, card.tags.front().text};
  return {card.title, card.summary};
}

Size draw_badge(const BadgeText& text, std::optional<double> height, Painter& painter, const LayoutContext& context) {
  const BadgeStyle style = sized(context.style.badge, height.value_or(context.style.badge.height));
  const bool outline = style.shape == BadgeShape::outline;
  const double front = outline ? style.dot + style.dot_gap : 0;
  const Half label = measure(text.label, outline ? context.style.summary.type.color : style.label_color, style, 0, context);
  const Half message = measure(text.message, outline ? Paint{Role::tone} : style.message_color, style, front, context);
  const Size size{label.width + message.width, style.height};
  if (context.right_to_left) painter.mirror(0, size.width);
  const Point label_at{begin_of_text(label, 0), 0};
  const Point message_at{begin_of_text(message, label.width - (outline ? style.border.width : 0)), 0};
  const double radius = radius_of(style);
  if (outline) {
    painter.box({0, 0, size.width, size.height}, radius, {Role::surface}, style.border);
    const double top = (style.height - style.dot) / 2;
    const double left = message_at.x - style.dot_gap - style.dot;
    if (message.width > 0) painter.dot({left, top, style.dot, style.dot}, {Role::tone}, "badge");
  } else {
    const bool both = label.width > 0 && message.width > 0;
    const double inner = both ? 0 : radius;
    if (label.width > 0) {
      painter.add(Box{{0, 0, label.width, style.height}, {radius, inner, inner, radius}, style.label_fill, {}});
    }
    if (message.width > 0) {
      painter.add(Box{{label.width, 0, message.width, style.height}, {inner, radius, radius, inner}, style.message_fill, {}});
    }
  }
  painter.text(label_at, *label.text, label.type, "label");
  painter.text(message_at, *message.text, message.type, "message");
  painter.report(*label.text, "label", text.label.span);
  painter.report(*message.text, "message", text.message.span);
  return size;
}

}  // namespace placard
