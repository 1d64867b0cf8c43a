#include "drawing/card_files.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <utility>

#include "base/ascii.h"
#include "drawing/render_context.h"
#include "drawing/variants.h"
#include "io/files.h"
#include "io/json_lines.h"
#include "base/version.h"
#include "package/package.h"
#include "input/parse.h"
#include "model/page.h"
#include "model/shortcodes.h"
#include "readme/snippet.h"

namespace placard {

namespace {

// Appends a file, each page of a folder, or each line of a JSON Lines file.
void read_cards_of(const std::string& path, const CardDefaults& defaults, std::vector<CardFile>& files) {
  if (is_folder(path)) return void(std::ranges::move(read_page_folder(path, defaults), std::back_inserter(files)));
  if (path != "-" && !is_lines_file(path)) return void(files.push_back(read_card_file(path, defaults)));
  LineReader reader(path);
  if (!is_lines_file(path) && !reader.has_lines()) return void(files.push_back(read_card_file(path, reader.rest(), defaults)));
  const std::atomic<bool> never = false;
  while (auto line = reader.next(never)) files.push_back(read_card_file(path, std::move(*line), defaults));
}

std::vector<CardFile> read_card_files(const std::vector<std::string>& paths, const CardDefaults& defaults, Report& report,
                                      ErrorDisplay display) {
  std::vector<CardFile> files;
  for (const std::string& path : paths) {
    try {
      read_cards_of(path, defaults, files);
    } catch (const Failure& failure) {
      if (display == ErrorDisplay::at_once) throw;
      report.fail(failure.what(), failure.status);  // continues, to report the problems of the other files
    }
  }
  return files;
}

// Whether the badge of a card has the same colors in both modes.
bool has_same_modes(const Card& card, const StyleSheet& sheet) {
  const BadgeStyle& style = sheet.style(card.layout->style_of).badge;
  if (card.layout->kind != LayoutKind::badge || style.shape == BadgeShape::outline || !sheet.light || !sheet.dark) return false;
  const auto is_same = [&](const Paint& paint) {
    const Paint own = toned(paint, card.status.effective_tone());
    return sheet.light->color(own) == sheet.dark->color(own) && sheet.light->color(own).alpha == 1;
  };
  return card.logo.light.text == card.logo.dark.text && is_same(style.label_fill) && is_same(style.label_color) &&
         is_same(style.message_fill) && is_same(style.message_color) && (style.frame.width == 0 || is_same(style.frame.color));
}

// A file with its shortcodes replaced, for a look at its characters; nothing if some are escaped.
std::optional<std::string> characters_of(const Source& source) {
  const auto has = [&](std::string_view escape) { return source.text.find(escape) != std::string::npos; };
  if (has("\\u") || has("\\U") || has("\\x")) return std::nullopt;
  return replace_shortcodes(source.text);
}

// Whether a card is as wide as a README.
bool fills_row(const Card& card) {
  const LayoutKind kind = card.layout->kind;
  return kind != LayoutKind::picture &&
         card.look.width.value_or(kind == LayoutKind::header ? width_in_row(1) : 0) >= width_in_row(1);
}

// Cards can be the tables of a table: `[cards.frob]` is the card with the id "frob".
void list_cards(Node& cards) {
  for (auto& [id, span, card] : cards.entries) {
    if (card.kind == Node::Kind::map && card.find("id") == nullptr)
      card.entries.push_back({"id", span, make_node(Node::Kind::scalar, span, id)});
    cards.items.push_back(std::move(card));
  }
  if (!cards.items.empty()) cards.kind = Node::Kind::list;
  cards.entries.clear();
}

// The root of a metadata file, or of a package file as that of a repository.
Node read_root(const std::string& path, const Source& source, Problems& problems) {
  const PackageKind* kind = find_package_kind(path);
  Node root = kind != nullptr ? read_package(*kind, source, problems) : parse(source, problems);
  if (kind != nullptr && problems.has_errors()) return {};
  for (Entry& entry : root.entries)
    if (path.ends_with(".toml") && entry.key == "cards") list_cards(entry.value);
  return root;
}

void warn_of_unused(const Text& font, Problems& problems) {
  problems.warning(font.span,
                   "'fonts' changes nothing: the style does not name them, and they have no character that its own fonts lack",
                   "write 'font: " + font.text + "' instead to set all text in it");
}

}  // namespace

CardFile read_card_file(const std::string& path, const CardDefaults& defaults) {
  return read_card_file(path, read_source(path), defaults);
}

CardFile read_card_file(const std::string& path, Source source, const CardDefaults& defaults) {
  CardFile file{path, std::move(source), {}, {}, {}, {}};
  file.defaults = defaults.pages.defaults;
  const bool is_of_page = is_page(path);
  const auto [root, is_draft] =
      is_of_page ? read_page(file.source, file.problems) : Page{read_root(path, file.source, file.problems)};
  if (is_draft && !defaults.pages.drafts) {
    file.problems = {};
    return file;
  }
  if (root.kind != Node::Kind::null) {
    Defaults values = defaults.values;
    file.cards = read_cards(root, file.problems, values);
    for (Card& card : file.cards) card.is_converted = card.is_converted || is_of_page;
    file.fonts = std::move(values.file.fonts);
    file.icons = std::move(values.file.icons.texts);
    file.facts = std::move(values.file.facts.texts);
    file.history = std::move(values.file.history.texts);
  } else if (!file.problems.has_errors()) {
    file.problems.error({0, 0}, "no cards", "a card needs a title: 'title: my-project'");
  }
  return file;
}

// The defaults are checked as the file of one card.
std::optional<CardDefaults> read_card_defaults(const PageOptions& pages, RenderContext& context, Report& report) {
  CardDefaults defaults{pages, {}};
  const std::string& path = pages.defaults;
  if (path.empty()) return defaults;
  CardFile file{path, read_source(path), {}, {}, {}, {}};
  const Node root = parse(file.source, file.problems);
  if (!file.problems.has_errors()) defaults.values = read_defaults(root, file.problems);
  Card& card = file.cards.emplace_back();
  card.look = defaults.values.look;
  card.logo = defaults.values.file.logo;
  card.avatar = defaults.values.file.avatar;
  file.fonts = defaults.values.file.fonts;
  if (!Cards({std::move(file)}, {}, context, report).show_if_bad()) return std::nullopt;
  remove_places(defaults.values);
  return defaults;
}

Cards::Cards(const std::vector<std::string>& paths, AskedLook asked, RenderContext& context, Report& report, ErrorDisplay display,
             const CardDefaults& defaults)
    : Cards(read_card_files(paths, defaults, report, display), std::move(asked), context, report, display) {}

Cards::Cards(std::vector<CardFile> files, AskedLook asked, RenderContext& context, Report& report, ErrorDisplay display)
    : asked_(std::move(asked)), context_(context), report_(report), display_(display), files_(std::move(files)) {
  find_looks();
}

CardFile& Cards::replace(CardFile file) {
  files_.clear();
  return files_.emplace_back(std::move(file));
}

void Cards::find_looks() {
  places_.clear();
  broken_cards_ = 0;
  good_ = true;
  for (CardFile& file : files_) {
    context_.facts.add_to(file, report_);
    find_styles(file);
    good_ = good_ && !file.problems.has_errors();
    context_.art.load_images(file);
    broken_cards_ += static_cast<std::size_t>(std::ranges::count(file.cards, true, &Card::has_broken_image));
  }
  throw_if_invalid_look(asked_problems_);
  for (CardFile& file : files_) {
    for (Card& card : file.cards) {
      const StyleSheet* sheet = find_sheet(card);
      if (!card.look.mode && sheet != nullptr && has_same_modes(card, *sheet)) card.look.mode = Mode::light;  // one file
    }
  }
  good_ = good_ && !report_.has_errors();
  for (const CardFile& file : files_) {
    if (display_ == ErrorDisplay::at_once && !good_ && file.problems.has_errors()) report_.show(file.source, file.problems);
  }
}

bool Cards::show_if_bad() const {
  for (const CardFile& file : files_) {
    if (good_ && broken_cards_ > 0) report_.show(file.source, file.problems);
  }
  return good();
}

// Consecutive cards with the same style are looked up once, so that an unknown name is reported once.
void Cards::find_styles(CardFile& file) {
  const auto from = [&file](const Text& name) {
    const std::string path = own_path(file.origin(name));
    return Requester{parent_folder(path), path, &file.problems};
  };
  const Requester from_flag{".", {}, &asked_problems_};
  const bool flag_style = !asked_.style.empty();
  const bool flag_palette = !asked_.palette.empty();
  const Text asked_style{flag_style ? asked_.style : std::string(default_style()), {}};
  const Text asked_palette{asked_.palette, {}};
  const FontChoice asked_font{{asked_.font, {}}, {asked_.font, {}}};
  const std::vector<std::string> fonts =
      file.fonts.empty() ? std::vector<std::string>{} : context_.styles.read_fonts(file.fonts, from(file.fonts.front()));
  const Look* before = nullptr;
  const StyleSheet* sheet = nullptr;
  const auto characters = fonts.empty() ? std::nullopt : characters_of(file.source);
  bool uses_fonts = !characters;
  const LayoutHandle asked_layout = asked_.layout.empty() ? nullptr : context_.styles.find_layout({asked_.layout, {}}, from_flag);
  LayoutHandle layout;
  for (Card& card : file.cards) {
    const Look& look = card.look;
    if (before == nullptr || look.layout != before->layout) layout = context_.styles.find_layout(look.layout, from(look.layout));
    card.layout = layout ? layout : context_.styles.find_layout({}, from_flag);
    set_layout(card, asked_layout);
    if (before == nullptr || look.style.span != before->style.span || look.palette.span != before->palette.span ||
        look.font.text.span != before->font.text.span || look.font.mono.span != before->font.mono.span) {
      sheet = context_.styles.find(flag_style || look.style.empty() ? asked_style : look.style,
                                   flag_style ? from_flag : from(look.style), flag_palette ? asked_palette : look.palette,
                                   flag_palette ? from_flag : from(look.palette));
      sheet = context_.styles.with_fonts(sheet, fonts);
      sheet = context_.styles.with_font(sheet, asked_font.empty() ? look.font : asked_font,
                                        asked_font.empty() ? from(look.font.text) : from_flag);
      uses_fonts = uses_fonts || sheet == nullptr || context_.styles.uses(*sheet, fonts, *characters);
    }
    places_[&card] = {&file, sheet};
    before = &look;
    if (!asked_problems_.empty()) return;
  }
  if (!uses_fonts && !is_given(file.fonts.front())) warn_of_unused(file.fonts.front(), file.problems);
}

std::vector<CardRow> find_rows(const std::vector<Card>& cards, const Wanted& wanted) {
  std::vector<CardRow> rows;
  for (std::size_t begin = 0, end = 0; begin < cards.size(); begin = end) {
    const Card& first = cards[begin];
    bool is_wanted = false;
    std::size_t count = 0;
    const std::size_t columns = fills_row(first) ? 1 : static_cast<std::size_t>(std::max(1, first.columns));
    for (; end < cards.size() && (count < columns || cards[end].is_translation()); ++end) {
      if (cards[end].layout != first.layout || cards[end].look.width != first.look.width) break;
      is_wanted = is_wanted || wanted(cards[end]);
      count += cards[end].is_translation() ? 0 : 1;
    }
    if (is_wanted) rows.push_back({begin, end, count});
  }
  return rows;
}

void set_row_widths(std::vector<Card>& cards) {
  for (const auto& [begin, end, count] : find_rows(cards, [](const Card&) { return true; })) {
    const LayoutKind kind = cards[begin].layout->kind;
    const bool has_width = cards[begin].columns > 1 && kind != LayoutKind::badge && kind != LayoutKind::picture;
    const auto width = has_width ? std::optional(width_in_row(count)) : std::nullopt;
    for (std::size_t i = begin; i < end; ++i) cards[i].row_width = width;
  }
}

std::vector<double> heights_in_row(const std::vector<Card>& cards, const CardRow& row, const Measure& measure) {
  struct Language {
    double tallest = 0;
    std::size_t count = 0;
  };
  std::vector<double> heights(row.end - row.begin, 0);
  if (row.count == 1) return heights;
  std::map<std::string, Language> languages;
  const auto key = [](const Card& card) { return card.is_translation() ? lower(card.look.lang.text) : std::string(); };
  for (std::size_t i = row.begin; i < row.end; ++i) {
    auto& [tallest, count] = languages[key(cards[i])];
    tallest = std::max(tallest, measure(cards[i]));
    ++count;
  }
  for (std::size_t i = row.begin; i < row.end; ++i) {
    const auto& [tallest, count] = languages[key(cards[i])];
    heights[i - row.begin] = count < row.count ? std::max(tallest, languages[""].tallest) : tallest;
  }
  return heights;
}

std::vector<double> row_heights(const std::vector<Card>& cards, const Measure& measure, const Wanted& wanted) {
  std::vector<double> heights(cards.size(), 0);
  for (const CardRow& row : find_rows(cards, wanted)) {
    std::ranges::copy(heights_in_row(cards, row, measure), heights.begin() + static_cast<std::ptrdiff_t>(row.begin));
  }
  return heights;
}

}  // namespace placard
