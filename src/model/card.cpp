#include "model/card.h"

#include <algorithm>
#include <cstdint>
#include <set>

#include "base/ascii.h"
#include "base/fnv.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "input/diagnosis.h"
#include "model/fields.h"
#include "model/language.h"
#include "model/repository.h"

namespace placard {

namespace {

// The lowercase ASCII form of each letter from U+00C0 to U+017F, separated by spaces; '-' for signs that are not letters.
constexpr std::string_view ascii_forms =
    "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o "
    "o o o - o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i "
    "i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n ng ng o o o o o o oe oe r r r r r r s s "
    "s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s";

// A letter without its diacritics: "e" for É, "ss" for ß; empty for other characters.
std::string_view without_marks(char32_t letter) {
  if (letter < 0xC0 || letter > 0x17F) return {};
  std::size_t begin = 0;
  for (char32_t at = 0xC0; at < letter; ++at) begin = ascii_forms.find(' ', begin) + 1;
  const std::string_view found = ascii_forms.substr(begin, ascii_forms.find(' ', begin) - begin);
  return found == "-" ? std::string_view() : found;
}

// Whether a character is a combining diacritical mark.
constexpr bool is_mark(char32_t character) { return character >= 0x300 && character <= 0x36F; }

bool is_id_char(char c) { return is_letter_or_digit(c) || c == '.' || c == '_' || c == '-'; }

// Windows reserves these names in every folder, with any extension: a repository with such a file cannot be checked out.
bool is_device_name(std::string_view id) {
  const std::string name = lower(id.substr(0, id.find('.')));
  if (name == "con" || name == "prn" || name == "aux" || name == "nul") return true;
  return name.size() == 4 && (name.starts_with("com") || name.starts_with("lpt")) && is_digit(name[3]);
}

std::string avoid_device_name(const std::string& id) { return is_device_name(id) ? "card-" + id : id; }

void check_id(const Text& id, Problems& problems) {
  if (id.empty()) return;
  if (!std::ranges::all_of(id.text, is_id_char)) {
    const std::string suggestion = slug(id.text);
    problems.error(id.span, "an id can contain only letters, digits, '.', '_' and '-'",
                   suggestion.empty() ? "" : "for example '" + suggestion + "'");
  } else if (id.text.front() == '.' || id.text.front() == '-') {
    problems.error(id.span, "an id must start with a letter, a digit or '_'", "the id is the name of the output file");
  } else if (id.text.back() == '.') {
    problems.error(id.span, "an id must not end with '.'", "the id is the name of the output file");
  } else if (is_device_name(id.text)) {
    problems.error(id.span, "'" + id.text + "' is a reserved file name on Windows",
                   "for example '" + avoid_device_name(id.text) + "'");
  }
}

Card read_card(const Node& given, const Look& defaults, Problems& problems) {
  const std::optional<Node> repository = card_from_repository(given, problems);
  const std::optional<Node> endpoint = badge_from_endpoint(given);
  const Node& node = repository ? *repository : endpoint ? *endpoint : given;
  Card card;
  card.is_converted = repository.has_value();
  card.look = defaults;
  card.span = given.span;
  if (node.kind != Node::Kind::map) {
    expected("a card", node, problems, "write a card as a mapping with a title: '- title: my-project'");
    return card;
  }
  static const std::vector<std::string_view> known = field_names<Card, Look>();
  bool title_has_error = false;
  for (const Entry& entry : node.entries) {
    const std::size_t before = problems.errors();
    if (!read_field(entry, card, problems) && !read_field(entry, card.look, problems)) report_unknown_key(entry, known, problems);
    if (entry.key == "title") title_has_error = problems.errors() > before;
  }
  const Node* title = node.find("title");
  // A misspelled 'title' is reported only once, as an unknown key.
  const auto means_title = [](const Entry& entry) { return spelling_hint(entry.key, known) == "did you mean 'title'?"; };
  const bool misspelt = title == nullptr && !problems.is_full() && std::ranges::any_of(node.entries, means_title);
  if (card.title.empty() && !misspelt && !title_has_error) {
    problems.error(title == nullptr ? Span{node.span.begin, node.span.begin} : title->span, "the card has no title",
                   "add 'title: my-project'");
  }
  check_id(card.id, problems);
  if (!card.repo.empty()) check_repository(card.repo, problems);
  if (!card.look.lang.empty()) check_language(card.look.lang, problems);
  if (const Node* svg = endpoint ? given.find("logoSvg") : nullptr; svg != nullptr && svg->text.size() <= limits.logo.value)
    card.logo_svg = {svg->text, svg->span};
  return card;
}

// The id of a title without ASCII letters: a hash does not change if cards are reordered.
std::string title_hash(std::string_view title) {
  const auto hash = fnv1a<std::uint32_t>(title);
  std::string digits;
  for (int shift = 24; shift >= 0; shift -= 8) append_hex(digits, static_cast<unsigned char>(hash >> shift));
  return digits;
}

// A card that repeats an id counts once, with its translations.
void report_duplicate_ids(const std::vector<Card>& cards, Problems& problems) {
  std::set<std::string_view> seen;
  bool is_repeated = false;
  for (const Card& card : cards) {
    if (!card.is_translation()) is_repeated = false;
    if (card.id.empty() || is_repeated || seen.insert(card.id.text).second) continue;
    is_repeated = true;
    problems.error(card.id.span, "duplicate id '" + card.id.text + "'",
                   card.id.span == card.title.span ? "the id is made from the title; add 'id:' to one of the cards"
                                                   : "the id is the name of the output file; give one card another id");
  }
}

// Reads a card and adds it, followed by its translations.
void add_card(const Node& node, const Defaults& defaults, std::vector<Card>& cards, Problems& problems) {
  Card card = read_card(node, defaults.look, problems);
  if (card.owner.empty()) card.owner = defaults.file.owner;
  if (card.logo.empty()) card.logo = defaults.file.logo;
  if (card.avatar.empty()) card.avatar = defaults.file.avatar;
  card.columns = defaults.file.columns;
  if (card.id.empty()) card.id = {avoid_device_name(slug(card.title.text)), card.title.span};
  if (card.id.empty() && !card.title.empty()) card.id.text = "card-" + title_hash(card.title.text);
  if (card.translations.languages.empty() || card.id.empty()) return cards.push_back(std::move(card));
  cards.push_back(card);
  for (const Entry& entry : node.find("translations")->entries) {
    if (!card.is_for(entry.key)) cards.push_back(translated(card, entry, problems));
  }
}

// Reports a style or layout file that is used as a metadata file.
bool report_look_file(const Node& root, Problems& problems) {
  const bool has_cards = root.find("cards") != nullptr || root.find("title") != nullptr;
  const bool is_layout = root.find("body") != nullptr;
  if (has_cards || (!is_layout && root.find("palettes") == nullptr && root.find("extends") == nullptr)) return false;
  const std::string kind = is_layout ? "layout" : "style";
  problems.error(root.entries.front().key_span, "this is a " + kind + " file, not a metadata file",
                 "use it with '--" + kind + " FILE', or with '" + kind + ": FILE' in a metadata file");
  return true;
}

// Reports a list of cards under another key, such as "projects:".
bool report_misnamed_list(const Node& root, Problems& problems) {
  static const std::vector<std::string_view> card_keys = field_names<Card>();
  for (const Entry& entry : root.entries) {
    if (std::ranges::find(card_keys, entry.key) != card_keys.end()) continue;
    const bool is_list =
        entry.value.kind == Node::Kind::list && !entry.value.items.empty() && entry.value.items.front().kind == Node::Kind::map;
    if (!is_list && entry.value.kind != Node::Kind::map) continue;
    const std::string hint = spelling_hint(entry.key, {"cards"});
    if (hint.starts_with("one of")) continue;
    problems.error(entry.key_span, "unknown key '" + entry.key + "'",
                   is_list ? hint : "write the keys of one card at the top level; write several cards as a list below 'cards:'");
    return true;
  }
  return false;
}

// Reports a node that is not a list of cards.
void report_missing_list(const Node& node, Problems& problems) {
  const bool is_text = node.kind == Node::Kind::scalar && !node.quoted;
  if (const auto other = is_text ? diagnose_other(node.text) : std::nullopt)
    return problems.error(node.span, other->message, other->hint);
  const std::size_t colon = is_text ? node.text.find(':') : std::string::npos;
  const std::string key = node.text.substr(0, colon);
  std::string hint = "write a card with 'title:', a list of cards, or 'cards:' with a list";
  if (node.kind == Node::Kind::map) hint = "start each card with '- ': '- title: my-project'";
  // A one-line file without a space after ':' is a scalar: "title:a".
  if (colon != std::string::npos && nearest(key, {"title", "cards"}) && node.text.find_first_of(" \n") == std::string::npos)
    hint = "add a space after ':': '" + key + ": " + node.text.substr(colon + 1) + "'";
  expected("a list of cards", node, problems, std::move(hint));
}

std::vector<Card> read_list(const Node& list, const Defaults& defaults, Problems& problems) {
  std::vector<Card> cards;
  if (list.kind != Node::Kind::list) {
    report_missing_list(list, problems);
    return cards;
  }
  if (list.items.empty()) problems.error(list.span, "no cards", "add one: '- title: my-project'");
  if (list.items.size() > limits.cards.value) {
    problems.error(list.span, "more than " + to_text(limits.cards), "split the file into several files");
    return cards;
  }
  cards.reserve(list.items.size());
  for (const Node& item : list.items) {
    add_card(item, defaults, cards, problems);
    if (cards.size() <= limits.cards.value) continue;
    problems.error(item.span, "more than " + to_text(limits.cards) + " with their translations",
                   "split the file into several files");
    return cards;
  }
  distinguish_repositories(cards);
  report_duplicate_ids(cards, problems);
  return cards;
}

}  // namespace

std::string slug(std::string_view title) {
  std::string result;
  for (std::size_t at = 0; at < title.size() && result.size() < limits.id.value;) {
    const char c = title[at];
    const auto letter = decode_utf8(title, at);
    if (!letter) ++at;
    const bool is_first = result.empty();
    if (const std::string_view plain = without_marks(letter.value_or(0)); !plain.empty()) {
      result += plain;
    } else if (is_id_char(c) && c != '-' && (!is_first || (c != '.' && c != '_'))) {
      result.push_back(lower(c));
    } else if (!is_first && result.back() != '-' && !is_mark(letter.value_or(0))) {
      result.push_back('-');
    }
  }
  result.resize(std::min<std::size_t>(result.size(), limits.id.value));
  result.resize(result.find_last_not_of("-.") + 1);  // npos + 1 is 0
  return result;
}

std::vector<Text*> logos_of(Card& card) {
  std::vector<Text*> logos{&card.logo.light, &card.logo.dark};
  for (Keyword& tag : card.tags) logos.push_back(&tag.logo);
  for (Text& name : card.tech) logos.push_back(&name);
  return logos;
}

std::vector<Text*> photos_of(Card& card) {
  std::vector<Text*> photos{&card.avatar.light, &card.avatar.dark, &card.cover.light, &card.cover.dark};
  for (Person& person : card.people) photos.push_back(&person.avatar);
  return photos;
}

std::vector<Card> read_cards(const Node& root, Problems& problems, Defaults& defaults) {
  if (root.kind != Node::Kind::map) return read_list(root, defaults, problems);
  std::vector<Card> cards;
  const Node* list = root.find("cards");
  if (report_look_file(root, problems) || (list == nullptr && report_misnamed_list(root, problems))) return cards;
  if (list == nullptr) {
    add_card(root, defaults, cards, problems);
    return cards;
  }
  read_keys(root, defaults, problems);
  return read_list(*list, defaults, problems);
}

std::vector<Card> read_cards(const Node& root, Problems& problems) {
  Defaults none;
  return read_cards(root, problems, none);
}

}  // namespace placard
