#pragma once
// A project in which the commands of a document are run, with stand-ins for other programs.

#include <string>

#include "support/workspace.h"

namespace placard::test {

/// A project with stand-ins for the programs that documents run besides placard.
struct ShellProject : Workspace {
  ShellProject() {
    fs::create_directory_symlink(PLACARD_SOURCE_FOLDER "/data", *this / "data");
    fs::create_directory(*this / "fonts");
    const fs::path fonts = fs::path(PLACARD_PROGRAM).parent_path() / "share/placard/fonts";
    fs::copy_file(fonts / "JetBrainsMono-Regular.ttf", *this / "fonts/own.ttf");
    for (const char* name : {"cmake", "aws"}) program(name, "exit 0");
    program("git", R"(case "$1" in commit|push) ;; *) exec /usr/bin/git "$@" ;; esac)");
    program("parallel", R"(while read -r index; do bash -c "draw $index" || exit 1; done)");
    // The preview runs until it is interrupted.
    program("placard", R"(case "$1 $*" in
  "preview "*--export*) exec )" PLACARD_PROGRAM R"( "$@" ;;
  "preview "*) exec timeout --preserve-status -s INT 2 )" PLACARD_PROGRAM R"( "$@" ;;
  *) exec )" PLACARD_PROGRAM R"( "$@" ;;
esac)");
    write_program(*this / "dev", "exit 0");
  }

  void program(const std::string& name, const std::string& script) const { write_program(*this / "bin" / name, script); }

  static void write_program(const fs::path& path, const std::string& script) {
    write_file(path, "#!/bin/bash\n" + script + "\n");
    fs::permissions(path, fs::perms::owner_exec, fs::perm_options::add);
  }

  [[nodiscard]] Finished run_block(const std::string& block) const {
    return run({.command = {"/bin/sh", "-e", "-c", block},
                .folder = path(),
                .input = {},
                .variables = {"PATH=" + (*this / "bin").string() + ":/usr/bin:/bin"}});
  }
};

}  // namespace placard::test
