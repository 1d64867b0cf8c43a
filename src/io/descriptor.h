#pragma once
// An open file, socket or the like that closes itself.

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace placard {

/// A number of the system's that is closed at the end; the three standard ones stay open.
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

/// The last error of the system in words.
inline std::string system_reason() { return std::strerror(errno); }

/// A file that is open for reading, and what the system knows of it.
struct OpenFile {
  Descriptor file;
  struct stat info {};

  [[nodiscard]] bool is_regular() const { return file.is_open() && S_ISREG(info.st_mode); }
};

/// Opens a file, not waiting for the other end of a pipe; closed where it cannot be. `flags` are more of open's.
OpenFile open_for_reading(const std::string& path, int flags = 0);

/// What a file is that is not a regular one: "a folder", "a pipe".
std::string file_type_name(mode_t mode);

/// Up to `max_bytes` bytes, or nothing on an error.
std::optional<std::string> read_up_to(int descriptor, std::size_t max_bytes);

/// False on an error.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace placard
