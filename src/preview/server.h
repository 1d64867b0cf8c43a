#pragma once
// An HTTP server on the loopback interface: single-threaded and non-blocking. Its requests and responses do not depend on the
// library.

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

namespace placard {

/// A GET or HEAD request.
struct Request {
  std::string path;  ///< decoded, without the query
  std::map<std::string, std::string, std::less<>> query;

  /// A query parameter, or an empty string.
  [[nodiscard]] std::string parameter(std::string_view name) const;
};

/// Parses a request target: "/path?name=value".
Request read_target(std::string_view target);

/// An HTTP response.
struct Response {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body;
  bool lasts = false;   ///< the URL changes with the content: browsers can cache it
  std::string channel;  ///< if not empty, the connection becomes an event stream of this channel
};

/// A plain text error response.
Response refusal(int status, std::string_view reason);

/// A server-sent event. `data` must be one line.
std::string to_event(std::string_view name, std::string_view data);

/// Sends the response to a request; called once, at once or later, in the server's thread.
using Reply = std::function<void(Response)>;
/// Answers a valid GET or HEAD request.
using Handler = std::function<void(const Request&, const Reply&)>;

/// Another event source for the server's loop.
struct Waiting {
  int descriptor = -1;                              ///< wakes the loop when readable
  std::function<std::chrono::milliseconds()> wake;  ///< called in each iteration; returns the maximum wait, negative for no limit
};

/// Accepts connections and sends responses and events. Not thread-safe, except for `post`.
class Server {
 public:
  using Clock = std::chrono::steady_clock;

  /// Listens on 127.0.0.1; port 0 selects any free port. Throws Failure if the port is in use.
  explicit Server(int port);
  ~Server();

  [[nodiscard]] int port() const;
  /// "http://127.0.0.1:4321/"
  [[nodiscard]] std::string address() const;

  /// Serves until the descriptor `stopped` is readable.
  void run(const Handler& handler, const Waiting& other, int stopped);

  /// Calls a function in the thread of `run`. What it throws, `run` throws.
  void post(std::function<void()> function);

  /// Sends an event to all streams of a channel.
  void send(std::string_view channel, std::string_view event);
  /// The channels with at least one stream.
  [[nodiscard]] std::set<std::string> channels() const;

 private:
  struct Listener;
  std::unique_ptr<Listener> listener_;
};

}  // namespace placard
