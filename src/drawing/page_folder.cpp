// A folder of pages, each a metadata file of its own, and the names of their pictures.

#include "drawing/card_files.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "io/files.h"
#include "io/find_files.h"
#include "model/page.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

bool has_own_id(const Card& card) { return card.id.span != card.title.span; }

}  // namespace

std::string fault_of_name_pattern(std::string_view pattern) {
  bool is_unique = false;
  for (const fs::path& part : fs::path(pattern))
    if (part == "..") return "'..' leads out of the folder";
  for (std::size_t begin = pattern.find('{'); begin != std::string_view::npos; begin = pattern.find('{', begin + 1)) {
    const std::string_view part = pattern.substr(begin, pattern.find('}', begin) + 1 - begin);
    if (part != "{dir}" && part != "{slug}" && part != "{file}" && part != "{title}" && part != "{id}")
      return "unknown part '" + std::string(part) + "'";
    is_unique = is_unique || part != "{dir}";
  }
  return is_unique ? "" : "all pages of a folder would have one name";
}

std::string page_name(const std::string& pattern, const std::string& page, const Card& card) {
  const PageName parts = name_of_page(page);
  const std::array<std::pair<std::string_view, std::string>, 5> values{
      {{"{dir}", parts.dir},
       {"{slug}", has_own_id(card) || !is_page(page) ? card.id.text : parts.file.substr(date_prefix(parts.file).size())},
       {"{file}", parts.file},
       {"{title}", slug(card.title.text)},
       {"{id}", card.id.text}}};
  std::string name;
  for (std::size_t at = 0; at < pattern.size();) {
    const auto* value =
        std::ranges::find_if(values, [&](const auto& row) { return pattern.compare(at, row.first.size(), row.first) == 0; });
    name += value == values.end() ? pattern.substr(at, 1) : value->second;
    at += value == values.end() ? 1 : value->first.size();
  }
  return fs::path(name).lexically_normal().relative_path().string();
}

std::vector<CardFile> read_page_folder(const std::string& folder, const CardDefaults& defaults) {
  const PageOptions& options = defaults.pages;
  std::vector<std::string> patterns = options.include;
  for (const std::string_view ending : page_endings)
    if (options.include.empty()) patterns.push_back("**/*" + std::string(ending));
  std::vector<CardFile> files;
  for (const std::string& page : find_files(folder, root_folder(), patterns)) {
    CardFile& file = files.emplace_back(read_card_file((fs::path(folder) / page).string(), defaults));
    file.page = page;
    std::string name;
    for (Card& card : file.cards) {
      if (!card.is_translation()) name = page_name(options.name, page, card);
      card.name = name + (card.is_translation() ? card.id.text.substr(card.original.size()) : "");
    }
  }
  if (files.empty() && options.include.empty()) read_source(folder);  // throws, with a hint for a folder without pages
  if (files.empty()) throw Failure("reading '" + folder + "': no file matches --include");
  return files;
}

}  // namespace placard
