// Full disks, folders that may not be written, streams that are closed, runs at once and runs that are killed: every picture
// is the old one or the new one, and the exit status is true.

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <random>
#include <thread>

#include "support/desk.h"

using namespace placard::test;

namespace {

/// A folder where commands are run by a shell; "$0" is the program.
struct Place {
  TemporaryFolder folder;

  [[nodiscard]] Finished sh(const std::string& script) const {
    return run({{"/bin/sh", "-c", script, PLACARD_PROGRAM},
                folder.path(),
                {},
                {"STYLE=" PLACARD_SOURCE_FOLDER "/tests/support/test-style.yaml"}});
  }
  void write_cards(int count, const std::string& word) const {
    std::string text;
    for (int i = 0; i < count; ++i) text += "- {title: Card " + std::to_string(i) + ", summary: " + word + " and words}\n";
    write_file(folder / "cards.yaml", text);
  }
  [[nodiscard]] auto pictures(const std::string& name) const { return contents_of(folder / name); }
};

const std::string draw = "\"$0\" render cards.yaml -s \"$STYLE\" -m dark ";

// Starts a run and ends it, as no program can prevent, after a while; false where it had ended before.
bool kill_after(const fs::path& folder, std::chrono::microseconds delay) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::chdir(folder.c_str()) != 0) ::_exit(9);
    const int quiet = ::open("/dev/null", O_RDWR);
    ::dup2(quiet, STDOUT_FILENO);
    ::dup2(quiet, STDERR_FILENO);
    ::execl(PLACARD_PROGRAM, PLACARD_PROGRAM, "render", "cards.yaml", "-m", "dark", "-o", "out", "-s",
            PLACARD_SOURCE_FOLDER "/tests/support/test-style.yaml", static_cast<char*>(nullptr));
    ::_exit(9);
  }
  REQUIRE(child > 0);
  std::this_thread::sleep_for(delay);
  ::kill(child, SIGKILL);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status);
}

// How often a run is killed: PLACARD_KILLS in the environment, else a few.
int kills() {
  const char* asked = std::getenv("PLACARD_KILLS");
  return asked == nullptr ? 20 : std::atoi(asked);
}

}  // namespace

TEST_CASE("hard times: a run that is killed leaves every picture old or new, and the next run leaves nothing else", "[program]") {
  const Place place;
  constexpr int count = 40;
  place.write_cards(count, "old");
  REQUIRE(place.sh(draw + "-o out && " + draw + "-o old").status == 0);
  place.write_cards(count, "new");
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(place.sh(draw + "-o new").status == 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
  const auto before = place.pictures("old");
  const auto after = place.pictures("new");
  REQUIRE(before.size() == count);

  std::minstd_rand random(42);
  std::int64_t longest = whole.count();
  int killed = 0;
  std::size_t replaced = 0;
  // A run that ended before it was killed does not count; the machine has become quicker since the first was timed.
  for (int i = 0; killed < kills() && i < 5 * kills(); ++i) {
    fs::remove_all(place.folder / "out");
    fs::copy(place.folder / "old", place.folder / "out");
    std::uniform_int_distribution<std::int64_t> moment(0, longest);
    const bool was_killed = kill_after(place.folder.path(), std::chrono::microseconds(moment(random)));
    killed += was_killed ? 1 : 0;
    if (!was_killed) longest = longest * 3 / 4;
    for (const auto& [name, bytes] : place.pictures("out")) {
      CAPTURE(name);
      if (name.starts_with(".placard-")) continue;
      const bool is_old = bytes == before.at(name);
      const bool is_new = bytes == after.at(name);
      replaced += is_new ? 1 : 0;
      CHECK((is_old || is_new));
    }
    for (const auto& [name, bytes] : before) CHECK(fs::exists(place.folder / ("out/" + name)));
  }
  CAPTURE(killed, replaced);
  CHECK(killed == kills());
  CHECK(place.sh(draw + "-o out").status == 0);
  CHECK(place.pictures("out") == after);
}

TEST_CASE(
    "hard times: what a killed run left is removed by the next, also where no picture changes, and what a living one writes is not",
    "[program]") {
  const Place place;
  place.write_cards(1, "same");
  REQUIRE(place.sh(draw + "-o out").status == 0);
  write_file(place.folder / "out/.placard-abcdefghijkl.tmp", "half");
  write_file(place.folder / "out/.placard-mine.tmp", "no file of the program");
  write_file(place.folder / "out/other.tmp", "neither");
  const Finished finished = place.sh("exec 9> out/.placard-bbbbbbbbbbbb.tmp; flock -x 9 || exit 77; " + draw + "-o out");
  if (finished.status == 77) SKIP("no flock here");
  CHECK(finished.status == 0);
  CHECK(files_below(place.folder / "out") ==
        std::vector<std::string>{".placard-bbbbbbbbbbbb.tmp", ".placard-mine.tmp", "card-0.svg", "other.tmp"});
}

TEST_CASE(
    "hard times: an archive keeps its mode, and a run that is killed leaves the old one and nothing that the next run does not remove",
    "[program]") {
  const Place place;
  place.write_cards(3, "word");
  REQUIRE(place.sh(draw + "--tar cards.tar; chmod 640 cards.tar; cp cards.tar old.tar; mkdir out; mv cards.tar out").status == 0);
  const Finished killed = place.sh(
      "mkfifo lines; exec 9<>lines; echo '{\"title\": \"a\"}' >&9\n"
      "\"$0\" render - -s \"$STYLE\" --tar out/cards.tar < lines & sleep 0.3; kill -KILL $!; wait $!; cmp old.tar out/cards.tar");
  CHECK(killed.status == 0);
  CHECK(place.sh(draw + "--tar out/cards.tar && cmp old.tar out/cards.tar").status == 0);
  CHECK(files_below(place.folder / "out") == std::vector<std::string>{"cards.tar"});
  CHECK(fs::status(place.folder / "out/cards.tar").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read));
}

TEST_CASE("hard times: runs at once write the same pictures and leave nothing behind", "[program]") {
  const Place place;
  place.write_cards(20, "many");
  const Finished finished = place.sh(draw + "-o one; for i in 1 2 3 4; do " + draw +
                                     "-o out & done; s=0; for j in 1 2 3 4; do wait -n 2>/dev/null || wait; done; exit $s");
  CAPTURE(finished.err);
  CHECK(finished.status == 0);
  CHECK_FALSE(has(finished.err, "error"));
  CHECK(place.pictures("out") == place.pictures("one"));
}

TEST_CASE("hard times: a disk that fills leaves whole pictures, no others, and says so", "[program]") {
  const Place place;
  place.write_cards(1, "word");
  REQUIRE(place.sh(draw + "-o out -f png").status == 0);
  const auto before = place.pictures("out");
  // No file may grow beyond a block: what the system says then is what a full disk says.
  const Finished finished = place.sh("ulimit -f 1; \"$0\" render cards.yaml -s \"$STYLE\" -m light -o out -f png 2> /dev/null");
  CHECK(finished.status == 1);
  CHECK(place.pictures("out") == before);
}

TEST_CASE("hard times: a small file system that is full or read-only keeps its pictures", "[program]") {
  const Place place;
  place.write_cards(30, "old");
  const Finished finished =
      place.sh("mkdir disk && exec unshare -rm sh -c 'mount -t tmpfs -o size=72k none disk || exit 77\n" + draw +
               "-o old; mkdir disk/a; cp old/card-[0-5].svg disk/a\n"
               "sed -i s/old/new/ cards.yaml\n" +
               draw + "-o new; " + draw +
               "-o disk/a 2> err; echo $? > status\n"
               "for f in disk/a/* disk/a/.[!.]*; do n=${f##*/}; test ! -e \"$f\" || cmp -s $f old/$n || cmp -s $f new/$n || echo "
               "\"$n\" >> broken; done\n"
               "mount -o remount,ro disk && " +
               draw + "-o disk/a 2> err2; echo $? >> status; cat err err2 >&2' \"$0\"");
  if (finished.status == 77 || !fs::exists(place.folder / "status")) SKIP("no file systems of one's own here");
  CAPTURE(finished.err);
  CHECK(read_file(place.folder / "status") == "1\n1\n");
  CHECK(has(finished.err, "No space left on device"));
  CHECK(has(finished.err, "Read-only file system"));
  CHECK_FALSE(fs::exists(place.folder / "broken"));
}

TEST_CASE("hard times: streams that are closed or full end in a status that is true", "[program]") {
  const Place place;
  place.write_cards(1, "word");
  CHECK(place.sh(draw + "-o - > /dev/full").status == 1);
  CHECK(place.sh(draw + "-o - >&-").status == 1);
  CHECK(place.sh("\"$0\" styles >&-").status == 1);
  CHECK(place.sh("\"$0\" --version > /dev/full").status == 1);
  // Nobody reads any more when it is written: a pipe that is open takes a card into its buffer.
  const std::string to_nobody = "(until test -e closed; do sleep 0.01; done; " + draw +
                                "-o -; echo $? > status) | { exec <&-; echo > closed; }; rm closed; exit $(cat status)";
  CHECK(place.sh("trap '' PIPE; " + to_nobody).status == 1);
  CHECK(place.sh(to_nobody).status != 0);
  // What is said to nobody is no reason to draw nothing.
  CHECK(place.sh(draw + "-o out 2> /dev/full").status == 0);
  CHECK(place.sh(draw + "-o out2 2>&- >&- <&-").status == 0);
  CHECK(place.pictures("out") == place.pictures("out2"));
  CHECK(place.pictures("out").size() == 1);
}
