#include "layout/layout.h"

#include <array>
#include <cmath>

#include "base/limits.h"
#include "base/number.h"
#include "base/utf8.h"
#include "layout/badge.h"
#include "layout/frame.h"
#include "layout/layouts.h"
#include "layout/shown_fields.h"
#include "text/script.h"

namespace placard {

namespace {

using LayoutFunction = ColumnHandle (*)(const Card&, const Kit&);

// One row a layout, in the order of LayoutKind.
constexpr std::array<LayoutFunction, layout_count> layouts{project_layout, compact_layout, hero_layout,
                                                           note_layout,    nullptr,        social_layout};

LayoutKind kind_of(const Card& card) { return card.look.layout.value_or(LayoutKind::project); }

constexpr std::size_t longest_sentence = 150;  // what screen readers are content with
constexpr std::size_t usual_text = 512;        // bytes: what most cards say is less

// Appends one line of text: breaks and runs of blanks become a space; signs for breaking say nothing.
void append_flat(std::string& result, std::string_view text) {
  constexpr std::string_view blanks = " \n\r\t";
  constexpr std::string_view soft_hyphen = "\u00AD";
  const std::size_t begin = result.size();
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find_first_not_of(blanks, i), text.size());
    if (end > i) {
      if (result.size() > begin && end < text.size()) result += ' ';
      i = end;
    } else if (text.substr(i).starts_with(soft_hyphen)) {
      i += soft_hyphen.size();
    } else {
      result += text[i++];
    }
  }
}

std::string flat(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  append_flat(result, text);
  return result;
}

// Whether a text is one line already, as most are.
bool is_flat(std::string_view text) {
  const auto is_rare = [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\xC2'; };
  if (text.starts_with(' ') || text.ends_with(' ') || text.find("  ") != std::string_view::npos) return false;
  return std::none_of(text.begin(), text.end(), is_rare);
}

void shorten(std::string& text, std::size_t letters) {
  if (count_code_points(text) <= letters) return;
  std::size_t offset = 0;
  std::size_t last_space = 0;
  for (std::size_t i = 0; i + 1 < letters; ++i) {
    if (text[offset] == ' ') last_space = offset;
    if (!decode_utf8(text, offset)) break;
  }
  text.resize(last_space > letters / 2 ? last_space : offset);
  text += "…";
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view quote : {"”", "»", "’", "\"", "」"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  for (const std::string_view sign : {".", "!", "?", "…", ":", "。", "！", "？", "．", "।", "؟", "۔", "：", "՞"}) {
    if (text.ends_with(sign)) return true;
  }
  return false;
}

std::string all_text(const Card& card) {
  std::string text;
  text.reserve(usual_text);
  const auto add = [&text](std::string_view label, std::string_view part) {
    if (part.empty()) return;
    // A voice makes a pause between two parts.
    if (!text.empty()) text += ends_sentence(text) ? " " : ". ";
    text += label;
    append_flat(text, part);
  };
  add("", card.subtitle.text);
  if (!card.alt.empty() || count_code_points(card.summary.text) > longest_sentence / 2) add("", card.summary.text);
  std::string part;
  part.reserve(usual_text);
  if (!card.quote.empty()) part.append("“").append(card.quote.text).append("”");
  add("", part);
  part.clear();
  for (const Text& tag : card.tags) part.append(part.empty() ? "" : ", ").append(tag.text);
  if (!part.empty() && !ends_sentence(part)) part += '.';
  add("Tags: ", part);
  add("Link: ", card.link.url.empty() ? card.link.text.text : card.link.url.text);
  return text;
}

}  // namespace

std::string sentence_of(const Card& card) {
  if (!card.alt.empty()) return flat(card.alt.text);
  const std::string& more = card.summary.empty() ? card.quote.text : card.summary.text;
  std::string sentence;
  sentence.reserve(card.title.text.size() + card.status.text.text.size() + more.size() + 8);
  sentence += card.title.text;
  if (!card.status.text.empty()) sentence.append(" (").append(card.status.text.text).append(")");
  if (!more.empty()) sentence.append(ends_sentence(sentence) ? " " : ": ").append(more);
  if (!is_flat(sentence)) sentence = flat(sentence);
  shorten(sentence, longest_sentence);
  return sentence;
}

namespace {

/// A card's content, fitted into its frame.
struct FittedCard {
  ColumnHandle content;
  Insets around;
  Size size;
};

constexpr double least_room = 70;  // px inside a card: narrower pills have no room for words

FittedCard fit(const Card& card, const Kit& kit, double least_height) {
  const Frame& frame = kit.style.frame;
  FittedCard fitted;
  fitted.around = frame_insets(frame);
  fitted.content = layouts[static_cast<std::size_t>(kind_of(card))](card, kit);
  const double width = card.look.width.value_or(frame.width);
  const double down = fitted.around.top + fitted.around.bottom;
  const double inside = std::max(1.0, width - fitted.around.left - fitted.around.right);
  if (inside < least_room) {
    kit.problems.warning(card.title.span, "the card is " + to_text(width) + " px wide and needs " +
                                              to_text(std::ceil(width - inside + least_room)));
  }
  double natural = std::ceil(fitted.content->fit(inside).height + down);
  if (natural > limits::card_height.number()) {
    kit.problems.warning(card.title.span,
                         "the card ends at " + to_text(limits::card_height) + " of height and needs " + to_text(natural));
    natural = limits::card_height.number();
  }
  const double fixed = card.look.height.value_or(frame.height);
  if (fixed > 0 && natural > fixed) {
    kit.problems.warning(card.title.span, "the card is " + to_text(fixed) + " px high and needs " + to_text(natural));
  }
  fitted.size = {width, fixed > 0 ? fixed : std::max(natural, least_height)};
  fitted.content->stretch(fitted.size.height - down);
  return fitted;
}

}  // namespace

namespace {

bool is_right_to_left(const Card& card) {
  if (card.look.direction != Direction::automatic) return card.look.direction == Direction::right_to_left;
  return begins_right_to_left(card.title.text);
}

// Sets the fonts and their language, too.
Kit kit_for(const Card& card, const StyleSheet& sheet, Workshop& workshop, Problems& problems) {
  const bool right_to_left = is_right_to_left(card);
  workshop.typesetter.use(sheet.fonts);
  workshop.typesetter.set_language(card.look.lang.text, card.look.direction, right_to_left);
  return {sheet.style(kind_of(card)), workshop.typesetter, workshop.art, card.status.effective_tone(), problems, right_to_left,
          card.look.lang.text};
}

}  // namespace

double natural_height(const Card& card, const StyleSheet& sheet, Workshop& workshop) {
  if (kind_of(card) == LayoutKind::badge) return sheet.style(LayoutKind::badge).badge.height;
  Problems ignored;
  const Kit kit = kit_for(card, sheet, workshop, ignored);
  return fit(card, kit, 0).size.height;
}

namespace {

// The bar along the lower edge: inside the frame's line, beside its shadow.
Rect edge_of(const Style& style, const Size& size) {
  const Frame& frame = style.frame;
  const double line = frame.border.width;
  return {line, size.height - frame.shadow.y - line - style.edge.height, size.width - frame.shadow.x - 2 * line,
          style.edge.height};
}

Scene draw_card(const Card& card, const StyleSheet& sheet, Workshop& workshop, Problems& problems, double least_height) {
  const Kit kit = kit_for(card, sheet, workshop, problems);
  Scene scene;
  // Two pictures of a card on one page have ids of their own.
  scene.id = card.look.layout_of_card ? card.id.text : card.id.text + "-" + std::string(word_of(kind_of(card)));
  scene.url = card.link.url.text;
  Painter painter(scene, kit);
  if (kind_of(card) == LayoutKind::badge) {
    const BadgeText text = badge_text(card);
    scene.title = card.alt.empty() ? text.label.text + ": " + text.message.text : sentence_of(card);
    scene.size = draw_badge(text, card.look.height, painter, kit);
    return scene;
  }
  const FittedCard fitted = fit(card, kit, least_height);
  scene.size = fitted.size;
  scene.title = sentence_of(card);
  scene.description = all_text(card);
  draw_frame(kit.style.frame, scene.size, painter);
  if (kit.right_to_left) painter.mirror(fitted.around.left, scene.size.width - fitted.around.right);
  fitted.content->draw({fitted.around.left, fitted.around.top}, painter);
  if (kit.style.edge.height > 0) painter.box(edge_of(kit.style, scene.size), 0, kit.style.edge.colour);
  return scene;
}

}  // namespace

// Problems of a card are gathered before they join those of others: what many cards give rise to is counted by card.
Scene lay_out(const Card& card, const StyleSheet& sheet, Workshop& workshop, Problems& problems, double least_height) {
  Problems own;
  warn_of_left_out(card, own);
  Scene scene = draw_card(card, sheet, workshop, own, least_height);
  problems.add(own);
  return scene;
}

}  // namespace placard
