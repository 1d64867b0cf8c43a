// The keys next to `cards:`.

#include "input/diagnosis.h"
#include "model/card.h"
#include "model/fields.h"

namespace placard {

void read_keys(const Node& root, Defaults& defaults, Problems& problems) {
  std::vector<std::string_view> known = field_names<Look>();
  for (const std::string_view name : field_names<FileDefaults>()) known.push_back(name);
  known.emplace_back("cards");
  for (const Entry& entry : root.entries) {
    const bool is_known =
        entry.key == "cards" || read_field(entry, defaults.look, problems) || read_field(entry, defaults.file, problems);
    if (!is_known) report_unknown_key(entry, known, problems);
  }
}

Defaults read_defaults(const Node& root, Problems& problems) {
  Defaults defaults;
  const std::string hint = "write keys such as 'style: github' or 'fonts: [own.ttf]'";
  if (root.kind != Node::Kind::map) expected("defaults", root, problems, hint);
  if (const Node* cards = root.find("cards")) problems.error(cards->span, "defaults have no cards", hint);
  read_keys(root, defaults, problems);
  return defaults;
}

void remove_places(Defaults& defaults) {
  auto& [look, file] = defaults;
  std::vector<Text*> texts{&look.style, &look.palette, &look.font.text,  &look.font.mono,
                           &look.lang,  &file.owner,   &file.logo.light, &file.logo.dark};
  for (Text* text : {&file.avatar.file, &file.avatar.light, &file.avatar.dark, &file.avatar.alt}) texts.push_back(text);
  for (Text& text : file.fonts) texts.push_back(&text);
  for (TextList* list : {&file.icons, &file.facts, &file.history}) {
    for (Text& text : list->texts) texts.push_back(&text);
  }
  for (Text* text : texts) text->span = {};
}

std::vector<Text> read_fonts(const Node& root) {
  std::vector<Text> fonts;
  const Node* list = root.kind == Node::Kind::map && root.find("cards") != nullptr ? root.find("fonts") : nullptr;
  if (list == nullptr || list->items.size() > limits.fonts.value) return fonts;  // reported by read_cards()
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    if (list->items[i].kind == Node::Kind::scalar) fonts.push_back({list->items[i].text, list->items[i].span});
  }
  return fonts;
}

std::vector<Text> read_texts(const Node& root, std::string_view key) {
  TextList list;
  Problems known;  // reported by read_cards()
  const Node* node = root.kind == Node::Kind::map && root.find("cards") != nullptr ? root.find(key) : nullptr;
  if (node != nullptr && node->kind != Node::Kind::null) read_value(*node, list, up_to(limits.facts_files), known);
  return list.texts;
}

}  // namespace placard
