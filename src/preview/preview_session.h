#pragma once
// Draws what the preview shows, and draws again only what has changed.

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drawing/card_files.h"
#include "preview/drawn_card.h"
#include "drawing/embed_options.h"
#include "preview/preview_options.h"
#include "preview/preview_model.h"
#include "readme/snippet.h"

namespace placard {

/// Thrown where nobody waits for the pictures any more.
struct Stopped {};

/// A view with all that is drawn for it.
struct PreviewState {
  PreviewModel model;
  CardTexts texts;
  std::map<std::string, std::shared_ptr<DrawnCard>> drawn;  // by key
  std::map<std::size_t, double> heights;                    // by fingerprint: those that cards take by themselves
};

/// Keeps the views of the preview; one that is asked for again is not drawn again.
class PreviewSession {
 public:
  /// `stopped` is asked between cards: where it says so, Stopped is thrown.
  explicit PreviewSession(const PreviewOptions& options, std::function<bool()> stopped = {});

  /// A view, drawn when it is first asked for. What is wrong with the files stands in its messages; the cards are then the
  /// last good ones.
  PreviewState& state(const View& view);

  /// Draws a view from the files as they are now.
  void draw(const View& view);

  /// Something else than metadata has changed: everything is read and drawn anew.
  void invalidate();
  /// Forgets all views but those.
  void keep(const std::set<View>& views);
  /// Forgets views, but not that one, until the pictures of all take at most `max_bytes`.
  void shrink(std::size_t max_bytes, const View& kept);
  [[nodiscard]] bool has(const View& view) const { return states_.contains(view); }

  /// The bytes of a picture by its name; nothing where there is none.
  std::optional<std::string> picture(const View& view, const std::string& name);

  /// The folders of all files that decide what is shown.
  [[nodiscard]] std::set<std::string> folders() const;
  [[nodiscard]] const std::string& readme() const { return readme_; }
  /// Whether what is shown depends on a file or folder, whether it is there or not.
  [[nodiscard]] bool depends_on(const std::string& path) const;

 private:
  struct Pass;

  void draw_files(Pass& pass);
  void draw_set(Pass& pass, CardFile& file);
  void find_and_draw_readme(Pass& pass);
  void draw_readme(Pass& pass);
  void show_card(Pass& pass, const CardFile& file, const Card& card, const StyleSheet& sheet, double min_height);
  std::vector<EmbeddedCard> embedded(const Pass& pass, const std::vector<Card>& cards) const;
  std::vector<ShownRow> rows_of(const Pass& pass, const std::vector<Card>& cards, int columns) const;
  [[nodiscard]] std::string find_readme() const;
  void remember_files(Cards& cards);
  [[nodiscard]] std::set<std::string> files() const;

  PreviewOptions options_;
  EmbedOptions embed_;
  std::string readme_;  // empty: there is none
  std::size_t epoch_ = 0;
  std::shared_ptr<PreviewContext> context_;
  std::map<View, PreviewState> states_;
  std::set<std::string> files_;  // that the metadata files name
  std::function<bool()> stopped_;
};

}  // namespace placard
