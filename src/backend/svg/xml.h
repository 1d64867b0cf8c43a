#pragma once
// The one writer of XML: whatever goes through it is escaped.

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace placard {

struct Attribute {
  std::string_view name;
  std::string_view value;  ///< left out where it is empty
};

class XmlWriter {
 public:
  /// Keeps room for so much text.
  explicit XmlWriter(std::size_t bytes = 0) { text_.reserve(bytes); }

  void open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  void close();
  /// An element without content, or with text as its only content.
  void element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text = {});

  /// What another writer has written, as the next content.
  void append(const XmlWriter& other) { text_ += other.text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::size_t size() const { return text_.size(); }

  /// The document; all elements have to be closed.
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void begin(std::string_view tag, std::initializer_list<Attribute> attributes);

  std::string text_;
  std::array<std::string_view, 8> open_;  // what we write nests half as deep
  std::size_t depth_ = 0;
};

}  // namespace placard
