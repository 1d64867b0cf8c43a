#include "model/shortcodes.h"

namespace placard {

namespace {

// The emoji of a name; empty if there is none.
std::string_view emoji_of(std::string_view name) {
  if (name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_+-") != std::string_view::npos) return {};
  const std::size_t at = shortcode_table.find("\n" + std::string(name) + " ");
  if (name.empty() || at == std::string_view::npos) return {};
  const std::string_view emoji = shortcode_table.substr(at + name.size() + 2);
  return emoji.substr(0, emoji.find('\n'));
}

}  // namespace

std::string replace_shortcodes(std::string_view text) {
  std::string result;
  for (std::size_t begin = text.find(':'); begin != std::string_view::npos; begin = text.find(':')) {
    const std::size_t end = text.find(':', begin + 1);
    if (end == std::string_view::npos) break;
    const std::string_view emoji = emoji_of(text.substr(begin + 1, end - begin - 1));
    result.append(text.substr(0, emoji.empty() ? end : begin)).append(emoji);
    text.remove_prefix(emoji.empty() ? end : end + 1);  // the second colon of an unknown name may begin another
  }
  return result.append(text);
}

}  // namespace placard
