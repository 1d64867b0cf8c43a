#include "base/source.h"

#include <cstring>
#include <algorithm>

#include "base/utf8.h"

namespace placard {

namespace {

// The offset after the last `c`, or 0. memrchr() is fast in a line of several megabytes.
std::size_t after_last(std::string_view text, char c) {
  const void* found = ::memrchr(text.data(), c, text.size());
  return found == nullptr ? 0 : static_cast<std::size_t>(static_cast<const char*>(found) - text.data()) + 1;
}

// Whether a line ends after this byte. As in YAML, a line ends with LF, CR LF or CR.
bool ends_line(std::string_view text, std::size_t at) {
  return text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
}

std::size_t line_begin(std::string_view text, std::size_t offset) {
  if (offset > 0 && text[offset - 1] == '\r' && !ends_line(text, offset - 1)) --offset;  // inside of CR LF
  const std::size_t after_line_feed = after_last(text.substr(0, offset), '\n');
  offset = after_line_feed + after_last(text.substr(after_line_feed, offset - after_line_feed), '\r');
  return offset == 0 && text.starts_with(byte_order_mark) ? byte_order_mark.size() : offset;
}

}  // namespace

Place place_of(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, std::min(offset, text.size()));
  std::size_t breaks = 0;
  for (std::size_t i = 0; i < begin; ++i) breaks += ends_line(text, i) ? 1 : 0;
  return {breaks + 1, count_code_points(text.substr(begin, std::max(begin, offset) - begin)) + 1};
}

std::string_view line_at(std::string_view text, std::size_t offset) {
  const std::size_t begin = line_begin(text, std::min(offset, text.size()));
  return text.substr(begin, text.find_first_of("\r\n", begin) - begin);
}

}  // namespace placard
