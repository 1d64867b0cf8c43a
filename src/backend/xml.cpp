#include "backend/xml.h"

#include <algorithm>

namespace placard {

namespace {

constexpr bool is_plain(char c) {
  return c != '&' && c != '<' && c != '>' && c != '"' && c != '[' && c != '\n' && c != '\r' && c != '\t';
}

void append_escaped(std::string& out, std::string_view text) {
  // Most of a document is path data, which has nothing to escape.
  const std::size_t plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
  out.append(text.substr(0, plain));
  for (const char c : text.substr(plain)) {
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
    return;
  }
  text_ += '>';
  append_escaped(text_, text);
  text_.append("</").append(tag).append(">\n");
}

}  // namespace placard
