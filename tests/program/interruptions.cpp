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
bool kill_after(const fs::path& folder, std::chrono::microseconds delay) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(folder.c_str()) != 0) ::_exit(9);
    const int null_device = ::open("/dev/null", O_RDWR);
    ::dup2(null_device, STDOUT_FILENO);
    ::dup2(null_device, STDERR_FILENO);
    ::execl(PLACARD_PROGRAM, PLACARD_PROGRAM, "render", "cards.yaml", "-m", "dark", "-o", "out", "-s", test_style_file.c_str(),
            static_cast<char*>(nullptr));
    ::_exit(9);
  }
  REQUIRE(child > 0);
  std::this_thread::sleep_for(delay);
  ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status);
}

// How often a run is killed: PLACARD_KILLS in the environment, or 20 by default.
int kills() {
  const char* value = std::getenv("PLACARD_KILLS");
  return value == nullptr ? 20 : std::atoi(value);
}

}  // namespace

TEST_CASE("interruptions: after a kill, every picture is the old or the new one, and the next run removes temporary files",
          "[program]") {
  const Workspace workspace;
  constexpr int count = 40;
  write_cards(workspace, count, "old");
  REQUIRE(workspace.shell(draw + "-o out && " + draw + "-o old").status == 0);
  write_cards(workspace, count, "new");
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(workspace.shell(draw + "-o new").status == 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
  const auto before = workspace.files("old");
  const auto after = workspace.files("new");
  REQUIRE(before.size() == count);

  std::minstd_rand random(42);
  std::int64_t longest = whole.count();
  int killed = 0;
  std::size_t replaced = 0;
  // A run that ended before it was killed does not count: the first run, which was timed, may have been slower.
  for (int i = 0; killed < kills() && i < 5 * kills(); ++i) {
    fs::remove_all(workspace / "out");
    fs::copy(workspace / "old", workspace / "out");
    std::uniform_int_distribution<std::int64_t> moment(0, longest);
    const bool was_killed = kill_after(workspace.path(), std::chrono::microseconds(moment(random)));
    killed += was_killed ? 1 : 0;
    if (!was_killed) longest = longest * 3 / 4;
    for (const auto& [name, bytes] : workspace.files("out")) {
      CAPTURE(name);
      if (name.starts_with(".placard-")) continue;
      const bool is_old = bytes == before.at(name);
      const bool is_new = bytes == after.at(name);
      replaced += is_new ? 1 : 0;
      CHECK((is_old || is_new));
    }
    for (const auto& [name, bytes] : before) CHECK(fs::exists(workspace / ("out/" + name)));
  }
  CAPTURE(killed, replaced);
  CHECK(killed == kills());
  CHECK(workspace.shell(draw + "-o out").status == 0);
  CHECK(workspace.files("out") == after);
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
  CHECK(finished.status == 1);
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
  CHECK(workspace.read("status") == "1\n1\n");
  CHECK(has(finished.err, "No space left on device"));
  CHECK(has(finished.err, "Read-only file system"));
  CHECK_FALSE(fs::exists(workspace / "broken"));
}

TEST_CASE("interruptions: closed and full streams give the right exit status", "[program]") {
  const Workspace workspace;
  write_cards(workspace, 1, "word");
  CHECK(workspace.shell(draw + "-o - > /dev/full").status == 1);
  CHECK(workspace.shell(draw + "-o - >&-").status == 1);
  CHECK(workspace.shell("\"$0\" styles >&-").status == 1);
  CHECK(has(workspace.shell("\"$0\" styles > /dev/full").err, "writing to stdout: No space left on device"));
  CHECK(workspace.shell("\"$0\" --version > /dev/full").status == 1);
  // The reader must close the pipe before the card is written, because an open pipe would buffer it.
  const std::string to_closed_pipe = "(until test -e closed; do sleep 0.01; done; " + draw +
                                     "-o -; echo $? > status) | { exec <&-; echo > closed; }; rm closed; exit $(cat status)";
  CHECK(workspace.shell("trap '' PIPE; " + to_closed_pipe).status == 1);
  CHECK(workspace.shell(to_closed_pipe).status != 0);
  // Messages that cannot be written do not stop the run.
  CHECK(workspace.shell(draw + "-o out 2> /dev/full").status == 0);
  CHECK(workspace.shell(draw + "-o out2 2>&- >&- <&-").status == 0);
  CHECK(workspace.files("out") == workspace.files("out2"));
  CHECK(workspace.files("out").size() == 1);
}
