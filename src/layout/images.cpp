// Avatars, covers and people.

#include <algorithm>
#include <cmath>
#include <string_view>

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

/// A photograph in a frame across the available width, or narrower if the height is limited. A photograph that is too high for
/// the frame is scaled to fit and centered.
class CoverElement : public Element {
 public:
  CoverElement(const LayoutContext& context, const Photos& photos, double max_height)
      : context_(context), style_(context.style.cover), photos_(photos), max_height_(max_height) {}

  Size fit(double width) override {
    const double edges = 2 * style_.border.width;
    const double ratio = static_cast<double>(photos_.light->height) / photos_.light->width;
    size_.width = style_.width > 0 ? std::min(style_.width, width) : width;
    const double tallest = std::round(size_.width * style_.height / 100);
    const double highest = std::max(edges + 1, std::floor(max_height_));
    size_.height = std::max(edges + 1, std::min(std::round((size_.width - edges) * ratio + edges), tallest));
    if (size_.height <= highest) return size_;
    if (size_.height < tallest) size_.width = std::round((highest - edges) / ratio + edges);
    size_.height = highest;
    return size_;
  }

  void draw(Point at, Painter& painter) const override {
    const Rect frame{at.x, at.y, size_.width, size_.height};
    painter.box(frame, style_.radius, style_.fill, style_.border);
    const Rect inside = inset(frame, style_.border.width);
    const double radius = style_.radius - style_.border.width;
    for_each_mode(photos_, [&](const Photo& photo, Shown shown) {
      const double height = inside.width * photo.height / photo.width;
      const bool fills = std::abs(height - inside.height) < 1;  // except for rounding
      draw_photo(photo, fills ? inside : within(inside, photo), fills ? radius : radius / 2, false, "cover", shown, context_.art,
                 painter);
    });
  }

  [[nodiscard]] double first_line() const override { return size_.height; }

 private:
  // The largest rectangle with the ratio of the photograph that is centered in a padded one, at whole px.
  [[nodiscard]] Rect within(const Rect& rect, const Photo& photo) const {
    const double padding = std::min(style_.padding, rect.height / 4);
    const double scale = std::min((rect.width - 2 * padding) / photo.width, (rect.height - 2 * padding) / photo.height);
    const Size size{std::max(1.0, std::round(photo.width * scale)), std::max(1.0, std::round(photo.height * scale))};
    return {rect.x + std::floor((rect.width - size.width) / 2), rect.y + std::floor((rect.height - size.height) / 2), size.width,
            size.height};
  }

  const LayoutContext& context_;
  const CoverStyle& style_;
  Photos photos_;
  double max_height_;
  Size size_;
};

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

/// Photographs and initials that overlap; each has a ring over the one before.
class PeopleElement : public Element {
 public:
  explicit PeopleElement(const LayoutContext& context) : context_(context), style_(context.style.people) {}
  void add(const Photo* photo) { items_.push_back({photo, nullptr, {}}); }
  void add(const Text& text) { items_.push_back({nullptr, text_element(context_, style_.type, text, 1, "people"), {}}); }
  [[nodiscard]] bool is_empty() const { return items_.empty(); }
  [[nodiscard]] double first_line() const override { return style_.size; }

  Size fit(double) override {
    for (Item& item : items_)
      if (item.text) item.text_size = item.text->fit(style_.size);
    return {style_.size + step() * static_cast<double>(items_.size() - 1), style_.size};
  }

  void draw(Point at, Painter& painter) const override {
    const double radius = style_.radius / 100 * style_.size;
    Rect place{at.x, at.y, style_.size, style_.size};
    for (const Item& item : items_) {
      const double ring = style_.ring.width;
      if (&item != &items_.front()) painter.box(inset(place, -ring), radius > 0 ? radius + ring : 0, style_.ring.color);
      if (item.photo != nullptr) {
        painter.box(place, radius, {}, style_.border);
        draw_photo(*item.photo, inset(place, style_.border.width), radius - style_.border.width, true, "people", Shown::always,
                   context_.art, painter);
      } else {
        painter.box(place, radius, style_.fill, style_.border);
        const Size& size = item.text_size;
        item.text->draw({place.x + (style_.size - size.width) / 2, place.y + (style_.size - size.height) / 2}, painter);
      }
      place.x += step();
    }
  }

 private:
  struct Item {
    const Photo* photo;
    ElementHandle text;
    Size text_size;
  };
  [[nodiscard]] double step() const { return std::max(1.0, style_.size - style_.overlap); }

  const LayoutContext& context_;
  const PeopleStyle& style_;
  std::vector<Item> items_;
};

}  // namespace

bool has_photos(const LayoutContext& context, const Image& image) { return photos_of(context, image).all(); }

ElementHandle people_element(const LayoutContext& context, const Card& card) {
  auto row = std::make_unique<PeopleElement>(context);
  const auto shown = std::min(card.people.size(), static_cast<std::size_t>(context.style.people.max));
  for (std::size_t i = 0; i < shown; ++i) {
    const Person& person = card.people[i];
    const Photo* photo = context.art.photo(person.avatar);
    if (photo != nullptr) {
      row->add(photo);
    } else if (!person.name.empty()) {
      row->add(Text{initials(person.name.text), person.name.span});
    }
  }
  if (shown < card.people.size()) row->add(Text{"+" + std::to_string(card.people.size() - shown), card.people.back().name.span});
  return row->is_empty() ? nullptr : std::move(row);
}

ElementHandle avatar_element(const LayoutContext& context, const Card& card) {
  const Photos photos = photos_of(context, card.avatar);
  const AvatarStyle& style = context.style.avatar;
  return std::make_unique<SquareElement>(style.size, [&style, &context, photos](Point at, Painter& painter) {
    const Rect square{at.x, at.y, style.size, style.size};
    const double radius = style.radius / 100 * style.size;
    if (style.border.color.visible() && style.border.width > 0) painter.box(square, radius, {}, style.border);
    for_each_mode(photos, [&](const Photo& photo, Shown shown) {
      draw_photo(photo, inset(square, style.border.width), radius - style.border.width, true, "avatar", shown, context.art,
                 painter);
    });
  });
}

ElementHandle cover_element(const LayoutContext& context, const Card& card, double max_height) {
  return std::make_unique<CoverElement>(context, photos_of(context, card.cover), max_height);
}

}  // namespace placard
