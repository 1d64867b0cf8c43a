#pragma once
// The manual page, from the commands' rows.

#include <string>
#include <vector>

#include "cli/args/command_row.h"

namespace placard {

/// placard(1), for man: no date in it, so that the same program has the same page.
std::string manual_page(const std::vector<CommandRow>& commands);

}  // namespace placard
