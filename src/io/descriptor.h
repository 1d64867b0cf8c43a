#pragma once
// File descriptors: ownership, reading and writing.

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace placard {

/// Owns a file descriptor and closes it, except for stdin, stdout and stderr.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDERR_FILENO) ::close(number_);
  }

  [[nodiscard]] int get() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  explicit operator bool() const { return is_open(); }

 private:
  int number_ = -1;
};

/// The message of errno.
inline std::string system_reason() { return std::strerror(errno); }

/// The type of a file that is not a regular file: "a folder", "a pipe".
std::string file_type_name(mode_t mode);

/// Reads up to `max_bytes` bytes; nullopt on an error.
std::optional<std::string> read_up_to(int descriptor, std::size_t max_bytes);

/// Writes all bytes; false on an error.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace placard
