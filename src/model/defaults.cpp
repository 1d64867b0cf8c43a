// The keys next to `cards:`.

#include "model/fields.h"

namespace placard {

void read_keys(const Node& root, Defaults& defaults, Problems& problems) {
  std::vector<std::string_view> known = field_names<Look, FileDefaults>();
  known.emplace_back("cards");
  for (const Entry& entry : root.entries) {
    if (entry.key == "cards" || read_field(entry, defaults.look, problems) || read_field(entry, defaults.file, problems))
      continue;
    report_unknown_key(entry, known, problems);
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

}  // namespace placard
