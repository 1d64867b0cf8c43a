#include "base/json.h"

#include <cassert>

#include "base/ascii.h"
#include "base/number.h"
#include "base/utf8.h"

namespace placard {

namespace {

constexpr int decimals = 6;

void append_escaped(std::string& out, unsigned char byte) {
  constexpr std::string_view special = "\"\\\n\r\t";
  const std::size_t at = special.find(static_cast<char>(byte));
  if (at != std::string_view::npos) {
    out += {'\\', "\"\\nrt"[at]};
  } else if (byte >= 0x20 && byte != 0x7f) {
    out += static_cast<char>(byte);
  } else {
    out += "\\u00";
    append_hex(out, byte);
  }
}

}  // namespace

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte == '[' && out.ends_with("##")) {  // GitHub Actions executes "##[command]" anywhere in a line
      out += "\\u005b";
      ++offset;
    } else if (byte < 0x80) {
      append_escaped(out, byte);
      ++offset;
    } else if (decode_utf8(text, offset)) {
      out += text.substr(begin, offset - begin);
    } else {
      append_utf8(out, U'\uFFFD');
      ++offset;
    }
  }
  return out + "\"";
}

void JsonWriter::key(std::string_view name) {
  separate();
  text_ += json_string(name) + (indent_ > 0 ? ": " : ":");
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) { raw(json_string(text)); }
void JsonWriter::value(double number) { raw(to_text(number, decimals)); }
void JsonWriter::value(bool truth) { raw(truth ? "true" : "false"); }
void JsonWriter::null() { raw("null"); }

void JsonWriter::raw(std::string_view json) {
  separate();
  text_ += json;
}

void JsonWriter::begin(char bracket) {
  separate();
  text_ += bracket;
  filled_.push_back(false);
}

void JsonWriter::end(char bracket) {
  assert(!filled_.empty());
  const bool filled = filled_.back();
  filled_.pop_back();
  if (filled) new_line();
  text_ += bracket;
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (filled_.empty()) return;
  if (filled_.back()) text_ += ',';
  filled_.back() = true;
  new_line();
}

void JsonWriter::new_line() {
  if (indent_ == 0) return;
  text_ += '\n';
  text_.append(filled_.size() * static_cast<std::size_t>(indent_), ' ');
}

}  // namespace placard
