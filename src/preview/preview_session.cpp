#include "preview/preview_session.h"

#include <algorithm>
#include <filesystem>

#include "drawing/embedding.h"
#include "io/files.h"
#include "io/open_file.h"
#include "drawing/variants.h"
#include "base/version.h"
#include "layout/layout.h"

namespace placard {

namespace fs = std::filesystem;

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

PreviewSession::PreviewSession(const PreviewOptions& options) : options_(options) {
  embed_.output = options.output;
  find_readme();
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

/// One drawing pass over a view.
struct PreviewSession::Pass {
  PreviewSession& session;
  const View& view;
  PreviewState& state;
  Cards& cards;
  PreviewModel model = state.model;
  std::map<std::string, std::shared_ptr<DrawnCard>> drawn{};  // replaces the state's at the end
  PictureNames names{};
  RenderContext& context = session.context_->render_context;
  Report& report = session.context_->report;

  void draw_files() {
    model.sets.clear();
    model.cards.clear();
    model.readme.reset();
    model.about.clear();
    std::vector<Card> all;
    std::set<std::string> languages;
    for (CardFile& file : cards.files()) {
      for (Card& card : file.cards) {
        if (card.is_translation()) languages.insert(card.look.lang.text);
        if (const auto motion = from_name<Motion>(view.motion)) card.look.motion = motion;
      }
      draw_set(file);
      report.show(file.source, file.problems);
      if (all.empty() && !file.cards.empty()) model.about = cards.sheet(file.cards.front()).base.about;
      all.insert(all.end(), file.cards.begin(), file.cards.end());
    }
    model.languages.assign(languages.begin(), languages.end());
    model.snippet = to_snippet({embedded(all), all.empty() ? 1 : all.front().columns}, Snippet::picture);
    if (view.card.empty()) find_and_draw_readme();
    state.drawn = std::move(drawn);
    state.model = std::move(model);
  }

  void draw_set(CardFile& file) {
    if (file.cards.empty()) return;  // a draft
    const auto wanted = [&](const Card& card) {
      return view.card.empty() ? card.is_for(view.language) : picture_name(card) == view.card;
    };
    set_row_widths(file.cards);
    const auto measure = [&](const Card& card) {
      const auto [entry, is_new] = state.heights.try_emplace(fingerprint_of(file, card, 0, session.epoch_));
      if (is_new) entry->second = natural_height(card, cards.sheet(card), context.resources);
      return entry->second;
    };
    const std::vector<double> heights = row_heights(file.cards, measure, wanted);
    for (std::size_t i = 0; i < file.cards.size(); ++i) {
      const Card& card = file.cards[i];
      if (!wanted(card)) continue;
      for (const Variant& variant : variants(card.look.mode.value_or(Mode::both), cards.sheet(card))) {
        names.add(card, variant.suffix, file.problems);
      }
      show_card(file, card, cards.sheet(card), heights[i]);
    }
    const int columns = file.cards.front().columns;
    model.sets.push_back(
        {file.path, to_snippet({embedded(file.cards), columns}, Snippet::picture), rows_of(file.cards, columns)});
  }

  [[nodiscard]] std::vector<EmbeddedCard> embedded(const std::vector<Card>& wanted) const {
    std::vector<EmbeddedCard> result;
    for (const Card& card : wanted) {
      const auto found = drawn.find(picture_name(card));
      if (found == drawn.end()) continue;
      const Scene& scene = found->second->scene;
      result.push_back(to_embedded(session.embed_, card, scene.title, scene.size.width));
    }
    return result;
  }

  // The keys of the drawn cards, in rows.
  [[nodiscard]] std::vector<ShownRow> rows_of(const std::vector<Card>& wanted, int columns) const {
    std::vector<std::string> keys;
    for (const Card& card : wanted) {
      if (drawn.contains(picture_name(card))) keys.push_back(picture_name(card));
    }
    std::vector<ShownRow> rows;
    auto key = keys.begin();
    for (const std::size_t length : row_lengths(embedded(wanted), columns)) {
      rows.emplace_back(key, key + static_cast<std::ptrdiff_t>(length));
      key += static_cast<std::ptrdiff_t>(length);
    }
    return rows;
  }

  // A README that cannot be read does not affect the cards.
  void find_and_draw_readme() {
    std::error_code error;
    if (session.options_.readme.empty() && !fs::exists(session.readme_, error)) session.find_readme();
    try {
      if (!session.readme_.empty()) draw_readme(session.readme_);
    } catch (const std::exception& failure) {
      model.messages.push_back(to_message(failure.what()));
    }
  }

  void draw_readme(const std::string& path) {
    const Source readme{path, read_regular_file(path, limits.readme, project_folder(path))};
    Problems problems;
    const std::vector<Marker> markers = find_markers(readme, problems);
    ShownReadme shown;
    shown.path = path;
    SizedCards sized(cards, context.resources);
    std::vector<std::string> contents;
    for (const Marker& marker : markers) {
      int columns = marker.columns;
      std::vector<Card> chosen;
      const LayoutHandle layout = layout_of(marker, path, context.styles, problems);
      for (const Card* card : cards_of(marker, cards.files(), problems)) {
        const Card& other = sized.card(*card, layout);
        if (!drawn.contains(picture_name(other)))
          show_card(cards.file_of(*card), other, cards.sheet(*card), sized.height(*card, layout));
        if (columns == 0) columns = other.columns;
        chosen.push_back(other);
      }
      const Markup markup = markup_of(path);
      contents.push_back(to_snippet({embedded(chosen), columns, marker.align, marker.context, markup}, default_form(markup)));
      shown.sections.push_back(
          {place_of(readme.text, marker.span.begin).line, std::string(name_of(marker.align)), rows_of(chosen, columns)});
    }
    shown.current = problems.has_errors() || fill(readme, markers, contents) == readme.text;
    if (!markers.empty()) model.readme = std::move(shown);
    report.show(readme, problems);
  }

  void show_card(const CardFile& file, const Card& card, const StyleSheet& sheet, double min_height) {
    const std::string key = picture_name(card);
    const std::size_t fingerprint = fingerprint_of(file, card, min_height, session.epoch_);
    const auto old = state.drawn.find(key);
    const bool is_same = old != state.drawn.end() && old->second->fingerprint == fingerprint;
    const auto now = is_same ? old->second : draw_card(session.context_, view, card, sheet, min_height, session.embed_);
    now->fingerprint = fingerprint;
    ShownCard& shown = now->shown;
    shown.place = file.path + ":" + std::to_string(place_of(file.source.text, card.span.begin).line);
    shown.messages.clear();
    for (Problem problem : now->problems) {
      problem.span.begin += card.span.begin - now->span.begin;
      problem.span.end += card.span.begin - now->span.begin;
      shown.messages.push_back(to_message(problem, file.source));
    }
    model.cards.push_back(shown);
    drawn.insert_or_assign(key, now);
  }
};

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
    if (cards.has_drawable_cards()) Pass{*this, view, state, cards}.draw_files();
  } catch (const std::exception& failure) {
    state.model.messages.push_back(to_message(failure.what()));
    context_.reset();
  }
  if (context_) state.model.messages.insert(state.model.messages.end(), context_->messages.begin(), context_->messages.end());
  state.snapshot = snapshot_of(state);
}

std::optional<std::string> PreviewSession::picture(const View& view, const std::string& name) {
  const auto& cards = state(view).snapshot->cards;
  const auto card = cards.find(name);
  return card == cards.end() ? std::nullopt : picture_of(*card->second, name);
}

}  // namespace placard
