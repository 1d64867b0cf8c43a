#include "preview/drawn_card.h"

#include <algorithm>

#include "drawing/embedding.h"
#include "drawing/variants.h"
#include "base/fnv.h"
#include "base/version.h"
#include "layout/layout.h"
#include "scene/path.h"

namespace placard {

namespace {

constexpr double ascent = 0.76;  // in units of the font size
constexpr double descent = 0.24;

Rect bounds_of(const TextLine& line) {
  return {line.origin.x, line.origin.y - ascent * line.size, line.width, (ascent + descent) * line.size};
}

bool contains(const Rect& outer, const Rect& inner) {
  return inner.x >= outer.x && inner.y >= outer.y - 1 && inner.right() <= outer.right() + 1 &&
         inner.bottom() <= outer.bottom() + 1;
}

// Whether a line continues the text above it.
bool follows(const ShownBox& last, const TextLine& line, const Rect& rect) {
  return last.name == line.part && rect.y > last.rect.y && rect.y < last.rect.y + last.rect.height + line.size;
}

std::string query_of(const View& view) {
  std::string query = "?";
  for (const auto& [name, value] : {std::pair<std::string_view, const std::string&>{"style", view.style},
                                    {"palette", view.palette},
                                    {"layout", view.layout},
                                    {"language", view.language},
                                    {"motion", view.motion},
                                    {"card", view.card}}) {
    if (!value.empty()) query += std::string(name) + "=" + url_path(value) + "&";
  }
  return query + "v=";
}

void draw_pictures(const View& view, const std::string& key, DrawnCard& drawn) {
  for (const Variant& variant : variants(Mode::both, *drawn.sheet)) {
    ContrastTables& tables = drawn.shown.contrast;
    (variant.dark_page ? tables.dark : tables.light) = resolve_colors(drawn.scene, variant).rows();
  }
  GlyphPaths paths;
  for (const Variant& variant : variants(drawn.mode, *drawn.sheet)) {
    std::string svg = to_svg(drawn.scene, variant, paths);
    const std::string query = query_of(view) + std::to_string(fnv1a(svg));
    const auto address = [&](const std::string& name) { return "pictures/" + url_path(name) + query; };
    const std::string name = key + variant.suffix;
    const ShownPicture picture{address(name + ".svg"), name + ".svg", svg.size(), address(name + ".png"), name + ".png", {}};
    if (drawn.svgs.empty()) drawn.shown.light = picture;
    drawn.shown.dark = picture;
    drawn.svgs[picture.svg_name] = std::make_shared<const std::string>(std::move(svg));
  }
}

}  // namespace

std::vector<ShownBox> boxes_of(const Scene& scene) {
  std::vector<ShownBox> boxes;
  const Box* background = nullptr;  // the last box that is not the card itself
  bool was_on_background = false;   // whether the previous text was inside it
  for (const Shape& shape : scene.shapes) {
    if (const auto* box = std::get_if<Box>(&shape)) {
      const bool is_card = box->rect.width >= scene.size.width - 1 && box->rect.height > scene.size.height / 2;
      const bool is_mark = background != nullptr && contains(background->rect, box->rect);
      if (!is_card && !is_mark) background = box;
    } else if (const auto* picture = std::get_if<Picture>(&shape)) {
      boxes.push_back({std::string(picture->part.empty() ? "picture" : picture->part), picture->rect, {}});
    } else if (const auto* line = std::get_if<TextLine>(&shape)) {
      const Rect rect = bounds_of(*line);
      const bool is_on_background = background != nullptr && contains(background->rect, rect);
      if (!boxes.empty() && !is_on_background && !was_on_background && follows(boxes.back(), *line, rect)) {
        boxes.back().rect = united(boxes.back().rect, rect);
        boxes.back().text.append(boxes.back().text.empty() ? "" : " ").append(scene.text_of(*line));
      } else {
        boxes.push_back({std::string(line->part), is_on_background ? background->rect : rect, std::string(scene.text_of(*line))});
      }
      was_on_background = is_on_background;
    }
  }
  return boxes;
}

Message to_message(const Problem& problem, const Source& source) {
  return {problem.level, place_text(problem, source), problem.message, excerpt(problem, source), problem.hint};
}

PreviewContext::PreviewContext(const std::vector<std::string>& icons, const std::vector<std::string>& facts)
    : report([this](const Source& source, const Problem& problem) { messages.push_back(to_message(problem, source)); }),
      render_context(report, icons, facts) {}

std::shared_ptr<DrawnCard> draw_card(const std::shared_ptr<PreviewContext>& preview_context, const View& view, const Card& card,
                                     const StyleSheet& sheet, double min_height, const EmbedOptions& embed) {
  auto drawn = std::make_shared<DrawnCard>();
  drawn->preview_context = preview_context;
  drawn->sheet = &sheet;
  drawn->span = card.span;
  drawn->mode = card.look.mode.value_or(Mode::both);
  drawn->scale = default_scale(card);
  Problems problems;
  drawn->scene = lay_out(card, sheet, preview_context->render_context.resources, problems, min_height);
  drawn->problems = problems.sorted();
  ShownCard& shown = drawn->shown;
  shown.key = picture_name(card);
  shown.id = card.id.text;
  shown.title = card.title.text;
  shown.layout = card.layout->name.text;
  shown.style = !view.style.empty() ? view.style : card.look.style.empty() ? std::string(default_style()) : card.look.style.text;
  shown.mode = name_of(drawn->mode);
  shown.size = drawn->scene.size;
  shown.alt = drawn->scene.title;
  shown.url = card.link.url.text;
  shown.boxes = boxes_of(drawn->scene);
  draw_pictures(view, shown.key, *drawn);
  const Snippet form = drawn->mode == Mode::automatic ? Snippet::automatic : Snippet::picture;
  shown.snippet = to_snippet({.cards = {to_embedded(embed, card, shown.alt, shown.size.width)}}, form);
  return drawn;
}

std::optional<std::string> picture_of(const DrawnCard& drawn, const std::string& name) {
  const auto svg = drawn.svgs.find(name);
  if (svg != drawn.svgs.end()) return *svg->second;
  for (const Variant& variant : variants(drawn.mode, *drawn.sheet)) {
    if (name != drawn.shown.key + variant.suffix + ".png") continue;
    GlyphMasks masks;
    Compressor compressor;
    return png_pair(drawn.scene, *drawn.sheet, drawn.scale, masks, compressor).file(variant.dark_page);
  }
  return std::nullopt;
}

}  // namespace placard
