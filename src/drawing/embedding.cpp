#include "drawing/embedding.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "base/number.h"
#include "base/spelling.h"
#include "drawing/variants.h"
#include "io/files.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

std::string address(const EmbedOptions& options, const std::string& name) {
  const fs::path folder = fs::absolute(options.output).lexically_normal();
  const fs::path from = fs::absolute(options.readme).lexically_normal().parent_path();
  const std::string path = (folder / name).lexically_relative(from).generic_string();
  // A ':' in the first segment would make it a URL scheme.
  if (options.base_url.empty())
    return (path.substr(0, path.find('/')).find(':') == std::string::npos ? "" : "./") + url_path(path);
  return options.base_url + (options.base_url.ends_with('/') ? "" : "/") + url_path(path);
}

// "a, b and c"
std::string join_names(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) text += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return text;
}

// Warns about cards that a marker shows in another language than its own.
void warn_of_untranslated(const Marker& marker, const std::vector<const Card*>& cards, Problems& problems) {
  std::vector<std::string> names;
  for (const Card* card : cards) {
    if (!same_letters(card->look.lang.text, marker.lang.text)) names.push_back("'" + card->id.text + "'");
  }
  if (marker.lang.empty() || names.empty()) return;
  const std::string own = names.size() == 1 ? "its own language" : "their own languages";
  problems.warning(
      marker.lang.span,
      join_names(names) + (names.size() == 1 ? " has" : " have") + " no translation '" + marker.lang.text + "': shown in " + own,
      "add 'translations: {" + marker.lang.text + ": {title: …, summary: …}}', or 'lang: " + marker.lang.text + "' if that is " +
          own);
}

}  // namespace

LayoutHandle layout_of(const Marker& marker, const std::string& readme, StyleStore& styles, Problems& problems) {
  return marker.layout.empty() ? nullptr : styles.find_layout(marker.layout, {parent_folder(readme), readme, &problems});
}

std::vector<const Card*> cards_of(const Marker& marker, const std::vector<CardFile>& files, Problems& problems) {
  constexpr std::size_t max_hints = 10;  // each compares an id with all others
  std::vector<const Card*> all;
  std::vector<std::string_view> ids;
  std::unordered_map<std::string_view, const Card*> by_id;
  for (const CardFile& file : files) {
    for (const Card& card : file.cards) {
      ids.push_back(card.id.text);
      by_id.try_emplace(card.id.text, &card);
      if (!card.is_for(marker.lang.text)) continue;
      all.push_back(&card);
      by_id[card.shared_id()] = &card;
    }
  }
  std::vector<const Card*> result;
  if (marker.ids.empty()) result = std::move(all);
  for (const Text& id : marker.ids) {
    const auto found = by_id.find(id.text);
    if (found == by_id.end()) {
      problems.error(id.span, "no card has the id '" + id.text + "'",
                     problems.errors() < max_hints ? spelling_hint(id.text, ids) : "");
    } else {
      result.push_back(found->second);
    }
  }
  warn_of_untranslated(marker, result, problems);
  return result;
}

std::vector<std::string> picture_names(const EmbedOptions& options, const Card& card) {
  const Mode mode = options.mode.value_or(card.look.mode.value_or(default_mode(card)));
  const bool two = mode == Mode::both && options.snippet.value_or(Snippet::picture) != Snippet::automatic;
  const std::string name = picture_name(card);
  const PictureFormat format = options.format.value_or(card.name.empty() ? PictureFormat::svg : PictureFormat::png);
  const std::string ending = "." + std::string(extension_of(name_of(format)));
  if (two) return {name + "-light" + ending, name + "-dark" + ending};
  return {name + ending};
}

EmbeddedCard to_embedded(const EmbedOptions& options, const Card& card, const std::string& alt, double width) {
  const std::vector<std::string> names = picture_names(options, card);
  return {.light = address(options, names.front()),
          .dark = names.size() > 1 ? address(options, names.back()) : "",
          .alt = alt,
          .url = card.link.url.text,
          .width = width,
          .kind = card.layout->kind};
}

SizedCards::File& SizedCards::file_of(const Card& card, const LayoutHandle& layout) {
  const CardFile& file = cards_.file_of(card);
  File& sized = files_[{&file, layout}];
  if (sized.cards.empty()) {
    sized.cards = file.cards;
    for (Card& other : sized.cards) set_layout(other, layout);
    set_row_widths(sized.cards);
  }
  return sized;
}

double SizedCards::height(const Card& card, const LayoutHandle& layout) {
  File& file = file_of(card, layout);
  if (file.heights.empty()) {
    const Card* const originals = cards_.file_of(card).cards.data();
    const auto measure = [&](const Card& other) {
      return natural_height(other, cards_.sheet(originals[&other - file.cards.data()]), resources_);
    };
    file.heights = row_heights(file.cards, measure, [](const Card&) { return true; });
    for (std::size_t i = 0; i < file.cards.size(); ++i) file.heights[i] = std::max(file.heights[i], measure(file.cards[i]));
  }
  return file.heights[index_of(card)];
}

void warn_of_rows(const Marker& marker, const std::vector<const Card*>& cards, const CardSet& set, SizedCards& sized,
                  const LayoutHandle& layout, Problems& problems) {
  const std::string in_rows = "list them one after the other with 'columns: " + std::to_string(set.columns) + "' in their file";
  std::size_t begin = 0;
  for (const std::size_t length : row_lengths(set.cards, set.columns)) {
    std::vector<std::string> names;
    std::vector<std::string> sizes;
    double lowest = 0;
    double tallest = 0;
    for (std::size_t i = begin; i < begin + length && length > 1; ++i) {
      const double height = sized.height(*cards[i], layout);
      lowest = i == begin ? height : std::min(lowest, height);
      tallest = std::max(tallest, height);
      names.push_back("'" + cards[i]->id.text + "'");
      sizes.push_back(to_text(height));
    }
    const EmbeddedCard& first = set.cards[begin];
    begin += length;
    if (const double width = shown_width(first, set); width < first.width && first.kind != LayoutKind::picture) {
      problems.warning(marker.span,
                       "the cards " + join_names(names) + " in one row are scaled down: they are " + to_text(first.width) +
                           " px wide but shown at " + to_text(width) + " px",
                       in_rows + ", without 'width'");
    } else if (tallest - lowest >= 1) {
      problems.warning(marker.span,
                       "the cards " + join_names(names) + " in one row have different heights: " + join_names(sizes) + " px",
                       "add 'height: " + to_text(tallest) + "' to each of them, or " + in_rows);
    }
  }
}

}  // namespace placard
