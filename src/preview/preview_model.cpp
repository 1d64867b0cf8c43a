#include "preview/preview_model.h"

#include "base/json.h"

namespace placard {

namespace {

/// Writes the parts of a model as JSON.
class ModelWriter {
 public:
  /// Writes an object: names and values in turn.
  template <class... Members>
  void object(const Members&... all) {
    json_.begin_object();
    members(all...);
    json_.end_object();
  }

  [[nodiscard]] std::string take() { return json_.take(); }

 private:
  void members() {}
  template <class T, class... Rest>
  void members(std::string_view name, const T& value, const Rest&... rest) {
    json_.key(name);
    write(value);
    members(rest...);
  }

  void write(std::string_view text) { json_.value(text); }
  void write(bool truth) { json_.value(truth); }
  void write(double number) { json_.value(number); }
  void write(std::size_t number) { json_.value(static_cast<double>(number)); }

  template <class T>
  void write(const std::optional<T>& value) {
    value ? write(*value) : json_.null();
  }

  template <class T>
  void write(const std::vector<T>& items) {
    json_.begin_array();
    for (const T& item : items) write(item);
    json_.end_array();
  }

  void write(const CardTexts& cards) {
    json_.begin_object();
    for (const auto& [key, text] : cards) {
      json_.key(key);
      json_.raw(text);
    }
    json_.end_object();
  }

  void write(const View& view) {
    object("style", view.style, "palette", view.palette, "layout", view.layout, "language", view.language, "motion", view.motion);
  }

  void write(const Message& message) {
    object("level", std::string(message.level == Level::error ? "error" : "warning"), "place", message.place, "message",
           message.text, "excerpt", message.excerpt, "hint", message.hint);
  }

  void write(const ShownPicture& picture) {
    object("svg", picture.svg, "svgName", picture.svg_name, "svgBytes", picture.svg_bytes, "png", picture.png, "pngName",
           picture.png_name, "pngBytes", picture.png_bytes);
  }

  void write(const ShownBox& box) {
    object("name", box.name, "x", box.rect.x, "y", box.rect.y, "width", box.rect.width, "height", box.rect.height, "text",
           box.text);
  }

  void write(const ShownContrast& row) {
    object("part", row.part, "role", row.role, "ratio", row.ratio, "needed", row.needed, "given", row.given, "used", row.used);
  }

  void write(const ContrastTables& contrast) { object("light", contrast.light, "dark", contrast.dark); }

  void write(const ShownSet& set) { object("file", set.file, "snippet", set.snippet, "rows", set.rows); }

  void write(const ShownSection& section) { object("line", section.line, "align", section.align, "rows", section.rows); }

  void write(const ShownReadme& readme) { object("path", readme.path, "current", readme.current, "sections", readme.sections); }

  JsonWriter json_;
};

std::string to_json(const ShownCard& card) {
  ModelWriter json;
  json.object("id", card.id, "title", card.title, "layout", card.layout, "style", card.style, "mode", card.mode, "place",
              card.place, "width", card.size.width, "height", card.size.height, "alt", card.alt, "url", card.url, "snippet",
              card.snippet, "light", card.light, "dark", card.dark, "boxes", card.boxes, "contrast", card.contrast, "messages",
              card.messages);
  return json.take();
}

}  // namespace

CardTexts card_texts(const PreviewModel& model) {
  CardTexts texts;
  for (const ShownCard& card : model.cards) texts[card.key] = to_json(card);
  return texts;
}

std::string to_json(const PreviewModel& model, const CardTexts& cards, const CardTexts& known) {
  CardTexts changed;
  for (const auto& [key, text] : cards) {
    const auto old = known.find(key);
    if (old == known.end() || old->second != text) changed[key] = text;
  }
  ModelWriter json;
  json.object("version", model.version, "exported", model.exported, "files", model.files, "styles", model.styles, "palettes",
              model.palettes, "layouts", model.layouts, "languages", model.languages, "motions", model.motions, "view",
              model.view, "about", model.about, "snippet", model.snippet, "sets", model.sets, "readme", model.readme, "cards",
              changed, "messages", model.messages);
  return json.take();
}

}  // namespace placard
