#include "preview/preview_model.h"

#include "base/json.h"

namespace placard {

// Found by argument-dependent lookup.

static void write(const View& view, JsonWriter& json) {
  json.object("style", view.style, "palette", view.palette, "layout", view.layout, "language", view.language, "motion",
              view.motion);
}

static void write(const Message& message, JsonWriter& json) {
  json.object("level", message.level == Level::error ? "error" : "warning", "place", message.place, "message", message.text,
              "excerpt", message.excerpt, "hint", message.hint);
}

static void write(const ShownPicture& picture, JsonWriter& json) {
  json.object("svg", picture.svg, "svgName", picture.svg_name, "svgBytes", picture.svg_bytes, "png", picture.png, "pngName",
              picture.png_name, "pngBytes", picture.png_bytes);
}

static void write(const ShownBox& box, JsonWriter& json) {
  json.object("name", box.name, "x", box.rect.x, "y", box.rect.y, "width", box.rect.width, "height", box.rect.height, "text",
              box.text);
}

static void write(const ContrastRow& row, JsonWriter& json) {
  json.object("part", row.part, "role", name_of(row.paint.role), "ratio", row.after, "needed", row.needed, "given", hex(row.given),
              "used", hex(row.used));
}

static void write(const ContrastTables& contrast, JsonWriter& json) {
  json.object("light", contrast.light, "dark", contrast.dark);
}

static void write(const ShownSet& set, JsonWriter& json) {
  json.object("file", set.file, "snippet", set.snippet, "rows", set.rows);
}

static void write(const ShownSection& section, JsonWriter& json) {
  json.object("line", section.line, "align", section.align, "rows", section.rows);
}

static void write(const ShownReadme& readme, JsonWriter& json) {
  json.object("path", readme.path, "current", readme.current, "sections", readme.sections);
}

static void write(const ShownCard& card, JsonWriter& json) {
  json.object("id", card.id, "title", card.title, "layout", card.layout, "style", card.style, "mode", card.mode, "place",
              card.place, "width", card.size.width, "height", card.size.height, "alt", card.alt, "url", card.url, "snippet",
              card.snippet, "light", card.light, "dark", card.dark, "boxes", card.boxes, "contrast", card.contrast, "messages",
              card.messages);
}

CardTexts card_texts(const PreviewModel& model) {
  CardTexts texts;
  for (const ShownCard& card : model.cards) {
    JsonWriter json;
    json.value(card);
    texts[card.key] = json.take();
  }
  return texts;
}

std::string to_json(const PreviewModel& model, const CardTexts& cards, const CardTexts& known) {
  JsonWriter json;
  json.begin_object();
  json.members("version", model.version, "exported", model.exported, "files", model.files, "styles", model.styles, "palettes",
               model.palettes, "layouts", model.layouts, "languages", model.languages, "motions", model.motions, "view",
               model.view, "about", model.about, "snippet", model.snippet, "sets", model.sets, "readme", model.readme);
  json.begin_object("cards");
  for (const auto& [key, text] : cards) {
    const auto old = known.find(key);
    if (old == known.end() || old->second != text) json.raw(key, text);
  }
  json.end_object();
  json.member("messages", model.messages);
  json.end_object();
  return json.take();
}

}  // namespace placard
