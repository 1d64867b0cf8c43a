#pragma once
// What the routes of the preview see of HTTP: the parts of a request that they use, and what they answer.

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace placard {

/// What a browser asks for.
struct Request {
  std::string path;  ///< decoded, without the query
  std::map<std::string, std::string, std::less<>> query;

  /// A parameter of the query; empty where it is not there.
  [[nodiscard]] std::string parameter(std::string_view name) const;
};

/// Takes the target of a request apart: "/path?name=value".
Request read_target(std::string_view target);

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

/// An event of a stream: `data` on one line.
std::string to_event(std::string_view name, std::string_view data);

}  // namespace placard
