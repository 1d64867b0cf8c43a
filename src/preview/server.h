#pragma once
// A server for pages on this machine: loopback only, one thread, nothing that a slow or vanished browser could hold up.

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "preview/http.h"

namespace placard {

/// Answers a request; called for those that are addressed to this server by its own name and ask without a body.
using Handler = std::function<Response(const Request&)>;

/// Something else to wait for beside the browsers.
struct Waiting {
  int descriptor = -1;  ///< wakes the loop when it can be read
  std::function<std::chrono::milliseconds()>
      wake;  ///< called in each round; how long it can wait for the next, negative for ever
};

/// Listens, and keeps the connections of the browsers.
class Server {
 public:
  using Clock = std::chrono::steady_clock;

  /// Listens on 127.0.0.1; port 0 takes any free one. Throws Failure where the port is taken.
  explicit Server(int port);

  [[nodiscard]] int port() const { return port_; }
  /// "http://127.0.0.1:4321/"
  [[nodiscard]] std::string address() const;

  /// Serves until `stopped` can be read from.
  void run(const Handler& handler, const std::vector<Waiting>& others, int stopped);

  /// Sends an event to all streams of a channel.
  void send(std::string_view channel, std::string_view event);
  /// The channels that somebody listens to.
  [[nodiscard]] std::vector<std::string> channels() const;

 private:
  struct Client {
    Descriptor socket;
    std::string in;
    std::string out;
    std::size_t sent = 0;
    std::string channel;  // of an event stream
    bool closing = false;
    Clock::time_point moved;  // when bytes last came or went
  };

  void accept_clients();
  void receive(Client& client, const Handler& handler);
  void answer(Client& client, const Handler& handler);
  [[nodiscard]] Response respond(const ReadHead& head, const Handler& handler) const;
  static void flush(Client& client);
  void drop_stale();
  void cut_off_slowest();
  [[nodiscard]] bool is_own(const Request& request) const;

  Descriptor listener_;
  int port_ = 0;
  std::vector<Client> clients_;
};

}  // namespace placard
