#include "cli/card_files.h"

#include <filesystem>

#include "cli/art_store.h"
#include "cli/files.h"
#include "cli/json_lines.h"
#include "cli/version.h"
#include "input/parse.h"

namespace placard {

namespace {

// A file, or each of its lines where it is one of JSON Lines.
void read_cards_of(const std::string& path, std::vector<CardFile>& files) {
  if (path != "-" && !is_lines_file(path)) return void(files.push_back(read_card_file(path)));
  LineReader reader(path);
  if (!is_lines_file(path) && !reader.begins_with_object()) return void(files.push_back(read_card_file(path, reader.rest())));
  const std::atomic<bool> never = false;
  while (auto line = reader.next(never)) files.push_back(read_card_file(path, std::move(*line)));
}

std::vector<CardFile> read_card_files(const std::vector<std::string>& paths, Report& report, Showing showing) {
  std::vector<CardFile> files;
  for (const std::string& path : paths) {
    try {
      read_cards_of(path, files);
    } catch (const Failure& failure) {
      if (showing == Showing::at_once) throw;
      report.fail(failure.what());  // the other files have their problems all the same
    }
  }
  return files;
}

}  // namespace

CardFile read_card_file(const std::string& path) { return read_card_file(path, read_source(path)); }

CardFile read_card_file(const std::string& path, Source source) {
  CardFile file{path, std::move(source), {}, {}, {}};
  const Node root = parse(file.source, file.problems);
  if (root.kind != Node::Kind::null) {
    file.cards = read_cards(root, file.problems);
    file.fonts = read_fonts(root);
  } else if (!file.problems.has_errors()) {
    file.problems.error({0, 0}, "no cards", "a card needs a title: 'title: my-project'");
  }
  return file;
}

bool check_look(const AskedLook& asked, StyleStore& styles) {
  Problems problems;
  const Asker asker{".", {}, &problems};
  const Text style{asked.style.empty() ? std::string(default_style()) : asked.style, {}};
  const bool good = styles.find(style, asker, {asked.palette, {}}, asker) != nullptr;
  refuse_wrong_look(problems);
  return good;
}

Cards::Cards(const std::vector<std::string>& paths, const AskedLook& asked, StyleStore& styles, ArtStore& art, Report& report,
             Showing showing)
    : Cards(read_card_files(paths, report, showing), asked, styles, art, report, showing) {}

Cards::Cards(std::vector<CardFile> files, const AskedLook& asked, StyleStore& styles, ArtStore& art, Report& report,
             Showing showing)
    : files_(std::move(files)) {
  for (CardFile& file : files_) {
    find_styles(file, asked, styles);
    art.load_logos(file);
  }
  refuse_wrong_look(asked_problems_);
  good_ = !report.has_errors();
  for (CardFile& file : files_) {
    good_ = good_ && !file.problems.has_errors();
    if (showing == Showing::at_once && file.problems.has_errors()) report.show(file.source, file.problems);
  }
}

// Each place in a file that names a style is looked up once, so that a wrong name is reported once.
void Cards::find_styles(CardFile& file, const AskedLook& asked, StyleStore& styles) {
  const std::string path = own_path(file.path);
  const Asker from_file{std::filesystem::path(path).parent_path().string(), path, &file.problems};
  const Asker from_flag{".", {}, &asked_problems_};
  const Text default_look{std::string(default_style()), {}};
  const std::vector<std::string> fonts = styles.read_fonts(file.fonts, file.path, file.problems);
  std::map<std::pair<std::size_t, std::size_t>, const StyleSheet*> known;
  for (Card& card : file.cards) {
    const Text& own = card.look.style.empty() ? default_look : card.look.style;
    const auto [entry, is_new] = known.try_emplace({card.look.style.span.begin, card.look.palette.span.begin});
    if (is_new) {
      const bool flag_style = !asked.style.empty();
      const bool flag_palette = !asked.palette.empty();
      const StyleSheet* found =
          styles.find(flag_style ? Text{asked.style, {}} : own, flag_style ? from_flag : from_file,
                      flag_palette ? Text{asked.palette, {}} : card.look.palette, flag_palette ? from_flag : from_file);
      entry->second = styles.with_fonts(found, fonts);
    }
    sheets_[&card] = entry->second;
    if (!asked_problems_.empty()) return;
  }
}

}  // namespace placard
