#include "preview/preview_session.h"

#include <algorithm>
#include <filesystem>

#include "drawing/embedding.h"
#include "io/files.h"
#include "io/open_file.h"
#include "drawing/card_files.h"
#include "drawing/variants.h"
#include "base/version.h"
#include "layout/layout.h"

namespace placard {

namespace fs = std::filesystem;

/// The state of one drawing pass over a view.
struct PreviewSession::Pass {
  const View& view;
  PreviewState& state;
  Cards& cards;
  std::map<std::string, std::shared_ptr<DrawnCard>> drawn;  // replaces the state's at the end
  PreviewModel model;
  PictureNames names{};
};

namespace {

Message to_message(const std::string& failure) {
  const FailureText text = without_hint(failure);
  return {Level::error, {}, text.message, {}, text.hint};
}

// A hash of everything in its file that a card's picture depends on: its own text and the settings for all cards, or the whole
// file if the card may contain a YAML alias.
std::size_t fingerprint_of(const CardFile& file, const Card& card, double min_height, std::size_t epoch) {
  const std::string_view text = file.source.text;
  std::string all = std::to_string(epoch) + " " + std::to_string(min_height) + " " + std::to_string(card.row_width.value_or(0)) +
                    " " + card.id.text + " ";
  const auto part = [&](std::size_t begin, std::size_t end) {
    all += text.substr(std::min(begin, text.size()), end - std::min(begin, end));
    all += '\0';
  };
  part(card.span.begin, card.span.end);
  if (all.find('*') != std::string::npos) {
    part(0, text.size());
  } else {
    part(0, file.cards.front().span.begin);
    const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
    part(file.cards.back().span.end, end);
  }
  return std::hash<std::string>()(all);
}

// The description of the first card's style.
std::string about_of(Cards& cards) {
  for (const CardFile& file : cards.files()) {
    if (!file.cards.empty()) return cards.sheet(file.cards.front()).base.about;
  }
  return {};
}

// The bytes of the pictures, which dominate the size.
std::size_t bytes_of(const PreviewState& state) {
  std::size_t bytes = 0;
  for (const auto& [key, drawn] : state.drawn)
    for (const auto& [name, svg] : drawn->svgs) bytes += svg->size();
  return bytes;
}

std::shared_ptr<const Snapshot> snapshot_of(const PreviewState& state) {
  auto result = std::make_shared<Snapshot>();
  result->texts = card_texts(state.model);
  result->json = to_json(state.model, result->texts);
  for (const auto& [key, drawn] : state.drawn) {
    for (const auto& [name, svg] : drawn->svgs) {
      result->cards[name] = drawn;
      result->cards[name.substr(0, name.rfind('.')) + ".png"] = drawn;
    }
  }
  return result;
}

}  // namespace

PreviewSession::PreviewSession(const PreviewOptions& options) : options_(options), readme_(find_readme()) {
  embed_.readme = readme_.empty() ? "README.md" : readme_;
  embed_.output = options.output;
}

void PreviewSession::invalidate() {
  ++epoch_;
  context_.reset();
}

void PreviewSession::keep(const std::set<View>& views) {
  std::erase_if(states_, [&](const auto& entry) { return !views.contains(entry.first); });
}

void PreviewSession::shrink(std::size_t max_bytes, const View& kept) {
  std::size_t bytes = 0;
  for (const auto& [view, state] : states_) bytes += bytes_of(state);
  std::erase_if(states_, [&](const auto& entry) {
    if (bytes <= max_bytes || entry.first == kept) return false;
    bytes -= bytes_of(entry.second);
    return true;
  });
}

PreviewState& PreviewSession::state(const View& view) {
  if (!states_.contains(view)) draw(view);
  return states_.at(view);
}

std::set<View> PreviewSession::views() const {
  std::set<View> views;
  for (const auto& [view, state] : states_) views.insert(view);
  return views;
}

void PreviewSession::draw(const View& view) {
  if (!context_ || context_->report.has_errors()) context_ = std::make_shared<PreviewContext>(options_.icons, options_.facts);
  context_->messages.clear();
  PreviewState& state = states_[view];
  state.model.messages.clear();
  state.model.view = view;
  state.model.version = version_number();
  state.model.files = options_.files;
  state.model.styles = built_in_styles(context_->render_context.folder);
  state.model.palettes = built_in_palettes(context_->render_context.folder);
  state.model.layouts = built_in_layouts(context_->render_context.folder);
  try {
    const auto defaults = read_card_defaults(options_.pages, context_->render_context, context_->report);
    Cards cards(options_.files, {view.style, view.palette, {}, view.layout}, context_->render_context, context_->report,
                ErrorDisplay::at_once, defaults.value_or(CardDefaults{}));
    remember_files(cards);
    Pass pass{view, state, cards, {}, state.model};
    if (cards.has_drawable_cards()) draw_files(pass);
  } catch (const std::exception& failure) {
    state.model.messages.push_back(to_message(failure.what()));
    context_.reset();
  }
  if (context_) state.model.messages.insert(state.model.messages.end(), context_->messages.begin(), context_->messages.end());
  state.snapshot = snapshot_of(state);
}

void PreviewSession::draw_files(Pass& pass) {
  pass.model.sets.clear();
  pass.model.cards.clear();
  pass.model.readme.reset();
  std::vector<Card> all;
  std::set<std::string> languages;
  for (CardFile& file : pass.cards.files()) {
    for (Card& card : file.cards) {
      if (card.is_translation()) languages.insert(card.look.lang.text);
      if (const auto motion = from_name<Motion>(pass.view.motion)) card.look.motion = motion;
    }
    draw_set(pass, file);
    context_->report.show(file.source, file.problems);
    all.insert(all.end(), file.cards.begin(), file.cards.end());
  }
  const int columns = all.empty() ? 1 : all.front().columns;
  pass.model.languages.assign(languages.begin(), languages.end());
  pass.model.about = about_of(pass.cards);
  pass.model.snippet = to_snippet({embedded(pass, all), columns}, Snippet::picture);
  if (pass.view.card.empty()) find_and_draw_readme(pass);
  pass.state.drawn = std::move(pass.drawn);
  pass.state.model = std::move(pass.model);
}

void PreviewSession::draw_set(Pass& pass, CardFile& file) {
  if (file.cards.empty()) return;  // a draft
  const auto wanted = [&](const Card& card) {
    return pass.view.card.empty() ? card.is_for(pass.view.language) : picture_name(card) == pass.view.card;
  };
  set_row_widths(file.cards);
  const auto measure = [&](const Card& card) {
    const auto [entry, is_new] = pass.state.heights.try_emplace(fingerprint_of(file, card, 0, epoch_));
    if (is_new) entry->second = natural_height(card, pass.cards.sheet(card), context_->render_context.resources);
    return entry->second;
  };
  const std::vector<double> heights = row_heights(file.cards, measure, wanted);
  for (std::size_t i = 0; i < file.cards.size(); ++i) {
    const Card& card = file.cards[i];
    if (!wanted(card)) continue;
    for (const Variant& variant : variants(card.look.mode.value_or(Mode::both), pass.cards.sheet(card))) {
      pass.names.add(card, variant.suffix, file.problems);
    }
    show_card(pass, file, card, pass.cards.sheet(card), heights[i]);
  }
  const auto shown = embedded(pass, file.cards);
  const int columns = file.cards.front().columns;
  pass.model.sets.push_back({file.path, to_snippet({shown, columns}, Snippet::picture), rows_of(pass, file.cards, columns)});
}

std::vector<EmbeddedCard> PreviewSession::embedded(const Pass& pass, const std::vector<Card>& cards) const {
  std::vector<EmbeddedCard> result;
  for (const Card& card : cards) {
    const auto drawn = pass.drawn.find(picture_name(card));
    if (drawn == pass.drawn.end()) continue;
    result.push_back(to_embedded(embed_, card, drawn->second->scene.title, drawn->second->scene.size.width));
  }
  return result;
}

// A README that cannot be read does not affect the cards.
void PreviewSession::find_and_draw_readme(Pass& pass) {
  std::error_code error;
  if (options_.readme.empty() && !fs::exists(readme_, error)) {
    readme_ = find_readme();
    embed_.readme = readme_.empty() ? "README.md" : readme_;
  }
  try {
    if (!readme_.empty()) draw_readme(pass);
  } catch (const std::exception& failure) {
    pass.model.messages.push_back(to_message(failure.what()));
  }
}

// The keys of the drawn cards, in rows.
std::vector<ShownRow> PreviewSession::rows_of(const Pass& pass, const std::vector<Card>& cards, int columns) const {
  std::vector<std::string> keys;
  for (const Card& card : cards) {
    if (pass.drawn.contains(picture_name(card))) keys.push_back(picture_name(card));
  }
  std::vector<ShownRow> rows;
  auto key = keys.begin();
  for (const std::size_t length : row_lengths(embedded(pass, cards), columns)) {
    rows.emplace_back(key, key + static_cast<std::ptrdiff_t>(length));
    key += static_cast<std::ptrdiff_t>(length);
  }
  return rows;
}

void PreviewSession::draw_readme(Pass& pass) {
  const Source readme{readme_, read_regular_file(readme_, limits.readme, project_folder(readme_))};
  Problems problems;
  const std::vector<Marker> markers = find_markers(readme, problems);
  ShownReadme shown;
  shown.path = readme_;
  SizedCards sized(pass.cards, context_->render_context.resources);
  std::vector<std::string> contents;
  for (const Marker& marker : markers) {
    ShownSection section;
    section.line = place_of(readme.text, marker.span.begin).line;
    int columns = marker.columns;
    section.align = name_of(marker.align);
    std::vector<Card> cards;
    const LayoutHandle layout = layout_of(marker, readme_, context_->render_context.styles, problems);
    for (const Card* card : cards_of(marker, pass.cards.files(), problems)) {
      const Card& other = sized.card(*card, layout);
      if (!pass.drawn.contains(picture_name(other)))
        show_card(pass, pass.cards.file_of(*card), other, pass.cards.sheet(*card), sized.height(*card, layout));
      if (columns == 0) columns = other.columns;
      cards.push_back(other);
    }
    contents.push_back(to_snippet({embedded(pass, cards), columns, marker.align, marker.context, markup_of(readme_)},
                                  default_form(markup_of(readme_))));
    section.rows = rows_of(pass, cards, columns);
    shown.sections.push_back(std::move(section));
  }
  shown.current = problems.has_errors() || fill(readme, markers, contents) == readme.text;
  if (!markers.empty()) pass.model.readme = std::move(shown);
  context_->report.show(readme, problems);
}

void PreviewSession::show_card(Pass& pass, const CardFile& file, const Card& card, const StyleSheet& sheet, double min_height) {
  const std::string key = picture_name(card);
  const std::size_t fingerprint = fingerprint_of(file, card, min_height, epoch_);
  const auto old = pass.state.drawn.find(key);
  const bool is_same = old != pass.state.drawn.end() && old->second->fingerprint == fingerprint;
  const auto drawn = is_same ? old->second : draw_card(context_, pass.view, card, sheet, min_height, embed_);
  drawn->fingerprint = fingerprint;
  ShownCard& shown = drawn->shown;
  shown.place = file.path + ":" + std::to_string(place_of(file.source.text, card.span.begin).line);
  shown.messages.clear();
  for (Problem problem : drawn->problems) {
    problem.span.begin += card.span.begin - drawn->span.begin;
    problem.span.end += card.span.begin - drawn->span.begin;
    shown.messages.push_back(to_message(problem, file.source));
  }
  pass.model.cards.push_back(shown);
  pass.drawn.insert_or_assign(key, drawn);
}

std::optional<std::string> PreviewSession::picture(const View& view, const std::string& name) {
  const auto& drawn = state(view).drawn;
  const std::string stem = name.substr(0, name.rfind('.'));
  for (const std::string_view suffix : {"", "-light", "-dark"}) {
    if (!stem.ends_with(suffix)) continue;
    const auto card = drawn.find(stem.substr(0, stem.size() - suffix.size()));
    if (card == drawn.end()) continue;
    if (auto bytes = picture_of(*card->second, name)) return bytes;
  }
  return std::nullopt;
}

}  // namespace placard
