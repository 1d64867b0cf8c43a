#include "cli/report.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace placard {

Report::Report() {
  const char* no_color = std::getenv("NO_COLOR");
  colour_ = ::isatty(STDERR_FILENO) != 0 && (no_color == nullptr || *no_color == '\0');
}

bool Report::show(const Source& source, const Problems& problems) {
  std::string text;
  for (const Problem& problem : problems.sorted()) {
    if (listener_) {
      listener_(source, problem);
    } else {
      text += to_text(problem, source, colour_);
    }
  }
  std::fwrite(text.data(), 1, text.size(), stderr);
  errors_ += problems.errors();
  return !problems.has_errors();
}

void Report::say(std::string_view line) {
  const std::string text = std::string(line) + "\n";
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void Report::fail(std::string_view message) {
  say(std::string(colour_ ? "placard: \033[1;31merror:\033[0m " : "placard: error: ") + std::string(message));
  ++errors_;
}

}  // namespace placard
