#include "preview/preview_model.h"

#include "base/json.h"

namespace placard {

namespace {

void write_list(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  json.key(name);
  json.begin_array();
  for (const std::string& text : texts) json.value(text);
  json.end_array();
}

void write_rows(JsonWriter& json, const std::vector<ShownRow>& rows) {
  json.key("rows");
  json.begin_array();
  for (const ShownRow& row : rows) {
    json.begin_array();
    for (const std::string& key : row) json.value(key);
    json.end_array();
  }
  json.end_array();
}

void write(JsonWriter& json, const Message& message) {
  json.begin_object();
  json.member("level", message.level == Level::error ? "error" : "warning");
  json.member("place", message.place);
  json.member("message", message.text);
  json.member("excerpt", message.excerpt);
  json.member("hint", message.hint);
  json.end_object();
}

void write(JsonWriter& json, const ShownPicture& picture) {
  json.begin_object();
  json.member("svg", picture.svg);
  json.member("svgName", picture.svg_name);
  json.member("svgBytes", static_cast<double>(picture.svg_bytes));
  json.member("png", picture.png);
  json.member("pngName", picture.png_name);
  json.key("pngBytes");
  if (picture.png_bytes) {
    json.value(static_cast<double>(*picture.png_bytes));
  } else {
    json.null();
  }
  json.end_object();
}

void write(JsonWriter& json, const ShownBox& box) {
  json.begin_object();
  json.member("name", box.name);
  json.member("x", box.rect.x);
  json.member("y", box.rect.y);
  json.member("width", box.rect.width);
  json.member("height", box.rect.height);
  json.member("text", box.text);
  json.end_object();
}

void write(JsonWriter& json, const ShownContrast& row) {
  json.begin_object();
  json.member("part", row.part);
  json.member("role", row.role);
  json.member("ratio", row.ratio);
  json.member("needed", row.needed);
  json.member("given", row.given);
  json.member("used", row.used);
  json.end_object();
}

void write(JsonWriter& json, const ShownSet& set) {
  json.begin_object();
  json.member("file", set.file);
  json.member("snippet", set.snippet);
  write_rows(json, set.rows);
  json.end_object();
}

void write(JsonWriter& json, const ShownSection& section) {
  json.begin_object();
  json.member("line", static_cast<double>(section.line));
  json.member("align", section.align);
  write_rows(json, section.rows);
  json.end_object();
}

template <class T>
void write_all(JsonWriter& json, std::string_view name, const std::vector<T>& items) {
  json.key(name);
  json.begin_array();
  for (const T& item : items) write(json, item);
  json.end_array();
}

std::string to_json(const ShownCard& card) {
  JsonWriter json;
  json.begin_object();
  json.member("id", card.id);
  json.member("title", card.title);
  json.member("layout", card.layout);
  json.member("style", card.style);
  json.member("mode", card.mode);
  json.member("place", card.place);
  json.member("width", card.size.width);
  json.member("height", card.size.height);
  json.member("alt", card.alt);
  json.member("url", card.url);
  json.member("snippet", card.snippet);
  json.key("light");
  write(json, card.light);
  json.key("dark");
  write(json, card.dark);
  write_all(json, "boxes", card.boxes);
  json.key("contrast");
  json.begin_object();
  write_all(json, "light", card.light_contrast);
  write_all(json, "dark", card.dark_contrast);
  json.end_object();
  write_all(json, "messages", card.messages);
  json.end_object();
  return json.take();
}

void write_readme(JsonWriter& json, const std::optional<ShownReadme>& readme) {
  json.key("readme");
  if (!readme) return json.null();
  json.begin_object();
  json.member("path", readme->path);
  json.member("current", readme->current);
  write_all(json, "sections", readme->sections);
  json.end_object();
}

}  // namespace

CardTexts card_texts(const PreviewModel& model) {
  CardTexts texts;
  for (const ShownCard& card : model.cards) texts[card.key] = to_json(card);
  return texts;
}

std::string to_json(const PreviewModel& model, const CardTexts& cards, const CardTexts& known) {
  JsonWriter json;
  json.begin_object();
  json.member("version", model.version);
  json.member("exported", model.exported);
  write_list(json, "files", model.files);
  write_list(json, "styles", model.styles);
  write_list(json, "palettes", model.palettes);
  write_list(json, "layouts", model.layouts);
  json.key("view");
  json.begin_object();
  json.member("style", model.view.style);
  json.member("palette", model.view.palette);
  json.member("layout", model.view.layout);
  json.end_object();
  json.member("snippet", model.snippet);
  write_all(json, "sets", model.sets);
  write_readme(json, model.readme);
  json.key("cards");
  json.begin_object();
  for (const auto& [key, text] : cards) {
    const auto old = known.find(key);
    if (old != known.end() && old->second == text) continue;
    json.key(key);
    json.raw(text);
  }
  json.end_object();
  write_all(json, "messages", model.messages);
  json.end_object();
  return json.take();
}

}  // namespace placard
