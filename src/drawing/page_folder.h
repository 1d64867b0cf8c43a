#pragma once
// A folder of pages, each a metadata file of its own, and the names of their pictures.

#include <vector>

#include "drawing/card_files.h"

namespace placard {

/// Reads the pages below a folder, in the order of their paths, and names their pictures. Throws Failure if there
/// are none.
std::vector<CardFile> read_page_folder(const std::string& folder, const CardDefaults& defaults);

/// Why a pattern of names cannot be used; empty if it can.
std::string fault_of_name_pattern(std::string_view pattern);

/// The path of a card's pictures: `{dir}` is the folder of its page, `{file}` the name of its page, `{slug}` that name without a
/// date, or the `slug` that the page sets, `{title}` its title as an id, `{id}` its id. An index page has the name of its folder.
std::string page_name(const std::string& pattern, const std::string& page, const Card& card);

}  // namespace placard
