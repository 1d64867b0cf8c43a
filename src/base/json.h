#pragma once
// The one writer of JSON: whatever goes through it is escaped.

#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// Writes one JSON value. Text is UTF-8 and stays so; bytes that are not become U+FFFD. Keys keep the order they come in.
class JsonWriter {
 public:
  /// `indent` spaces a level, each member on a line of its own; 0 writes one line without blanks.
  explicit JsonWriter(int indent = 0) : indent_(indent) {}

  void begin_object() { begin('{'); }
  void begin_object(std::string_view name) { key(name), begin('{'); }
  void end_object() { end('}'); }
  void begin_array() { begin('['); }
  void end_array() { end(']'); }
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(const std::string& text) { value(std::string_view(text)); }
  void value(double number);
  void value(bool truth);
  void null();
  /// What another writer has written, as the next value.
  void raw(std::string_view json);
  void raw(std::string_view name, std::string_view json) { key(name), raw(json); }

  template <class T>
  void member(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  /// The value; all objects and arrays have to be closed.
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void new_line();

  std::string text_;
  std::vector<bool> filled_;  // an entry for each open bracket: whether something stands in it
  bool after_key_ = false;
  int indent_;
};

/// A text as a JSON string, quotes included.
std::string json_string(std::string_view text);

}  // namespace placard
