#include "model/page.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/ascii.h"
#include "base/split.h"
#include "input/markdown.h"
#include "input/plain_text.h"
#include "model/card.h"

namespace placard {

namespace {

using std::string_view;

constexpr std::size_t max_tags = 8;       // sites have pages with twenty
constexpr std::size_t max_authors = 3;    // more do not fit in a line
constexpr std::size_t max_summary = 200;  // columns of a paragraph that was not written for a card
constexpr std::size_t size_of_date = 10;  // "2024-05-01"

// What begins a paragraph that is code: an import of MDX, a directive, a shortcode, an attribute, a table of contents.
constexpr std::array<string_view, 7> code_beginnings{"import ", "export ", ":", "{", "<", "[", "!!!"};

// The value of the first of the keys that fits.
const Node* find(const Node& head, std::initializer_list<string_view> keys, bool (*fits)(const Node&)) {
  for (const string_view key : keys)
    if (const Node* node = head.find(key); node != nullptr && fits(*node)) return node;
  return nullptr;
}

// Adds a value unless the card has one.
void add(Node& card, string_view key, Node value) {
  if (card.find(key) == nullptr) add_entry(card, key, std::move(value));
}

Node text_node(std::string text, Span span) { return make_node(Node::Kind::scalar, span, std::move(text)); }

// The items of a list, which are texts or mappings with a name, or the parts of a text between commas.
std::vector<Node> texts_of(const Node& node, std::size_t max) {
  std::vector<Node> texts;
  for (const Node& item : node.items) {
    const Node* name = item.kind == Node::Kind::map ? item.find_text({"name"}) : &item;
    if (name != nullptr && name->is_text()) texts.push_back(text_node(name->text, name->span));
  }
  for (const string_view part : split(node.text, ",")) texts.push_back(text_node(std::string(part), node.span));
  texts.resize(std::min(texts.size(), max));
  return texts;
}

void add_tags(const Node& head, Node& card) {
  const auto has_texts = [](const Node& node) { return node.is_text() || !node.items.empty(); };
  const Node* taxonomies = head.find("taxonomies");  // of Zola
  for (const Node* keys : {&head, taxonomies}) {
    const Node* tags = keys == nullptr ? nullptr : find(*keys, {"tags", "keywords", "categories", "topics"}, has_texts);
    if (tags == nullptr) continue;
    Node list = make_node(Node::Kind::list, tags->span);
    list.items = texts_of(*tags, max_tags);
    add(card, "tags", std::move(list));
  }
}

void add_owner(const Node& head, Node& card) {
  const Node* authors = find(head, {"author", "authors"}, [](const Node& node) { return node.kind != Node::Kind::null; });
  if (authors == nullptr) return;
  const Node* name = authors->kind == Node::Kind::map ? authors->find_text({"name"}) : authors;
  std::string names;
  if (name == nullptr) return;
  for (const Node& text : texts_of(*name, max_authors)) names += (names.empty() ? "" : ", ") + text.text;
  if (!names.empty()) add(card, "owner", text_node(shorten(names, limits.owner.value), name->span));
}

// The day of a date with a time; dates in other forms are shown as they are.
void add_date(const Node& head, const std::string& path, Node& card) {
  const auto is_date = [](const Node& node) {
    return node.is_text() && node.text.find_first_of("0123456789") != std::string::npos;
  };
  const Node date_of_name = text_node(std::string(date_prefix(name_of_page(path).file)), {0, 0});
  const Node* published = find(head, {"date", "published", "pubDate"}, is_date);
  if (published == nullptr && date_of_name.is_text()) published = &date_of_name;
  const Node* date = published != nullptr ? published : find(head, {"lastmod"}, is_date);
  if (date == nullptr || date->text.size() > limits.stat_value.value) return;
  const bool has_time = date->text.size() > size_of_date && date->text[4] == '-' && date->text[7] == '-';
  Node stats = make_node(Node::Kind::map, date->span);
  add_entry(stats, published != nullptr ? "published" : "updated",
            text_node(has_time ? date->text.substr(0, size_of_date) : date->text, date->span));
  add(card, "stats", std::move(stats));
}

void add_cover(const Node& head, Node& card, Problems& problems) {
  const auto is_given = [](const Node& node) { return node.is_text() || node.kind == Node::Kind::map; };
  const Node* image = find(head, {"image", "cover", "hero", "heroImage"}, is_given);
  if (image == nullptr || card.find("cover") != nullptr) return;
  const Node* file = image->kind == Node::Kind::map ? image->find_text({"file", "image", "src", "path", "url"}) : image;
  if (file == nullptr) return;
  if (file->text.find("://") != std::string::npos || file->text.starts_with("//") || file->text.starts_with("data:"))
    return problems.warning(file->span, "the cover is not shown: it is a web address",
                            "save it in the project and write its path");
  Node cover = make_node(Node::Kind::map, file->span);
  add_entry(cover, "file", text_node(file->text, file->span));
  if (const Node* alt = image->find_text({"alt"})) add_entry(cover, "alt", *alt);
  add(card, "cover", std::move(cover));
}

// The last part of an address: "hello" of "/posts/hello/" and of "https://example.org/posts/hello.html".
std::string last_part(string_view address) {
  if (const std::size_t scheme = address.find("://"); scheme != string_view::npos)
    address.remove_prefix(std::min(address.find('/', scheme + 3), address.size()));
  if (address.find_first_of(":{[") != string_view::npos || address == "false") return {};  // a pattern
  for (const string_view ending : {"/", ".html", "/index"})
    if (address.ends_with(ending)) address.remove_suffix(ending.size());
  return slug(address.substr(address.rfind('/') + 1));  // npos + 1 is 0
}

void add_id(const Node& head, Node& card) {
  const Node* address = head.find_text({"slug", "url", "permalink"});
  const std::string id = address == nullptr ? "" : last_part(address->text);
  if (!id.empty()) add(card, "id", text_node(id, address->span));
}

// "en_US.UTF-8" is "en-US".
void add_language(const Node& head, Node& card) {
  const Node* lang = head.find_text({"lang", "locale"});
  if (lang == nullptr) return;
  std::string tag = lang->text.substr(0, lang->text.find('.'));
  std::ranges::replace(tag, '_', '-');
  add(card, "lang", text_node(std::move(tag), lang->span));
}

// "about us" for "content/about-us.md" and "content/2026-01-02-about-us.md".
std::string title_of_file(const std::string& path) {
  std::string title = name_of_page(path).file;
  title.erase(0, date_prefix(title).size());
  std::ranges::replace_if(
      title, [](char c) { return c == '-' || c == '_'; }, ' ');
  return clean_text(title);
}

// Adds a missing title and summary from the text of the page.
void add_text(const Source& source, Node& card) {
  if (card.find("title") != nullptr && card.find("summary") != nullptr) return;
  bool has_summary = false;
  for (const ReadmeBlock& block : read_blocks(source.text, markup_of(source.name))) {
    const bool is_heading = block.kind == ReadmeBlock::Kind::heading;
    const bool is_code = std::ranges::any_of(code_beginnings, [&](string_view begin) { return block.text.starts_with(begin); });
    const bool is_aside = block.kind == ReadmeBlock::Kind::other || block.kind == ReadmeBlock::Kind::quote;
    if (block.text.empty() || is_code || is_aside) continue;
    const std::size_t begin = block.begin == ReadmeBlock::unknown ? 0 : block.begin;
    const Span span{begin, std::max(begin, source.text.find_last_not_of("\r\n", block.end - 1) + 1)};
    if (is_heading && has_summary) break;
    if (is_heading) add(card, "title", text_node(block.text, span));
    if (!is_heading && !has_summary) add(card, "summary", text_node(shorten(block.text, max_summary), span));
    has_summary = has_summary || !is_heading;
  }
  add(card, "title", text_node(title_of_file(source.name), {0, 0}));
}

// Generators read the words of YAML 1.1 in any case.
bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, lower(text)) != words.end();
}

}  // namespace

PageName name_of_page(const std::string& page) {
  const std::filesystem::path path(page);
  const std::filesystem::path dir = path.parent_path();
  const std::string file = path.stem().string();
  const std::string first = file.substr(0, file.find('.'));  // without the language of "index.fr.md"
  if (dir.empty() || (first != "index" && first != "_index")) return {dir.string(), file};
  return {dir.parent_path().string(), dir.filename().string() + file.substr(first.size())};
}

string_view date_prefix(string_view name) {
  constexpr string_view form = "0000-00-00-";
  const auto fits = [](char c, char in_form) { return in_form == '-' ? c == '-' : is_digit(c); };
  const string_view prefix = name.substr(0, form.size());
  return name.size() > form.size() && std::ranges::equal(prefix, form, fits) ? prefix : "";
}

bool is_page(string_view path) {
  return std::ranges::any_of(page_endings, [path](string_view ending) { return path.ends_with(ending); });
}

Page read_page(const Source& source, Problems& problems) {
  Page page;
  if (!is_readable(source, problems)) return page;
  const Node head = parse_front_matter(source, problems);
  if (problems.has_errors()) return page;
  page.is_draft =
      is_one_of(head.text_at("draft"), {"true", "yes", "on"}) || is_one_of(head.text_at("published"), {"false", "no", "off"});
  page.card = make_node(Node::Kind::map, {0, source.text.size()});
  const Node* own = head.find("placard");
  if (own != nullptr && own->kind == Node::Kind::map) page.card.entries = own->entries;
  if (own != nullptr && own->kind != Node::Kind::map && own->kind != Node::Kind::null) expected("a mapping", *own, problems);
  if (const Node* title = head.find_text({"title"})) add(page.card, "title", *title);
  if (const Node* summary = head.find_text({"description", "summary", "excerpt", "lead"})) add(page.card, "summary", *summary);
  add_tags(head, page.card);
  add_owner(head, page.card);
  add_date(head, source.name, page.card);
  add_cover(head, page.card, problems);
  add_id(head, page.card);
  add_language(head, page.card);
  add_text(source, page.card);
  return page;
}

}  // namespace placard
