#pragma once
// The one writer of XML: whatever goes through it is escaped.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace placard {

struct Attribute {
  std::string_view name;
  std::string_view value;  ///< left out where it is empty
};

class XmlWriter {
 public:
  void open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  void close();
  /// An element without content, or with text as its only content.
  void element(std::string_view tag, std::initializer_list<Attribute> attributes, std::string_view text = {});

  /// What another writer has written, as the next content.
  void append(XmlWriter&& other) { text_ += other.text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  /// The document; all elements have to be closed.
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void begin(std::string_view tag, std::initializer_list<Attribute> attributes);

  std::string text_;
  std::vector<std::string_view> open_;
};

}  // namespace placard
