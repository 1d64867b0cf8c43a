// What batch engines need: exit statuses for retries, shards counted from 0, manifests, defaults and lines of pictures.

#include <unistd.h>

#include "support/sockets.h"
#include "support/workspace.h"

using namespace placard::test;

namespace {

std::string lines(int count) {
  std::string text;
  for (int i = 1; i <= count; ++i)
    text += "{\"id\": \"c" + std::to_string(i) + "\", \"title\": \"Card " + std::to_string(i) + "\", \"mode\": \"dark\"}\n";
  return text;
}

// Draws shard `index` of `count` with its manifest.
Finished draw_shard(const Workspace& workspace, const std::string& index, const std::string& count) {
  return workspace.render("cards.jsonl", {"-o", "out", "--shard-index", index, "--shard-count", count, "--manifest",
                                          "manifests/" + index + ".jsonl"});
}

Finished verify(const Workspace& workspace) { return workspace.shell("\"$0\" verify-manifests manifests/*.jsonl"); }

}  // namespace

TEST_CASE("engines: the exit status is 1 for wrong input, 2 for wrong use and 3 for the machine", "[program]") {
  const Workspace workspace{{"good.yaml", "title: a\n"}, {"bad.yaml", "titel: a\n"}};
  const std::vector<std::pair<std::string, int>> scripts{
      {"\"$0\" render good.yaml -o out", 0},
      {"\"$0\" render bad.yaml -o out", 1},
      {"\"$0\" render missing.yaml -o out", 1},
      {"\"$0\" render . -o out", 1},
      {"\"$0\" render good.yaml missing.jsonl -o out", 2},
      {"\"$0\" render good.yaml -o out.gif", 2},
      {"\"$0\" render good.yaml --nope", 2},
      {"\"$0\" render good.yaml --tar /dev/full", 3},
      {"\"$0\" render good.yaml --manifest /dev/full -o out", 3},
      {"\"$0\" render good.yaml -m dark -o - > /dev/full", 3},
      {"\"$0\" badge a b -o - > /dev/full", 3},
      {"\"$0\" styles > /dev/full", 3},
      {"ulimit -f 0; \"$0\" render good.yaml -o limited", 3},
      {"\"$0\" render /proc/self/mem -o out", 3},   // EIO
      {"\"$0\" check bad.yaml /proc/self/mem", 3},  // the higher one
      {"\"$0\" check bad.yaml missing.yaml", 1},
      {"\"$0\" embed /proc/self/mem good.yaml", 3},
      {"\"$0\" summary /proc/self/mem", 3},
      {"\"$0\" verify-manifests /proc/self/mem", 3},
      {"\"$0\" verify-manifests missing.jsonl", 1},
  };
  for (const auto& [script, status] : scripts) {
    const Finished finished = workspace.shell(script);
    CAPTURE(script, finished.err);
    CHECK(finished.status == status);
  }
}

TEST_CASE("engines: a port that is in use is exit status 3", "[program]") {
  const Workspace workspace{{"good.yaml", "title: a\n"}};
  const placard::Descriptor socket = new_socket();
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const place = reinterpret_cast<sockaddr*>(&address);
  REQUIRE(::bind(socket.get(), place, size) == 0);
  REQUIRE(::listen(socket.get(), 1) == 0);
  REQUIRE(::getsockname(socket.get(), place, &size) == 0);
  CHECK(workspace.call({"preview", "good.yaml", "--port", std::to_string(ntohs(address.sin_port))}).status == 3);
}

TEST_CASE("engines: no permission is exit status 3 for files and for what they name", "[program]") {
  // Root may read every file, except without its capabilities.
  const std::string program = ::geteuid() == 0 ? "setpriv --bounding-set=-all --inh-caps=-all \"$0\" " : "\"$0\" ";
  const Workspace workspace{{"secret.yaml", "title: a\n"},
                            {"good.yaml", "title: a\n"},
                            {"logo.svg", "<svg/>"},
                            {"cards.yaml", "title: a\nlogo: ./logo.svg\n"}};
  fs::create_directory(workspace / "locked");
  for (const char* name : {"secret.yaml", "logo.svg", "locked"}) fs::permissions(workspace / name, fs::perms::none);
  CHECK(workspace.shell(program + "render secret.yaml -o out").status == 3);
  const Finished named = workspace.shell(program + "render cards.yaml -o out");
  CHECK(named.status == 3);
  CHECK(has(named.err, "cards.yaml:2:7: error: the logo './logo.svg' cannot be read: Permission denied"));
  CHECK(workspace.shell(program + "check cards.yaml").status == 3);
  CHECK(workspace.shell(program + "render good.yaml -o locked").status == 3);
  fs::permissions(workspace / "locked", fs::perms::owner_all);
}

TEST_CASE("engines: --shard-index counts from 0 and draws the same as --shard", "[program]") {
  const Workspace workspace{{"cards.jsonl", lines(7)}};
  for (int i = 0; i < 3; ++i) {
    const std::string shard = std::to_string(i + 1) + "/3";
    CHECK(workspace.render("cards.jsonl", {"-o", "a" + std::to_string(i), "--shard", shard}).status == 0);
    CHECK(
        workspace.render("cards.jsonl", {"-o", "b" + std::to_string(i), "--shard-index", std::to_string(i), "--shard-count", "3"})
            .status == 0);
    CHECK(workspace.files("a" + std::to_string(i)) == workspace.files("b" + std::to_string(i)));
  }
  CHECK(files_below(workspace / "b0") == std::vector<std::string>{"c1.svg", "c4.svg", "c7.svg"});
}

TEST_CASE("engines: a manifest has name, size, SHA-256 and line of each picture, for every target", "[program]") {
  const Workspace workspace{{"cards.jsonl", "{\"title\": \"a\", \"mode\": \"dark\"}\n\n{\"title\": \"b\", \"mode\": \"dark\"}\n"},
                            {"cards.yaml", "cards:\n  - {title: a, mode: dark}\n\n  - {title: b, mode: dark}\n"}};
  CHECK(workspace.render("cards.jsonl", {"-o", "out", "--manifest", "to/manifest.jsonl"}).status == 0);
  const std::string manifest = workspace.read("to/manifest.jsonl");
  const std::vector<std::string> rows = split_lines(manifest);
  REQUIRE(rows.size() == 3);
  const std::string sum = workspace.shell("sha256sum < out/b.svg").out.substr(0, 64);
  CHECK(rows[1] == "{\"name\":\"b.svg\",\"bytes\":" + std::to_string(fs::file_size(workspace / "out/b.svg")) + ",\"sha256\":\"" +
                       sum + "\",\"line\":3}");
  CHECK(rows[2] == R"({"shard_index":0,"shard_count":1,"pictures":2,"lines":3,"blank_lines":[2]})");
  CHECK(workspace.render("cards.jsonl", {"--tar", "a.tar", "--manifest", "-"}).out == manifest);

  const std::string of_file = workspace.render("cards.yaml", {"-o", "out", "--manifest", "-"}).out;
  CHECK(has(of_file, rows[1].substr(0, rows[1].find(",\"line\"")) + ",\"line\":4}\n"));
  CHECK(has(of_file, "{\"shard_index\":0,\"shard_count\":1,\"pictures\":2}\n"));
  workspace.write("more.yaml", "{title: c, mode: dark}\n");
  const std::string of_files = workspace.call({"render", "cards.yaml", "more.yaml", "-o", "out", "--manifest", "-"}).out;
  CHECK(has(of_files, "\"file\":\"more.yaml\",\"line\":1}"));
  const Finished single = workspace.render("more.yaml", {"-o", "-", "--manifest", "one.jsonl"});
  CHECK(single.status == 0);
  CHECK(workspace.read("one.jsonl").starts_with("{\"name\":\"c.svg\",\"bytes\":" + std::to_string(single.out.size()) + ","));
}

TEST_CASE("engines: a run that fails writes no manifest", "[program]") {
  const Workspace workspace{{"cards.jsonl", lines(2)}};
  CHECK(workspace.render("cards.jsonl", {"-o", "out", "--card", "nope", "--manifest", "m.jsonl"}).status == 1);
  CHECK_FALSE(fs::exists(workspace / "m.jsonl"));
}

TEST_CASE("engines: verify-manifests finds missing shards and lines, and names that were drawn twice", "[program]") {
  const Workspace workspace{{"cards.jsonl", lines(3) + "\n" + lines(8).substr(lines(3).size())}};
  for (const char* index : {"0", "1", "2"}) CHECK(draw_shard(workspace, index, "3").status == 0);
  const Finished whole = verify(workspace);
  CHECK(whole.status == 0);
  CHECK(whole.err == "3 manifests, 9 lines, 8 pictures: complete\n");

  const auto finds = [&workspace](const std::string& message) {
    const Finished finished = verify(workspace);
    CAPTURE(finished.err);
    CHECK(finished.status == 1);
    CHECK(finished.err == "placard: error: " + message + "\n");
  };
  const std::string second = workspace.read("manifests/1.jsonl");
  fs::remove(workspace / "manifests/1.jsonl");
  finds("no manifest of shard 1 of 3 (counted from 0)");
  workspace.write("manifests/1.jsonl", second.substr(0, second.find("{\"shard_index")));
  CHECK(has(verify(workspace).err, "'manifests/1.jsonl' is incomplete"));
  workspace.write("manifests/1.jsonl", second);

  // A wrong line is not drawn by its shard.
  const std::string good = workspace.read("cards.jsonl");
  const std::string title = "\"title\": \"Card 4";
  workspace.write("cards.jsonl", std::string(good).replace(good.find(title), 7, "\"titel\""));
  CHECK(draw_shard(workspace, "0", "3").status == 1);
  finds("line 5 was not drawn: it belongs to 'manifests/0.jsonl'");

  // Two lines with the same id, in different shards.
  workspace.write("cards.jsonl", std::string(good).replace(good.find("c4"), 2, "c2"));
  CHECK(draw_shard(workspace, "0", "3").status == 0);
  finds("'c2.svg' is in 'manifests/0.jsonl' and 'manifests/1.jsonl'");
  workspace.write("cards.jsonl", lines(7));
  CHECK(draw_shard(workspace, "0", "3").status == 0);
  finds("'manifests/0.jsonl' is of 7 lines, 'manifests/1.jsonl' of 9");
  CHECK(draw_shard(workspace, "0", "2").status == 0);
  CHECK(has(verify(workspace).err, "'manifests/0.jsonl' is of 2 shards, 'manifests/1.jsonl' of 3\n"));
}

TEST_CASE("engines: an empty stream draws nothing, from stdin and from a file", "[program]") {
  const Workspace workspace{{"empty.jsonl", ""}, {"blank.jsonl", "\n \n"}, {"one.jsonl", lines(1)}, {"empty.yaml", ""}};
  for (const std::string name : {"empty.jsonl", "blank.jsonl"}) {
    for (const std::string& from : {name, std::string("-")}) {
      const std::string input = workspace.read(name);
      CAPTURE(name, from);
      for (const std::vector<std::string>& options :
           {std::vector<std::string>{"-o", "out"}, {"-o", "out", "--check"}, {"--output-lines", "base64"}}) {
        const Finished finished = workspace.render(from, options, input);
        CHECK(finished.status == 0);
        CHECK(finished.out.empty());
        CHECK(finished.err == "0 cards\n");
      }
      CHECK(workspace.call({"check", from}, {}, input).status == 0);
    }
  }
  const Finished shard = workspace.render("one.jsonl", {"-o", "out", "--shard", "2/2"});
  CHECK(shard.status == 0);
  CHECK(shard.err == "0 cards\n");
  CHECK(workspace.render("empty.yaml", {"-o", "out"}).status == 1);
  CHECK(workspace.render("-", {"-o", "-"}).status == 1);
}

TEST_CASE("engines: --defaults are the keys next to 'cards:' for every card, and paths are relative to their file", "[program]") {
  const std::string keys = "style: mine.yaml\nlayout: hero\nmode: dark\nowner: octocat\nfont: font.ttf\nicons: icons\n";
  const Workspace workspace{
      {"cards.jsonl",
       "{\"title\": \"a\", \"logo\": \"mark\"}\n{\"title\": \"b\", \"layout\": \"compact\", \"mode\": \"light\"}\n"},
      {"sub/defaults.yaml", keys},
      {"sub/mine.yaml", "extends: ink\nframe: {width: 300}\n"},
      {"sub/icons/mark.svg", "<svg viewBox=\"0 0 4 4\"><path d=\"M0 0h4v4z\"/></svg>"},
      {"sub/cards.yaml", keys + "cards:\n  - {title: a, logo: mark}\n  - {title: b, layout: compact, mode: light}\n"}};
  fs::copy_file(PLACARD_SOURCE_FOLDER "/tests/support/fonts/PlacardTest-Regular.ttf", workspace / "sub/font.ttf");
  CHECK(workspace.call({"render", "sub/cards.yaml", "-o", "file"}).status == 0);
  const Finished stream = workspace.call({"render", "cards.jsonl", "--defaults", "sub/defaults.yaml", "-o", "stream"});
  CAPTURE(stream.err);
  CHECK(stream.status == 0);
  CHECK(workspace.files("stream").size() == 2);
  CHECK(workspace.files("stream") == workspace.files("file"));
  CHECK(workspace.call({"check", "cards.jsonl", "--defaults", "sub/defaults.yaml"}).status == 0);

  workspace.write("sub/defaults.yaml", "style: mine.yaml\npallete: nord\n");
  const Finished wrong = workspace.call({"render", "cards.jsonl", "--defaults", "sub/defaults.yaml", "-o", "wrong"});
  CHECK(wrong.status == 1);
  CHECK(has(wrong.err, "sub/defaults.yaml:2:1: error: unknown key 'pallete'"));
  workspace.write("sub/defaults.yaml", "mode: dark\nstyle: ../../other.yaml\n");
  const Finished missing = workspace.call({"render", "cards.jsonl", "--defaults", "sub/defaults.yaml", "-o", "wrong"});
  CHECK(missing.status == 1);
  CHECK(count(missing.err, "sub/defaults.yaml:2:8: error: ") == 1);
  workspace.write("sub/defaults.yaml", "cards: [{title: a}]\n");
  CHECK(has(workspace.call({"check", "cards.jsonl", "--defaults", "sub/defaults.yaml"}).err, "defaults have no cards"));
}

TEST_CASE("engines: --output-lines writes a row for each picture and for each wrong line", "[program]") {
  const Workspace workspace;
  const std::string input = "{\"title\": \n" + lines(1) + "{\"title\": \"x\", \"nope\": 1}\n";
  const Finished finished = workspace.render("-", {"--output-lines", "base64"}, input);
  CHECK(finished.status == 1);
  const std::vector<std::string> rows = split_lines(finished.out);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].starts_with("{\"line\":1,\"error\":\""));
  CHECK(rows[2] == R"({"line":3,"error":"unknown key 'nope'"})");
  const std::string start = R"({"line":2,"name":"c1.svg","format":"svg","data":")";
  REQUIRE(rows[1].starts_with(start));
  workspace.write("data", rows[1].substr(start.size(), rows[1].size() - start.size() - 2));
  CHECK(workspace.render("-", {"-o", "-"}, lines(1)).out == workspace.shell("base64 -d data").out);
}

TEST_CASE("engines: GNU parallel draws 2,000 cards as one process does", "[program][slow]") {
  const Workspace workspace{{"cards.jsonl", lines(2000)}};
  const std::string program = fs::path(PLACARD_PROGRAM).parent_path().string();
  const std::vector<std::string> path{"PATH=" + program + ":/usr/local/bin:/usr/bin:/bin"};
  if (workspace.shell("command -v parallel", path).status != 0) SKIP("GNU parallel is not installed");
  CHECK(workspace.call({"render", "cards.jsonl", "-o", "one"}).status == 0);
  const Finished finished =
      workspace.shell("bash '" PLACARD_SOURCE_FOLDER "/examples/engines/gnu-parallel.sh' cards.jsonl many 8", path);
  CAPTURE(finished.err.substr(finished.err.size() - std::min<std::size_t>(finished.err.size(), 500)));
  CHECK(finished.status == 0);
  CHECK(finished.err.ends_with("8 manifests, 2000 lines, 2000 pictures: complete\n"));
  const std::string hash = " && find . -name '*.svg' | LC_ALL=C sort | xargs sha256sum | sha256sum";
  const std::string one = workspace.shell("cd one" + hash).out;
  CHECK(one == workspace.shell("cd many" + hash).out);
  CHECK(workspace.shell("find one -name '*.svg' | wc -l").out == "2000\n");
}
