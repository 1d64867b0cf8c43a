#include "model/card.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.h"
#include "model/repository.h"

namespace placard {

namespace {

constexpr std::size_t most_cards = 10'000;
constexpr std::size_t longest_id = 100;  // file systems end at 255 bytes with suffix and ending

}  // namespace

template <>
struct Table<Status> {
  static constexpr auto fields = std::tuple{
      Field{"text", &Status::text, "free text", {0, 100}},
      Field{"tone", &Status::tone, "success, warning, info, danger or neutral"},
  };
};

template <>
struct Table<Link> {
  static constexpr auto fields = std::tuple{
      Field{"text", &Link::text, "what the link says", {0, 200}},
      Field{"url", &Link::url, "http, https or mailto", {0, 2000}},
  };
};

template <>
struct Table<Logo> {
  static constexpr auto fields = std::tuple{
      Field{"light", &Logo::light, "an SVG of paths or a PNG, for light mode", {0, 300}},
      Field{"dark", &Logo::dark, "the same for dark mode", {0, 300}},
  };
};

template <>
struct Table<Look> {
  static constexpr auto fields = std::tuple{
      Field{"layout", &Look::layout, "project, compact, hero, note, badge or social"},
      Field{"style", &Look::style, "a built-in style or the path of a style file"},
      Field{"palette", &Look::palette, "a built-in palette or the path of a base16 or base24 file"},
      Field{"mode", &Look::mode, "light, dark, both or auto"},
      Field{"direction", &Look::direction, "auto, ltr or rtl: where lines begin"},
      Field{"lang", &Look::lang, "a language tag: chooses quotation marks and forms of Han characters", {0, 35}},
      Field{"width", &Look::width, "px", {80, 4000}},
      Field{"height", &Look::height, "px", {20, 4000}},
  };
};

// A status or a link may be just its text; a list of stats is any mapping.
static void read_value(const Node& node, Status& value, Range range, Problems& problems);
static void read_value(const Node& node, Link& value, Range range, Problems& problems);
static void read_value(const Node& node, Logo& value, Range range, Problems& problems);
static void read_value(const Node& node, std::vector<Text>& value, Range range, Problems& problems);
static void read_value(const Node& node, std::vector<Stat>& value, Range range, Problems& problems);

template <>
struct Table<FileDefaults> {
  static constexpr auto fields = std::tuple{
      Field{"owner", &FileDefaults::owner, "of every card that names none", {0, 100}},
      Field{"fonts", &FileDefaults::fonts, "paths of fonts for characters that the style's own lack", {0, 16}},
      Field{"columns", &FileDefaults::columns, "cards side by side; those of a row get one height", {1, 8}},
  };
};

template <>
struct Table<Card> {
  static constexpr auto fields = std::tuple{
      Field{"id", &Card::id, "names the output file; made from the title where it is absent", {0, longest_id}},
      Field{"title", &Card::title, "the only required field", {0, 300}},
      Field{"subtitle", &Card::subtitle, "a line beside or below the title", {0, 300}},
      Field{"owner", &Card::owner, "who or what it belongs to: the first line of a social picture", {0, 100}},
      Field{"status", &Card::status, "free text, or {text: …, tone: …}"},
      Field{"summary", &Card::summary, "what it is, in one or two sentences; line breaks begin paragraphs", {0, 5000}},
      Field{"quote", &Card::quote, "a sentence worth quoting", {0, 2000}},
      Field{"tags", &Card::tags, "a list of short words", {0, 100}},
      Field{"link", &Card::link, "where the card leads: {text: …, url: …} or an address"},
      Field{"stats", &Card::stats, "language, stars, forks, license, version and any other pair", {0, 20}},
      Field{"logo", &Card::logo, "a path inside the project to an SVG of paths or a PNG, or {light: …, dark: …}"},
      Field{"alt", &Card::alt, "one sentence for readers who do not see the picture", {0, 500}},
  };
};

static void read_value(const Node& node, Status& value, Range, Problems& problems) {
  if (node.kind == Node::Kind::map) {
    read_value<Status>(node, value, Range{}, problems);
  } else if (node.kind == Node::Kind::scalar) {
    read_value(node, value.text, Range{0, 100}, problems);
  } else {
    expected("text", node, problems, "write 'status: live' or 'status: {text: live, tone: success}'");
  }
}

// Addresses that lead to a page or a person, and paths within the project: no scheme that runs something.
static bool is_safe_address(std::string_view url) {
  const bool plain = std::none_of(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '\\'; });
  const std::size_t colon = url.find(':');
  const std::string_view scheme = url.substr(0, std::min(colon, url.size()));
  const bool has_scheme = colon != std::string_view::npos && scheme.find('/') == std::string_view::npos;
  const bool known = same_letters(scheme, "http") || same_letters(scheme, "https") || same_letters(scheme, "mailto");
  return plain && !url.starts_with("//") && (!has_scheme || known);
}

static void read_value(const Node& node, Link& value, Range, Problems& problems) {
  if (node.kind == Node::Kind::map) {
    read_value<Link>(node, value, Range{}, problems);
  } else if (node.kind == Node::Kind::scalar) {
    const bool is_address = node.text.find("://") != std::string::npos || node.text.starts_with("mailto:");
    read_value(node, is_address ? value.url : value.text, Range{0, 2000}, problems);
  } else {
    return expected("an address", node, problems, "write 'link: {text: view on github, url: \"https://…\"}'");
  }
  if (!value.url.empty() && !is_safe_address(value.url.text)) {
    problems.error(value.url.span, "'" + value.url.text + "' is no address that a card may lead to", "http, https or mailto");
  }
}

static void read_value(const Node& node, Logo& value, Range, Problems& problems) {
  if (node.kind == Node::Kind::map) {
    read_value<Logo>(node, value, Range{}, problems);
    if (value.light.empty()) value.light = value.dark;
    if (value.dark.empty()) value.dark = value.light;
  } else if (node.kind == Node::Kind::scalar) {
    read_value(node, value.light, Range{0, 300}, problems);
    value.dark = value.light;
  } else {
    expected("a path", node, problems, "write 'logo: docs/logo.svg' or 'logo: {light: …, dark: …}'");
  }
  for (const Text* path : {&value.light, &value.dark}) {
    if (path->text.find("://") == std::string::npos) continue;
    problems.error(path->span, "a logo is a file of the project, not an address", "save it beside the metadata file");
    break;
  }
}

static void read_value(const Node& node, std::vector<Text>& value, Range range, Problems& problems) {
  if (node.kind != Node::Kind::list) return expected("a list", node, problems, "write it as [a, b, c]");
  if (static_cast<double>(node.items.size()) > range.high) {
    problems.error(node.span, "more than " + std::to_string(static_cast<int>(range.high)) + " items");
    return;
  }
  value.clear();
  for (const Node& item : node.items) {
    Text text;
    if (item.kind == Node::Kind::null) continue;
    read_value(item, text, Range{0, 200}, problems);
    if (!text.empty()) value.push_back(std::move(text));
  }
}

static void read_value(const Node& node, std::vector<Stat>& value, Range range, Problems& problems) {
  if (node.kind != Node::Kind::map) {
    return expected("a mapping", node, problems, "write it as {language: Java, stars: 128}");
  }
  if (static_cast<double>(node.entries.size()) > range.high) {
    problems.error(node.span, "more than " + std::to_string(static_cast<int>(range.high)) + " stats");
    return;
  }
  value.clear();
  for (const Entry& entry : node.entries) {
    if (entry.value.kind == Node::Kind::null) continue;
    Stat stat{{entry.key, entry.key_span}, {}};
    read_value(entry.value, stat.value, Range{0, 60}, problems);
    value.push_back(std::move(stat));
  }
}

namespace {

bool is_id_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

void check_id(const Text& id, Problems& problems) {
  if (id.empty()) return;
  for (const char c : id.text) {
    if (is_id_char(c)) continue;
    const std::string suggestion = slug(id.text);
    problems.error(id.span, "an id has letters, digits, '.', '_' and '-' only",
                   suggestion.empty() ? "" : "for example '" + suggestion + "'");
    return;
  }
  if (id.text.front() == '.' || id.text.front() == '-') {
    problems.error(id.span, "an id begins with a letter or a digit", "it names the output file");
  }
}

Card read_card(const Node& given, const Look& defaults, Problems& problems) {
  const std::optional<Node> repository = as_card(given);
  const Node& node = repository ? *repository : given;
  Card card;
  card.look = defaults;
  card.span = given.span;
  if (node.kind != Node::Kind::map) {
    expected("a card", node, problems, "a card is a mapping with a title: '- title: my-project'");
    return card;
  }
  std::vector<std::string_view> known = field_names<Card>();
  for (const std::string_view name : field_names<Look>()) known.push_back(name);
  for (const Entry& entry : node.entries) {
    if (!read_field(entry, card, problems) && !read_field(entry, card.look, problems)) unknown_key(entry, known, problems);
  }
  const Node* title = node.find("title");
  // A misspelt 'title' is said once.
  const bool misspelt = title == nullptr && std::any_of(node.entries.begin(), node.entries.end(),
                                    [&](const Entry& entry) { return nearest(entry.key, known) == "title" && entry.key != "title"; });
  const bool empty = title == nullptr || title->kind == Node::Kind::null || (title->kind == Node::Kind::scalar && card.title.empty());
  if (empty && !misspelt) {
    problems.error(title == nullptr ? Span{node.span.begin, node.span.begin} : title->span, "a card needs a title",
                   "add 'title: my-project'");
  }
  check_id(card.id, problems);
  return card;
}

// Completes the ids and reports those that two cards would share.
void settle_ids(std::vector<Card>& cards, Problems& problems) {
  std::map<std::string, const Card*> seen;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    Card& card = cards[i];
    const bool given = !card.id.empty();
    if (!given) card.id = {slug(card.title.text), card.title.span};
    if (card.id.empty() && !card.title.empty()) card.id.text = "card-" + std::to_string(i + 1);
    if (card.id.empty()) continue;
    const auto [first, is_new] = seen.try_emplace(card.id.text, &card);
    if (is_new) continue;
    problems.error(card.id.span, "two cards have the id '" + card.id.text + "'",
                   given ? "an id names one output file" : "it was made from the title; give one of them an 'id:'");
  }
}

}  // namespace

std::string slug(std::string_view title) {
  std::string result;
  for (const char c : title) {
    const bool keep = is_id_char(c) && c != '-' && (c != '.' && c != '_' ? true : !result.empty());
    if (keep) {
      result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    } else if (!result.empty() && result.back() != '-') {
      result.push_back('-');
    }
    if (result.size() == longest_id) break;
  }
  while (!result.empty() && (result.back() == '-' || result.back() == '.')) result.pop_back();
  return result;
}

std::vector<Text> read_fonts(const Node& root) {
  std::vector<Text> fonts;
  const Node* list = root.kind == Node::Kind::map && root.find("cards") != nullptr ? root.find("fonts") : nullptr;
  for (std::size_t i = 0; list != nullptr && i < list->items.size(); ++i) {
    if (list->items[i].kind == Node::Kind::scalar) fonts.push_back({list->items[i].text, list->items[i].span});
  }
  return fonts;
}

std::vector<Card> read_cards(const Node& root, Problems& problems) {
  Look defaults;
  FileDefaults file;
  const Node* list = &root;
  if (root.kind == Node::Kind::map) {
    list = root.find("cards");
    if (list == nullptr) {
      std::vector<Card> one{read_card(root, defaults, problems)};
      settle_ids(one, problems);
      return one;
    }
    std::vector<std::string_view> known = field_names<Look>();
    for (const std::string_view name : field_names<FileDefaults>()) known.push_back(name);
    known.emplace_back("cards");
    for (const Entry& entry : root.entries) {
      const bool is_known = entry.key == "cards" || read_field(entry, defaults, problems) || read_field(entry, file, problems);
      if (!is_known) unknown_key(entry, known, problems);
    }
  }
  std::vector<Card> cards;
  if (list->kind != Node::Kind::list) {
    expected("a list of cards", *list, problems, "a file is a card with 'title:', a list of cards, or 'cards:' with a list");
    return cards;
  }
  if (list->items.empty()) problems.error(list->span, "no cards", "add one: '- title: my-project'");
  if (list->items.size() > most_cards) {
    problems.error(list->span, "more than " + std::to_string(most_cards) + " cards", "split the file");
    return cards;
  }
  cards.reserve(list->items.size());
  for (const Node& item : list->items) {
    cards.push_back(read_card(item, defaults, problems));
    if (cards.back().owner.empty()) cards.back().owner = file.owner;
    cards.back().columns = file.columns;
  }
  settle_ids(cards, problems);
  return cards;
}

}  // namespace placard
