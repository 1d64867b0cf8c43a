#pragma once
// HTTP requests and responses of the preview, independent of the library.

#include <functional>
#include <map>
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

}  // namespace placard
