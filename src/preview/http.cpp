#include "preview/server.h"

#include <algorithm>

#include "base/ascii.h"

namespace placard {

namespace {

// Percent-decodes text. Invalid escapes are kept.
std::string decode(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape = text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) && hex_digit(text[i + 2]);
    result += is_escape ? static_cast<char>(*hex_digit(text[i + 1]) * 16 + *hex_digit(text[i + 2])) : text[i];
    if (is_escape) i += 2;
  }
  return result;
}

std::string_view take_until(std::string_view& rest, std::string_view separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + separator.size());
  return part;
}

}  // namespace

std::string Request::parameter(std::string_view name) const {
  const auto found = query.find(name);
  return found == query.end() ? std::string() : found->second;
}

Request read_target(std::string_view target) {
  Request request;
  request.path = decode(take_until(target, "?"));
  std::string spaced(take_until(target, "#"));
  std::ranges::replace(spaced, '+', ' ');
  for (std::string_view query = spaced; !query.empty();) {
    std::string_view value = take_until(query, "&");
    const std::string name = decode(take_until(value, "="));
    request.query[name] = decode(value);
  }
  return request;
}

Response refusal(int status, std::string_view reason) {
  return {.status = status, .body = std::string(reason) + "\n", .channel = {}};
}

std::string to_event(std::string_view name, std::string_view data) {
  return "event: " + std::string(name) + "\ndata: " + std::string(data) + "\n\n";
}

}  // namespace placard
