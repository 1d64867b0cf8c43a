#pragma once
// A box of a layout, and the memory that the boxes of one card share.

#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <utility>

#include "base/geometry.h"
#include "input/fields.h"

namespace placard {

class Painter;

/// A box of a layout.
class Element {
 public:
  Element() = default;
  Element(const Element&) = delete;
  Element& operator=(const Element&) = delete;
  virtual ~Element() = default;

  /// Takes up to `width` and says the size it needs; to be called before `draw`.
  virtual Size fit(double width) = 0;
  /// Draws what was fitted, its top left corner at `at`.
  virtual void draw(Point at, Painter& painter) const = 0;
  /// The height of the first line, which rows put side by side.
  [[nodiscard]] virtual double first_line() const = 0;
  /// From the top to the baseline of the first line, where that is text; after `fit`.
  [[nodiscard]] virtual std::optional<double> baseline() const { return std::nullopt; }
  /// How much of its width something stands in, where that may be less; after `fit`.
  [[nodiscard]] virtual std::optional<double> filled() const { return std::nullopt; }
};

/// Ends an element. Its memory is the card's, which is given back as a whole.
struct EndElement {
  void operator()(Element* element) const { std::destroy_at(element); }
};

template <class T>
using Made = std::unique_ptr<T, EndElement>;
using ElementHandle = Made<Element>;

/// A text that stays where it is for as long as the elements, with its place in the file.
struct TextRef {
  std::string_view text;
  Span span{};

  TextRef(std::string_view stays, Span place) : text(stays), span(place) {}
  TextRef(const Text& stays) : text(stays.text), span(stays.span) {}  // NOLINT(google-explicit-constructor): is one
  TextRef(Text&&) = delete;
};

/// Where the boxes of one card lie, and the texts that are made for them; it outlives them. Most cards need no more than it
/// has from the beginning.
class CardMemory {
 public:
  CardMemory() = default;
  CardMemory(const CardMemory&) = delete;
  CardMemory& operator=(const CardMemory&) = delete;

  template <class T, class... Arguments>
  Made<T> make(Arguments&&... arguments) {
    return Made<T>(new (pool_.allocate(sizeof(T), alignof(T))) T(std::forward<Arguments>(arguments)...));
  }

  /// A text of several parts, which stays.
  std::string_view keep(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const std::string_view part : parts) size += part.size();
    char* const text = static_cast<char*>(pool_.allocate(size, 1));
    char* end = text;
    for (const std::string_view part : parts) end += part.copy(end, part.size());
    return {text, size};
  }

  /// For the lists of elements.
  std::pmr::memory_resource* pool() { return &pool_; }

 private:
  static constexpr std::size_t usual = 24 << 10;  // bytes
  std::array<std::byte, usual> first_;            // left as it is: nobody reads what was not written
  std::pmr::monotonic_buffer_resource pool_{first_.data(), first_.size()};
};

}  // namespace placard
