// A project of a stranger whose symbolic links lead out of it: nothing behind them is read, shown or written.

#include "support/workspace.h"

using namespace placard::test;

namespace {

const std::string secret = R"({"auths":{"ghcr.io":{"auth":"c2VjcmV0"}}})";

/// A project with a Git folder, next to a folder that is not part of it; the program runs in the project.
struct Stranger {
  TemporaryFolder folder;
  fs::path project = folder / "project";
  fs::path outside = folder / "outside";

  Stranger() {
    fs::create_directories(project / ".git");
    write("card.yaml", "title: a\n");
    write_file(outside / "secret.json", secret);
    write_file(outside / "marks.md", "<!-- placard:start -->\n<!-- placard:end -->\nsecret\n");
  }

  void write(const std::string& name, const std::string& text) const { write_file(project / name, text); }
  void link(const std::string& target, const std::string& name) const { fs::create_symlink(target, project / name); }

  // Runs the program, which must refuse the link; returns what it prints.
  std::string refuse(const std::vector<std::string>& words, const std::string& name) const {
    const auto before = contents_of(outside);
    const Finished finished = call(words, project);
    CAPTURE(words, finished.out, finished.err);
    CHECK(finished.status == 1);
    CHECK(has(finished.err, "outside the project"));
    CHECK(has(finished.err, "'" + name + "' is a symbolic link"));
    for (const std::string& text : {finished.out, finished.err}) {
      CHECK_FALSE(has(text, "c2VjcmV0"));
      CHECK_FALSE(has(text, "auths"));
    }
    CHECK(contents_of(outside) == before);
    return finished.err;
  }
};

}  // namespace

TEST_CASE("links: files that a metadata file names are not followed out of the project", "[program]") {
  const Stranger place;
  place.link("../outside/secret.json", "link.json");
  place.link("../outside", "up");
  for (const std::string key : {"logo: link.json", "style: ./link.json", "palette: ./link.json"}) {
    place.write("bad.yaml", "title: a\n" + key + "\n");
    place.refuse({"check", "bad.yaml"}, "link.json");
  }
  place.write("bad.yaml", "fonts: [up/secret.json]\ncards: [{title: a}]\n");
  place.refuse({"check", "bad.yaml"}, "up");
  place.write("style.yaml", "extends: up/secret.json\n");
  place.refuse({"check", "card.yaml", "--style", "./style.yaml"}, "up");
  place.write("style.yaml", "extends: ink\nfonts: [link.json]\n");
  place.refuse({"check", "card.yaml", "--style", "./style.yaml"}, "link.json");
}

TEST_CASE("links: the default output folder must be in the project, a folder of the command line need not", "[program]") {
  const Stranger place;
  place.link("../outside", "cards");
  place.refuse({"render", "card.yaml", "-m", "dark"}, "cards");
  place.refuse({"render", "card.yaml", "-m", "dark", "--check"}, "cards");
  CHECK(call({"render", "card.yaml", "-m", "dark", "-o", "../outside"}, place.project).status == 0);
  CHECK(call({"render", "card.yaml", "-m", "dark", "-o", "cards/"}, place.project).status == 0);
  CHECK(fs::exists(place.outside / "a.svg"));
}

TEST_CASE("links: with --root, nothing that the command line names leads out of a folder", "[program]") {
  const Stranger place;
  place.link("../outside/secret.json", "link.json");
  place.link("../outside/secret.json", "link.jsonl");
  place.link("../outside/marks.md", "README.md");
  place.link("../outside/new.svg", "new.svg");
  place.link("../outside/cards.tar", "cards.tar");
  place.link("../outside", "cards");
  place.link(".git/config", "config.yaml");
  place.write(".git/config", secret);
  const std::vector<std::string> render{"render", "--root", ".", "-m", "dark"};
  const auto with = [](std::vector<std::string> words, const std::vector<std::string>& more) {
    words.insert(words.end(), more.begin(), more.end());
    return words;
  };
  place.refuse(with(render, {"link.json"}), "link.json");
  place.refuse(with(render, {"link.jsonl"}), "link.jsonl");
  place.refuse(with(render, {"config.yaml"}), "config.yaml");
  place.refuse(with(render, {"cards/secret.json"}), "cards");
  place.refuse(with(render, {"card.yaml", "-o", "cards/"}), "cards");
  place.refuse(with(render, {"card.yaml", "-o", "cards/sub"}), "cards");
  place.refuse(with(render, {"card.yaml", "-o", "new.svg"}), "new.svg");
  place.refuse(with(render, {"card.yaml", "--tar", "cards.tar"}), "cards.tar");
  place.refuse(with(render, {"card.yaml", "-s", "./link.json"}), "link.json");
  place.refuse({"check", "--root", ".", "link.json"}, "link.json");
  place.refuse({"embed", "--root", ".", "README.md", "card.yaml"}, "README.md");
  place.refuse({"embed", "--root", ".", "--check", "cards/marks.md", "card.yaml"}, "cards");
  for (const std::string path : {"../outside/secret.json", "../outside/none.json", "/dev/null"})
    CHECK(has(call(with(render, {path}), place.project).err, "reading '" + path + "': outside the project"));
  CHECK(has(call(with(render, {"card.yaml", "-o", "../outside"}), place.project).err, "outside the project"));
  CHECK(has(call({"embed", "--root", ".", "../outside/marks.md", "card.yaml"}, place.project).err, "outside the project"));
  CHECK(call(with(render, {"card.yaml", "-o", "out", "-s", "ink"}), place.project).status == 0);
  CHECK(call({"render", "--root", "none", "card.yaml"}, place.project).err == "placard: error: reading 'none': no such folder\n");
  CHECK(files_below(place.outside) == std::vector<std::string>{"marks.md", "secret.json"});
}

TEST_CASE("links: names of temporary files and pictures that are links are not written through", "[program]") {
  const Stranger place;
  for (const char* name : {"a.svg", ".a.svg.new", ".placard-abcdefghijkl.tmp"}) {
    fs::create_directories(place.project / "cards");
    place.link("../../outside/secret.json", std::string("cards/") + name);
  }
  CHECK(call({"render", "card.yaml", "-m", "dark"}, place.project).status == 0);
  CHECK(read_file(place.outside / "secret.json") == secret);
  CHECK_FALSE(fs::is_symlink(place.project / "cards/a.svg"));
}
