#pragma once
// A golden case: a folder with the input of the program and its expected output.
//
//   args          the arguments, separated by spaces; the program runs in a copy of the folder
//   stdin         its standard input
//   status        its exit status, if that is not 0
//   stdout.txt    its standard output; a picture is stdout.svg or stdout.png, a scene is scene.txt
//   stderr.txt    its messages; without this file it may only list the files that it wrote
//   *.svg *.png   the files that it writes to its folder or to out/
//   scene.txt     a *.scene file that it writes
//   *.pdf.png     a *.pdf that it writes, drawn by poppler
//
//   system-fonts  lines of "fingerprint file": the only system fonts that the program sees. The case is skipped if one is
//                 missing or has another version
//
// All other files and folders are input. "../support" contains the test font and its style.

#include <filesystem>
#include <map>
#include <string>

#include "support/process.h"

namespace placard::test {

/// Bytes by file name.
using Files = std::map<std::string, std::string>;

/// The expected files of a case.
Files expectations_of(const std::filesystem::path& folder);

/// Runs the program on a copy of the case. The output has the same names as the expected files.
Files results_of(const std::filesystem::path& folder, const std::string& program, const Files& expected);

/// A description of the fonts and tools that the case needs and that are not installed. Empty if there are none.
std::string missing_parts(const std::filesystem::path& folder);

/// Writes `results` as the expected files of a case and prints what changed.
void accept(const std::filesystem::path& folder, const Files& expected, const Files& results);

}  // namespace placard::test
