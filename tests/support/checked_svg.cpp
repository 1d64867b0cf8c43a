#include "support/checked_svg.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <vector>

namespace placard::test {

namespace {

constexpr std::array<std::string_view, 16> elements{
    "svg",    "title", "desc",  "defs", "style",          "path",           "use",     "g", "rect",
    "circle", "stop",  "image", "line", "linearGradient", "radialGradient", "clipPath"};

bool is_data_picture(std::string_view value) { return value.starts_with("data:image/png;base64,"); }

/// Reads a document and keeps the first fault.
struct Judge {
  std::string fault;
  std::set<std::string> ids;
  std::vector<std::string> references;
  int depth = 0;

  void say(const std::string& what) {
    if (fault.empty()) fault = what;
  }

  void begin(std::string_view name, const char** attributes) {
    if (depth++ == 0 && name != "svg") say("its root is <" + std::string(name) + ">");
    if (std::find(elements.begin(), elements.end(), name) == elements.end()) say("<" + std::string(name) + ">");
    for (; *attributes != nullptr; attributes += 2) check(attributes[0], attributes[1]);
  }

  void check(std::string_view name, std::string_view value) {
    if (name.starts_with("on")) say("the handler " + std::string(name));
    if (name == "id" && !ids.emplace(value).second) say("the id " + std::string(value) + " twice");
    if (name.find(':') != std::string_view::npos) say("the attribute " + std::string(name));
    if (name == "href") {
      if (value.starts_with('#')) {
        references.emplace_back(value.substr(1));
      } else if (!is_data_picture(value)) {
        say("the reference " + std::string(value.substr(0, 60)));
      }
    }
    if (name == "aria-labelledby") {
      for (std::size_t at = 0; at < value.size();) {
        const std::size_t end = std::min(value.find(' ', at), value.size());
        references.emplace_back(value.substr(at, end - at));
        at = end + 1;
      }
    }
    check_urls(value);
    if (name != "href" && name != "xmlns" && value.find("://") != std::string_view::npos)
      say("an address in " + std::string(name));
  }

  // In attributes and style rules.
  void check_urls(std::string_view value) {
    for (std::size_t at = value.find("url("); at != std::string_view::npos; at = value.find("url(", at + 1)) {
      const std::size_t end = value.find(')', at);
      if (value.substr(at + 4, 1) != "#" || end == std::string_view::npos) return say("url(…) that leads outside");
      references.emplace_back(value.substr(at + 5, end - at - 5));
    }
    if (value.find("@import") != std::string_view::npos) say("@import");
    if (value.find("javascript:") != std::string_view::npos) say("javascript:");
  }

  void finish() {
    for (const std::string& id : references) {
      if (!ids.contains(id)) say("a reference to the id " + id + ", which is not there");
    }
  }
};

/// What the parser hands on.
struct State {
  Judge judge;
  bool in_style = false;
};

State& state_of(void* data) { return *static_cast<State*>(data); }

}  // namespace

std::string fault_of_svg(std::string_view document) {
  const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate("UTF-8"), XML_ParserFree);
  State state;
  XML_SetUserData(parser.get(), &state);
  XML_SetElementHandler(
      parser.get(),
      [](void* data, const char* name, const char** attributes) {
        state_of(data).in_style = std::string_view(name) == "style";
        state_of(data).judge.begin(name, attributes);
      },
      [](void* data, const char*) {
        state_of(data).in_style = false;
        --state_of(data).judge.depth;
      });
  XML_SetCharacterDataHandler(parser.get(), [](void* data, const char* text, int length) {
    if (state_of(data).in_style) state_of(data).judge.check_urls({text, static_cast<std::size_t>(length)});
  });
  XML_SetStartDoctypeDeclHandler(
      parser.get(), [](void* data, const char*, const char*, const char*, int) { state_of(data).judge.say("a doctype"); });
  XML_SetProcessingInstructionHandler(
      parser.get(), [](void* data, const char*, const char*) { state_of(data).judge.say("a processing instruction"); });
  if (XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()), XML_TRUE) == XML_STATUS_ERROR) {
    state.judge.say(std::string("no XML: ") + XML_ErrorString(XML_GetErrorCode(parser.get())));
  }
  state.judge.finish();
  return state.judge.fault;
}

}  // namespace placard::test
