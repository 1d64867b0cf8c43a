#include "preview/server.h"

#include "base/ascii.h"

namespace placard {

namespace {

// Percent-decodes text. Invalid escapes are kept; '+' in a query is a space.
std::string decode(std::string_view text, bool in_query) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto high = text[i] == '%' && i + 2 < text.size() ? hex_digit(text[i + 1]) : std::nullopt;
    const auto low = high ? hex_digit(text[i + 2]) : std::nullopt;
    if (low) {
      result += static_cast<char>(*high * 16 + *low);
      i += 2;
    } else {
      result += in_query && text[i] == '+' ? ' ' : text[i];
    }
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
  request.path = decode(take_until(target, "?"), false);
  std::string_view query = take_until(target, "#");
  while (!query.empty()) {
    std::string_view value = take_until(query, "&");
    const std::string name = decode(take_until(value, "="), true);
    request.query[name] = decode(value, true);
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
