#include "support/golden_case.h"

#include <iostream>
#include <sstream>
#include <stdexcept>

#include "support/files.h"
#include "support/pdf.h"
#include "support/system_fonts.h"

namespace placard::test {

namespace {

bool is_expectation(const std::string& name) {
  if (name == "status" || name == "stdout.txt" || name == "stderr.txt" || name == "scene.txt") return true;
  return name.find('/') == std::string::npos && (name.ends_with(".svg") || name.ends_with(".png"));
}

// The path from a project to the schema of the program depends on the machine.
std::string with_short_schema(std::string text) {
  const std::string key = "$schema=";
  const std::size_t at = text.find(key + "..");
  const std::size_t end = at == std::string::npos ? at : text.find("share/placard/", at);
  return end == std::string::npos ? text : text.replace(at + key.size(), end - at - key.size(), "…/");
}

// The name of stdout depends on its content.
std::string name_of_stdout(const std::string& bytes) {
  if (bytes.starts_with("\x89PNG")) return "stdout.png";
  if (bytes.starts_with("<svg")) return "stdout.svg";
  return bytes.starts_with("scene ") ? "scene.txt" : "stdout.txt";
}

std::string name_of_output(std::string name) {
  if (name.starts_with("out/")) name.erase(0, 4);
  return name.ends_with(".scene") ? "scene.txt" : name;
}

// Messages such as "wrote card.svg (123 bytes)" need no expected file.
bool has_only_file_list(const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("wrote ") && !line.starts_with("unchanged ")) return false;
  }
  return true;
}

// Creates a project folder with the case and the support files.
void copy_case(const fs::path& folder, const fs::path& project) {
  fs::create_directories(project / ".git");
  fs::create_directories(project / "support");
  const fs::path support = folder.parent_path().parent_path() / "support";
  fs::copy(support / "test-style.yaml", project / "support");
  fs::copy(support / "fonts", project / "support/fonts");
  fs::create_directories(project / "case");
  for (const std::string& name : files_below(folder)) {
    if (!is_expectation(name)) write_file(project / "case" / name, read_file(folder / name));
  }
}

void insert(Files& files, const std::string& name, std::string bytes) {
  if (!files.emplace(name, std::move(bytes)).second) throw std::runtime_error("the case writes '" + name + "' twice");
}

struct CaseFont {
  std::string fingerprint;
  std::string name;
};

std::vector<CaseFont> fonts_of(const fs::path& folder) {
  std::vector<CaseFont> fonts;
  if (!fs::exists(folder / "system-fonts")) return fonts;
  std::istringstream lines(read_file(folder / "system-fonts"));
  for (CaseFont font; lines >> font.fingerprint >> font.name;) fonts.push_back(font);
  return fonts;
}

}  // namespace

std::string missing_parts(const fs::path& folder) {
  std::string missing;
  for (const CaseFont& font : fonts_of(folder)) {
    const auto path = find_font(font.name);
    if (!path) {
      missing += " " + font.name + " (not installed)";
    } else if (fingerprint(*path) != font.fingerprint) {
      missing += " " + font.name + " (another version: " + fingerprint(*path) + ")";
    }
  }
  if (read_file(folder / "args").find(".pdf") != std::string::npos && !has_pdf_reader()) missing += " pdftoppm (poppler-utils)";
  return missing;
}

Files expectations_of(const fs::path& folder) {
  Files files;
  for (const std::string& name : files_below(folder)) {
    if (is_expectation(name)) files.emplace(name, read_file(folder / name));
  }
  return files;
}

Files results_of(const fs::path& folder, const std::string& program, const Files& expected) {
  const TemporaryFolder project;
  copy_case(folder, project.path());
  const fs::path here = project / "case";
  Start start{{program}, here, fs::exists(here / "stdin") ? read_file(here / "stdin") : "", {"NO_COLOR=1"}};
  std::vector<fs::path> fonts;
  for (const CaseFont& font : fonts_of(folder)) fonts.push_back(find_font(font.name).value());
  if (!fonts.empty()) start.variables.push_back(configure_fonts(fonts, project.path() / "system"));
  std::istringstream args(read_file(folder / "args"));
  for (std::string argument; args >> argument;) start.command.push_back(argument);
  Finished finished = run(start);
  finished.out = with_short_schema(std::move(finished.out));

  Files files;
  if (finished.status != 0) insert(files, "status", std::to_string(finished.status) + "\n");
  if (!finished.out.empty()) insert(files, name_of_stdout(finished.out), finished.out);
  if (expected.contains("stderr.txt") || !has_only_file_list(finished.err)) insert(files, "stderr.txt", finished.err);
  for (const std::string& name : files_below(here)) {
    if (fs::exists(folder / name) && !is_expectation(name)) continue;
    if (name.ends_with(".pdf")) {
      insert(files, name_of_output(name) + ".png", draw_pdf(read_file(here / name), 1));
    } else {
      insert(files, name_of_output(name), read_file(here / name));
    }
  }
  return files;
}

void accept(const fs::path& folder, const Files& expected, const Files& results) {
  const std::string name = folder.filename().string();
  for (const auto& [file, bytes] : results) {
    const auto before = expected.find(file);
    if (before != expected.end() && before->second == bytes) continue;
    write_file(folder / file, bytes);
    std::cout << (before == expected.end() ? "new      " : "changed  ") << name << "/" << file << "\n";
  }
  for (const auto& [file, bytes] : expected) {
    if (results.contains(file)) continue;
    fs::remove(folder / file);
    std::cout << "removed  " << name << "/" << file << "\n";
  }
}

}  // namespace placard::test
