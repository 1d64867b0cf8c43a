// Full disks, read-only folders, closed streams, concurrent runs and runs that are killed: every picture is the old one or the
// new one, and the exit status is right.

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

#include "support/workspace.h"

using namespace placard::test;

namespace {

void write_cards(const Workspace& workspace, int count, const std::string& word) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "- {title: Card " + std::to_string(i) + ", summary: " + word + " text}\n";
  workspace.write("cards.yaml", text);
}

const std::string draw = "\"$0\" render cards.yaml -s " + test_style_file + " -m dark ";

// Starts a run and kills it with SIGKILL after a delay. False if it had ended before.
bool kill_after(const fs::path& folder, const std::vector<std::string>& arguments, std::chrono::microseconds delay) {
  std::vector<char*> argv{const_cast<char*>(PLACARD_PROGRAM)};
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(folder.c_str()) != 0) ::_exit(9);
    const int null_device = ::open("/dev/null", O_RDWR);
    ::dup2(null_device, STDOUT_FILENO);
    ::dup2(null_device, STDERR_FILENO);
    ::execv(PLACARD_PROGRAM, argv.data());
    ::_exit(9);
  }
  REQUIRE(child > 0);
  std::this_thread::sleep_for(delay);
  ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status);
}

// How often each command is killed: PLACARD_KILLS in the environment, or 8 by default.
int kills() {
  const char* value = std::getenv("PLACARD_KILLS");
  return value == nullptr ? 8 : std::atoi(value);
}

// Whether a file system has files without a name.
bool has_unnamed_files(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY, 0600);
  return file >= 0 && ::close(file) == 0;
}

/// Kills a command at random moments in copies of a folder, and counts what it leaves.
struct KillCounts {
  int killed = 0;
  int replaced = 0;   // files with their new bytes
  int leftovers = 0;  // temporary files before the next run
};

KillCounts kill_often(const Workspace& workspace, const std::vector<std::string>& arguments) {
  const auto copy_to = [&](const std::string& name) {
    fs::remove_all(workspace / name);
    fs::copy(workspace / "old", workspace / name, fs::copy_options::recursive);
  };
  copy_to("new");
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(call(arguments, workspace / "new").status == 0);
  auto longest = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin).count();
  const auto before = workspace.files("old");
  const auto after = workspace.files("new");
  REQUIRE(before != after);
  std::minstd_rand random(42);
  KillCounts result;
  // A run that ended before it was killed does not count: the first run, which was timed, may have been slower.
  for (int i = 0; result.killed < kills() && i < 5 * kills(); ++i) {
    copy_to("out");
    std::uniform_int_distribution<std::int64_t> moment(0, longest);
    const bool was_killed = kill_after(workspace / "out", arguments, std::chrono::microseconds(moment(random)));
    result.killed += was_killed ? 1 : 0;
    if (!was_killed) longest = longest * 3 / 4;
    auto found = workspace.files("out");
    if (found.size() != before.size()) {  // a child process may be renaming a file
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      found = workspace.files("out");
    }
    for (const auto& [name, bytes] : before) CHECK(found.contains(name));
    for (const auto& [name, bytes] : found) {
      CAPTURE(name);
      const bool is_new = after.contains(name) && bytes == after.at(name);
      const bool is_old = before.contains(name) && bytes == before.at(name);
      const bool is_left = fs::path(name).filename().string().starts_with(".placard-");
      result.replaced += is_new && !is_old ? 1 : 0;
      result.leftovers += is_left ? 1 : 0;
      CHECK((is_old || is_new || is_left));
    }
    CHECK(call(arguments, workspace / "out").status == 0);
    CHECK(workspace.files("out") == after);
  }
  return result;
}

}  // namespace

TEST_CASE("interruptions: after a kill, every file is the old or the new one, and nothing else is left", "[program]") {
  const std::vector<std::vector<std::string>> commands{
      {"render", "cards.yaml", "-m", "dark", "-o", "out", "-s", test_style_file},
      {"render", "cards.yaml", "-m", "dark", "--tar", "out/cards.tar", "-s", test_style_file},
      {"embed", "README.md", "cards.yaml", "-m", "dark", "-o", "out", "-s", test_style_file},
      {"init", "-s", test_style_file}};
  for (const std::vector<std::string>& arguments : commands) {
    const Workspace workspace;
    write_cards(workspace, 40, "old");
    workspace.write("README.md", "# Name\n\nA project.\n");
    if (arguments.front() == "embed") workspace.write("README.md", "<!-- placard:start -->\n<!-- placard:end -->\n");
    REQUIRE(workspace
                .shell(draw + "-o out; " + draw + "--tar out/cards.tar; \"$0\" embed README.md cards.yaml -m dark -o out 2>&1; " +
                       "mkdir -p .git old; mv cards.yaml README.md out .git old")
                .status == 0);
    write_cards(workspace, 40, "newer");
    fs::rename(workspace / "cards.yaml", workspace / "old/cards.yaml");
    if (arguments.front() == "embed") workspace.write("old/cards.yaml", "title: one\n");
    const KillCounts result = kill_often(workspace, arguments);
    CAPTURE(arguments, result.replaced, result.leftovers);
    CHECK(result.killed == kills());
    if (has_unnamed_files(workspace / "out")) CHECK(result.leftovers == 0);
    if (std::getenv("PLACARD_KILLS") != nullptr) {
      WARN(arguments[0] << " " << arguments[arguments.size() > 5 ? 4 : 1] << ": " << result.killed << " kills, "
                        << result.replaced << " files were new, " << result.leftovers
                        << " temporary files were left until the next run");
    }
  }
}

TEST_CASE("interruptions: temporary files of killed runs are removed, also if no picture changes, and those of live runs stay",
          "[program]") {
  const Workspace workspace;
  write_cards(workspace, 1, "same");
  REQUIRE(workspace.shell(draw + "-o out").status == 0);
  workspace.write("out/.placard-abcdefghijkl.tmp", "half");
  workspace.write("out/.placard-mine.tmp", "not a file of the program");
  workspace.write("out/other.tmp", "not one either");
  const Finished finished = workspace.shell("exec 9> out/.placard-bbbbbbbbbbbb.tmp; flock -x 9 || exit 77; " + draw + "-o out");
  if (finished.status == 77) SKIP("no flock here");
  CHECK(finished.status == 0);
  CHECK(files_below(workspace / "out") ==
        std::vector<std::string>{".placard-bbbbbbbbbbbb.tmp", ".placard-mine.tmp", "card-0.svg", "other.tmp"});
}

TEST_CASE(
    "interruptions: an archive keeps its mode, and a killed run leaves the old archive and only files that the next run removes",
    "[program]") {
  const Workspace workspace;
  write_cards(workspace, 3, "word");
  REQUIRE(
      workspace.shell(draw + "--tar cards.tar; chmod 640 cards.tar; cp cards.tar old.tar; mkdir out; mv cards.tar out").status ==
      0);
  const Finished killed = workspace.shell(
      "mkfifo lines; exec 9<>lines; echo '{\"title\": \"a\"}' >&9\n"
      "\"$0\" render - -s " +
      test_style_file + " --tar out/cards.tar < lines & sleep 0.3; kill -KILL $!; wait $!; cmp old.tar out/cards.tar");
  CHECK(killed.status == 0);
  CHECK(workspace.shell(draw + "--tar out/cards.tar && cmp old.tar out/cards.tar").status == 0);
  CHECK(files_below(workspace / "out") == std::vector<std::string>{"cards.tar"});
  CHECK(fs::status(workspace / "out/cards.tar").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("interruptions: concurrent runs write the same pictures and leave no other file", "[program]") {
  const Workspace workspace;
  write_cards(workspace, 20, "many");
  const Finished finished =
      workspace.shell(draw + "-o one; for i in 1 2 3 4; do " + draw +
                      "-o out & done; s=0; for j in 1 2 3 4; do wait -n 2>/dev/null || wait; done; exit $s");
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
  CHECK_FALSE(has(finished.err, "error"));
  CHECK(workspace.files("out") == workspace.files("one"));
}

TEST_CASE("interruptions: a full disk is reported, and the old pictures stay", "[program]") {
  const Workspace workspace;
  write_cards(workspace, 1, "word");
  REQUIRE(workspace.shell(draw + "-o out -f png").status == 0);
  const auto before = workspace.files("out");
  // No file can be larger than a block: the system calls fail as on a full disk.
  const Finished finished =
      workspace.shell("ulimit -f 1; \"$0\" render cards.yaml -s " + test_style_file + " -m light -o out -f png 2> /dev/null");
  CHECK(finished.status == 3);
  CHECK(workspace.files("out") == before);
}

TEST_CASE("interruptions: a file system that is full or read-only keeps its pictures", "[program]") {
  const Workspace workspace;
  write_cards(workspace, 30, "old");
  const Finished finished = workspace.shell(
      "mkdir disk && exec unshare -rm sh -c 'mount -t tmpfs -o size=72k none disk || exit 77\n" + draw +
      "-o old; mkdir disk/a; cp old/card-[0-5].svg disk/a\n"
      "sed -i s/old/new/ cards.yaml\n" +
      draw + "-o new; " + draw +
      "-o disk/a 2> err; echo $? > status\n"
      "for f in disk/a/* disk/a/.[!.]*; do n=${f##*/}; test ! -e \"$f\" || cmp -s $f old/$n || cmp -s $f new/$n || echo "
      "\"$n\" >> broken; done\n"
      "mount -o remount,ro disk && " +
      draw + "-o disk/a 2> err2; echo $? >> status; cat err err2 >&2' \"$0\"");
  if (finished.status == 77 || !fs::exists(workspace / "status")) SKIP("cannot mount a file system here");
  CAPTURE(finished.err);
  CHECK(workspace.read("status") == "3\n3\n");
  CHECK(has(finished.err, "No space left on device"));
  CHECK(has(finished.err, "Read-only file system"));
  CHECK_FALSE(fs::exists(workspace / "broken"));
}

TEST_CASE("interruptions: closed and full streams give the right exit status", "[program]") {
  const Workspace workspace;
  write_cards(workspace, 1, "word");
  CHECK(workspace.shell(draw + "-o - > /dev/full").status == 3);
  CHECK(workspace.shell(draw + "-o - >&-").status == 3);
  CHECK(workspace.shell("\"$0\" styles >&-").status == 3);
  CHECK(has(workspace.shell("\"$0\" styles > /dev/full").err, "writing to stdout: No space left on device"));
  CHECK(workspace.shell("\"$0\" --version > /dev/full").status == 3);
  // The reader must close the pipe before the card is written, because an open pipe would buffer it.
  const std::string to_closed_pipe = "(until test -e closed; do sleep 0.01; done; " + draw +
                                     "-o -; echo $? > status) | { exec <&-; echo > closed; }; rm closed; exit $(cat status)";
  CHECK(workspace.shell("trap '' PIPE; " + to_closed_pipe).status == 3);
  CHECK(workspace.shell(to_closed_pipe).status != 0);
  // Messages that cannot be written do not stop the run.
  CHECK(workspace.shell(draw + "-o out 2> /dev/full").status == 0);
  CHECK(workspace.shell(draw + "-o out2 2>&- >&- <&-").status == 0);
  CHECK(workspace.files("out") == workspace.files("out2"));
  CHECK(workspace.files("out").size() == 1);
}
