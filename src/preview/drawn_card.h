#pragma once
// A card that was drawn for the preview.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "drawing/options.h"
#include "io/report.h"
#include "drawing/render_context.h"
#include "preview/preview_model.h"
#include "scene/scene.h"

namespace placard {

/// A render context that collects its messages. It is replaced after an error.
struct PreviewContext {
  std::vector<Message> messages;
  Report report;
  RenderContext render_context;

  PreviewContext(const std::vector<std::string>& icons, const std::vector<std::string>& facts);
};

/// A drawn card. `span` and `problems` refer to the text that it was drawn from.
struct DrawnCard {
  std::size_t fingerprint = 0;
  std::shared_ptr<PreviewContext> preview_context;  ///< owns `sheet`
  const StyleSheet* sheet = nullptr;
  Mode mode = Mode::both;
  double scale = 2;
  Scene scene;
  Span span;
  std::vector<Problem> problems;
  std::map<std::string, std::shared_ptr<const std::string>> svgs;  ///< by name
  ShownCard shown;
};

/// Draws a card as SVG for a view. `embed` determines the URLs in its snippet.
std::shared_ptr<DrawnCard> draw_card(const std::shared_ptr<PreviewContext>& preview_context, const View& view, const Card& card,
                                     const StyleSheet& sheet, double min_height, const EmbedOptions& embed);

/// The bytes of a picture by its name, or nothing if there is none. A PNG is drawn now.
std::optional<std::string> picture_of(const DrawnCard& drawn, const std::string& name);

/// The bounds of the texts and pictures of a scene. A text on a small box, such as a tag, has the bounds of the box.
std::vector<ShownBox> boxes_of(const Scene& scene);

/// Converts a problem for the page.
Message to_message(const Problem& problem, const Source& source);

}  // namespace placard
