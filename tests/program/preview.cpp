// The preview as a browser sees it.

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>

#include <array>
#include <csignal>
#include <fstream>
#include <memory>

#include "support/sockets.h"
#include "support/workspace.h"

using namespace placard;
using test::has;
using test::read_until;
using test::status_of;

namespace {

/// A workspace with cards and the preview of them.
struct RunningPreview : test::Workspace {
  std::unique_ptr<test::Background> program;
  int port = 0;

  RunningPreview() {
    write("cards.yaml", "cards:\n  - title: First\n  - title: Second\n");
    write("secret.txt", "secret");
    start("cards.yaml");
  }
  void start(const std::string& file) {
    program = std::make_unique<test::Background>(
        test::Start{.command = {PLACARD_PROGRAM, "preview", file}, .folder = path(), .input = {}});
    const std::string address = program->first_line();
    REQUIRE(address.starts_with("http://127.0.0.1:"));
    port = std::stoi(address.substr(17));
  }

  /// The end of a request line and the Host field.
  [[nodiscard]] std::string host() const { return " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n"; }

  [[nodiscard]] Descriptor connect() const {
    Descriptor socket = test::new_socket();
    REQUIRE(test::connect_to(port, socket));
    return socket;
  }
  /// A connection to /events.
  [[nodiscard]] Descriptor events() const {
    Descriptor socket = connect();
    test::send_all(socket, "GET /events" + host() + "\r\n");
    return socket;
  }
  [[nodiscard]] std::string ask(const std::string& request) const {
    const Descriptor socket = connect();
    test::send_all(socket, request);
    return read_until(socket);
  }
  [[nodiscard]] std::string get(const std::string& target) const {
    return ask("GET " + target + host() + "Connection: close\r\n\r\n");
  }
  /// Waits until the state contains a part, at most four seconds.
  void wait_for(const std::string& part) const {
    for (int i = 0; i < 200 && !has(get("/state"), part); ++i) ::usleep(20'000);
  }
};

const std::string logo = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>";

}  // namespace

TEST_CASE("preview: serves the page, the state and the pictures, and ends on SIGINT", "[program][slow]") {
  const RunningPreview preview;
  CHECK(status_of(preview.get("/")) == "HTTP/1.1 200 OK");
  const std::string state = preview.get("/state");
  CHECK(has(state, "\"first\":{"));
  CHECK(has(state, "\"rows\":[[\"first\"],[\"second\"]]"));
  CHECK(has(preview.get("/pictures/first-light.svg"), "<svg xmlns"));
  CHECK(has(preview.get("/pictures/first-dark.png?v=1"), "\x89PNG"));
  CHECK(has(preview.get("/pictures/first-hero-light.svg?layout=hero&style=terminal&palette=nord"), "width=\"805\""));
  const test::Finished end = preview.program->end(SIGINT);
  CHECK(end.status == 0);
}

TEST_CASE("preview: requests and signals are answered while the cards are read and drawn", "[program][slow]") {
  const RunningPreview preview;
  REQUIRE(has(preview.get("/state"), "\"first\":{"));
  const std::string pipe = (preview / "pipe").string();
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  const Descriptor writer(::open(pipe.c_str(), O_RDWR | O_CLOEXEC));  // reading waits for what it writes: nothing
  const Descriptor opened(::inotify_init1(IN_CLOEXEC));
  REQUIRE(::inotify_add_watch(opened.get(), pipe.c_str(), IN_OPEN) >= 0);
  test::fs::rename(pipe, preview / "cards.yaml");
  pollfd polled{opened.get(), POLLIN, 0};
  REQUIRE(::poll(&polled, 1, 10'000) == 1);
  CHECK(status_of(preview.get("/")) == "HTTP/1.1 200 OK");
  CHECK(has(preview.get("/state"), "\"first\":{"));  // the last cards
  CHECK(has(preview.get("/pictures/first-light.svg"), "<svg"));
  CHECK(has(read_until(preview.events(), "\n\n"), "\"second\":{"));
  CHECK(preview.program->end(SIGTERM).status == 0);
}

TEST_CASE("preview: requests to another host or from another origin are rejected", "[program][slow]") {
  const RunningPreview preview;
  const std::string port = std::to_string(preview.port);
  const auto asked = [&](const std::string& fields) {
    return status_of(preview.ask("GET /state HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n"));
  };
  CHECK(asked("Host: localhost:" + port + "\r\n") == "HTTP/1.1 200 OK");
  CHECK(asked("Host: evil.example:" + port + "\r\n") == "HTTP/1.1 403 Forbidden");
  CHECK(asked("Host: 127.0.0.1\r\n") == "HTTP/1.1 403 Forbidden");
  CHECK(asked("") == "HTTP/1.1 403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:" + port + "\r\nOrigin: http://evil.example\r\n") == "HTTP/1.1 403 Forbidden");
}

TEST_CASE("preview: paths outside the preview are not found", "[program][slow]") {
  const RunningPreview preview;
  for (const char* target : {"/secret.txt", "/../secret.txt", "/pictures/../secret.txt", "/pictures/%2e%2e/secret.txt",
                             "//secret.txt", "/pictures/first-light.svg%00", "/cards.yaml", "/state?style=../secret.txt",
                             "/state?style=./cards.yaml", "/state?palette=/etc/passwd", "/state?layout=none"}) {
    CAPTURE(target);
    const std::string answer = preview.get(target);
    CHECK(status_of(answer) == "HTTP/1.1 404 Not Found");
    CHECK_FALSE(has(answer, "secret"));
  }
}

TEST_CASE("preview: other methods, bodies and malformed requests are rejected", "[program][slow]") {
  const RunningPreview preview;
  const std::string host = preview.host();
  CHECK(status_of(preview.ask("POST /state" + host + "Connection: close\r\n\r\n")) == "HTTP/1.1 405 Method Not Allowed");
  CHECK(status_of(preview.ask("GET /state" + host + "Content-Length: 9999999\r\n\r\n")) == "HTTP/1.1 413 Content Too Large");
  CHECK(status_of(preview.ask("GET /" + std::string(20000, 'a') + host)) == "HTTP/1.1 431 Request Header Fields Too Large");
  CHECK(status_of(preview.ask("nonsense\r\n\r\n")) == "HTTP/1.1 400 Bad Request");
}

TEST_CASE("preview: silent and closed connections do not block others", "[program][slow]") {
  const RunningPreview preview;
  std::vector<Descriptor> silent;
  for (int i = 0; i < 100; ++i) silent.push_back(preview.connect());
  for (int i = 0; i < 100; ++i) {
    const Descriptor closed = preview.connect();
    test::send_all(closed, "GET /state" + preview.host() + "\r\n");
  }
  CHECK(has(preview.get("/state"), "\"first\":{"));
}

TEST_CASE("preview: a connection can be reused and pipelined", "[program][slow]") {
  const RunningPreview preview;
  const Descriptor socket = preview.connect();
  const std::string host = preview.host();
  const std::string requests =
      "HEAD /state" + host + "\r\nGET /none" + host + "\r\nGET /state" + host + "Connection: close\r\n\r\n";
  test::send_all(socket, requests);
  const std::string answer = read_until(socket);
  CHECK(answer.starts_with("HTTP/1.1 200 OK"));
  CHECK(has(answer, "HTTP/1.1 404 Not Found"));
  CHECK(answer.ends_with("\"messages\":[]}"));
}

TEST_CASE("preview: a saved file sends an event with the cards that changed, or with the error", "[program][slow]") {
  const RunningPreview preview;
  const Descriptor socket = preview.events();
  CHECK(has(read_until(socket, "\n\n"), "\"second\":{"));
  preview.write("cards.yaml", "cards:\n  - title: First\n  - title: Second\n    summary: new\n");
  const std::string changed = read_until(socket, "\n\n");
  CHECK(has(changed, "\"second\":{"));
  CHECK_FALSE(has(changed, "\"first\":{"));
  preview.write("cards.yaml", "cards:\n  - title: First\n    sumary: x\n");
  const std::string broken = read_until(socket, "\n\n");
  CHECK(has(broken, "cards.yaml:3:5"));
  CHECK(has(broken, "did you mean 'summary'?"));
  CHECK(has(broken, "[[\"first\"],[\"second\"]]"));  // the last valid cards
  test::fs::remove(preview / "cards.yaml");
  CHECK(has(read_until(socket, "\n\n"), "No such file"));
  preview.write("cards.yaml", "cards:\n  - title: First\n");
  const std::string fixed = read_until(socket, "\n\n");
  CHECK(has(fixed, "[[\"first\"]]"));
  CHECK(has(fixed, "\"messages\":[]}\n"));
}

TEST_CASE("preview: cards are redrawn when their style or logo is saved", "[program][slow]") {
  const RunningPreview preview;
  preview.write("img/logo.svg", logo);
  preview.write("mine.yaml", "extends: ink\nframe: {radius: 3}\n");
  const Descriptor socket = preview.events();
  read_until(socket, "\n\n");
  preview.write("cards.yaml", "style: ./mine.yaml\ncards:\n  - title: First\n    logo: img/logo.svg\n");
  const std::string first = read_until(socket, "\n\n");
  CHECK(has(first, "\"first\":{"));
  preview.write("mine.yaml", "extends: ink\nframe: {radius: 9}\n");
  CHECK(has(read_until(socket, "\n\n"), "\"first\":{"));
  preview.write("img/logo.svg", "<svg viewBox=\"0 0 8 8\"><path d=\"M0 0v8h8z\"/></svg>");
  CHECK(has(read_until(socket, "\n\n"), "\"first\":{"));
}

TEST_CASE("preview: files that the cards do not depend on are ignored", "[program][slow]") {
  const RunningPreview preview;
  REQUIRE(has(preview.get("/state"), "\"first\":{"));
  const Descriptor opened(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  REQUIRE(::inotify_add_watch(opened.get(), (preview / "cards.yaml").c_str(), IN_OPEN) >= 0);
  const auto was_read = [&](int milliseconds) {
    pollfd polled{opened.get(), POLLIN, 0};
    if (::poll(&polled, 1, milliseconds) <= 0) return false;
    std::array<char, 4096> events{};
    return ::read(opened.get(), events.data(), events.size()) > 0;
  };
  for (const char* name : {"notes.txt", "cards.yaml.swp", "other/cards.yaml", "secret.txt", "logo.svg"}) {
    CAPTURE(name);
    preview.write(name, "something");
    CHECK_FALSE(was_read(500));  // ten times as long as the preview waits for further changes
  }
  const Descriptor socket = preview.events();
  read_until(socket, "\n\n");
  // Written in place, so that the inotify watch stays on the file.
  std::ofstream(preview / "cards.yaml") << "cards:\n  - title: First\n    logo: logo.svg\n";
  CHECK(was_read(10'000));
  CHECK(has(read_until(socket, "\n\n"), "cannot be drawn"));
  // Now the cards depend on the logo.
  while (was_read(500)) continue;
  preview.write("logo.svg", logo);
  CHECK(was_read(10'000));
}

TEST_CASE("preview: a picture that is too large is an error response", "[program][slow]") {
  const RunningPreview preview;
  std::string tags;
  for (int i = 0; i < 100; ++i) tags += "w" + std::to_string(i) + ", ";
  std::string text;
  for (int i = 0; i < 960; ++i) text += "WWWW ";
  preview.write("cards.yaml", "cards:\n  - {title: Tall, width: 120, summary: \"" + text + "\", quote: \"" +
                                  text.substr(0, 1800) + "\", tags: [" + tags + "]}\n  - {title: Second}\n");
  preview.wait_for("\"tall\":{");
  CHECK(status_of(preview.get("/pictures/tall-light.png")).starts_with("HTTP/1.1 500"));
  CHECK(has(preview.get("/pictures/second-light.svg"), "<svg"));
}

TEST_CASE("preview: a folder that is removed and created again is watched again", "[program][slow]") {
  RunningPreview preview;
  preview.program->end(SIGTERM);
  preview.write("data/cards.yaml", "title: First\n");
  preview.start("data/cards.yaml");
  test::fs::remove_all(preview / "data");
  preview.wait_for("No such file");
  preview.write("data/cards.yaml", "title: Again\n");
  preview.wait_for("\"again\":{");
  CHECK(has(preview.get("/state"), "\"again\":{"));
}

TEST_CASE("preview: a missing file is reported at once", "[program][slow]") {
  const test::Finished finished = test::Workspace().call({"preview", "none.yaml"});
  CHECK(finished.status == 1);
  CHECK(has(finished.err, "none.yaml"));
}

TEST_CASE("preview: --export writes the page with its state and pictures", "[program][slow]") {
  const test::Workspace workspace;
  workspace.write("cards.yaml", "cards:\n  - title: First\n  - {title: Wide, layout: social}\n");
  const auto run = [&](const std::string& file) { return workspace.call({"preview", file, "--export", "gallery"}); };
  CHECK(run("cards.yaml").status == 0);
  CHECK(has(workspace.read("gallery/index.html"), "<script src=\"state.js\" defer></script>"));
  const std::string state = workspace.read("gallery/state.js");
  CHECK(state.starts_with("window.placardViews = {\"\":{"));
  for (const char* picture : {"as-written/first-light.svg", "as-written/wide-dark.png", "terminal/first-dark.svg"}) {
    CHECK(test::fs::exists(workspace / "gallery/pictures" / picture));
    CHECK(has(state, picture));
  }
  workspace.write("broken.yaml", "title: [\n");
  const test::Finished broken = run("broken.yaml");
  CHECK(broken.status == 1);
  CHECK(has(broken.err, "broken.yaml:"));
}

TEST_CASE("preview: a port in use is reported", "[program][slow]") {
  const RunningPreview preview;
  const test::Finished second = preview.call({"preview", "cards.yaml", "--port", std::to_string(preview.port)});
  CHECK(second.status == 3);
  CHECK(has(second.err, "Address already in use"));
}
