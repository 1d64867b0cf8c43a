#pragma once
// Writes XML and escapes all values.

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

namespace placard {

struct Attribute {
  std::string_view name;
  std::string_view value;  ///< the attribute is omitted if it is empty
};

/// An attribute that is a whole number.
struct Coordinate {
  char name;
  int value;  ///< the attribute is omitted if it is 0
};

class XmlWriter {
 public:
  /// `bytes` is the expected size of the text.
  explicit XmlWriter(std::size_t bytes = 0) { reserve(bytes); }

  void open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  void close();
  /// An element without content, or with text as its only content.
  void element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text = {});

  /// Returns the start of an element that occurs often, so that its attributes are escaped once.
  static std::string start(std::string_view tag, std::initializer_list<Attribute> attributes);
  /// An element without content: a start, and where it is.
  void element_at(std::string_view start, std::initializer_list<Coordinate> coordinates);

  /// Appends the text of another writer.
  void append(const XmlWriter& other);
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Returns the text; all elements must be closed.
  [[nodiscard]] std::string text() const { return {text_.get(), size_}; }

 private:
  void begin(std::string_view tag, std::initializer_list<Attribute> attributes);
  template <class... Parts>
  void put(const Parts&... parts);
  // Makes sure that `bytes` more fit.
  void reserve(std::size_t bytes) {
    if (capacity_ - size_ < bytes) grow(std::max(2 * capacity_, size_ + bytes));
  }
  void grow(std::size_t capacity);

  std::unique_ptr<char[]> text_;  // not a string, which would fill its capacity with zeros
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
  std::array<std::string_view, 16> open_;  // a document has four levels, and artwork up to eight more
  std::size_t depth_ = 0;
};

}  // namespace placard
