#pragma once
// A server for pages on this machine: loopback only, one thread, nothing that a slow or vanished browser could hold up.

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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
  ~Server();

  [[nodiscard]] int port() const;
  /// "http://127.0.0.1:4321/"
  [[nodiscard]] std::string address() const;

  /// Serves until `stopped` can be read from.
  void run(const Handler& handler, const std::vector<Waiting>& others, int stopped);

  /// Sends an event to all streams of a channel.
  void send(std::string_view channel, std::string_view event);
  /// The channels that somebody listens to.
  [[nodiscard]] std::vector<std::string> channels() const;

 private:
  class Listener;
  std::unique_ptr<Listener> listener_;
};

}  // namespace placard
