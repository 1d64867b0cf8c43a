#pragma once
// Draws the views of the preview incrementally: only cards that changed are redrawn. Also the files of the page,
// and their export.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "drawing/card_files.h"
#include "drawing/options.h"
#include "io/report.h"
#include "preview/drawn_card.h"
#include "preview/preview_model.h"
#include "readme/snippet.h"

namespace placard {

/// What the server answers about a view; never changed, so that another thread can read it.
struct Snapshot {
  CardTexts texts;
  std::string json;
  std::map<std::string, std::shared_ptr<const DrawnCard>> cards;  ///< by the names of their pictures
};

/// A view and its drawn cards.
struct PreviewState {
  PreviewModel model;
  std::shared_ptr<const Snapshot> snapshot;
  std::map<std::string, std::shared_ptr<DrawnCard>> drawn;  // by key
  std::map<std::size_t, double> heights;                    // natural heights in px, by fingerprint
};

/// Caches the views of the preview. Not thread-safe.
class PreviewSession {
 public:
  explicit PreviewSession(const PreviewOptions& options);

  /// Returns a view, drawn on first use. If the files have errors, its messages contain them and its cards are the last valid
  /// ones.
  PreviewState& state(const View& view);

  /// Redraws a view from the current files.
  void draw(const View& view);

  /// Discards all styles, fonts, logos and drawn cards, after a change in anything but metadata.
  void invalidate();
  /// Discards all views except these.
  void keep(const std::set<View>& views);
  /// Discards views other than `kept` until the pictures of all views take at most `max_bytes`.
  void shrink(std::size_t max_bytes, const View& kept);
  [[nodiscard]] bool has(const View& view) const { return states_.contains(view); }
  /// The views that are kept.
  [[nodiscard]] std::set<View> views() const;

  /// The bytes of a picture by its name, or nothing.
  std::optional<std::string> picture(const View& view, const std::string& name);

  /// The folders of all files that the preview depends on.
  [[nodiscard]] std::set<std::string> folders() const;
  [[nodiscard]] const std::string& readme() const { return readme_; }
  /// The files that the preview depends on, which need not exist, and all folders above them, as `whole_path` names them.
  [[nodiscard]] std::set<std::string> dependencies() const;

 private:
  struct Pass;

  void find_readme();
  void remember_files(Cards& cards);
  [[nodiscard]] std::set<std::string> files() const;

  PreviewOptions options_;
  EmbedOptions embed_;
  std::string readme_;  // empty if there is none
  std::size_t epoch_ = 0;
  std::shared_ptr<PreviewContext> context_;
  std::map<View, PreviewState> states_;
  std::set<std::string> files_;  // named in metadata files
};

/// A path from the root, without dots and a final slash.
std::string whole_path(const std::string& path);

/// A file of the preview page.
struct PageFile {
  std::string path;
  std::string type;  ///< media type
};

/// The files of the page by URL path, such as "/index.html". Throws Failure if they are not installed.
std::map<std::string, PageFile> page_files();

/// Exports the page and all pictures to a folder: with the styles of the files and with each built-in style. Returns the exit
/// status.
int export_gallery(const PreviewOptions& options, Report& report);

}  // namespace placard
