#pragma once
// Writes XML and escapes all values.

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace placard {

struct Attribute {
  std::string_view name;
  std::string_view value;  ///< the attribute is omitted if it is empty
};

class XmlWriter {
 public:
  /// `bytes` is the expected size of the text.
  explicit XmlWriter(std::size_t bytes = 0) : text_(bytes, '\0') {}

  void open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  void close();
  /// An element without content, or with text as its only content.
  void element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text = {});

  /// Appends the text of another writer.
  void append(const XmlWriter& other);
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Returns the document; all elements must be closed.
  [[nodiscard]] std::string take();

 private:
  void begin(std::string_view tag, std::initializer_list<Attribute> attributes);
  template <class... Parts>
  void put(const Parts&... parts);
  // Makes sure that `bytes` more fit.
  void reserve(std::size_t bytes) {
    if (text_.size() - size_ < bytes) text_.resize(std::max(2 * text_.size(), size_ + bytes));
  }

  std::string text_;  // capacity: only the first size_ bytes are used
  std::size_t size_ = 0;
  std::array<std::string_view, 8> open_;  // twice the depth of a document
  std::size_t depth_ = 0;
};

}  // namespace placard
