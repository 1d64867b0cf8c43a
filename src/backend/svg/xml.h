#pragma once
// Writes XML and escapes all values.

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

struct Attribute {
  std::string_view name;
  std::string_view value;  ///< the attribute is omitted if it is empty
};

class XmlWriter {
 public:
  /// `bytes` is the expected size of the text.
  explicit XmlWriter(std::size_t bytes = 0) { text_.reserve(bytes); }

  void open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  void close();
  /// An element without content, or with text as its only content.
  void element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text = {});

  /// Appends the text of another writer.
  void append(const XmlWriter& other) { text_ += other.text_; }

  /// The text so far; complete if all elements are closed.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void begin(std::string_view tag, std::initializer_list<Attribute> attributes);

  std::string text_;
  std::vector<std::string_view> open_;
};

}  // namespace placard
