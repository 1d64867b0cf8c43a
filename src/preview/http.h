#pragma once
// As much of HTTP/1.1 (RFC 9112) as a page on this machine takes: requests without a body, answers of known length,
// and event streams.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "base/limits.h"

namespace placard {

/// What a browser asks for.
struct Request {
  std::string method;
  std::string path;  ///< decoded, without the query
  std::map<std::string, std::string, std::less<>> query;
  std::string host;
  std::string origin;  ///< the page that asks, where the browser says so
  bool keeps_alive = true;
  bool has_body = false;

  /// A parameter of the query; empty where it is not there.
  [[nodiscard]] std::string parameter(std::string_view name) const;
};

/// What became of the bytes of a connection so far.
enum class HeadState { incomplete, complete, malformed, too_large };

/// The head of a request, as far as it has come.
struct ReadHead {
  HeadState state = HeadState::incomplete;
  Request request;
  std::size_t bytes = 0;  ///< how many the head takes
};

/// The longest head of a request that is read, in bytes.
constexpr std::size_t longest_head = limits::preview_request.value;

/// Reads the head of a request from the beginning of `bytes`.
ReadHead read_head(std::string_view bytes);

/// What is answered.
struct Response {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body;
  bool lasts = false;   ///< the address changes when the content does: browsers may keep it
  std::string channel;  ///< not empty: the connection stays open, and gets the events of this channel
};

/// A plain answer that says why there is nothing else.
Response refusal(int status, std::string_view reason);

/// Status line and header fields, blank line included. Nothing but the page's own files may load or run in a browser.
std::string head_of(const Response& response, bool keeps_alive);

/// An event of a stream: `data` on one line.
std::string to_event(std::string_view name, std::string_view data);

}  // namespace placard
