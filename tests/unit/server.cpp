// The preview's server: what it reads, what it answers, and what it keeps for browsers that take nothing.

#include "preview/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <thread>

#include "io/descriptor.h"
#include "base/limits.h"
#include "support/desk.h"

using namespace placard;

namespace {

/// A server in a thread of its own.
class RunningServer {
 public:
  explicit RunningServer(Handler handler) : server_(0), handler_(std::move(handler)) {
    REQUIRE(::pipe(stop_.data()) == 0);
    thread_ = std::thread([this] { server_.run(handler_, {}, stop_[0]); });
  }
  ~RunningServer() {
    ::close(stop_[1]);
    thread_.join();
    ::close(stop_[0]);
  }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(server_.port()); }
  [[nodiscard]] pthread_t thread() { return thread_.native_handle(); }

  [[nodiscard]] bool can_connect(const Descriptor& socket) const {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(server_.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval timeout{10, 0};
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    return ::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }

  /// What comes back for these bytes until the server closes the connection.
  [[nodiscard]] std::string ask(const std::string& bytes) const {
    const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    REQUIRE(can_connect(socket));
    write(socket, bytes);
    return read_all(socket);
  }

  /// The response to a GET with these fields.
  [[nodiscard]] std::string get(const std::string& fields) const {
    return ask("GET / HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n");
  }

  static void write(const Descriptor& socket, const std::string& bytes) {
    REQUIRE(::send(socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size()));
  }

  static std::string read_all(const Descriptor& socket) {
    std::string all;
    std::vector<char> buffer(1 << 18);
    for (;;) {
      const ssize_t count = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
      if (count <= 0) return all;
      all.append(buffer.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  Server server_;
  Handler handler_;
  std::array<int, 2> stop_{};
  std::thread thread_;
};

/// A server of one large answer.
class LargeAnswer {
 public:
  explicit LargeAnswer(std::size_t bytes)
      : bytes_(bytes), server_([bytes](const Request&) {
          return Response{200, "text/plain", std::string(bytes, 'a'), false, {}};
        }) {}

  /// A browser that has asked and takes nothing yet.
  [[nodiscard]] Descriptor ask() const {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int room = 4096;  // what the system takes for it unread
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    REQUIRE(server_.can_connect(socket));
    RunningServer::write(socket, "GET / HTTP/1.1\r\nHost: " + server_.host() + "\r\nConnection: close\r\n\r\n");
    return socket;
  }

  /// Whether the whole answer comes.
  [[nodiscard]] bool takes_all(const Descriptor& socket) const {
    const int room = 1 << 20;  // from now on it is quick
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    return RunningServer::read_all(socket).size() > bytes_;
  }

 private:
  std::size_t bytes_;
  RunningServer server_;
};

Response say_hello(const Request& request) {
  Response response;
  response.body = "hello";
  response.lasts = request.path == "/lasting";
  if (request.path == "/events") response.channel = "all";
  return response;
}

std::string status_of(const std::string& answer) { return answer.substr(0, answer.find("\r\n")); }

double seconds_of(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Lets the process open no more files while it exists.
class NoMoreDescriptors {
 public:
  NoMoreDescriptors() {
    const Descriptor lowest_free(::dup(STDIN_FILENO));
    ::getrlimit(RLIMIT_NOFILE, &old_);
    rlimit none = old_;
    none.rlim_cur = static_cast<rlim_t>(lowest_free.get());
    ::setrlimit(RLIMIT_NOFILE, &none);
  }
  ~NoMoreDescriptors() { ::setrlimit(RLIMIT_NOFILE, &old_); }
  NoMoreDescriptors(const NoMoreDescriptors&) = delete;
  NoMoreDescriptors& operator=(const NoMoreDescriptors&) = delete;

 private:
  rlimit old_{};
};

}  // namespace

TEST_CASE("server: browsers that take nothing are cut off where all of them are too far behind, and the others are served",
          "[preview]") {
  constexpr std::size_t browsers = 40;
  constexpr std::size_t bytes = 8 << 20;  // of which the system may hold half for each
  static_assert(browsers * bytes / 2 > limits.preview_backlog.value);
  const LargeAnswer server(bytes);
  std::vector<Descriptor> idle;
  for (std::size_t i = 0; i < browsers; ++i) idle.push_back(server.ask());
  CHECK(server.takes_all(server.ask()));
  std::size_t whole = 0;
  for (const Descriptor& socket : idle) whole += server.takes_all(socket) ? 1 : 0;
  CHECK(whole < browsers);
  CHECK(whole >= limits.preview_backlog.value / bytes - 1);
}

TEST_CASE("server: a few browsers that take their time get all", "[preview]") {
  const LargeAnswer server(8 << 20);
  std::vector<Descriptor> slow;
  for (int i = 0; i < 5; ++i) slow.push_back(server.ask());
  for (const Descriptor& socket : slow) CHECK(server.takes_all(socket));
}

TEST_CASE("server: malformed requests are refused", "[preview]") {
  const RunningServer server(say_hello);
  const std::string host = "Host: " + server.host() + "\r\n";
  for (const std::string& text :
       {std::string("nonsense\r\n\r\n"), "GET http://evil/ HTTP/1.1\r\n" + host + "\r\n", "GET /\r\n" + host + "\r\n",
        "GET / HTTP/1.1\r\n" + host + "no colon\r\n\r\n", " / HTTP/1.1\r\n" + host + "\r\n"}) {
    CAPTURE(text);
    CHECK(status_of(server.ask(text)) == "HTTP/1.1 400 Bad Request");
  }
}

TEST_CASE("server: a second Host field is refused, also after an empty one", "[preview]") {
  const RunningServer server(say_hello);
  const std::string host = "Host: " + server.host() + "\r\n";
  CHECK(status_of(server.get(host)) == "HTTP/1.1 200 OK");
  for (const std::string& other : {std::string("Host: evil\r\n"), std::string("Host:\r\n"), std::string("Host: \r\n"), host}) {
    CAPTURE(other);
    CHECK(status_of(server.get(other + host)) == "HTTP/1.1 400 Bad Request");
    CHECK(status_of(server.get(host + other)) == "HTTP/1.1 400 Bad Request");
  }
}

TEST_CASE("server: Host and Origin are compared without case", "[preview]") {
  const RunningServer server(say_hello);
  const std::string port = server.host().substr(server.host().find(':'));
  CHECK(status_of(server.get("Host: LOCALHOST" + port + "\r\nOrigin: http://LocalHost" + port + "\r\n")) == "HTTP/1.1 200 OK");
  CHECK(status_of(server.get("Host: localhost" + port + "\r\nOrigin: http://x\r\n")) == "HTTP/1.1 403 Forbidden");
}

TEST_CASE("server: a request may come in pieces, and a head without end is too large", "[preview]") {
  const RunningServer server(say_hello);
  const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  REQUIRE(server.can_connect(socket));
  for (const std::string& piece :
       {std::string("GET / HT"), "TP/1.1\r\nHost: " + server.host() + "\r\n", std::string("Connection: close\r\n\r\n")}) {
    RunningServer::write(socket, piece);
    ::usleep(20'000);
  }
  CHECK(RunningServer::read_all(socket).ends_with("\r\n\r\nhello"));
  CHECK(status_of(server.ask("GET /" + std::string(limits.preview_request.value, 'a'))) ==
        "HTTP/1.1 431 Request Header Fields Too Large");
}

TEST_CASE("server: a body is noticed, however it is announced", "[preview]") {
  const RunningServer server(say_hello);
  const std::string host = "Host: " + server.host() + "\r\n";
  CHECK(status_of(server.get(host + "Content-Length: 5\r\n")) == "HTTP/1.1 413 Content Too Large");
  CHECK(status_of(server.get(host + "Transfer-Encoding: chunked\r\n")) == "HTTP/1.1 413 Content Too Large");
  CHECK(status_of(server.get(host + "Content-Length: 0\r\n")) == "HTTP/1.1 200 OK");
}

TEST_CASE("server: responses forbid all that is not the page's own", "[preview]") {
  const RunningServer server(say_hello);
  const std::string fields = " HTTP/1.1\r\nHost: " + server.host() + "\r\nConnection: close\r\n\r\n";
  const std::string answer = server.ask("GET /" + fields);
  for (const char* field : {"HTTP/1.1 200 OK\r\n", "Content-Length: 5\r\n", "default-src 'none'", "nosniff", "no-store",
                            "Cross-Origin-Resource-Policy: same-origin\r\n", "Referrer-Policy: no-referrer\r\n"}) {
    CAPTURE(field);
    CHECK(test::has(answer, field));
  }
  CHECK(answer.ends_with("\r\n\r\nhello"));
  CHECK(test::has(server.ask("GET /lasting" + fields), "immutable"));
  const std::string head = server.ask("HEAD /" + fields);
  CHECK(test::has(head, "Content-Length: 5\r\n"));
  CHECK(head.ends_with("\r\n\r\n"));
}

TEST_CASE("server: an event stream has no length", "[preview]") {
  const RunningServer server(say_hello);
  const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  REQUIRE(server.can_connect(socket));
  RunningServer::write(socket, "GET /events HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n");
  const timeval timeout{0, 500'000};  // nothing ends a stream
  ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
  const std::string answer = RunningServer::read_all(socket);
  CHECK_FALSE(test::has(answer, "Content-Length"));
  CHECK(answer.ends_with("\r\n\r\nhello"));
}

TEST_CASE("server: out of file descriptors, it waits without using the processor, and serves afterwards", "[preview]") {
  RunningServer server(say_hello);
  const std::string fields = "Host: " + server.host() + "\r\n";
  REQUIRE(status_of(server.get(fields)) == "HTTP/1.1 200 OK");
  const Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  clockid_t processor_time{};
  REQUIRE(::pthread_getcpuclockid(server.thread(), &processor_time) == 0);
  const double before = seconds_of(processor_time);
  bool is_connected = false;
  {
    const NoMoreDescriptors limit;  // sanitizers need descriptors, too: no assertion here
    is_connected = server.can_connect(socket);
    ::usleep(1'000'000);
  }
  CHECK(is_connected);
  CHECK(seconds_of(processor_time) - before < 0.1);
  RunningServer::write(socket, "GET / HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n");
  CHECK(RunningServer::read_all(socket).ends_with("\r\n\r\nhello"));
}
