// The translations of a card.

#include <algorithm>

#include "base/spelling.h"
#include "model/fields.h"
#include "model/language.h"

namespace placard {

namespace {

// Labels the stats and metrics that a translation names.
void set_labels(const Node& node, Card& card, Problems& problems) {
  if (node.kind != Node::Kind::map) return expected("a mapping", node, problems, "write it as {users: 利用者}");
  std::vector<Stat> labels;
  read_value(node, labels, up_to(limits.stats), problems);
  for (const Stat& label : labels) {
    std::vector<std::string_view> names;
    for (std::vector<Stat>* stats : {&card.stats, &card.metrics}) {
      for (Stat& stat : *stats) {
        names.push_back(stat.name.text);
        if (stat.name.text == label.name.text) stat.label = label.value;
      }
    }
    if (std::ranges::find(names, label.name.text) == names.end())
      problems.error(label.name.span, "the card has no stat '" + label.name.text + "'",
                     names.empty() ? "" : spelling_hint(label.name.text, names));
  }
}

bool is_of_whole_card(std::string_view key) {
  static const std::vector<std::string_view> look = field_names<Look>();
  return key == "id" || key == "repo" || key == "translations" || std::ranges::find(look, key) != look.end();
}

}  // namespace

bool Card::is_for(std::string_view language) const {
  const auto is_same = [&](const Text& tag) { return same_letters(tag.text, language); };
  return is_translation() ? is_same(look.lang) : std::ranges::none_of(translations.languages, is_same);
}

Form form_of(Tag<Translations>, Range range) {
  return make_form(Form::Kind::map, range, {}, {{Form::Kind::map, {}, {}, {}, {}, "translation"}});
}

std::vector<FieldForm> translation_forms() {
  std::vector<FieldForm> forms = field_forms<Card>();
  std::erase_if(forms, [](const FieldForm& form) { return is_of_whole_card(form.name); });
  forms.push_back({"labels",
                   "Names of stats and metrics in this language, for those that are shown as text.",
                   {"{\"users\": \"利用者\"}"},
                   "",
                   form_of(Tag<std::vector<Stat>>{}, up_to(limits.stats)).parts.front()});
  return forms;
}

void read_value(const Node& node, Translations& value, Range range, Problems& problems) {
  constexpr std::string_view example = "write it as {ja: {title: …, summary: …}}";
  if (node.kind != Node::Kind::map) return expected("a mapping of languages", node, problems, std::string(example));
  if (!fits(node, node.entries.size(), "translations", range, problems)) return;
  for (const Entry& entry : node.entries) {
    const std::size_t before = problems.errors();
    const Text language{entry.key, entry.key_span};
    check_language(language, problems);
    if (entry.value.kind != Node::Kind::map && entry.value.kind != Node::Kind::null)
      expected("a mapping", entry.value, problems, std::string(example));
    if (problems.errors() == before && entry.value.kind == Node::Kind::map) value.languages.push_back(language);
  }
}

Card translated(const Card& card, const Entry& translation, Problems& problems) {
  Card result = card;
  result.id = {card.id.text + "." + translation.key, translation.key_span};
  result.original = card.id.text;
  result.translation = {translation.key_span.begin, translation.value.span.end};
  result.translations = {};
  result.look.lang = {translation.key, translation.key_span};
  result.look.direction = Direction::automatic;
  if (!card.status.text.empty()) result.status.tone = card.status.effective_tone();
  static const std::vector<std::string_view> known = [] {
    std::vector<std::string_view> names;
    for (const FieldForm& form : translation_forms()) names.push_back(form.name);
    return names;
  }();
  for (const Entry& entry : translation.value.entries) {
    if (entry.key == "labels") continue;
    if (is_of_whole_card(entry.key)) {
      problems.error(entry.key_span, "'" + entry.key + "' cannot differ in a translation", "set it in the card");
    } else if (!read_field(entry, result, problems)) {
      report_unknown_key(entry, known, problems);
    }
  }
  const Node* labels = translation.value.find("labels");
  if (labels != nullptr && labels->kind != Node::Kind::null) set_labels(*labels, result, problems);
  if (result.title.empty() && !card.title.empty())
    problems.error(result.title.span, "the translation has no title", "remove 'title' to show that of the card");
  return result;
}

}  // namespace placard
