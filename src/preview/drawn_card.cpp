#include "preview/drawn_card.h"

#include "backend/svg/svg.h"
#include "drawing/embedding.h"
#include "drawing/names.h"
#include "preview/shown.h"
#include "drawing/variants.h"
#include "base/fnv.h"
#include "base/version.h"
#include "layout/layout.h"

namespace placard {

namespace {

std::string query_of(const View& view) {
  std::string query = "?";
  for (const auto& [name, value] : {std::pair<std::string_view, const std::string&>{"style", view.style},
                                    {"palette", view.palette},
                                    {"layout", view.layout},
                                    {"card", view.card}}) {
    if (!value.empty()) query += std::string(name) + "=" + url_path(value) + "&";
  }
  return query + "v=";
}

ShownPicture to_shown(const std::string& name, const std::string& svg, const View& view) {
  ShownPicture picture;
  picture.svg_name = name + ".svg";
  picture.png_name = name + ".png";
  picture.svg_bytes = svg.size();
  const std::string query = query_of(view) + std::to_string(fnv1a(svg));
  picture.svg = "pictures/" + url_path(picture.svg_name) + query;
  picture.png = "pictures/" + url_path(picture.png_name) + query;
  return picture;
}

void draw_pictures(const View& view, const std::string& key, DrawnCard& drawn) {
  for (const Variant& variant : variants(Mode::both, *drawn.sheet)) {
    ContrastTables& tables = drawn.shown.contrast;
    (variant.dark_page ? tables.dark : tables.light) = contrast_of(resolve_colors(drawn.scene, variant));
  }
  const auto all = variants(drawn.mode, *drawn.sheet);
  for (const Variant& variant : all) {
    const ResolvedColors colors = resolve_colors(drawn.scene, variant);
    std::optional<ResolvedColors> dark;
    if (variant.adapts_to != nullptr) dark.emplace(drawn.scene, *variant.adapts_to, page_color(true));
    std::string svg = to_svg(drawn.scene, colors, dark ? &*dark : nullptr);
    const ShownPicture picture = to_shown(key + variant.suffix, svg, view);
    if (&variant == &all.front()) drawn.shown.light = picture;
    drawn.shown.dark = picture;
    drawn.svgs[picture.svg_name] = std::move(svg);
  }
}

}  // namespace

Message to_message(const Problem& problem, const Source& source) {
  return {problem.level, place_text(problem, source), problem.message, excerpt(problem, source), problem.hint};
}

PreviewContext::PreviewContext()
    : report([this](const Source& source, const Problem& problem) { messages.push_back(to_message(problem, source)); }),
      render_context(report) {}

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
  shown.layout = name_of(card.look.layout.value_or(LayoutKind::project));
  shown.style = !view.style.empty() ? view.style : card.look.style.empty() ? std::string(default_style()) : card.look.style.text;
  shown.mode = name_of(drawn->mode);
  shown.size = drawn->scene.size;
  shown.alt = drawn->scene.title;
  shown.url = card.link.url.text;
  shown.boxes = boxes_of(drawn->scene);
  draw_pictures(view, shown.key, *drawn);
  const Snippet form = drawn->mode == Mode::automatic ? Snippet::automatic : Snippet::picture;
  shown.snippet = to_snippet({to_embedded(embed, card, shown.alt, shown.size.width)}, form, 1, Align::none);
  return drawn;
}

std::optional<std::string> picture_of(DrawnCard& drawn, const std::string& name) {
  const auto svg = drawn.svgs.find(name);
  if (svg != drawn.svgs.end()) return svg->second;
  for (const Variant& variant : variants(drawn.mode, *drawn.sheet)) {
    if (name != drawn.shown.key + variant.suffix + ".png") continue;
    const auto [png, is_new] = drawn.pngs.try_emplace(name);
    if (is_new) {
      Masks masks;
      Compressor compressor;
      png->second = png_pair(drawn.scene, *drawn.sheet, drawn.scale, masks, compressor).file(variant.dark_page);
    }
    return png->second;
  }
  return std::nullopt;
}

}  // namespace placard
