#pragma once
// One card of the preview, drawn.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "drawing/embed_options.h"
#include "io/report.h"
#include "drawing/render_context.h"
#include "preview/preview_model.h"
#include "scene/scene.h"

namespace placard {

/// A render_context with the report that it speaks to; one in which an error was found is done with.
struct PreviewContext {
  std::vector<Message> messages;
  Report report;
  RenderContext render_context;

  PreviewContext();
};

/// A card that has been drawn. Its problems and its span are those of the text that it was drawn from.
struct DrawnCard {
  std::size_t fingerprint = 0;
  std::shared_ptr<PreviewContext> preview_context;  ///< the owner of the sheet
  const StyleSheet* sheet = nullptr;
  Mode mode = Mode::both;
  double scale = 2;
  Scene scene;
  Span span;
  std::vector<Problem> problems;
  std::map<std::string, std::string> svgs;  ///< by name
  std::map<std::string, std::string> pngs;  ///< by name, those that were asked for
  ShownCard shown;
};

/// Draws a card as SVG for a view. `embed` says how a README would name its pictures.
std::shared_ptr<DrawnCard> draw_card(const std::shared_ptr<PreviewContext>& preview_context, const View& view, const Card& card,
                                     const StyleSheet& sheet, double min_height, const EmbedOptions& embed);

/// The bytes of a picture of a card by its name; a PNG is drawn when it is first asked for.
std::optional<std::string> picture_of(DrawnCard& drawn, const std::string& name);

/// A problem in parts, as the page shows it.
Message to_message(const Problem& problem, const Source& source);

}  // namespace placard
