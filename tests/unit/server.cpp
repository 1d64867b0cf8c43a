// What the preview's server keeps for browsers that take nothing.

#include "preview/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "base/limits.h"

using namespace placard;

namespace {

/// A server of one large answer, in a thread of its own.
class LargeAnswer {
 public:
  explicit LargeAnswer(std::size_t bytes) : server_(0), body_(bytes, 'a') {
    REQUIRE(::pipe(stop_.data()) == 0);
    thread_ = std::thread([this] {
      server_.run([this](const Request&) { return Response{200, "text/plain", body_, false, {}}; }, {}, stop_[0]);
    });
  }
  ~LargeAnswer() {
    ::close(stop_[1]);
    thread_.join();
    ::close(stop_[0]);
  }
  LargeAnswer(const LargeAnswer&) = delete;
  LargeAnswer& operator=(const LargeAnswer&) = delete;

  /// A browser that has asked and takes nothing yet.
  [[nodiscard]] Descriptor ask() const {
    Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const int room = 4096;  // what the system takes for it unread
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(server_.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    const std::string request =
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server_.port()) + "\r\nConnection: close\r\n\r\n";
    REQUIRE(::send(socket.get(), request.data(), request.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(request.size()));
    return socket;
  }

  /// Whether the whole answer comes.
  [[nodiscard]] bool takes_all(const Descriptor& socket) const {
    const int room = 1 << 20;  // from now on it is quick
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    std::vector<char> buffer(1 << 18);
    std::size_t taken = 0;
    for (ssize_t count = 1; count > 0; taken += static_cast<std::size_t>(std::max<ssize_t>(count, 0)))
      count = ::recv(socket.get(), buffer.data(), buffer.size(), 0);
    return taken > body_.size();
  }

 private:
  Server server_;
  std::string body_;
  std::array<int, 2> stop_{};
  std::thread thread_;
};

}  // namespace

TEST_CASE("browsers that take nothing are cut off where all of them are too far behind, and the others are served") {
  constexpr std::size_t browsers = 40;
  constexpr std::size_t bytes = 8 << 20;  // of which the system may hold half for each
  static_assert(browsers * bytes / 2 > limits::preview_backlog.value);
  const LargeAnswer server(bytes);
  std::vector<Descriptor> idle;
  for (std::size_t i = 0; i < browsers; ++i) idle.push_back(server.ask());
  CHECK(server.takes_all(server.ask()));
  std::size_t whole = 0;
  for (const Descriptor& socket : idle) whole += server.takes_all(socket) ? 1 : 0;
  CHECK(whole < browsers);
  CHECK(whole >= limits::preview_backlog.value / bytes - 1);
}

TEST_CASE("a few browsers that take their time get all") {
  const LargeAnswer server(8 << 20);
  std::vector<Descriptor> slow;
  for (int i = 0; i < 5; ++i) slow.push_back(server.ask());
  for (const Descriptor& socket : slow) CHECK(server.takes_all(socket));
}
