// The server of the preview: requests, responses and the limit on unsent bytes.

#include "preview/server.h"

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <ctime>
#include <future>
#include <thread>

#include "base/limits.h"
#include "support/sockets.h"
#include "support/text.h"

using namespace placard;
using test::status_of;

namespace {

void write(const Descriptor& socket, const std::string& bytes) { REQUIRE(test::send_all(socket, bytes)); }

/// A server in a separate thread.
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
  void post(std::function<void()> function) { server_.post(std::move(function)); }
  [[nodiscard]] pthread_t thread() { return thread_.native_handle(); }

  [[nodiscard]] bool can_connect(const Descriptor& socket) const { return test::connect_to(server_.port(), socket); }

  /// A connection with these bytes sent.
  [[nodiscard]] Descriptor send(const std::string& bytes) const {
    Descriptor socket = test::new_socket();
    REQUIRE(can_connect(socket));
    write(socket, bytes);
    return socket;
  }

  /// The response to these bytes, up to the end of the connection.
  [[nodiscard]] std::string ask(const std::string& bytes) const { return test::read_until(send(bytes)); }

  /// The response to a GET request with these header fields.
  [[nodiscard]] std::string get(const std::string& fields) const {
    return ask("GET / HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n");
  }

 private:
  Server server_;
  Handler handler_;
  std::array<int, 2> stop_{};
  std::thread thread_;
};

/// A server with one large response.
class LargeResponse {
 public:
  explicit LargeResponse(std::size_t bytes)
      : bytes_(bytes), server_([bytes](const Request&, const Reply& reply) {
          reply({200, "text/plain", std::string(bytes, 'a'), false, {}});
        }) {}

  /// A client that sent a request and does not read the response yet.
  [[nodiscard]] Descriptor ask() const {
    Descriptor socket = test::new_socket();
    const int buffer_size = 4096;  // bytes that the system buffers
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &buffer_size, sizeof buffer_size);
    REQUIRE(server_.can_connect(socket));
    write(socket, "GET / HTTP/1.1\r\nHost: " + server_.host() + "\r\nConnection: close\r\n\r\n");
    return socket;
  }

  /// Whether the client can read the whole response.
  [[nodiscard]] bool can_read_all(const Descriptor& socket) const {
    const int buffer_size = 1 << 20;
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &buffer_size, sizeof buffer_size);
    return test::read_until(socket).size() > bytes_;
  }

 private:
  std::size_t bytes_;
  RunningServer server_;
};

void say_hello(const Request& request, const Reply& reply) {
  Response response;
  response.body = "hello";
  response.lasts = request.path == "/lasting";
  if (request.path == "/events") response.channel = "all";
  reply(response);
}

double seconds_of(clockid_t clock) {
  timespec time{};
  ::clock_gettime(clock, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Keeps the process from opening more files while it exists.
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

TEST_CASE("server: clients that do not read are disconnected at the limit of unsent bytes, and others are served", "[preview]") {
  constexpr std::size_t clients = 40;
  constexpr std::size_t bytes = 8 << 20;  // the system may buffer half of them
  static_assert(clients * bytes / 2 > limits.preview_backlog.value);
  const LargeResponse server(bytes);
  std::vector<Descriptor> idle;
  for (std::size_t i = 0; i < clients; ++i) idle.push_back(server.ask());
  CHECK(server.can_read_all(server.ask()));
  std::size_t whole = 0;
  for (const Descriptor& socket : idle) whole += server.can_read_all(socket) ? 1 : 0;
  CHECK(whole < clients);
  CHECK(whole >= limits.preview_backlog.value / bytes - 1);
}

TEST_CASE("server: a few slow clients get the whole response", "[preview]") {
  const LargeResponse server(8 << 20);
  std::vector<Descriptor> slow;
  for (int i = 0; i < 5; ++i) slow.push_back(server.ask());
  for (const Descriptor& socket : slow) CHECK(server.can_read_all(socket));
}

TEST_CASE("server: malformed requests, a second Host field, another origin and a body are rejected", "[preview]") {
  const RunningServer server(say_hello);
  const std::string host = "Host: " + server.host() + "\r\n";
  for (const std::string& text :
       {std::string("nonsense\r\n\r\n"), "GET http://evil/ HTTP/1.1\r\n" + host + "\r\n", "GET /\r\n" + host + "\r\n",
        "GET / HTTP/1.1\r\n" + host + "no colon\r\n\r\n", " / HTTP/1.1\r\n" + host + "\r\n"}) {
    CAPTURE(text);
    CHECK(status_of(server.ask(text)) == "HTTP/1.1 400 Bad Request");
  }
  for (const std::string& other : {std::string("Host: evil\r\n"), std::string("Host:\r\n"), std::string("Host: \r\n"), host}) {
    CAPTURE(other);
    CHECK(status_of(server.get(other + host)) == "HTTP/1.1 400 Bad Request");
    CHECK(status_of(server.get(host + other)) == "HTTP/1.1 400 Bad Request");
  }
  const std::string port = server.host().substr(server.host().find(':'));
  for (const auto& [fields, status] : std::vector<std::pair<std::string, std::string>>{
           {host, "200 OK"},
           {host + "Content-Length: 0\r\n", "200 OK"},
           {host + "Content-Length: 5\r\n", "413 Content Too Large"},
           {host + "Transfer-Encoding: chunked\r\n", "413 Content Too Large"},
           {"Host: LOCALHOST" + port + "\r\nOrigin: http://LocalHost" + port + "\r\n", "200 OK"},
           {"Host: localhost" + port + "\r\nOrigin: http://x\r\n", "403 Forbidden"}}) {
    CAPTURE(fields);
    CHECK(status_of(server.get(fields)) == "HTTP/1.1 " + status);
  }
}

TEST_CASE("server: a request can arrive in pieces, and its header has a maximum size", "[preview]") {
  const RunningServer server(say_hello);
  const Descriptor socket = test::new_socket();
  REQUIRE(server.can_connect(socket));
  for (const std::string& piece :
       {std::string("GET / HT"), "TP/1.1\r\nHost: " + server.host() + "\r\n", std::string("Connection: close\r\n\r\n")}) {
    write(socket, piece);
    ::usleep(20'000);
  }
  CHECK(test::read_until(socket).ends_with("\r\n\r\nhello"));
  CHECK(status_of(server.ask("GET /" + std::string(limits.preview_request.value, 'a'))) ==
        "HTTP/1.1 431 Request Header Fields Too Large");
}

TEST_CASE("server: responses have security headers", "[preview]") {
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

TEST_CASE("server: a response can be sent later, and other requests are answered before", "[preview]") {
  std::promise<Reply> late;
  RunningServer server([&](const Request& request, const Reply& reply) {
    if (request.path == "/late") late.set_value(reply);
    if (request.path != "/late") reply({.body = "at once", .channel = {}});
  });
  const std::string fields = " HTTP/1.1\r\nHost: " + server.host() + "\r\nConnection: close\r\n\r\n";
  const Descriptor waiting = server.send("GET /late" + fields);
  CHECK(server.ask("GET /" + fields).ends_with("at once"));
  server.post([reply = late.get_future().get()] { reply({.body = "later", .channel = {}}); });
  CHECK(test::read_until(waiting).ends_with("later"));
}

TEST_CASE("server: an event stream has no length", "[preview]") {
  const RunningServer server(say_hello);
  const Descriptor socket = server.send("GET /events HTTP/1.1\r\nHost: " + server.host() + "\r\n\r\n");
  const timeval timeout{0, 500'000};  // the server does not end a stream
  ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
  const std::string answer = test::read_until(socket);
  CHECK_FALSE(test::has(answer, "Content-Length"));
  CHECK(answer.ends_with("\r\n\r\nhello"));
}

TEST_CASE("server: without free file descriptors, the server waits without using the processor and then continues", "[preview]") {
  RunningServer server(say_hello);
  const std::string fields = "Host: " + server.host() + "\r\n";
  REQUIRE(status_of(server.get(fields)) == "HTTP/1.1 200 OK");
  const Descriptor socket = test::new_socket();
  clockid_t processor_time{};
  REQUIRE(::pthread_getcpuclockid(server.thread(), &processor_time) == 0);
  const double before = seconds_of(processor_time);
  bool is_connected = false;
  {
    const NoMoreDescriptors limit;  // no assertion here: sanitizers need descriptors, too
    is_connected = server.can_connect(socket);
    ::usleep(1'000'000);
  }
  CHECK(is_connected);
  CHECK(seconds_of(processor_time) - before < 0.1);
  write(socket, "GET / HTTP/1.1\r\n" + fields + "Connection: close\r\n\r\n");
  CHECK(test::read_until(socket).ends_with("\r\n\r\nhello"));
}

TEST_CASE("http: path and parameters are decoded, and percent signs without two digits are kept", "[preview]") {
  const Request request = read_target("/pictures/a%20b.svg?style=ink&palette=rose+pine&v=1#part");
  CHECK(request.path == "/pictures/a b.svg");
  CHECK(request.parameter("style") == "ink");
  CHECK(request.parameter("palette") == "rose pine");
  CHECK(request.parameter("v") == "1");
  CHECK(request.parameter("nothing").empty());
  CHECK(read_target("/100%/%zz/%4").path == "/100%/%zz/%4");
}

TEST_CASE("http: an event has a name and one line of data", "[preview]") {
  CHECK(to_event("state", "{}") == "event: state\ndata: {}\n\n");
}
