#include "preview/http.h"

#include <catch2/catch_test_macros.hpp>

using namespace placard;

TEST_CASE("the head of a request is read in parts") {
  const std::string text =
      "GET /pictures/a%20b.svg?style=ink&palette=rose+pine&v=1 HTTP/1.1\r\nHost: LOCALHOST:4321\r\nOrigin: http://x\r\n\r\nmore";
  const ReadHead head = read_head(text);
  REQUIRE(head.state == HeadState::complete);
  CHECK(head.bytes == text.size() - 4);
  CHECK(head.request.method == "GET");
  CHECK(head.request.path == "/pictures/a b.svg");
  CHECK(head.request.parameter("style") == "ink");
  CHECK(head.request.parameter("palette") == "rose pine");
  CHECK(head.request.parameter("nothing").empty());
  CHECK(head.request.host == "localhost:4321");
  CHECK(head.request.origin == "http://x");
  CHECK(head.request.keeps_alive);
  CHECK_FALSE(head.request.has_body);
}

TEST_CASE("a request waits until its head is whole") {
  CHECK(read_head("").state == HeadState::incomplete);
  CHECK(read_head("GET / HTTP/1.1\r\nHost: a\r\n").state == HeadState::incomplete);
}

TEST_CASE("what is no request is refused") {
  for (const char* text :
       {"nonsense\r\n\r\n", "GET http://evil/ HTTP/1.1\r\n\r\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", " / HTTP/1.1\r\n\r\n"}) {
    CAPTURE(text);
    CHECK(read_head(text).state == HeadState::malformed);
  }
}

TEST_CASE("a head that does not end is too large") {
  CHECK(read_head("GET /" + std::string(longest_head, 'a')).state == HeadState::too_large);
}

TEST_CASE("percent signs that escape nothing stay") {
  CHECK(read_head("GET /100%/%zz/%4 HTTP/1.1\r\n\r\n").request.path == "/100%/%zz/%4");
}

TEST_CASE("a body is noticed, however it is announced") {
  CHECK(read_head("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\n").request.has_body);
  CHECK(read_head("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n").request.has_body);
  CHECK_FALSE(read_head("GET / HTTP/1.1\r\nContent-Length: 0\r\n\r\n").request.has_body);
}

TEST_CASE("answers forbid all that is not the page's own") {
  Response response;
  response.body = "hello";
  const std::string head = head_of(response, true);
  CHECK(head.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(head.find("Content-Length: 5\r\n") != std::string::npos);
  CHECK(head.find("default-src 'none'") != std::string::npos);
  CHECK(head.find("nosniff") != std::string::npos);
  CHECK(head.find("no-store") != std::string::npos);
  CHECK(head.ends_with("\r\n\r\n"));
  response.lasts = true;
  CHECK(head_of(response, true).find("immutable") != std::string::npos);
  CHECK(head_of(refusal(404, "no"), false).starts_with("HTTP/1.1 404 Not Found\r\n"));
}

TEST_CASE("an event stream has no length") {
  Response response;
  response.channel = "all";
  CHECK(head_of(response, true).find("Content-Length") == std::string::npos);
  CHECK(to_event("state", "{}") == "event: state\ndata: {}\n\n");
}
