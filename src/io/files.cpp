#include "io/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "base/diagnostics.h"
#include "base/spelling.h"
#include "io/report.h"
#include "io/open_file.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

// Suggests a similar file name or a metadata file in the same folder.
std::string hint_for_missing(const std::string& path) {
  constexpr std::size_t max_names = 1000;
  if (path.find("://") != std::string::npos)
    return "placard does not download files; try: gh repo view --json name,description,url | placard render -";
  const fs::path named(is_folder(path) ? path : path.substr(0, path.find_last_not_of('/') + 1));
  const fs::path folder = named.has_parent_path() ? named.parent_path() : ".";
  const std::vector<std::string> names = names_in(open_folder(folder.string(), root_folder()), max_names);
  const auto in_folder = [&](const std::string& name) { return (named.parent_path() / name).string(); };
  const std::string wanted = named.filename().string();
  if (!wanted.empty()) {
    const auto match = nearest(wanted, {names.begin(), names.end()});
    if (match) return "did you mean '" + in_folder(std::string(*match)) + "'?";
  }
  if (wanted.ends_with(".svg") || wanted.ends_with(".png") || wanted.ends_with(".webp") || wanted.ends_with(".pdf"))
    return "to write this file, use -o " + path;
  const auto card = std::ranges::find_if(names, [](const std::string& name) {
    return name.find("card") != std::string::npos && (name.ends_with(".yaml") || name.ends_with(".yml"));
  });
  if (!wanted.empty() && !wanted.ends_with(".yaml") && !wanted.ends_with(".yml")) return {};
  if (card != names.end()) return "did you mean '" + in_folder(*card) + "'?";
  return "run 'placard init' to create a metadata file";
}

}  // namespace

Failure unreadable(const std::string& path, const std::string& within) {
  const int code = errno;
  const std::string reason = open_error(path, within);
  return Failure(with_hint("reading '" + path + "': " + reason, code == ENOENT ? hint_for_missing(path) : ""),
                 status_of_errno(code));
}

std::string read_all(const Descriptor& file, const std::string& name, const Limit& limit) {
  auto text = read_up_to(file.get(), limit.value + 1);
  if (!text) throw Failure("reading '" + name + "': " + system_reason(), status_of_errno(errno));
  return std::move(*text);
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

Descriptor file_in_memory(std::string_view bytes) {
  Descriptor file(::memfd_create("placard", MFD_CLOEXEC));
  if (!file || !write_all(file.get(), bytes)) throw Failure("writing a file in memory: " + system_reason(), ExitStatus::machine);
  return file;
}

std::string path_of(const Descriptor& file) { return "/proc/self/fd/" + std::to_string(file.get()); }

void write_stdout(std::string_view bytes) {
  if (!write_all(STDOUT_FILENO, bytes)) throw Failure("writing to stdout: " + system_reason(), ExitStatus::machine);
}

// stdout may be a pipe to the log.
void print_stdout(std::string_view text) {
  struct stat info {};
  const bool is_file = ::fstat(STDOUT_FILENO, &info) == 0 && S_ISREG(info.st_mode);
  write_stdout(environment_variable("GITHUB_ACTIONS") == "true" && !is_file ? neutral(text) : std::string(text));
}

std::string environment_variable(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

Source read_source(const std::string& path) {
  if (path == "-") return {"stdin", read_all(Descriptor(STDIN_FILENO), "stdin", limits.file)};
  const auto [file, info] = open_file(path, root_folder());
  if (!file) throw unreadable(path, root_folder());
  // Pipes, such as process substitution <(…), are read like stdin; a pipe without a writer is empty.
  if (!S_ISREG(info.st_mode) && !S_ISFIFO(info.st_mode)) {
    throw Failure(with_hint("reading '" + path + "': it is " + file_type_name(info.st_mode) + ", not a file",
                            S_ISDIR(info.st_mode) ? hint_for_missing(path + "/") : ""));
  }
  ::fcntl(file.get(), F_SETFL, O_RDONLY);
  return {path, read_all(file, path, limits.file)};
}

std::string read_regular_file(const std::string& path, const Limit& limit, const std::string& within) {
  const auto [file, info] = open_file(path, within);
  if (!file) throw unreadable(path, within);
  if (!S_ISREG(info.st_mode)) throw Failure("reading '" + path + "': it is " + file_type_name(info.st_mode) + ", not a file");
  if (static_cast<std::size_t>(info.st_size) > limit.value) {
    throw Failure("reading '" + path + "': larger than " + to_text(limit));
  }
  return read_all(file, path, limit);
}

std::string data_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& folder : {program / "share/placard", program.parent_path() / "share/placard"}) {
    if (fs::is_directory(folder / "styles", error)) return folder.string();
  }
  throw Failure("looking for fonts and styles: 'share/placard' not found next to the program in '" + program.string() + "'",
                ExitStatus::machine);
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::string parent_folder(const std::string& path) { return fs::path(path).parent_path().string(); }

std::string own_path(const std::string& file) { return file == "-" ? "./stdin" : file; }

std::vector<std::string> metadata_files_in(const std::string& folder) {
  std::vector<std::string> found;
  for (const char* name :
       {"cards.yaml", "cards.yml", "cards.json", "cards.toml", "placard.yaml", "placard.yml", "placard.json"}) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(fs::path(folder) / name, error))) found.emplace_back(name);
  }
  return found;
}

ProjectFile read_project_file(const std::string& folder, const std::string& name) {
  const std::string path = (fs::path(folder) / name).lexically_normal().string();
  struct stat info {};
  ProjectFile file;
  if (::lstat(path.c_str(), &info) != 0 || S_ISDIR(info.st_mode)) return file;
  file.exists = true;
  const auto refuse = [&file](std::string why) {
    file.refusal = std::move(why);
    file.text.clear();
    return file;
  };
  std::error_code error;
  const fs::path within = fs::canonical(folder, error) / (name.starts_with(".git/") ? ".git" : "");
  const OpenFile open = open_file(path, within.string());
  if (!open.file) return refuse("cannot be read: " + open_error(path, within.string()));
  if (!open.is_regular()) return refuse("is not a regular file");
  file.text = read_all(open.file, path, limits.init_file);
  if (file.text.size() > limits.init_file.value) return refuse("is larger than " + to_text(limits.init_file));
  return file;
}

}  // namespace placard
