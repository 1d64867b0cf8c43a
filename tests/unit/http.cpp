#include "preview/server.h"

using namespace placard;

TEST_CASE("http: path and parameters are decoded, and percent signs without two digits are kept", "[preview]") {
  const Request request = read_target("/pictures/a%20b.svg?style=ink&palette=rose+pine&v=1#part");
  CHECK(request.path == "/pictures/a b.svg");
  CHECK(request.parameter("style") == "ink");
  CHECK(request.parameter("palette") == "rose pine");
  CHECK(request.parameter("v") == "1");
  CHECK(request.parameter("nothing").empty());
  CHECK(read_target("/100%/%zz/%4").path == "/100%/%zz/%4");
}

TEST_CASE("http: an event has a name and one line of data", "[preview]") {
  CHECK(to_event("state", "{}") == "event: state\ndata: {}\n\n");
}
