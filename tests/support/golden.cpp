// The runner of golden cases: golden PLACARD CASE_DIR OUT_DIR [--accept]
//
// Exits with 0 where all is as expected, 1 where it is not, 77 where it cannot be told on this machine, 2 on wrong use.

#include <exception>
#include <filesystem>
#include <iostream>
#include <string>

#include "support/checked_svg.h"
#include "support/files.h"
#include "support/golden_case.h"
#include "support/checked_png.h"
#include "support/pictures.h"
#include "support/process.h"
#include "support/text_diff.h"

namespace placard::test {

namespace {

constexpr int passed = 0;
constexpr int failed = 1;
constexpr int wrong_use = 2;
constexpr int skipped = 77;  // CTest's SKIP_RETURN_CODE

// Of 255, in any channel: pixman rounds a blend up or down by the processor's instruction set and by its version, and
// two blends may lie on each other (a letter on a pill on the card).
constexpr int tolerance = 2;

/// What a check works with.
struct Check {
  std::string name;           ///< of the case
  std::filesystem::path out;  ///< for pictures
  bool good = true;

  void fail(const std::string& file, const std::string& what) {
    good = false;
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
  const Difference by = compare(before, after, tolerance);
  if (by.same_size && by.pixels == 0) return;
  check.fail(file, std::to_string(by.pixels) + " pixels differ by up to " + std::to_string(by.largest) + "/255, the first at " +
                       std::to_string(by.first_x) + "," + std::to_string(by.first_y) +
                       (by.same_size ? ""
                                     : "; it is " + std::to_string(after.width) + "x" + std::to_string(after.height) +
                                           " and not " + std::to_string(before.width) + "x" + std::to_string(before.height)));
  check.show(file, before, after);
}

void check_text(Check& check, const std::string& file, const std::string& expected, const std::string& actual) {
  if (expected == actual) return;
  check.fail(file, "differs\n" + text_diff(expected, actual));
  if (file.ends_with(".svg")) check.show(file, draw_svg(expected, 2), draw_svg(actual, 2));
}

// Every picture is read by others than the program: a strict reader of XML, libpng (where it is compared) and pngcheck.
void check_pictures(Check& check, const Files& results) {
  for (const auto& [file, bytes] : results) {
    const std::string fault = file.ends_with(".svg") ? fault_of_svg(bytes) : file.ends_with(".png") ? fault_of_png(bytes) : "";
    if (!fault.empty()) check.fail(file, fault);
  }
}

bool check_all(const std::string& name, const Files& expected, const Files& results, const std::filesystem::path& out) {
  Check check{name, out};
  if (expected.empty()) check.fail("", "the case expects nothing: accept what it makes, after looking at it");
  for (const auto& [file, bytes] : expected) {
    const auto result = results.find(file);
    if (result == results.end()) {
      check.fail(file, "did not come");
    } else if (file.ends_with(".png")) {
      check_png(check, file, bytes, result->second);
    } else {
      check_text(check, file, bytes, result->second);
    }
  }
  check_pictures(check, results);
  for (const auto& [file, bytes] : results) {
    if (expected.contains(file)) continue;
    check.fail(file, "came and is not expected" + (file.ends_with(".txt") || file == "status" ? "\n" + bytes : ""));
  }
  return check.good;
}

// The fonts of real-* cases are the system's: where they are others than the reference's, nothing can be compared.
bool has_reference_fonts(const std::string& program, const std::filesystem::path& cases) {
  const std::string fingerprint = read_file(cases / "fonts-fingerprint.txt");
  return run({{program, "--version"}, {}, {}}).out.find("fonts " + fingerprint) != std::string::npos;
}

int run_case(const std::string& program, const std::filesystem::path& folder, const std::filesystem::path& out, bool accepts) {
  const std::string name = folder.filename().string();
  if (name.starts_with("real-") && !has_reference_fonts(program, folder.parent_path())) {
    std::cout << name << ": not " << (accepts ? "accepted" : "compared")
              << ": it is drawn with the real fonts, and this machine's are not those of the reference (Debian 12)\n";
    return accepts ? passed : skipped;
  }
  if (const std::string missing = missing_parts(folder); !missing.empty()) {
    std::cout << name << ": not " << (accepts ? "accepted" : "compared") << ": it needs of Debian 12:" << missing << "\n";
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
    return placard::test::wrong_use;
  }
  try {
    return placard::test::run_case(fs::absolute(argv[1]), fs::canonical(argv[2]), fs::absolute(argv[3]), accepts);
  } catch (const std::exception& error) {
    std::cout << argv[2] << ": " << error.what() << "\n";
    return placard::test::failed;
  }
}
