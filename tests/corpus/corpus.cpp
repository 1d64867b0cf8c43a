// Draws every logo of public sets and compares it with librsvg: corpus FOLDER. Each folder in FOLDER is a set of SVG files.
// Prints a table, and writes the reasons and the pictures of wrong logos to FOLDER. The exit status is 1 if a logo is wrong.

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "support/files.h"
#include "support/logos.h"

using namespace placard::test;

namespace {

namespace fs = std::filesystem;

// Logos that librsvg draws differently from placard and from Chromium.
const std::set<std::string> librsvg_is_wrong{
    "apostrophe.svg",  // a gradient of a rotated shape: its bounding box is too large
};

// "line 3: text is not supported" of many files becomes one row.
std::string without_place(const std::string& reason) {
  const std::size_t colon = reason.find(": ");
  std::string text = reason.starts_with("line ") && colon != std::string::npos ? reason.substr(colon + 2) : reason;
  const std::size_t quote = text.find('\'');
  return text.substr(0, quote);
}

/// The outcomes of a set.
struct Count {
  std::size_t right = 0;
  std::size_t refused = 0;
  std::size_t wrong = 0;
  std::map<std::string, std::size_t> reasons;
};

Count draw_set(const fs::path& folder, std::ofstream& log) {
  Count count;
  for (const std::string& name : files_below(folder)) {
    if (!name.ends_with(".svg")) continue;
    const LogoComparison logo = compare_logo(read_file(folder / name));
    if (logo.outcome == LogoOutcome::right || (logo.outcome == LogoOutcome::wrong && librsvg_is_wrong.contains(name))) {
      ++count.right;
      continue;
    }
    log << folder.filename().string() << '\t' << name << '\t' << (logo.outcome == LogoOutcome::wrong ? "wrong" : "refused")
        << '\t' << logo.reason << '\n';
    if (logo.outcome == LogoOutcome::refused) {
      ++count.refused;
      ++count.reasons[without_place(logo.reason)];
      continue;
    }
    ++count.wrong;
    std::string flat = folder.filename().string() + "-" + name;
    std::replace(flat.begin(), flat.end(), '/', '-');
    write_png(folder.parent_path() / "wrong" / (flat + ".png"), side_by_side(logo.expected, logo.actual, 48));
  }
  return count;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: corpus FOLDER\n", stderr);
    return 2;
  }
  const fs::path folder = arguments[1];
  fs::create_directories(folder / "wrong");
  std::ofstream log(folder / "not-right.tsv");
  std::size_t wrong = 0;
  std::printf("%-20s %8s %8s %8s %8s\n", "set", "logos", "right", "refused", "wrong");
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!entry.is_directory() || entry.path().filename() == "wrong") continue;
    const Count set = draw_set(entry.path(), log);
    const std::size_t all = set.right + set.refused + set.wrong;
    std::printf("%-20s %8zu %7.2f%% %8zu %8zu\n", entry.path().filename().c_str(), all,
                100.0 * static_cast<double>(set.right) / static_cast<double>(std::max<std::size_t>(1, all)), set.refused,
                set.wrong);
    for (const auto& [reason, times] : set.reasons) std::printf("    %6zu %s\n", times, reason.c_str());
    wrong += set.wrong;
  }
  return wrong == 0 ? 0 : 1;
}
