#include "preview/server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/diagnostics.h"
#include "base/limits.h"

namespace placard {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds patience{20};   // with a connection that says nothing and takes nothing
constexpr seconds heartbeat{15};  // between signs of life on a stream

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

[[noreturn]] void fail(int port) {
  const int reason = errno;
  throw Failure("listening on 127.0.0.1:" + std::to_string(port) + ": " + std::strerror(reason) +
                (reason == EADDRINUSE ? "\n  hint: without --port any free one is taken" : ""));
}

}  // namespace

Server::Server(int port) : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
  if (!listener_) fail(port);
  const int on = 1;
  ::setsockopt(listener_.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  sockaddr_in address = loopback(port);
  socklen_t length = sizeof address;
  auto* const pointer = reinterpret_cast<sockaddr*>(&address);
  if (::bind(listener_.get(), pointer, length) != 0 || ::listen(listener_.get(), SOMAXCONN) != 0 ||
      ::getsockname(listener_.get(), pointer, &length) != 0) {
    fail(port);
  }
  port_ = ntohs(address.sin_port);
}

std::string Server::address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }

void Server::run(const Handler& handler, const std::vector<Waiting>& others, int stopped) {
  for (;;) {
    milliseconds wait = heartbeat;
    for (const Waiting& other : others) {
      const milliseconds wish = other.wake();
      if (wish.count() >= 0) wait = std::min(wait, wish);
    }
    std::vector<pollfd> polled{{stopped, POLLIN, 0}, {listener_.get(), POLLIN, 0}};
    for (const Waiting& other : others) polled.push_back({other.descriptor, POLLIN, 0});
    const std::size_t first = polled.size();
    const std::size_t count = clients_.size();
    for (const Client& client : clients_) {
      polled.push_back({client.socket.get(), static_cast<short>(client.out.empty() ? POLLIN : POLLOUT), 0});
    }
    if (::poll(polled.data(), polled.size(), static_cast<int>(wait.count())) < 0 && errno != EINTR) {
      throw Failure(std::string("waiting for the browser: ") + std::strerror(errno));
    }
    if (polled[0].revents != 0) return;
    for (std::size_t i = 0; i < count; ++i) {
      if ((polled[first + i].revents & ~POLLOUT) != 0) receive(clients_[i], handler);
      if ((polled[first + i].revents & POLLOUT) != 0) {
        flush(clients_[i]);
        answer(clients_[i], handler);
      }
    }
    if (polled[1].revents != 0) accept_clients();
    drop_stale();
  }
}

void Server::accept_clients() {
  for (;;) {
    Descriptor socket(::accept4(listener_.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!socket) return;
    if (clients_.size() >= limits::preview_connections.value) {  // the one that has been silent for the longest makes room
      clients_.erase(std::min_element(clients_.begin(), clients_.end(),
                                      [](const Client& one, const Client& other) { return one.moved < other.moved; }));
    }
    Client client;
    client.socket = std::move(socket);
    client.moved = Clock::now();
    clients_.push_back(std::move(client));
  }
}

void Server::receive(Client& client, const Handler& handler) {
  std::array<char, 16384> buffer{};
  const ssize_t count = ::recv(client.socket.get(), buffer.data(), buffer.size(), 0);
  if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) {
    client = Client{};  // gone
    return;
  }
  if (count < 0) return;
  client.moved = Clock::now();
  if (client.closing || !client.channel.empty()) return;  // nothing is expected of it
  client.in.append(buffer.data(), static_cast<std::size_t>(count));
  answer(client, handler);
}

// One request after the other; what a client asks before it has taken the last answer waits.
void Server::answer(Client& client, const Handler& handler) {
  while (client.socket && !client.closing && client.channel.empty() && client.out.empty()) {
    const ReadHead head = read_head(client.in);
    if (head.state == HeadState::incomplete) return;
    Response response = respond(head, handler);
    const bool keeps_alive = head.state == HeadState::complete && head.request.keeps_alive && !head.request.has_body;
    client.in.erase(0, head.bytes);
    client.out = head_of(response, keeps_alive);
    if (head.request.method != "HEAD") client.out += response.body;
    if (head.request.method != "HEAD") client.channel = std::move(response.channel);
    client.closing = !keeps_alive && client.channel.empty();
    flush(client);
  }
}

Response Server::respond(const ReadHead& head, const Handler& handler) const {
  if (head.state == HeadState::too_large) return refusal(431, "the request is too long");
  if (head.state == HeadState::malformed) return refusal(400, "this is no request");
  if (!is_own(head.request)) return refusal(403, "this server answers to its own address only");
  if (head.request.method != "GET" && head.request.method != "HEAD") return refusal(405, "there is nothing here to change");
  if (head.request.has_body) return refusal(413, "no request here has a body");
  return handler(head.request);
}

// A page of another site that has got its name to lead here still sends its own name.
bool Server::is_own(const Request& request) const {
  const std::string port = ":" + std::to_string(port_);
  const auto is_host = [&](std::string_view name) {
    return request.host == std::string(name) + port || (port_ == 80 && request.host == name);  // browsers leave 80 out
  };
  const bool own_host = is_host("127.0.0.1") || is_host("localhost");
  return own_host && (request.origin.empty() || request.origin == "http://" + request.host);
}

void Server::flush(Client& client) {
  while (client.socket && client.sent < client.out.size()) {
    const ssize_t count = ::send(client.socket.get(), client.out.data() + client.sent, client.out.size() - client.sent,
                                 MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return;
    if (count <= 0) {
      client = Client{};
      return;
    }
    client.sent += static_cast<std::size_t>(count);
    client.moved = Clock::now();
  }
  client.out.clear();
  client.sent = 0;
  if (client.closing) client = Client{};
}

void Server::drop_stale() {
  const auto now = Clock::now();
  for (Client& client : clients_) {
    if (!client.socket) continue;
    const bool streams = !client.channel.empty();
    if (streams && client.out.empty() && now - client.moved > heartbeat) {
      client.out = ": still here\n\n";
      flush(client);
    }
    if (now - client.moved > patience) client = Client{};
  }
  cut_off_slowest();
  clients_.erase(std::remove_if(clients_.begin(), clients_.end(), [](const Client& client) { return !client.socket; }),
                 clients_.end());
}

// What nobody takes stays in memory: all browsers together may be behind by so much.
void Server::cut_off_slowest() {
  const auto backlog = [](const Client& client) { return client.out.size() - client.sent; };
  std::size_t total = 0;
  for (const Client& client : clients_) total += backlog(client);
  while (total > limits::preview_backlog.value) {
    Client& slowest = *std::max_element(clients_.begin(), clients_.end(),
                                        [&](const Client& one, const Client& other) { return backlog(one) < backlog(other); });
    total -= backlog(slowest);
    slowest = Client{};
  }
}

void Server::send(std::string_view channel, std::string_view event) {
  for (Client& client : clients_) {
    if (client.channel != channel || !client.socket) continue;
    client.out += event;
    flush(client);
  }
  cut_off_slowest();
}

std::vector<std::string> Server::channels() const {
  std::vector<std::string> names;
  for (const Client& client : clients_) {
    if (!client.channel.empty() && std::find(names.begin(), names.end(), client.channel) == names.end())
      names.push_back(client.channel);
  }
  return names;
}

}  // namespace placard
