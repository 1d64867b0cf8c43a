// Avatars, covers and people.

#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "layout/layouts.h"

namespace placard {

namespace {

/// The photographs of light and dark mode, equal if there is one for both.
struct Photos {
  const Photo* light = nullptr;
  const Photo* dark = nullptr;

  [[nodiscard]] bool all() const { return light != nullptr && dark != nullptr; }
};

Photos photos_of(const LayoutContext& context, const Image& image) {
  return {context.art.photo(image.light), context.art.photo(image.dark)};
}

// Calls `draw(photo, shown)` for each photograph.
template <class Draw>
void for_each_mode(const Photos& photos, const Draw& draw) {
  const bool same = photos.light == photos.dark;
  draw(*photos.light, same ? Shown::always : Shown::light);
  if (!same) draw(*photos.dark, Shown::dark);
}

void draw_photo(const Photo& photo, const Rect& rect, double radius, bool is_square, std::string_view part, Shown shown,
                ArtSource& art, Painter& painter) {
  Picture picture = art.picture(photo, {rect.width, rect.height}, is_square);
  picture.rect = rect;
  picture.radius = std::max(0.0, radius);
  picture.part = part;
  picture.shown = shown;
  painter.add(std::move(picture));
}

// The largest rectangle with the ratio of a photograph that is centered in a padded one, at whole px.
Rect within(const Rect& rect, double padding, const Photo& photo) {
  const double scale = std::min((rect.width - 2 * padding) / photo.width, (rect.height - 2 * padding) / photo.height);
  const Size size{std::max(1.0, std::round(photo.width * scale)), std::max(1.0, std::round(photo.height * scale))};
  return {rect.x + std::floor((rect.width - size.width) / 2), rect.y + std::floor((rect.height - size.height) / 2), size.width,
          size.height};
}

// A photograph that is too high for the frame is scaled to fit and centered.
void draw_cover(const CoverStyle& style, const Photos& photos, const Rect& frame, ArtSource& art, Painter& painter) {
  painter.box(frame, style.radius, style.fill, style.border);
  const Rect inside = inset(frame, style.border.width);
  const double radius = style.radius - style.border.width;
  for_each_mode(photos, [&](const Photo& photo, Shown shown) {
    const double height = inside.width * photo.height / photo.width;
    const bool fills = std::abs(height - inside.height) < 1;  // except for rounding
    const Rect rect = fills ? inside : within(inside, std::min(style.padding, inside.height / 4), photo);
    draw_photo(photo, rect, fills ? radius : radius / 2, false, "cover", shown, art, painter);
  });
}

// The size of a frame across the available width, or narrower if the height is limited.
Size size_of_cover(const CoverStyle& style, const Photo& photo, double width, double max_height) {
  const double edges = 2 * style.border.width;
  const double ratio = static_cast<double>(photo.height) / photo.width;
  Size size{style.width > 0 ? std::min(style.width, width) : width, 0};
  const double tallest = std::round(size.width * style.height / 100);
  const double highest = std::max(edges + 1, std::floor(max_height));
  size.height = std::max(edges + 1, std::min(std::round((size.width - edges) * ratio + edges), tallest));
  if (size.height <= highest) return size;
  if (size.height < tallest) size.width = std::round((highest - edges) / ratio + edges);
  size.height = highest;
  return size;
}

// The first letters of the first and the last name.
std::string initials(std::string_view name) {
  std::string letters;
  for (std::size_t begin : {std::size_t{0}, name.rfind(' ') + 1}) {
    if (begin == 0 && !letters.empty()) break;
    std::size_t end = begin;
    if (decode_utf8(name, end)) letters += name.substr(begin, end - begin);
  }
  return letters;
}

/// A photograph, or initials.
struct Portrait {
  const Photo* photo = nullptr;
  FittedElement text{};
};

// Portraits that overlap; each has a ring over the one before.
void draw_people(const std::vector<Portrait>& people, double step, const LayoutContext& context, Point at, Painter& painter) {
  const PeopleStyle& style = context.style.people;
  const double radius = style.radius / 100 * style.size;
  Rect place{at.x, at.y, style.size, style.size};
  for (const Portrait& one : people) {
    const double ring = style.ring.width;
    if (&one != &people.front()) painter.box(inset(place, -ring), radius > 0 ? radius + ring : 0, style.ring.color);
    painter.box(place, radius, one.photo != nullptr ? Paint{} : style.fill, style.border);
    if (one.photo != nullptr) {
      draw_photo(*one.photo, inset(place, style.border.width), radius - style.border.width, true, "people", Shown::always,
                 context.art, painter);
    } else {
      const Size& size = one.text.size;
      one.text.draw({place.x + (style.size - size.width) / 2, place.y + (style.size - size.height) / 2}, painter);
    }
    place.x += step;
  }
}

}  // namespace

bool has_photos(const LayoutContext& context, const Image& image) { return photos_of(context, image).all(); }

Element people_element(const LayoutContext& context, const Card& card) {
  const PeopleStyle& style = context.style.people;
  std::vector<Portrait> people;
  const auto add_text = [&](const std::string& text, Span span) {
    people.push_back({nullptr, text_element(context, style.type, {text, span}, 1, "people").fit(style.size)});
  };
  const auto shown = std::min(card.people.size(), static_cast<std::size_t>(style.max));
  for (std::size_t i = 0; i < shown; ++i) {
    const Person& person = card.people[i];
    if (const Photo* photo = context.art.photo(person.avatar)) {
      people.push_back({photo});
    } else if (!person.name.empty()) {
      add_text(initials(person.name.text), person.name.span);
    }
  }
  if (shown < card.people.size()) add_text("+" + std::to_string(card.people.size() - shown), card.people.back().name.span);
  if (people.empty()) return {};
  const double step = std::max(1.0, style.size - style.overlap);
  const Size size{style.size + step * static_cast<double>(people.size() - 1), style.size};
  const auto draw = [=, &context](Point at, Painter& painter) { draw_people(people, step, context, at, painter); };
  return {[=](double) { return FittedElement{size, size.height, draw}; }};
}

Element avatar_element(const LayoutContext& context, const Card& card) {
  const Photos photos = photos_of(context, card.avatar);
  const AvatarStyle& style = context.style.avatar;
  return square_element(style.size, [&style, &context, photos](Point at, Painter& painter) {
    const Rect square{at.x, at.y, style.size, style.size};
    const double radius = style.radius / 100 * style.size;
    if (style.border.color.visible() && style.border.width > 0) painter.box(square, radius, {}, style.border);
    for_each_mode(photos, [&](const Photo& photo, Shown shown) {
      draw_photo(photo, inset(square, style.border.width), radius - style.border.width, true, "avatar", shown, context.art,
                 painter);
    });
  });
}

Element cover_element(const LayoutContext& context, const Card& card, double max_height) {
  return {[&context, photos = photos_of(context, card.cover), max_height](double width) {
    const CoverStyle& style = context.style.cover;
    const Size size = size_of_cover(style, *photos.light, width, max_height);
    const auto draw = [&context, &style, photos, size](Point at, Painter& painter) {
      draw_cover(style, photos, {at.x, at.y, size.width, size.height}, context.art, painter);
    };
    return FittedElement{size, size.height, draw};
  }};
}

}  // namespace placard
