#include "cli/number_file.h"

#include <unistd.h>

#include <algorithm>

#include "base/diagnostics.h"
#include "io/open_files.h"
#include "cli/scratch_file.h"

namespace placard {

namespace {

constexpr unsigned word_bits = 64;

}  // namespace

std::optional<NumberFile> NumberFile::make(const std::vector<std::string>& folders, std::size_t count) {
  unsigned page_bits = 1;
  while ((page_numbers << page_bits) < 2 * count) ++page_bits;
  return make_pages(folders, page_bits);
}

// What was never written of the file takes no room on most disks, and reads as zeros.
std::optional<NumberFile> NumberFile::make_pages(const std::vector<std::string>& folders, unsigned page_bits) {
  for (const std::string& folder : folders) {
    Descriptor file = open_scratch_file(folder);
    const auto bytes = static_cast<off_t>((page_numbers * sizeof(std::uint64_t)) << page_bits);
    if (file && ::ftruncate(file.get(), bytes) == 0) return NumberFile(folders, std::move(file), page_bits);
  }
  return std::nullopt;
}

NumberFile::Answer NumberFile::add(std::uint64_t number) {
  const Slot slot = find(number);
  if (slot.has_number) return Answer::known;
  if (size_ == room() || !write(slot.place, number)) return Answer::no_room;
  if (++size_ == room()) grow();
  return Answer::is_new;
}

bool NumberFile::add_all(std::span<const std::uint64_t> numbers) {
  // In the order of their pages: each page is read once.
  std::vector<std::uint64_t> sorted(numbers.begin(), numbers.end());
  std::sort(sorted.begin(), sorted.end());
  return std::all_of(std::upper_bound(sorted.begin(), sorted.end(), 0), sorted.end(),
                     [this](std::uint64_t number) { return add(number) != Answer::no_room; });
}

void NumberFile::turn_to(std::size_t page) {
  if (open_page_ == page) return;
  open_page_.reset();
  ssize_t count = 0;
  do {
    count = ::pread(file_.get(), page_.data(), sizeof page_, static_cast<off_t>(page * sizeof page_));
  } while (count < 0 && errno == EINTR);
  if (count != sizeof page_) throw Failure("reading a temporary file: " + (count < 0 ? system_reason() : "it was cut"));
  open_page_ = page;
}

// There is always a free place: pages are never all full.
NumberFile::Slot NumberFile::find(std::uint64_t number) {
  for (std::size_t page = number >> (word_bits - page_bits_);; page = (page + 1) % pages()) {
    turn_to(page);
    for (std::size_t i = 0; i < page_numbers; ++i) {
      const std::size_t place = (number + i) % page_numbers;
      if (page_[place] == number) return {place, true};
      if (page_[place] == 0) return {place, false};
    }
  }
}

bool NumberFile::write(std::size_t place, std::uint64_t number) {
  const auto at = static_cast<off_t>(*open_page_ * sizeof page_ + place * sizeof number);
  ssize_t count = 0;
  do {
    count = ::pwrite(file_.get(), &number, sizeof number, at);
  } while (count < 0 && errno == EINTR);
  if (count == sizeof number) {
    page_[place] = number;
  } else {
    open_page_.reset();  // who knows what stands there
  }
  return count == sizeof number;
}

// A file of twice the pages takes this one's place. Where there is none to be had, this one takes no more numbers.
void NumberFile::grow() {
  auto larger = make_pages(folders_, page_bits_ + 1);
  if (!larger) return;
  for (std::size_t page = 0; page < pages(); ++page) {
    turn_to(page);
    if (!larger->add_all(page_)) return;
  }
  *this = std::move(*larger);
}

}  // namespace placard
