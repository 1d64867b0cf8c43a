#include "backend/svg/xml.h"

#include <cassert>
#include <utility>

namespace placard {

namespace {

constexpr std::string_view special = "&<>\"[\n\r\t";
constexpr std::size_t max_escaped = 6;  // bytes that one special character becomes

constexpr std::array<bool, 256> is_special = [] {
  std::array<bool, 256> table{};
  for (const char c : special) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

char* copy(std::string_view text, char* to) { return std::copy(text.begin(), text.end(), to); }

// Path data is most of a document and has nothing to escape: a search for each special character is faster than a loop.
bool is_plain(std::string_view text) {
  constexpr std::size_t min_searched = 64;  // characters
  return text.size() >= min_searched &&
         std::all_of(special.begin(), special.end(), [text](char c) { return text.find(c) == std::string_view::npos; });
}

// At least two characters precede `to`.
char* copy_escaped(char c, char* to) {
  switch (c) {
    case '&': return copy("&amp;", to);
    case '<': return copy("&lt;", to);
    case '>': return copy("&gt;", to);
    case '"': return copy("&quot;", to);
    case '\n': return copy("&#10;", to);
    case '\r': return copy("&#13;", to);
    case '\t': return copy("&#9;", to);
    // GitHub's runner executes "##[command]" anywhere in a line that is printed.
    case '[': return copy(std::string_view(to - 2, 2) == "##" ? "&#91;" : "[", to);
    default: *to = c; return to + 1;
  }
}

char* copy_escaped(std::string_view text, char* to) {
  for (const char c : text) {
    if (is_special[static_cast<unsigned char>(c)]) {
      to = copy_escaped(c, to);
    } else {
      *to++ = c;
    }
  }
  return to;
}

}  // namespace

template <class... Parts>
void XmlWriter::put(const Parts&... parts) {
  reserve((std::string_view(parts).size() + ...));
  char* to = text_.get() + size_;
  ((to = copy(parts, to)), ...);
  size_ = static_cast<std::size_t>(to - text_.get());
}

void XmlWriter::begin(std::string_view tag, std::initializer_list<Attribute> attributes) {
  put("<", tag);
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    const bool plain = is_plain(value);
    reserve(name.size() + value.size() * (plain ? 1 : max_escaped) + 4);
    char* to = copy("=\"", copy(name, copy(" ", text_.get() + size_)));
    to = copy("\"", plain ? copy(value, to) : copy_escaped(value, to));
    size_ = static_cast<std::size_t>(to - text_.get());
  }
}

void XmlWriter::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  begin(tag, attributes);
  put(">\n");
  assert(depth_ < open_.size());
  open_[depth_++] = tag;
}

void XmlWriter::close() { put("</", open_[--depth_], ">\n"); }

void XmlWriter::element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text) {
  begin(tag, attributes);
  if (text.empty()) return put("/>\n");
  put(">");
  reserve(text.size() * max_escaped);
  size_ = static_cast<std::size_t>(copy_escaped(text, text_.get() + size_) - text_.get());
  put("</", tag, ">\n");
}

void XmlWriter::append(const XmlWriter& other) { put(std::string_view(other.text_.get(), other.size_)); }

void XmlWriter::grow(std::size_t capacity) {
  auto text = std::make_unique_for_overwrite<char[]>(capacity);
  std::copy_n(text_.get(), size_, text.get());
  text_ = std::move(text);
  capacity_ = capacity;
}

}  // namespace placard
