#pragma once
// Names of pictures that were seen, however many there are.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/number_file.h"
#include "cli/number_table.h"
#include "cli/scratch_file.h"

namespace placard {

/// A name as a number; names that differ in upper and lower case only are one, as in some file systems. Two of a thousand million
/// names have the same number with a chance of 1 in 37.
std::uint64_t number_of_name(std::string_view name);

/// Tells names that come again. The first ones are kept in memory, the others in a scratch file, so that memory stays the same;
/// where no disk has room for it they are kept in memory, too: a run of hours shall not end for that.
class SeenNames {
 public:
  static constexpr std::size_t most_in_memory = 32'768;  // half a MiB

  explicit SeenNames(std::size_t most = most_in_memory, std::vector<std::string> folders = scratch_folders())
      : most_(most), folders_(std::move(folders)) {}

  /// Whether the name is new; it is known from then on. Throws Failure where the scratch file cannot be read any more.
  bool add(std::string_view name) { return add_number(number_of_name(name)); }
  bool add_number(std::uint64_t number);

  /// How many of them are in memory.
  [[nodiscard]] std::size_t in_memory() const { return table_.size(); }

 private:
  void move_to_disk();

  std::size_t most_;
  std::vector<std::string> folders_;
  NumberTable table_;
  std::optional<NumberFile> file_;
  bool has_zero_ = false;
};

}  // namespace placard
