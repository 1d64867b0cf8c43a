#include "backend/svg/xml.h"

namespace placard {

namespace {

// Whether a text has nothing to escape: no & < > " [ and no control characters. Bytes without branches, so that the compiler
// vectorizes the loop: path data is most of a document.
bool is_plain(std::string_view text) {
  using Byte = unsigned char;
  Byte special = 0;
  for (const char character : text) {
    const auto c = static_cast<Byte>(character);
    special |= static_cast<Byte>((c & 0xFBU) == '"') | static_cast<Byte>((c & 0xFDU) == '<') | static_cast<Byte>(c == '[') |
               static_cast<Byte>(c < ' ');
  }
  return special == 0;
}

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\n': out += "&#10;"; break;
    case '\r': out += "&#13;"; break;
    case '\t': out += "&#9;"; break;
    // GitHub's runner executes "##[command]" anywhere in a line that is printed.
    case '[': out += out.ends_with("##") ? "&#91;" : "["; break;
    default: out += c;
  }
}

void append_escaped(std::string& out, std::string_view text) {
  if (is_plain(text)) {
    out += text;
  } else {
    for (const char c : text) append_escaped(out, c);
  }
}

}  // namespace

void XmlWriter::begin(std::string_view tag, std::initializer_list<Attribute> attributes) {
  text_.append("<").append(tag);
  for (const auto& [name, value] : attributes) {
    if (value.empty()) continue;
    text_.append(" ").append(name).append("=\"");
    append_escaped(text_, value);
    text_ += '"';
  }
}

void XmlWriter::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  begin(tag, attributes);
  text_ += ">\n";
  open_.push_back(tag);
}

void XmlWriter::close() {
  text_.append("</").append(open_.back()).append(">\n");
  open_.pop_back();
}

void XmlWriter::element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text) {
  begin(tag, attributes);
  if (text.empty()) {
    text_ += "/>\n";
  } else {
    text_ += '>';
    append_escaped(text_, text);
    text_.append("</").append(tag).append(">\n");
  }
}

}  // namespace placard
