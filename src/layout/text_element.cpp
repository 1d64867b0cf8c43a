// Text that shrinks to the available space.

#include <glib.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "layout/elements.h"
#include "text/break_costs.h"
#include "text/script.h"

namespace placard {

namespace {

// Returns the left side bearing of a line's first glyph, px.
double space_before_ink(const SetLine& line, double size) {
  if (line.glyphs.empty() || !line.glyphs.front().outline) return 0;
  const SetGlyph& glyph = line.glyphs.front();
  const std::vector<Point>& points = glyph.outline->path.points;
  if (points.empty()) return 0;
  const double left = std::ranges::min_element(points, {}, &Point::x)->x;
  return glyph.x + left * size / glyph.outline->units_per_em;
}

// A text as the offsets at which it may be cut: before each character that is no combining mark.
std::vector<std::size_t> cuts_of(std::string_view text) {
  std::vector<std::size_t> cuts;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const auto character = decode_utf8(text, offset);
    if (!character) break;
    if (g_unichar_ismark(*character) == 0) cuts.push_back(begin);
  }
  cuts.push_back(text.size());
  return cuts;
}

// Returns `kept` of the characters of a text with an ellipsis: at the end of words, or in the middle of an address, with its host
// and its last part if they fit, or else parts of both.
std::string shortened_to(std::size_t kept, std::string_view text, const std::vector<std::size_t>& cuts) {
  if (const std::size_t space = text.substr(0, cuts[kept]).rfind(' '); space != std::string_view::npos) {
    return std::string(without_connectors(text.substr(0, space))) + "…";
  }
  const auto index_after = [&](std::size_t slash) {
    return static_cast<std::size_t>(std::upper_bound(cuts.begin(), cuts.end(), slash) - cuts.begin());
  };
  const std::size_t count = cuts.size() - 1;
  const std::size_t slash = text.find('/');
  const bool has_parts = slash != std::string_view::npos;
  const std::size_t host = has_parts ? index_after(slash) : 0;
  const std::size_t end = has_parts ? std::min(kept, count + 1 - index_after(text.rfind('/'))) : kept / 2;
  const std::size_t begin = std::max(kept - end, std::min(host, kept * 2 / 3));
  constexpr std::string_view joints = "-._";
  const std::string_view head = text.substr(0, cuts[begin]);
  const std::string_view tail = text.substr(cuts[count - (kept - begin)]);
  return std::string(head.substr(0, head.find_last_not_of(joints) + 1))
      .append("…")
      .append(tail.substr(std::min(tail.find_first_not_of(joints), tail.size())));
}

// Returns shorter forms of an address, the longest first: without its query and fragment, without "www.", without parts in its
// middle, its last part alone, and the begin of that. None for text with spaces.
std::vector<std::string> shorter_addresses(std::string_view address) {
  std::vector<std::string> result;
  if (address.find(' ') != std::string_view::npos) return result;
  address = address.substr(0, address.find_first_of("?#"));
  if (address.ends_with('/')) address.remove_suffix(1);
  result.emplace_back(address);
  if (address.starts_with("www.")) result.emplace_back(address.substr(4));
  const std::string shorter = result.back();
  const std::size_t first = shorter.find('/');
  if (first == std::string::npos) return result;
  for (std::size_t slash = first; (slash = shorter.find('/', slash + 1)) != std::string::npos;) {
    result.push_back(shorter.substr(0, first + 1) + "…" + shorter.substr(slash));
  }
  // The marks keep the ellipses in place in right-to-left text.
  const std::string last = shorter.substr(shorter.rfind('/'));
  result.push_back("\u200E…" + last);
  for (std::size_t end = last.size(); (end = last.find_last_of("-_.", end - 1)) != std::string::npos && end > 1;) {
    result.push_back("\u200E…" + last.substr(0, end) + "…\u200E");
  }
  return result;
}

// Returns the number of characters without ellipses and direction marks.
std::size_t count_kept(std::string_view text) {
  std::size_t result = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto character = decode_utf8(text, offset);
    if (!character) break;
    if (*character != U'…' && *character != U'\u200E') ++result;
  }
  return result;
}

/// Fits a text into the available space.
class TextFitter : public std::enable_shared_from_this<TextFitter> {
 public:
  TextFitter(Typesetter& typesetter, const Type& type, Text text, int lines, std::string_view name, TextOptions options)
      : typesetter_(typesetter), type_(type), text_(std::move(text)), lines_(lines), name_(name), options_(std::move(options)) {}

  [[nodiscard]] bool has_room_in(double width) const {
    if (options_.one_line > 0) return size_on_one_line(width).has_value();
    return fits(type_, width) && set(type_, width).lines.size() <= 2;
  }

  [[nodiscard]] FittedElement fit(double width) const {
    width = std::min(width, options_.max_width);
    Type type = grown(width);
    if (options_.min_size > 0 && type.size == type_.size) type = shrunk(width);
    const double before = front(type);
    const Paragraph* set_text = &set(type, width);
    // The smallest text takes one more line before it is cut, or fewer if it is too high.
    if (options_.min_size > 0 && lines_ > 0) {
      const int most = std::max(1, static_cast<int>(std::min(options_.max_height / type.line, lines_ + 1.0)));
      if (set_text->lost > 0 || most < lines_) set_text = &set(type, width, most - lines_);
    }
    std::shared_ptr<Paragraph> own;
    if (options_.aligns_ink && options_.prefix.text.empty()) {
      own = std::make_shared<Paragraph>(*set_text);
      for (SetLine& line : own->lines) line.hang += space_before_ink(line, type.size);
    } else if (options_.kept_end && set_text->lost > 0) {
      own = std::make_shared<Paragraph>(shortened(type, width - before));
    }
    const bool is_aligned = options_.align != 0 && !std::isinf(width);
    if (is_aligned && !own) own = std::make_shared<Paragraph>(*set_text);
    for (std::size_t i = 0; is_aligned && i < own->lines.size(); ++i)
      own->lines[i].hang -= options_.align * (width - before - own->lines[i].width);
    // Without an owner, the typesetter owns it.
    const auto paragraph = own ? own : std::shared_ptr<const Paragraph>(std::shared_ptr<void>(), set_text);
    const Size size{is_aligned ? width : paragraph->width + before, paragraph->height()};
    const auto draw_text = [self = shared_from_this(), paragraph, type](Point at, Painter& painter) {
      self->draw(at, *paragraph, type, painter);
    };
    return {size, type.line, draw_text, paragraph->baseline, {}, paragraph};
  }

 private:
  [[nodiscard]] Type sized(double size) const {
    Type type = type_;
    type.size = size;
    type.line = std::round(type_.line * size / type_.size);
    return type;
  }

  // Returns the width of the prefix and its gap, px.
  [[nodiscard]] double front(const Type& type) const {
    const PrefixStyle& prefix = options_.prefix;
    if (prefix.text.empty()) return 0;
    return typesetter_.set(prefix.text, prefix_type(type, prefix), {}).width + prefix.gap * type.size / type_.size;
  }

  [[nodiscard]] const Paragraph& set(const Type& type, double width, int more_lines = 0) const {
    const double room = std::max(0.0, width - front(type));
    return typesetter_.set(text_.text, type, {room, lines_ + more_lines, options_.max_hang, options_.even, options_.hyphenates});
  }

  // Whether the text fits without cut text and broken words.
  [[nodiscard]] bool fits(const Type& type, double width) const {
    const Paragraph& paragraph = set(type, width);
    if (paragraph.lost > 0 || paragraph.height() > options_.max_height) return false;
    std::size_t end = 0;
    for (const SetLine& line : paragraph.lines) {
      const std::size_t begin = text_.text.find(line.text, end);
      if (begin == std::string::npos) break;
      if (begin > 0 && is_letter_or_digit(text_.text[begin - 1])) return false;
      end = begin + line.text.size();
    }
    return true;
  }

  // Returns the size in which the text fits on one line, rounded down to be sure; nothing if it rather wraps.
  [[nodiscard]] std::optional<double> size_on_one_line(double width) const {
    if (options_.one_line == 0) return std::nullopt;
    const double tracking = std::max(0.0, type_.tracking * type_.size);  // of which the width has none at its ends
    const double natural = typesetter_.set(text_.text, type_, {}).width + tracking + front(type_);
    const double factor = std::min({1.0, width / std::max(1.0, natural), options_.max_height / type_.line});
    const double size = factor == 1 ? type_.size : std::floor(type_.size * factor * 4) / 4;
    return size >= std::max(options_.min_size, options_.one_line * type_.size) ? std::optional(size) : std::nullopt;
  }

  [[nodiscard]] Type shrunk(double width) const {
    if (const auto on_one_line = size_on_one_line(width)) return sized(*on_one_line);
    if (options_.one_line == 0 && fits(type_, width)) return type_;
    double low = std::min(options_.min_size, type_.size);
    double high = std::floor(type_.size) + 1;
    while (high - low > 1) {
      const double middle = std::round((low + high) / 2);
      (fits(sized(middle), width) ? low : high) = middle;
    }
    return sized(low);
  }

  [[nodiscard]] Type grown(double width) const {
    if (options_.max_size <= type_.size || std::isinf(width)) return type_;
    const double natural = typesetter_.set(text_.text, type_, {}).width + front(type_);
    const double factor = std::min(options_.share * width / std::max(1.0, natural), options_.max_height / type_.line);
    return sized(std::max(type_.size, std::floor(std::min(options_.max_size, type_.size * factor))));
  }

  // Shortens a line: the best form of an address that fits, or else as many characters as fit.
  [[nodiscard]] Paragraph shortened(const Type& type, double width) const {
    const std::string_view text = std::string_view(text_.text).substr(0, text_.text.size() - *options_.kept_end);
    const std::string ending = text_.text.substr(text.size());
    const std::vector<std::size_t> cuts = cuts_of(text);
    const auto is_wide = [&](const std::string& shorter) { return typesetter_.set(shorter + ending, type, {}).width > width; };
    const std::vector<std::string> addresses = shorter_addresses(text);
    const auto address = std::partition_point(addresses.begin(), addresses.end(), is_wide);
    std::size_t low = 0;
    std::size_t high = cuts.size() - 1;
    while (address == addresses.end() && high - low > 1) {
      const std::size_t middle = (low + high) / 2;
      (is_wide(shortened_to(middle, text, cuts)) ? high : low) = middle;
    }
    const std::string shorter = address == addresses.end() ? shortened_to(low, text, cuts) : *address;
    Paragraph result = typesetter_.set(shorter + ending, type, {});
    result.lost = count_kept(text) - count_kept(shorter);
    return result;
  }

  void draw(Point at, const Paragraph& paragraph, const Type& type, Painter& painter) const {
    if (const PrefixStyle& prefix = options_.prefix; !prefix.text.empty()) {
      const double before = front(type);
      const Type mark_type = prefix_type(type, prefix);
      const Paragraph& mark = typesetter_.set(prefix.text, mark_type, {});
      // The mark is where reading the text begins, which can be the other side than that of the card.
      const bool is_behind = begins_right_to_left(text_.text) != painter.is_mirrored() && !paragraph.lines.empty();
      painter.text({at.x + (is_behind ? paragraph.lines.front().width + before - mark.width : 0), at.y}, mark, mark_type, name_);
      painter.report(mark, name_, {});
      if (!is_behind) at.x += before;
    }
    if (options_.rest_color && paragraph.lines.size() > 1) {
      Paragraph first = paragraph;
      first.lines.resize(1);
      painter.text(at, first, type, name_);
      Paragraph rest = paragraph;
      rest.lines.erase(rest.lines.begin());
      Type rest_type = type;
      rest_type.color = *options_.rest_color;
      painter.text({at.x, at.y + paragraph.line_height}, rest, rest_type, name_);
    } else {
      painter.text(at, paragraph, type, name_);
    }
    painter.report(paragraph, name_, text_.span);
  }

  Typesetter& typesetter_;
  Type type_;
  Text text_;
  int lines_;
  std::string_view name_;
  TextOptions options_;
};

}  // namespace

Element text_element(Typesetter& typesetter, const Type& type, const Text& text, int lines, std::string_view name,
                     TextOptions options) {
  const auto fitter = std::make_shared<const TextFitter>(typesetter, type, text, lines, name, std::move(options));
  return {[fitter](double width) { return fitter->fit(width); }, [fitter](double width) { return fitter->has_room_in(width); }};
}

}  // namespace placard
