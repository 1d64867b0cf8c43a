// The preview's server as browsers, and others, meet it.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>

#include <array>
#include <csignal>
#include <fstream>
#include <memory>

#include "io/descriptor.h"
#include "support/desk.h"

using namespace placard;
using test::has;

namespace {

/// A folder with cards and the preview of it.
struct Show {
  test::TemporaryFolder folder;
  std::unique_ptr<test::Background> program;
  int port = 0;

  Show() {
    test::write_file(folder / "cards.yaml", "cards:\n  - title: First\n  - title: Second\n");
    test::write_file(folder / "secret.txt", "secret");
    program = std::make_unique<test::Background>(
        test::Start{.command = {PLACARD_PROGRAM, "preview", "cards.yaml"}, .folder = folder.path(), .input = {}});
    const std::string address = program->first_line();
    REQUIRE(address.starts_with("http://127.0.0.1:"));
    port = std::stoi(address.substr(17));
  }

  [[nodiscard]] Descriptor connect() const {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    const timeval patience{10, 0};
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    return socket;
  }

  [[nodiscard]] std::string ask(const std::string& request) const {
    const Descriptor socket = connect();
    ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL);
    return read_until(socket, {});
  }

  // Until `mark` has come, or the end.
  static std::string read_until(const Descriptor& socket, const std::string& mark) {
    std::string answer;
    std::array<char, 4096> buffer{};
    for (;;) {
      const ssize_t count = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
      if (count <= 0) return answer;
      answer.append(buffer.data(), static_cast<std::size_t>(count));
      if (!mark.empty() && has(answer, mark)) return answer;
    }
  }

  [[nodiscard]] std::string get(const std::string& target) const {
    return ask("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\nConnection: close\r\n\r\n");
  }
};

std::string status_of(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

}  // namespace

TEST_CASE("preview: the preview serves its page, its state and its pictures, and ends on Ctrl-C", "[program][slow]") {
  const Show show;
  CHECK(status_of(show.get("/")) == "HTTP/1.1 200 OK");
  const std::string state = show.get("/state");
  CHECK(has(state, "\"first\":{"));
  CHECK(has(state, "\"rows\":[[\"first\"],[\"second\"]]"));
  CHECK(has(show.get("/pictures/first-light.svg"), "<svg xmlns"));
  CHECK(has(show.get("/pictures/first-dark.png?v=1"), "\x89PNG"));
  CHECK(has(show.get("/pictures/first-hero-light.svg?layout=hero&style=terminal&palette=nord"), "width=\"840\""));
  const test::Finished end = show.program->end(SIGINT);
  CHECK(end.status == 0);
}

TEST_CASE("preview: the preview answers to its own address only", "[program][slow]") {
  const Show show;
  const std::string port = std::to_string(show.port);
  const auto asked = [&](const std::string& fields) {
    return status_of(show.ask("GET /state HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n"));
  };
  CHECK(asked("Host: localhost:" + port + "\r\n") == "HTTP/1.1 200 OK");
  CHECK(asked("Host: evil.example:" + port + "\r\n") == "HTTP/1.1 403 Forbidden");
  CHECK(asked("Host: 127.0.0.1\r\n") == "HTTP/1.1 403 Forbidden");
  CHECK(asked("") == "HTTP/1.1 403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:" + port + "\r\nOrigin: http://evil.example\r\n") == "HTTP/1.1 403 Forbidden");
}

TEST_CASE("preview: no path leads out of the preview", "[program][slow]") {
  const Show show;
  for (const char* target : {"/secret.txt", "/../secret.txt", "/pictures/../secret.txt", "/pictures/%2e%2e/secret.txt",
                             "//secret.txt", "/pictures/first-light.svg%00", "/cards.yaml", "/state?style=../secret.txt",
                             "/state?style=./cards.yaml", "/state?palette=/etc/passwd", "/state?layout=none"}) {
    CAPTURE(target);
    const std::string answer = show.get(target);
    CHECK(status_of(answer) == "HTTP/1.1 404 Not Found");
    CHECK_FALSE(has(answer, "secret"));
  }
}

TEST_CASE("preview: the preview changes nothing and reads no bodies", "[program][slow]") {
  const Show show;
  const std::string host = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(show.port) + "\r\n";
  CHECK(status_of(show.ask("POST /state" + host + "Connection: close\r\n\r\n")) == "HTTP/1.1 405 Method Not Allowed");
  CHECK(status_of(show.ask("GET /state" + host + "Content-Length: 9999999\r\n\r\n")) == "HTTP/1.1 413 Content Too Large");
  CHECK(status_of(show.ask("GET /" + std::string(20000, 'a') + host)) == "HTTP/1.1 431 Request Header Fields Too Large");
  CHECK(status_of(show.ask("nonsense\r\n\r\n")) == "HTTP/1.1 400 Bad Request");
}

TEST_CASE("preview: silent and vanished browsers hold nothing up", "[program][slow]") {
  const Show show;
  std::vector<Descriptor> silent;
  for (int i = 0; i < 100; ++i) silent.push_back(show.connect());
  for (int i = 0; i < 100; ++i) {
    const Descriptor gone = show.connect();
    const std::string request = "GET /state HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(show.port) + "\r\n\r\n";
    ::send(gone.get(), request.data(), request.size(), MSG_NOSIGNAL);
  }
  CHECK(has(show.get("/state"), "\"first\":{"));
}

TEST_CASE("preview: one connection serves many requests, also those that come at once", "[program][slow]") {
  const Show show;
  const Descriptor socket = show.connect();
  const std::string host = " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(show.port) + "\r\n";
  const std::string requests =
      "HEAD /state" + host + "\r\nGET /none" + host + "\r\nGET /state" + host + "Connection: close\r\n\r\n";
  ::send(socket.get(), requests.data(), requests.size(), MSG_NOSIGNAL);
  const std::string answer = Show::read_until(socket, {});
  CHECK(answer.starts_with("HTTP/1.1 200 OK"));
  CHECK(has(answer, "HTTP/1.1 404 Not Found"));
  CHECK(answer.ends_with("\"messages\":[]}"));
}

TEST_CASE("preview: a saved change comes as an event with just what changed, a mistake with its place, and goes",
          "[program][slow]") {
  const Show show;
  const Descriptor socket = show.connect();
  const std::string request = "GET /events HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(show.port) + "\r\n\r\n";
  ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL);
  CHECK(has(Show::read_until(socket, "\n\n"), "\"second\":{"));
  test::write_file(show.folder / "cards.yaml", "cards:\n  - title: First\n  - title: Second\n    summary: new\n");
  const std::string changed = Show::read_until(socket, "\n\n");
  CHECK(has(changed, "\"second\":{"));
  CHECK_FALSE(has(changed, "\"first\":{"));
  test::write_file(show.folder / "cards.yaml", "cards:\n  - title: First\n    sumary: x\n");
  const std::string broken = Show::read_until(socket, "\n\n");
  CHECK(has(broken, "cards.yaml:3:5"));
  CHECK(has(broken, "did you mean 'summary'?"));
  CHECK(has(broken, "[[\"first\"],[\"second\"]]"));  // the last good ones
  test::fs::remove(show.folder / "cards.yaml");
  CHECK(has(Show::read_until(socket, "\n\n"), "No such file"));
  test::write_file(show.folder / "cards.yaml", "cards:\n  - title: First\n");
  const std::string mended = Show::read_until(socket, "\n\n");
  CHECK(has(mended, "[[\"first\"]]"));
  CHECK(has(mended, "\"messages\":[]}\n"));
}

TEST_CASE("preview: a style and a logo that are saved are drawn again", "[program][slow]") {
  const Show show;
  test::write_file(show.folder / "img/logo.svg",
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>");
  test::write_file(show.folder / "mine.yaml", "extends: ink\nframe: {radius: 3}\n");
  const Descriptor socket = show.connect();
  const std::string request = "GET /events HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(show.port) + "\r\n\r\n";
  ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL);
  Show::read_until(socket, "\n\n");
  test::write_file(show.folder / "cards.yaml", "style: ./mine.yaml\ncards:\n  - title: First\n    logo: img/logo.svg\n");
  const std::string first = Show::read_until(socket, "\n\n");
  CHECK(has(first, "\"first\":{"));
  test::write_file(show.folder / "mine.yaml", "extends: ink\nframe: {radius: 9}\n");
  CHECK(has(Show::read_until(socket, "\n\n"), "\"first\":{"));
  test::write_file(show.folder / "img/logo.svg",
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0v8h8z\"/></svg>");
  CHECK(has(Show::read_until(socket, "\n\n"), "\"first\":{"));
}

TEST_CASE("preview: a file that the cards are not made of is no reason to read them again", "[program][slow]") {
  const Show show;
  REQUIRE(has(show.get("/state"), "\"first\":{"));
  const Descriptor opened(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  REQUIRE(::inotify_add_watch(opened.get(), (show.folder / "cards.yaml").c_str(), IN_OPEN) >= 0);
  const auto was_read = [&](int milliseconds) {
    pollfd polled{opened.get(), POLLIN, 0};
    if (::poll(&polled, 1, milliseconds) <= 0) return false;
    std::array<char, 4096> events{};
    return ::read(opened.get(), events.data(), events.size()) > 0;
  };
  for (const char* name : {"notes.txt", "cards.yaml.swp", "other/cards.yaml", "secret.txt", "logo.svg"}) {
    CAPTURE(name);
    test::write_file(show.folder / name, "something");
    CHECK_FALSE(was_read(500));  // the preview waits a tenth of that for more to come
  }
  const Descriptor socket = show.connect();
  const std::string request = "GET /events HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(show.port) + "\r\n\r\n";
  ::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL);
  Show::read_until(socket, "\n\n");
  // In place: the watch stays with the file.
  std::ofstream(show.folder / "cards.yaml") << "cards:\n  - title: First\n    logo: logo.svg\n";
  CHECK(was_read(10'000));
  CHECK(has(Show::read_until(socket, "\n\n"), "cannot be drawn"));
  // Now it is one that they are made of.
  while (was_read(500)) continue;
  test::write_file(show.folder / "logo.svg",
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>");
  CHECK(was_read(10'000));
}

TEST_CASE("preview: a picture that is too large is one answer, not the end", "[program][slow]") {
  const Show show;
  std::string tags;
  for (int i = 0; i < 100; ++i) tags += "w" + std::to_string(i) + ", ";
  std::string words;
  for (int i = 0; i < 960; ++i) words += "WWWW ";
  test::write_file(show.folder / "cards.yaml", "cards:\n  - {title: Tall, width: 120, summary: \"" + words + "\", quote: \"" +
                                                   words.substr(0, 1800) + "\", tags: [" + tags + "]}\n  - {title: Second}\n");
  for (int i = 0; i < 200 && !has(show.get("/state"), "\"tall\":{"); ++i) ::usleep(20000);
  CHECK(status_of(show.get("/pictures/tall-light.png")).starts_with("HTTP/1.1 500"));
  CHECK(has(show.get("/pictures/second-light.svg"), "<svg"));
}

TEST_CASE("preview: a folder that is removed and made again is followed", "[program][slow]") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "data/cards.yaml", "title: First\n");
  test::Background program({.command = {PLACARD_PROGRAM, "preview", "data/cards.yaml"}, .folder = folder.path(), .input = {}});
  Show show;
  show.program->end(SIGTERM);
  show.port = std::stoi(program.first_line().substr(17));
  test::fs::remove_all(folder / "data");
  for (int i = 0; i < 200 && !has(show.get("/state"), "No such file"); ++i) ::usleep(20000);
  test::write_file(folder / "data/cards.yaml", "title: Again\n");
  for (int i = 0; i < 200 && !has(show.get("/state"), "\"again\":{"); ++i) ::usleep(20000);
  CHECK(has(show.get("/state"), "\"again\":{"));
  program.end(SIGTERM);
}

TEST_CASE("preview: a file that is not there is said at once", "[program][slow]") {
  const test::TemporaryFolder folder;
  const auto finished = test::run({.command = {PLACARD_PROGRAM, "preview", "none.yaml"}, .folder = folder.path(), .input = {}});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "none.yaml"));
}

TEST_CASE("preview: the page is exported with all that it shows", "[program][slow]") {
  const test::TemporaryFolder folder;
  test::write_file(folder / "cards.yaml", "cards:\n  - title: First\n  - {title: Wide, layout: social}\n");
  const auto run = [&](const std::string& file) {
    return test::run(
        {.command = {PLACARD_PROGRAM, "preview", file, "--export", "gallery"}, .folder = folder.path(), .input = {}});
  };
  CHECK(run("cards.yaml").status == 0);
  CHECK(has(test::read_file(folder / "gallery/index.html"), "<script src=\"state.js\" defer></script>"));
  const std::string state = test::read_file(folder / "gallery/state.js");
  CHECK(state.starts_with("window.placardViews = {\"\":{"));
  for (const char* picture : {"as-written/first-light.svg", "as-written/wide-dark.png", "terminal/first-dark.svg"}) {
    CHECK(test::fs::exists(folder / "gallery/pictures" / picture));
    CHECK(has(state, picture));
  }
  test::write_file(folder / "broken.yaml", "title: [\n");
  const test::Finished broken = run("broken.yaml");
  CHECK(broken.status == 1);
  CHECK(has(broken.err, "broken.yaml:"));
}

TEST_CASE("preview: a port that is taken is said", "[program][slow]") {
  const Show show;
  const test::Finished second =
      test::run({.command = {PLACARD_PROGRAM, "preview", "cards.yaml", "--port", std::to_string(show.port)},
                 .folder = show.folder.path(),
                 .input = {}});
  CHECK(second.status == 1);
  CHECK(has(second.err, "Address already in use"));
}
