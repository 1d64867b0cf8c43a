#pragma once
// Parts of the reference.

#include <string>
#include <string_view>
#include <vector>

#include "style/layout_file.h"

namespace placard {

/// Words as code, separated by commas.
std::string code_list(const std::vector<std::string_view>& words);
std::string code_list(const std::vector<std::string>& words);

/// The layouts, and which fields each of them shows.
std::string layouts_reference(const std::vector<LayoutHandle>& layouts);

/// The keys of layout files, the parts and their options.
std::string parts_reference();

}  // namespace placard
