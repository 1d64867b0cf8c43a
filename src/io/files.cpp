#include "io/files.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "base/diagnostics.h"
#include "base/spelling.h"
#include "io/annotation.h"
#include "io/descriptor.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

// Suggests a similar file name or a metadata file in the same folder.
std::string hint_for_missing(const std::string& path) {
  constexpr std::size_t max_names = 1000;
  if (path.find("://") != std::string::npos)
    return "placard does not download files; try: gh repo view --json name,description,url | placard render -";
  const fs::path named(path);
  const fs::path folder = named.has_parent_path() ? named.parent_path() : ".";
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end && names.size() < max_names;
       entry.increment(error))
    names.push_back(entry->path().filename().string());
  std::sort(names.begin(), names.end());
  const auto in_folder = [&](const std::string& name) { return (named.parent_path() / name).string(); };
  const std::string wanted = named.filename().string();
  if (!wanted.empty()) {
    const auto match = nearest(wanted, {names.begin(), names.end()});
    if (match) return "did you mean '" + in_folder(std::string(*match)) + "'?";
  }
  if (wanted.ends_with(".svg") || wanted.ends_with(".png") || wanted.ends_with(".pdf"))
    return "to write this file, use -o " + path;
  const auto card = std::find_if(names.begin(), names.end(), [](const std::string& name) {
    return name.find("card") != std::string::npos && (name.ends_with(".yaml") || name.ends_with(".yml"));
  });
  if (!wanted.empty() && !wanted.ends_with(".yaml") && !wanted.ends_with(".yml")) return {};
  if (card != names.end()) return "did you mean '" + in_folder(*card) + "'?";
  return "run 'placard init' to create a metadata file";
}

Failure unreadable(const std::string& path) {
  const bool is_missing = errno == ENOENT;
  const std::string reason = system_reason();
  return Failure(with_hint("reading '" + path + "': " + reason, is_missing ? hint_for_missing(path) : ""));
}

// Reads one byte more than the limit, so that the caller can detect larger files.
std::string read_all(const Descriptor& file, const std::string& name, const Limit& limit) {
  auto text = read_up_to(file.get(), limit.value + 1);
  if (!text) throw Failure("reading '" + name + "': " + system_reason());
  return std::move(*text);
}

}  // namespace

OpenFile open_for_reading(const std::string& path, int flags) {
  OpenFile result{Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | flags)), {}};
  if (result.file && ::fstat(result.file.get(), &result.info) != 0) result.file = Descriptor();
  return result;
}

std::string file_type_name(mode_t mode) {
  if (S_ISDIR(mode)) return "a folder";
  if (S_ISFIFO(mode)) return "a pipe";
  return S_ISSOCK(mode) ? "a socket" : "a device";
}

std::optional<std::string> read_up_to(int descriptor, std::size_t max_bytes) {
  std::string text;
  std::array<char, 65536> buffer{};
  while (text.size() < max_bytes) {
    const ssize_t count = ::read(descriptor, buffer.data(), std::min(buffer.size(), max_bytes - text.size()));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::nullopt;
    if (count == 0) break;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return text;
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void write_stdout(std::string_view bytes) {
  if (!write_all(STDOUT_FILENO, bytes)) throw Failure("writing to stdout: " + system_reason());
}

// stdout may be a pipe to the log.
void print_stdout(std::string_view text) {
  const char* const runner = std::getenv("GITHUB_ACTIONS");
  struct stat info {};
  const bool is_file = ::fstat(STDOUT_FILENO, &info) == 0 && S_ISREG(info.st_mode);
  const bool is_log = runner != nullptr && std::string_view(runner) == "true" && !is_file;
  write_stdout(is_log ? neutral(text) : std::string(text));
}

Source read_source(const std::string& path) {
  if (path == "-") return {"stdin", read_all(Descriptor(STDIN_FILENO), "stdin", limits.file)};
  const auto [file, info] = open_for_reading(path);
  if (!file) throw unreadable(path);
  // Pipes, such as process substitution <(…), are read like stdin; a pipe without a writer is empty.
  if (!S_ISREG(info.st_mode) && !S_ISFIFO(info.st_mode)) {
    throw Failure(with_hint("reading '" + path + "': it is " + file_type_name(info.st_mode) + ", not a file",
                            S_ISDIR(info.st_mode) ? hint_for_missing(path + "/") : ""));
  }
  ::fcntl(file.get(), F_SETFL, O_RDONLY);
  return {path, read_all(file, path, limits.file)};
}

std::string read_regular_file(const std::string& path, const Limit& limit) {
  const auto [file, info] = open_for_reading(path);
  if (!file) throw unreadable(path);
  if (!S_ISREG(info.st_mode)) throw Failure("reading '" + path + "': it is " + file_type_name(info.st_mode) + ", not a file");
  if (static_cast<std::size_t>(info.st_size) > limit.value) {
    throw Failure("reading '" + path + "': larger than " + to_text(limit));
  }
  return read_all(file, path, limit);
}

bool is_regular_file(const std::string& path) { return open_for_reading(path).is_regular(); }

std::string file_type_at(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) != 0 ? ""
         : S_ISREG(info.st_mode)          ? "a file that cannot be read"
                                          : file_type_name(info.st_mode);
}

std::size_t file_size(const std::string& path) {
  struct stat info {};
  return ::stat(path.c_str(), &info) == 0 ? static_cast<std::size_t>(info.st_size) : 0;
}

std::string data_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& folder : {program / "share/placard", program.parent_path() / "share/placard"}) {
    if (fs::is_directory(folder / "styles", error)) return folder.string();
  }
  throw Failure("looking for fonts and styles: 'share/placard' not found next to the program in '" + program.string() + "'");
}

std::string parent_folder(const std::string& path) { return fs::path(path).parent_path().string(); }

std::string own_path(const std::string& file) { return file == "-" ? "./stdin" : file; }

std::string project_folder(const std::string& file) {
  std::error_code error;
  const fs::path own = fs::weakly_canonical(fs::absolute(file, error), error).parent_path();
  for (fs::path folder = own; folder.has_relative_path(); folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", error)) return folder.string();
  }
  return own.string();
}

bool is_inside(const std::string& path, const std::string& folder) {
  std::error_code error;
  const fs::path inner = fs::weakly_canonical(fs::absolute(path, error), error);
  const fs::path outer = fs::weakly_canonical(fs::absolute(folder, error), error);
  const auto [rest, unused] = std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end());
  return rest == outer.end();
}

ProjectFile read_project_file(const std::string& folder, const std::string& name) {
  const std::string path = (fs::path(folder) / name).string();
  struct stat info {};
  ProjectFile file;
  if (::lstat(path.c_str(), &info) != 0 || S_ISDIR(info.st_mode)) return file;
  file.exists = true;
  const auto refuse = [&file](std::string why) {
    file.refusal = std::move(why);
    file.text.clear();
    return file;
  };
  if (!is_inside(path, folder)) return refuse("is a symbolic link that points outside the folder");
  const OpenFile open = open_for_reading(path);
  if (!open.file) return refuse("cannot be read: " + system_reason());
  if (!open.is_regular()) return refuse("is not a regular file");
  file.text = read_all(open.file, path, limits.init_file);
  if (file.text.size() > limits.init_file.value) return refuse("is larger than " + to_text(limits.init_file));
  return file;
}

}  // namespace placard
