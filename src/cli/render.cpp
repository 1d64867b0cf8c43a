// The render command: the only place that knows every phase.

#include <algorithm>
#include <filesystem>
#include <map>

#include "backend/cairo.h"
#include "backend/svg.h"
#include "base/number.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/style_store.h"
#include "input/parse.h"
#include "layout/layout.h"
#include "model/card.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr double default_scale = 2;

/// A metadata file that has been read.
struct CardFile {
  Source source;
  Problems problems;
  std::vector<Card> cards;
};

/// Where pictures go: into a folder under their own names, into one file, or to stdout.
struct Output {
  enum class Kind { folder, file, standard };
  Kind kind = Kind::folder;
  std::string path;
};

/// One of a card's pictures: a palette with what its file name gets for it.
struct Variant {
  const Palette* palette = nullptr;
  std::string suffix;
};

Output read_output(const std::string& path) {
  if (path == "-") return {Output::Kind::standard, path};
  std::error_code error;
  const std::string ending = fs::path(path).extension().string();
  const bool is_file = !fs::is_directory(path, error) && ending.size() > 1 && from_word<Format>(ending.substr(1));
  return {is_file ? Output::Kind::file : Output::Kind::folder, path};
}

std::vector<Format> formats_for(const RenderOptions& options, const Output& output) {
  if (output.kind == Output::Kind::file) return {*from_word<Format>(fs::path(output.path).extension().string().substr(1))};
  return options.formats.empty() ? std::vector<Format>{Format::svg} : options.formats;
}

/// Draws the cards of all files with what the options say.
class Renderer {
 public:
  Renderer(const RenderOptions& options, Report& report)
      : options_(options),
        report_(report),
        data_folder_(data_folder()),
        catalogue_(data_folder_ + "/fonts"),
        styles_(data_folder_, catalogue_, report),
        typesetter_(catalogue_),
        output_(read_output(options.output)),
        formats_(formats_for(options, output_)) {}

  int run() {
    std::vector<CardFile> files;
    for (const std::string& path : options_.files) files.push_back(read(path));
    for (std::size_t i = 0; i < files.size(); ++i) choose(files[i], options_.files[i]);
    for (CardFile& file : files) {
      if (file.problems.has_errors()) report_.show(file.source, file.problems);
    }
    if (report_.has_errors()) return 1;
    check_chosen();
    for (CardFile& file : files) {
      for (const Card& card : file.cards) draw(card, file.problems);
      report_.show(file.source, file.problems);
    }
    return 0;
  }

 private:
  CardFile read(const std::string& path) const {
    CardFile file{read_source(path), {}, {}};
    const Node root = parse(file.source, file.problems);
    if (!file.problems.has_errors()) {
      file.cards = read_cards(root, file.problems);
    } else if (root.kind != Node::Kind::null) {
      read_cards(root, file.problems);
    }
    return file;
  }

  // Keeps the cards that are asked for, with what the flags say, and finds their styles.
  void choose(CardFile& file, const std::string& path) {
    const std::string folder = path == "-" ? "." : fs::path(path).parent_path().string();
    const std::string project = project_folder(path == "-" ? "stdin" : path);
    for (Card& card : file.cards) {
      if (!options_.style.empty()) {
        sheets_[&card] = styles_.find(options_.style);
      } else {
        if (card.look.style.empty()) card.look.style = {"ink", {}};
        sheets_[&card] = styles_.find(card.look.style, folder, project, file.problems);
      }
      if (options_.mode) card.look.mode = options_.mode;
      if (is_chosen(card)) chosen_.push_back(&card);
    }
  }

  [[nodiscard]] bool is_chosen(const Card& card) const {
    return options_.cards.empty() ||
           std::find(options_.cards.begin(), options_.cards.end(), card.id.text) != options_.cards.end();
  }

  void check_chosen() const {
    for (const std::string& id : options_.cards) {
      const bool known = std::any_of(chosen_.begin(), chosen_.end(), [&](const Card* card) { return card->id.text == id; });
      if (!known) throw Failure("choosing cards: no card has the id '" + id + "'" + hint_for_id(id));
    }
    if (output_.kind == Output::Kind::folder) return;
    const std::string target = output_.kind == Output::Kind::standard ? "stdout" : "'" + output_.path + "'";
    if (chosen_.size() != 1) {
      throw Failure("writing to " + target + ": it takes one picture, and there are " + std::to_string(chosen_.size()) +
                    " cards\n  hint: choose one with --card ID, or write into a folder");
    }
    if (formats_.size() > 1) throw Failure("writing to " + target + ": it takes one format");
    if (chosen_.front()->look.mode == Mode::both) {
      throw Failure("writing to " + target +
                    ": it takes one picture, and mode 'both' makes two\n  hint: --mode light or --mode dark");
    }
  }

  [[nodiscard]] std::string hint_for_id(const std::string& id) const {
    std::vector<std::string_view> ids;
    for (const auto& [card, sheet] : sheets_) ids.push_back(card->id.text);
    std::sort(ids.begin(), ids.end());
    return "\n  hint: " + spelling_hint(id, ids);
  }

  // Light before dark. A style with one palette has one picture.
  [[nodiscard]] std::vector<Variant> variants(const Card& card, const StyleSheet& sheet) const {
    const Palette* light = sheet.light ? &*sheet.light : &*sheet.dark;
    const Palette* dark = sheet.dark ? &*sheet.dark : &*sheet.light;
    const Mode one = Mode::light;
    switch (card.look.mode.value_or(output_.kind == Output::Kind::folder ? Mode::both : one)) {
      case Mode::light:
        return {{light, ""}};
      case Mode::dark:
        return {{dark, ""}};
      case Mode::both:
        break;
      case Mode::automatic:
        return {{light, ""}};
    }
    return {{light, "-light"}, {dark, "-dark"}};
  }

  void draw(const Card& card, Problems& problems) {
    if (!is_chosen(card)) return;
    const StyleSheet& sheet = *sheets_.at(&card);
    const Scene scene = lay_out(card, sheet, typesetter_, problems);
    if (output_.kind == Output::Kind::folder && formats_.front() == Format::scene) {
      write(card.id.text + ".scene", to_text(scene));
      return;
    }
    for (const Variant& variant : variants(card, sheet)) {
      for (const Format format : formats_) {
        write(card.id.text + variant.suffix + "." + std::string(word_of(format)), encode(scene, *variant.palette, format));
      }
    }
  }

  [[nodiscard]] std::string encode(const Scene& scene, const Palette& palette, Format format) const {
    switch (format) {
      case Format::svg:
        return to_svg(scene, palette);
      case Format::png:
        return to_png(scene, palette, options_.scale.value_or(default_scale));
      case Format::scene:
        break;
    }
    return to_text(scene);
  }

  void write(const std::string& name, const std::string& bytes) {
    if (output_.kind == Output::Kind::standard) return write_stdout(bytes);
    const std::string path = output_.kind == Output::Kind::file ? output_.path : (fs::path(output_.path) / name).string();
    const Written written = write_file(path, bytes);
    report_.say((written == Written::unchanged ? "unchanged " : "wrote ") + path + " (" + std::to_string(bytes.size()) +
                " bytes)");
  }

  const RenderOptions& options_;
  Report& report_;
  std::string data_folder_;
  Catalogue catalogue_;
  StyleStore styles_;
  Typesetter typesetter_;
  Output output_;
  std::vector<Format> formats_;
  std::map<const Card*, const StyleSheet*> sheets_;
  std::vector<const Card*> chosen_;
};

}  // namespace

int run(const RenderOptions& options, Report& report) { return Renderer(options, report).run(); }

}  // namespace placard
