#include "backend/svg/xml.h"

#include <array>
#include <cassert>

namespace placard {

namespace {

constexpr std::string_view special = "&<>\"[\n\r\t";

constexpr std::array<bool, 256> table_of(std::string_view characters) {
  std::array<bool, 256> table{};
  for (const char c : characters) table[static_cast<unsigned char>(c)] = true;
  return table;
}

// How much of the text's begin has nothing to escape: of path data, which is most of a document, all of it.
std::size_t plain_length(std::string_view text) {
  constexpr std::size_t worth_searching = 64;  // characters: fewer are looked at one by one
  if (text.size() >= worth_searching) {
    for (const char c : special) text = text.substr(0, text.find(c));
    return text.size();
  }
  static constexpr std::array<bool, 256> is_special = table_of(special);
  std::size_t length = 0;
  while (length < text.size() && !is_special[static_cast<unsigned char>(text[length])]) ++length;
  return length;
}

void append_one(std::string& out, char c) {
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\n': out += "&#10;"; break;
    case '\r': out += "&#13;"; break;
    case '\t': out += "&#9;"; break;
    case '[':  // GitHub's runner obeys "##[command]" anywhere in a line that is printed
      out += out.ends_with("##") ? "&#91;" : "[";
      break;
    default: out.push_back(c);
  }
}

void append_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = plain_length(text);
    out.append(text.substr(0, plain));
    if (plain == text.size()) return;
    append_one(out, text[plain]);
    text.remove_prefix(plain + 1);
  }
}

}  // namespace

void XmlWriter::begin(std::string_view tag, std::initializer_list<Attribute> attributes) {
  text_.append("<").append(tag);
  for (const Attribute& attribute : attributes) {
    if (attribute.value.empty()) continue;
    text_.append(" ").append(attribute.name).append("=\"");
    append_escaped(text_, attribute.value);
    text_ += '"';
  }
}

void XmlWriter::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  begin(tag, attributes);
  text_ += ">\n";
  assert(depth_ < open_.size());
  open_[depth_++] = tag;
}

void XmlWriter::close() { text_.append("</").append(open_[--depth_]).append(">\n"); }

void XmlWriter::element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text) {
  begin(tag, attributes);
  if (text.empty()) {
    text_ += "/>\n";
    return;
  }
  text_ += '>';
  append_escaped(text_, text);
  text_.append("</").append(tag).append(">\n");
}

}  // namespace placard
