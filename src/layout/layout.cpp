#include "layout/layout.h"

#include <array>
#include <cmath>

#include "base/utf8.h"
#include "layout/frame.h"
#include "layout/layouts.h"

namespace placard {

namespace {

using LayoutFunction = ColumnHandle (*)(const Card&, const Kit&);

// One row a layout, in the order of LayoutKind.
constexpr std::array<LayoutFunction, layout_count> layouts{project_layout, project_layout, project_layout,
                                                           project_layout, project_layout, project_layout};

constexpr std::size_t longest_sentence = 150;  // what screen readers are content with

// One line of text: breaks become spaces.
std::string flat(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return text;
}

std::string shortened(const std::string& text, std::size_t letters) {
  if (count_code_points(text) <= letters) return text;
  std::size_t offset = 0;
  std::size_t last_space = 0;
  for (std::size_t i = 0; i + 1 < letters; ++i) {
    if (text[offset] == ' ') last_space = offset;
    if (!decode_utf8(text, offset)) break;
  }
  return text.substr(0, last_space > letters / 2 ? last_space : offset) + "…";
}

std::string all_text(const Card& card) {
  std::string text;
  const auto add = [&text](std::string_view label, const std::string& part) {
    if (part.empty()) return;
    if (!text.empty()) text += " ";
    text += std::string(label) + flat(part);
  };
  add("", card.subtitle.text);
  if (!card.alt.empty() || count_code_points(card.summary.text) > longest_sentence / 2) add("", card.summary.text);
  add("", card.quote.empty() ? "" : "“" + card.quote.text + "”");
  std::string tags;
  for (const Text& tag : card.tags) tags += (tags.empty() ? "" : ", ") + tag.text;
  add("Tags: ", tags.empty() ? "" : tags + ".");
  add("Link: ", card.link.url.empty() ? card.link.text.text : card.link.url.text);
  return text;
}

}  // namespace

std::string sentence_of(const Card& card) {
  if (!card.alt.empty()) return flat(card.alt.text);
  std::string sentence = card.title.text;
  if (!card.status.text.empty()) sentence += " (" + card.status.text.text + ")";
  const std::string& more = card.summary.empty() ? card.quote.text : card.summary.text;
  if (!more.empty()) sentence += ": " + more;
  return shortened(flat(sentence), longest_sentence);
}

Scene lay_out(const Card& card, const StyleSheet& sheet, Typesetter& typesetter, Problems& problems) {
  const LayoutKind kind = card.look.layout.value_or(LayoutKind::project);
  const Style& style = sheet.style(kind);
  const Frame& frame = style.frame;
  const Kit kit{style, typesetter, card.status.effective_tone(), problems};

  const double width = card.look.width.value_or(frame.width);
  const Insets around = frame_insets(frame);
  const double down = around.top + around.bottom;
  const ColumnHandle content = layouts[static_cast<std::size_t>(kind)](card, kit);
  const double natural = content->fit(std::max(1.0, width - around.left - around.right)).height;
  const double height = card.look.height.value_or(std::ceil(natural + down));
  content->stretch(height - down);

  Scene scene;
  scene.size = {width, height};
  scene.id = card.id.text;
  scene.title = sentence_of(card);
  scene.description = all_text(card);
  Painter painter(scene, kit);
  draw_frame(frame, scene.size, painter);
  content->draw({around.left, around.top}, painter);
  return scene;
}

}  // namespace placard
