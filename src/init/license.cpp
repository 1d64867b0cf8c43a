// Detects a license by phrases of its text.

#include <array>

#include "base/ascii.h"
#include "init/facts.h"

namespace placard {

namespace {

struct LicenseKind {
  std::string_view name;
  std::array<std::string_view, 2> phrases;  // the text contains all of them
};

// Stricter rows come first, because some licenses quote others.
constexpr std::array<LicenseKind, 17> kinds{{
    {"AGPL-3.0", {"gnu affero general public license", "version 3"}},
    {"LGPL-3.0", {"gnu lesser general public license", "version 3, 29 june 2007"}},
    {"LGPL-2.1", {"gnu lesser general public license", "version 2.1"}},
    {"GPL-3.0", {"gnu general public license", "version 3, 29 june 2007"}},
    {"GPL-2.0", {"gnu general public license", "version 2, june 1991"}},
    {"Apache-2.0", {"apache license", "version 2.0"}},
    {"MPL-2.0", {"mozilla public license", "2.0"}},
    {"EPL-2.0", {"eclipse public license", "2.0"}},
    {"EUPL-1.2", {"european union public licence", "1.2"}},
    {"BSL-1.0", {"boost software license", "version 1.0"}},
    {"CC0-1.0", {"cc0 1.0 universal", ""}},
    {"Unlicense", {"free and unencumbered software released into the public domain", ""}},
    {"Zlib", {"origin of this software must not be misrepresented", "altered source versions"}},
    {"BSD-3-Clause", {"redistribution and use in source and binary forms", "endorse or promote products"}},
    {"BSD-2-Clause", {"redistribution and use in source and binary forms", ""}},
    {"ISC", {"permission to use, copy, modify, and", "with or without fee is hereby granted"}},
    {"MIT", {"permission is hereby granted, free of charge", "the above copyright notice and this permission notice"}},
}};

}  // namespace

Facts read_license(std::string_view text) {
  const std::string words = lower(clean_text(text.substr(0, 40'000)));  // the end of the GPL names related licenses
  Facts facts;
  std::size_t first = std::string::npos;
  for (const LicenseKind& kind : kinds) {
    const std::size_t at = words.find(kind.phrases[0]);
    if (at >= first || words.find(kind.phrases[1]) == std::string::npos) continue;
    first = at;
    facts.license = kind.name;
  }
  return facts;
}

}  // namespace placard
