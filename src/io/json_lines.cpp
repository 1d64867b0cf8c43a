#include "io/json_lines.h"

#include <poll.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/diagnostics.h"
#include "io/files.h"
#include "io/open_file.h"

namespace placard {

constexpr std::size_t max_line_length = limits.file.value;
constexpr int poll_interval = 50;  // ms between checks of `stopped`

bool is_json_object(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(blanks);
  if (begin == std::string_view::npos || line[begin] != '{') return false;
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = begin; i < line.size(); ++i) {
    const char c = line[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
      continue;
    }
    if (c == '"') in_string = true;
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && --depth == 0) return line.find_first_not_of(blanks, i + 1) == std::string_view::npos;
  }
  return false;
}

LineReader::LineReader(const std::string& path)
    : name_(path == "-" ? "stdin" : path),
      file_(path == "-" ? Descriptor(STDIN_FILENO) : open_file(path, root_folder(), O_RDONLY).file) {
  if (!file_) throw unreadable(path, root_folder());
}

// Waits for input and appends it; false at the end.
bool LineReader::fill(const std::atomic<bool>& stopped) {
  std::array<char, 65536> buffer;  // uninitialized: only bytes that were read are used
  for (;;) {
    if (stopped) return false;
    pollfd waiting{file_.get(), POLLIN, 0};
    if (::poll(&waiting, 1, poll_interval) == 0) continue;
    const ssize_t count = ::read(file_.get(), buffer.data(), buffer.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count < 0) throw Failure("reading '" + name_ + "': " + system_reason(), status_of_errno(errno));
    if (count == 0) ended_ = true;
    text_.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
  }
}

std::optional<Source> LineReader::next(const std::atomic<bool>& stopped) {
  for (;;) {
    const std::size_t end = std::min(text_.find('\n', begin_), text_.size());
    if (end < text_.size() || ended_) {
      if (begin_ == text_.size()) return std::nullopt;
      Source source{name_, text_.substr(begin_, end - begin_), line_++};
      begin_ = std::min(end + 1, text_.size());
      if (source.text.find_first_not_of(blanks) != std::string::npos) return source;
      continue;
    }
    if (text_.size() - begin_ > max_line_length) {
      throw Failure("reading '" + name_ + "': line " + std::to_string(line_) + " is longer than " + to_text(limits.file));
    }
    text_.erase(0, begin_);
    begin_ = 0;
    if (!fill(stopped) && stopped) return std::nullopt;
  }
}

bool LineReader::has_lines() {
  const std::atomic<bool> never = false;
  for (;;) {
    const std::size_t begin = text_.find_first_not_of(blanks);
    if (begin != std::string::npos && text_[begin] != '{') return false;
    const std::size_t end = begin == std::string::npos ? begin : text_.find('\n', begin);
    if (begin == std::string::npos && ended_) return true;
    if (end != std::string::npos || ended_) return is_json_object(std::string_view(text_).substr(0, end));
    if (text_.size() > max_line_length) return false;
    fill(never);
  }
}

Source LineReader::rest() {
  const std::atomic<bool> never = false;
  // One byte more than the limit, so that the parser can detect larger files.
  while (!ended_ && text_.size() - begin_ <= max_line_length) fill(never);
  return {name_, text_.substr(begin_, max_line_length + 1), line_};
}

}  // namespace placard
