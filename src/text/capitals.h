#pragma once
// Capital letters by language, independent of the locale of the process.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// A text in capitals.
struct Capitals {
  std::string text;
  std::vector<std::size_t> offsets;  ///< for each byte and the end: the offset in the original of the character that it is from
};

/// Returns the capitals of a text in a language (a tag) by Unicode's full case mapping: "ß" becomes "SS"; Turkish and Azeri "i"
/// becomes "İ"; Lithuanian "i̇" loses its dot; Greek letters lose accents, but not the dialytika.
Capitals to_capitals(std::string_view text, std::string_view language);

}  // namespace placard
