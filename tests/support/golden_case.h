#pragma once
// A golden case: a folder with what the program gets and what must come of it.
//
//   args          the command line, words between spaces; the program runs in a copy of the folder
//   stdin         what is piped into it
//   status        what it exits with, where that is not 0
//   stdout.txt    what it prints; a picture that it prints is stdout.svg or stdout.png, a scene scene.txt
//   stderr.txt    what it says; without this file it may only say what it wrote
//   *.svg *.png   what it writes, into its folder or the folder out/ within
//   scene.txt     the same of a *.scene
//   *.pdf.png     how a reader draws the *.pdf that it writes
//
//   system-fonts  lines of "fingerprint file": the only fonts of the system that the program sees. Where one is missing or
//                 another version, the case is skipped
//
// Any other file, and any folder, is input. "../support" is there too, with the test font and its style.

#include <filesystem>
#include <map>
#include <string>

#include "support/process.h"

namespace placard::test {

/// Bytes by the name of an expectation.
using Files = std::map<std::string, std::string>;

/// What a case expects.
Files expectations_of(const std::filesystem::path& folder);

/// Runs the program on a copy of the case; what came of it has the names that expectations have.
Files results_of(const std::filesystem::path& folder, const std::string& program, const Files& expected);

/// What the case needs of the system, fonts and tools, and does not find, in words; empty where all is there.
std::string missing_parts(const std::filesystem::path& folder);

/// Makes `results` the expectations of a case and prints what changed.
void accept(const std::filesystem::path& folder, const Files& expected, const Files& results);

}  // namespace placard::test
