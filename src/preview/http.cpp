#include "preview/http.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"

namespace placard {

namespace {

// Percent signs that begin no escape stay as they are; a '+' in a query is a space.
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

bool read_request_line(std::string_view line, Request& request) {
  request.method = take_until(line, " ");
  std::string_view target = take_until(line, " ");
  if (request.method.empty() || !target.starts_with('/') || !line.starts_with("HTTP/1.")) return false;
  request.keeps_alive = line != "HTTP/1.0";
  request.path = decode(take_until(target, "?"), false);
  std::string_view query = take_until(target, "#");
  while (!query.empty()) {
    std::string_view value = take_until(query, "&");
    const std::string name = decode(take_until(value, "="), true);
    request.query[name] = decode(value, true);
  }
  return true;
}

bool read_field(std::string_view line, Request& request) {
  if (line.find(':') == std::string_view::npos) return false;
  const std::string name = lower(take_until(line, ":"));
  const std::string_view value = trimmed(line);
  if (name == "host") {
    if (!request.host.empty()) return false;  // two of them: somebody plays tricks
    request.host = lower(value);
  } else if (name == "origin") {
    request.origin = lower(value);
  } else if (name == "connection") {
    if (lower(value) == "close") request.keeps_alive = false;
  } else if (name == "transfer-encoding" || (name == "content-length" && value != "0")) {
    request.has_body = true;
  }
  return true;
}

std::string_view reason_of(int status) {
  constexpr std::array<std::pair<int, std::string_view>, 7> reasons{{{200, "OK"},
                                                                     {400, "Bad Request"},
                                                                     {403, "Forbidden"},
                                                                     {404, "Not Found"},
                                                                     {405, "Method Not Allowed"},
                                                                     {413, "Content Too Large"},
                                                                     {431, "Request Header Fields Too Large"}}};
  const auto found = std::find_if(reasons.begin(), reasons.end(), [&](const auto& row) { return row.first == status; });
  return found == reasons.end() ? "Internal Server Error" : found->second;
}

}  // namespace

std::string Request::parameter(std::string_view name) const {
  const auto found = query.find(name);
  return found == query.end() ? std::string() : found->second;
}

ReadHead read_head(std::string_view bytes) {
  ReadHead head;
  const std::size_t end = bytes.find("\r\n\r\n");
  if (end > longest_head) {  // or nowhere
    head.state = bytes.size() > longest_head ? HeadState::too_large : HeadState::incomplete;
    return head;
  }
  head.bytes = end + 4;
  std::string_view lines = bytes.substr(0, end);
  bool good = read_request_line(take_until(lines, "\r\n"), head.request);
  while (good && !lines.empty()) good = read_field(take_until(lines, "\r\n"), head.request);
  head.state = good ? HeadState::complete : HeadState::malformed;
  return head;
}

Response refusal(int status, std::string_view reason) {
  Response response;
  response.status = status;
  response.body = std::string(reason) + "\n";
  return response;
}

std::string head_of(const Response& response, bool keeps_alive) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + " " + std::string(reason_of(response.status)) + "\r\n";
  head += "Content-Type: " + response.type + "\r\n";
  if (response.channel.empty()) head += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
  head += response.lasts ? "Cache-Control: max-age=31536000, immutable\r\n" : "Cache-Control: no-store\r\n";
  head +=
      "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src "
      "'self'; "
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
      "X-Content-Type-Options: nosniff\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n"
      "Referrer-Policy: no-referrer\r\n";
  head += keeps_alive && response.channel.empty() ? "Connection: keep-alive\r\n" : "Connection: close\r\n";
  return head + "\r\n";
}

std::string to_event(std::string_view name, std::string_view data) {
  return "event: " + std::string(name) + "\ndata: " + std::string(data) + "\n\n";
}

}  // namespace placard
