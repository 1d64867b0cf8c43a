#pragma once
// JSON output. All text is escaped.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

/// Writes one JSON value. Invalid UTF-8 in text becomes U+FFFD. Keys keep their order.
class JsonWriter {
 public:
  /// `indent` spaces per level, one line per member; 0 writes one line without spaces.
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
  /// Inserts text that is already JSON as the next value.
  void raw(std::string_view json);
  void raw(std::string_view name, std::string_view json) { key(name), raw(json); }

  void value(std::size_t number) { value(static_cast<double>(number)); }

  template <class T>
  void value(const std::optional<T>& item) {
    item ? value(*item) : null();
  }

  template <class T>
  void value(const std::vector<T>& items) {
    begin_array();
    for (const T& item : items) value(item);
    end_array();
  }

  /// A value of another type, which has a function `write`.
  template <class T>
  requires requires(const T& item, JsonWriter& json) { write(item, json); }
  void value(const T& item) { write(item, *this); }

  template <class T>
  void member(std::string_view name, const T& content) {
    key(name);
    value(content);
  }

  /// Writes several members: names and values in turn.
  template <class T, class... Rest>
  void members(std::string_view name, const T& content, const Rest&... rest) {
    member(name, content);
    if constexpr (sizeof...(rest) > 0) members(rest...);
  }

  /// Writes an object: names and values in turn.
  template <class... Members>
  void object(const Members&... content) {
    begin_object();
    members(content...);
    end_object();
  }

  /// The JSON text; all objects and arrays must be closed.
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void begin(char bracket);
  void end(char bracket);
  void separate();
  void new_line();

  std::string text_;
  std::vector<bool> filled_;  // per open bracket: whether it has members
  bool after_key_ = false;
  int indent_;
};

/// A text as a JSON string, quotes included.
std::string json_string(std::string_view text);

}  // namespace placard
