// The render command: from files to pictures.

#include <algorithm>
#include <filesystem>
#include <map>

#include "backend/cairo.h"
#include "backend/svg.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "cli/card_files.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/names.h"
#include "cli/rows.h"
#include "cli/studio.h"
#include "cli/variants.h"
#include "layout/layout.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr double default_scale = 2;

/// Where pictures go: into a folder under their own names, into one file, or to stdout.
struct Output {
  enum class Kind { folder, file, standard };
  Kind kind = Kind::folder;
  std::string path;
};

Output read_output(const std::string& path) {
  if (path == "-") return {Output::Kind::standard, path};
  std::error_code error;
  const std::string ending = fs::path(path).extension().string();
  const bool is_file = !fs::is_directory(path, error) && ending.size() > 1 && from_word<Format>(ending.substr(1));
  for (const std::string_view other : {".jpg", ".jpeg", ".pdf", ".gif", ".webp", ".svgz", ".svg", ".png"}) {
    if (is_file || fs::is_directory(path, error) || !same_letters(ending, other)) continue;
    throw Failure("writing to '" + path + "': the ending is neither .svg nor .png\n  hint: other names without it are folders");
  }
  return {is_file ? Output::Kind::file : Output::Kind::folder, path};
}

std::vector<Format> formats_for(const RenderOptions& options, const Output& output) {
  if (output.kind == Output::Kind::file) {
    const Format format = *from_word<Format>(fs::path(output.path).extension().string().substr(1));
    for (const Format asked : options.formats) {
      if (asked != format) throw Failure("writing to '" + output.path + "': its ending contradicts --format " + std::string(word_of(asked)));
    }
    return {format};
  }
  return options.formats.empty() ? std::vector<Format>{Format::svg} : options.formats;
}

/// Draws the cards of all files with what the options say.
class Renderer {
 public:
  Renderer(const RenderOptions& options, Report& report)
      : options_(options),
        report_(report),
        studio_(report),
        output_(read_output(options.output)),
        formats_(formats_for(options, output_)) {}

  int run() {
    Cards cards(options_.files, {options_.style, options_.palette}, studio_.styles, studio_.art, report_);
    if (!cards.good()) return 1;
    choose(cards);
    if (options_.strict && !has_no_warnings(cards)) return 1;
    for (CardFile& file : cards.files()) {
      const auto measure = [&](const Card& card) { return natural_height(card, sheet_for(cards.sheet(card)), studio_.workshop); };
      const auto heights = row_heights(file.cards, measure, [this](const Card& card) { return is_chosen(card); });
      for (std::size_t i = 0; i < file.cards.size(); ++i) {
        const Card& card = file.cards[i];
        if (is_chosen(card)) draw(card, sheet_for(cards.sheet(card)), file.problems, heights[i]);
      }
      report_.show(file.source, file.problems);
    }
    if (differing_ > 0) report_.say("run 'placard render' without --check to write them");
    return differing_ > 0 ? 1 : 0;
  }

 private:
  // Lays all cards out before any is written.
  bool has_no_warnings(Cards& cards) {
    std::size_t warnings = 0;
    for (CardFile& file : cards.files()) {
      for (const Card& card : file.cards) {
        if (is_chosen(card)) lay_out(card, sheet_for(cards.sheet(card)), studio_.workshop, file.problems);
      }
      warnings += file.problems.warnings();
    }
    if (warnings == 0) return true;
    for (const CardFile& file : cards.files()) report_.show(file.source, file.problems);
    report_.fail("nothing was written: --strict counts warnings as errors");
    return false;
  }

  // Lets the flags decide where they say something, and makes sure that the pictures fit where they are to go.
  void choose(Cards& cards) {
    std::vector<const Card*> chosen;
    std::vector<std::string_view> ids;
    for (CardFile& file : cards.files()) {
      for (Card& card : file.cards) {
        if (options_.mode) card.look.mode = options_.mode;
        if (options_.width) card.look.width = options_.width;
        if (options_.height) card.look.height = options_.height;
        set_layout(card, options_.layout);
        ids.push_back(card.id.text);
        if (is_chosen(card)) chosen.push_back(&card);
        warn_of_one_palette(card, cards.sheet(card), file.problems);
      }
    }
    if (!report_clashes(cards)) throw Failure("two cards would be written to one file");
    for (const std::string& id : options_.cards) {
      if (std::find(ids.begin(), ids.end(), id) != ids.end()) continue;
      throw Failure("choosing cards: no card has the id '" + id + "'\n  hint: " + spelling_hint(id, ids));
    }
    if (output_.kind != Output::Kind::folder) check_single(chosen);
  }

  bool report_clashes(Cards& cards) {
    PictureNames names;
    bool good = true;
    for (CardFile& file : cards.files()) {
      Problems clashes;
      for (const Card& card : file.cards) {
        if (!is_chosen(card)) continue;
        for (const Variant& variant : variants(mode_of(card), cards.sheet(card))) names.add(card, variant.suffix, clashes);
      }
      good = report_.show(file.source, clashes) && good;
    }
    return good;
  }

  [[nodiscard]] bool is_chosen(const Card& card) const {
    return options_.cards.empty() ||
           std::find(options_.cards.begin(), options_.cards.end(), card.id.text) != options_.cards.end();
  }

  void warn_of_one_palette(const Card& card, const StyleSheet& sheet, Problems& problems) const {
    const Mode mode = mode_of(card);
    if (!card.look.mode || mode == Mode::light || mode == Mode::dark || (sheet.light && sheet.dark)) return;
    problems.warning(card.title.span, "mode '" + std::string(word_of(mode)) + "' asks for two palettes, and there is only a " +
                                          (sheet.light ? "light" : "dark") + " one: the card looks the same in both");
  }

  // A file and stdout take one picture.
  void check_single(const std::vector<const Card*>& chosen) const {
    const std::string target = output_.kind == Output::Kind::standard ? "stdout" : "'" + output_.path + "'";
    if (chosen.size() != 1) {
      throw Failure("writing to " + target + ": it takes one picture, and there are " + std::to_string(chosen.size()) +
                    " cards\n  hint: choose one with --card ID, or write into a folder");
    }
    if (formats_.size() > 1) throw Failure("writing to " + target + ": it takes one format");
    if (mode_of(*chosen.front()) == Mode::both) {
      throw Failure("writing to " + target +
                    ": it takes one picture, and mode 'both' makes two\n  hint: --mode light, dark or auto");
    }
  }

  // What nobody chose: both in a folder; one picture is an SVG that adapts itself, or a light PNG.
  [[nodiscard]] Mode mode_of(const Card& card) const {
    const bool one = output_.kind != Output::Kind::folder;
    const Mode otherwise = !one ? Mode::both : formats_.front() == Format::png ? Mode::light : Mode::automatic;
    return card.look.mode.value_or(otherwise);
  }

  const StyleSheet& sheet_for(const StyleSheet& sheet) {
    if (options_.overrides.empty()) return sheet;
    const auto [entry, is_new] = changed_.try_emplace(&sheet);
    if (is_new) entry->second = apply(sheet, options_.overrides);
    return entry->second;
  }

  void draw(const Card& card, const StyleSheet& sheet, Problems& problems, double least_height) {
    const Scene scene = lay_out(card, sheet, studio_.workshop, problems, least_height);
    for (const Variant& variant : variants(mode_of(card), sheet)) {
      for (const Format format : formats_) {
        write(picture_name(card) + variant.suffix + "." + std::string(word_of(format)),
              encode(scene, variant, format, scale_of(card)));
      }
    }
  }

  // A social picture is uploaded as it is: its size is part of its layout.
  [[nodiscard]] double scale_of(const Card& card) const {
    return options_.scale.value_or(card.look.layout == LayoutKind::social ? 1 : default_scale);
  }

  [[nodiscard]] std::string encode(const Scene& scene, const Variant& variant, Format format, double scale) const {
    if (format == Format::scene) return to_text(scene);
    const Inks inks(scene, *variant.palette, page_colour(variant.dark_page));
    if (format == Format::png) return to_png(scene, inks, scale);
    if (variant.adapts_to == nullptr) return to_svg(scene, inks);
    const Inks dark(scene, *variant.adapts_to, page_colour(true));
    return to_svg(scene, inks, &dark);
  }

  void write(const std::string& name, const std::string& bytes) {
    if (output_.kind == Output::Kind::standard) return write_stdout(bytes);
    const std::string path = output_.kind == Output::Kind::file ? output_.path : (fs::path(output_.path) / name).string();
    if (options_.check) return compare(path, bytes);
    written_ += bytes.size();
    if (written_ > limits::output.value) throw Failure("writing '" + path + "': more than " + to_text(limits::output) + " of pictures");
    const Written written = write_file(path, bytes);
    report_.say((written == Written::unchanged ? "unchanged " : "wrote ") + path + " (" + std::to_string(bytes.size()) +
                " bytes)");
  }

  void compare(const std::string& path, const std::string& bytes) {
    const FileState state = compare_file(path, bytes);
    if (state == FileState::same) return;
    ++differing_;
    report_.say((state == FileState::missing ? "missing " : "differs ") + path);
  }

  const RenderOptions& options_;
  Report& report_;
  Studio studio_;
  Output output_;
  std::vector<Format> formats_;
  std::size_t written_ = 0;    // bytes
  std::size_t differing_ = 0;                        // files that --check would write
  std::map<const StyleSheet*, StyleSheet> changed_;  // by what the flags change
};

}  // namespace

int run(const RenderOptions& options, Report& report) { return Renderer(options, report).run(); }

}  // namespace placard
