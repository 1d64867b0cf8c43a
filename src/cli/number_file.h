#pragma once
// A set of numbers on the disk.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "io/descriptor.h"

namespace placard {

/// Numbers other than 0 that are as good as random, in a scratch file of pages: the upper bits of a number choose its page, and
/// where that is full, the next one takes it. Memory holds one page, however many numbers there are. Adding one reads a page
/// and writes eight bytes, mostly in the system's own cache: far less than drawing a card takes.
class NumberFile {
 public:
  /// An empty one with room for more than `count`, in the first of `folders` that takes it; nothing where none does.
  static std::optional<NumberFile> make(const std::vector<std::string>& folders, std::size_t count);

  enum class Answer { is_new, known, no_room };
  /// Takes a number that it has not, if the disk has room. Throws Failure where the disk does not give back what it took.
  Answer add(std::uint64_t number);

  /// Adds all but the zeros; false where the disk has no room.
  bool add_all(std::span<const std::uint64_t> numbers);

 private:
  static constexpr std::size_t page_numbers = 512;  // 4096 bytes

  struct Slot {
    std::size_t place = 0;  // in the page that is in memory
    bool has_number = false;
  };

  NumberFile(std::vector<std::string> folders, Descriptor file, unsigned page_bits)
      : folders_(std::move(folders)), file_(std::move(file)), page_bits_(page_bits) {}

  static std::optional<NumberFile> make_pages(const std::vector<std::string>& folders, unsigned page_bits);
  [[nodiscard]] std::size_t pages() const { return std::size_t{1} << page_bits_; }
  // Pages that are fuller would overflow often, and a number that is not there would be looked for in many.
  [[nodiscard]] std::size_t room() const { return pages() * (page_numbers / 4 * 3); }
  void turn_to(std::size_t page);
  Slot find(std::uint64_t number);
  bool write(std::size_t place, std::uint64_t number);
  void grow();

  std::vector<std::string> folders_;
  Descriptor file_;
  unsigned page_bits_;
  std::size_t size_ = 0;
  std::array<std::uint64_t, page_numbers> page_{};
  std::optional<std::size_t> open_page_;  // the one in memory
};

}  // namespace placard
