#include "drawing/named_file.h"

#include <filesystem>

namespace placard {

std::string path_beside(const std::string& file, const std::string& name) {
  return (std::filesystem::path(file).parent_path() / name).lexically_normal().string();
}

OpenFile open_named(const NamedFile& asked, const Text& name, Problems& problems) {
  OpenFile open = open_file(asked.path, asked.within);
  const std::string what = "the " + std::string(asked.kind) + " '" + name.text + "' ";
  if (!open.file) {
    const int code = errno;
    const std::string why = open_error(asked.path, asked.within);
    if (why.starts_with("outside")) {
      problems.error(name.span, what + "is " + why, "copy it next to the file that names it");
    } else if (code == ENOENT || code == ENOTDIR) {
      problems.error(name.span, what + "does not exist", asked.hint_missing);
    } else {
      problems.error(name.span, what + "cannot be read: " + why, {}, status_of_errno(code));
    }
  } else if (!open.is_regular()) {
    problems.error(name.span, what + "is " + file_type_name(open.info.st_mode), asked.hint_type);
    open = {};
  } else if (open.size() > asked.limit.value) {
    problems.error(name.span, what + "is larger than " + to_text(asked.limit));
    open = {};
  }
  return open;
}

}  // namespace placard
