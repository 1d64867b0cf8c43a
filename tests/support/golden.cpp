// Runs a golden case: golden PLACARD CASE_DIR OUT_DIR [--accept]
//
// Exit status: 0 if the output is as expected, 1 if not, 77 if fonts or tools are missing, 2 on a usage error.

#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include "support/checked_svg.h"
#include "support/checked_png.h"
#include "support/files.h"
#include "support/golden_case.h"
#include "support/pictures.h"
#include "support/process.h"
#include "support/text.h"
#include "support/text_diff.h"

namespace placard::test {

namespace {

constexpr int passed = 0;
constexpr int failed = 1;
constexpr int usage_error = 2;
constexpr int skipped = 77;  // CTest's SKIP_RETURN_CODE

// Of 255, in any channel. How pixman rounds a blend depends on its version and on the instruction set of the processor, and two
// blends can be on top of each other (text on a pill on a card).
constexpr int tolerance = 2;

/// The state of a check.
struct Check {
  std::string name;           ///< the name of the case
  std::filesystem::path out;  ///< the folder for pictures of differences
  bool succeeded = true;

  void fail(const std::string& file, const std::string& what) {
    succeeded = false;
    std::cout << name << "/" << file << ": " << what << "\n";
  }

  void show(const std::string& file, const Picture& expected, const Picture& actual) const {
    const auto path = out / (name + "-" + file + (file.ends_with(".png") ? "" : ".png"));
    std::filesystem::create_directories(out);
    write_png(path, side_by_side(expected, actual, tolerance));
    std::cout << "expected | changed | actual: " << path.string() << "\n";
  }
};

void check_png(Check& check, const std::string& file, const std::string& expected, const std::string& actual) {
  const Picture before = read_png(expected);
  const Picture after = read_png(actual);
  const Difference difference = compare(before, after, tolerance);
  if (difference.same_size && difference.pixels == 0) return;
  check.fail(file,
             std::to_string(difference.pixels) + " pixels differ by up to " + std::to_string(difference.largest) +
                 "/255, the first at " + std::to_string(difference.first_x) + "," + std::to_string(difference.first_y) +
                 (difference.same_size ? ""
                                       : "; the size is " + std::to_string(after.width) + "x" + std::to_string(after.height) +
                                             " and not " + std::to_string(before.width) + "x" + std::to_string(before.height)));
  check.show(file, before, after);
}

void check_text(Check& check, const std::string& file, const std::string& expected, const std::string& actual) {
  if (expected == actual) return;
  check.fail(file, "differs\n" + text_diff(expected, actual));
  if (file.ends_with(".svg")) check.show(file, draw_svg(expected, 2), draw_svg(actual, 2));
}

// Every picture is validated by independent tools: a strict XML parser, libpng (when pictures are compared) and pngcheck.
void check_pictures(Check& check, const Files& results) {
  for (const auto& [file, bytes] : results) {
    const std::string fault = file.ends_with(".svg") ? fault_of_svg(bytes) : file.ends_with(".png") ? fault_of_png(bytes) : "";
    if (!fault.empty()) check.fail(file, fault);
  }
}

bool check_all(const std::string& name, const Files& expected, const Files& results, const std::filesystem::path& out) {
  Check check{name, out};
  if (expected.empty()) check.fail("", "the case has no expected files: check its output and accept it");
  for (const auto& [file, bytes] : expected) {
    const auto result = results.find(file);
    if (result == results.end()) {
      check.fail(file, "missing");
    } else if (file.ends_with(".png")) {
      check_png(check, file, bytes, result->second);
    } else {
      check_text(check, file, bytes, result->second);
    }
  }
  check_pictures(check, results);
  for (const auto& [file, bytes] : results) {
    if (expected.contains(file)) continue;
    check.fail(file, "not expected" + (file.ends_with(".txt") || file == "status" ? "\n" + bytes : ""));
  }
  return check.succeeded;
}

// Whether a case draws pictures in the built-in fonts: it has pictures, and no file names the style of the test fonts. Such
// pictures can be compared only if the fonts are those of the reference.
bool uses_built_in_fonts(const std::filesystem::path& folder) {
  bool has_pictures = false;
  for (const std::string& name : files_below(folder)) {
    const bool is_picture = name.ends_with(".svg") || name.ends_with(".png") || name.ends_with(".webp") || name.ends_with(".pdf");
    if (!is_picture && has(read_file(folder / name), "test-style.yaml")) return false;
    has_pictures = has_pictures || is_picture;
  }
  return has_pictures;
}

bool has_reference_fonts(const std::string& program, const std::filesystem::path& cases) {
  const std::string fingerprint = read_file(cases / "fonts-fingerprint.txt");
  return run({{program, "--version"}, {}, {}}).out.find("fonts " + fingerprint) != std::string::npos;
}

int run_case(const std::string& program, const std::filesystem::path& folder, const std::filesystem::path& out, bool accepts) {
  const std::string name = folder.filename().string();
  if (uses_built_in_fonts(folder) && !has_reference_fonts(program, folder.parent_path())) {
    std::cout << name << ": not " << (accepts ? "accepted" : "compared")
              << ": it uses the built-in fonts, and those of this build differ from the reference (Debian 12)\n";
    return accepts ? passed : skipped;
  }
  if (const std::string missing = missing_parts(folder); !missing.empty()) {
    std::cout << name << ": not " << (accepts ? "accepted" : "compared")
              << ": it needs these fonts and tools of Debian 12:" << missing << "\n";
    return accepts ? passed : skipped;
  }
  const Files expected = expectations_of(folder);
  const Files results = results_of(folder, program, expected);
  if (accepts) {
    accept(folder, expected, results);
    return passed;
  }
  return check_all(name, expected, results, out) ? passed : failed;
}

}  // namespace

}  // namespace placard::test

int main(int argc, char** argv) {
  namespace fs = std::filesystem;
  const bool accepts = argc == 5 && std::string(argv[4]) == "--accept";
  if (argc != 4 && !accepts) {
    std::cerr << "usage: golden PLACARD CASE_DIR OUT_DIR [--accept]\n";
    return placard::test::usage_error;
  }
  try {
    return placard::test::run_case(fs::absolute(argv[1]), fs::canonical(argv[2]), fs::absolute(argv[3]), accepts);
  } catch (const std::exception& error) {
    std::cout << argv[2] << ": " << error.what() << "\n";
    return placard::test::failed;
  }
}
