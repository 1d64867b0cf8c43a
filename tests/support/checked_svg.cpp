#include "support/checked_svg.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <vector>

namespace placard::test {

namespace {

constexpr std::array<std::string_view, 18> elements{
    "svg",    "title", "desc",  "defs", "style",          "path",           "use",      "g",       "rect",
    "circle", "stop",  "image", "line", "linearGradient", "radialGradient", "clipPath", "pattern", "mask"};

bool is_data_picture(std::string_view value) {
  return value.starts_with("data:image/png;base64,") || value.starts_with("data:image/jpeg;base64,");
}

/// Reads a document and keeps the first fault.
struct Checker {
  std::string fault;
  std::set<std::string> ids;
  std::vector<std::string> references;
  int depth = 0;

  void report(const std::string& what) {
    if (fault.empty()) fault = what;
  }

  void begin(std::string_view name, const char** attributes) {
    if (depth++ == 0 && name != "svg") report("the root element is <" + std::string(name) + ">");
    if (std::find(elements.begin(), elements.end(), name) == elements.end()) report("<" + std::string(name) + ">");
    for (; *attributes != nullptr; attributes += 2) check(attributes[0], attributes[1]);
  }

  void check(std::string_view name, std::string_view value) {
    if (name.starts_with("on")) report("the handler " + std::string(name));
    if (name == "id" && !ids.emplace(value).second) report("the id " + std::string(value) + " twice");
    if (name.find(':') != std::string_view::npos) report("the attribute " + std::string(name));
    if (name == "href") {
      if (value.starts_with('#')) {
        references.emplace_back(value.substr(1));
      } else if (!is_data_picture(value)) {
        report("the reference " + std::string(value.substr(0, 60)));
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
      report("an address in " + std::string(name));
  }

  // Checks an attribute or the rules of <style>.
  void check_urls(std::string_view value) {
    for (std::size_t at = value.find("url("); at != std::string_view::npos; at = value.find("url(", at + 1)) {
      const std::size_t end = value.find(')', at);
      if (value.substr(at + 4, 1) != "#" || end == std::string_view::npos) return report("external url(…)");
      references.emplace_back(value.substr(at + 5, end - at - 5));
    }
    if (value.find("@import") != std::string_view::npos) report("@import");
    if (value.find("javascript:") != std::string_view::npos) report("javascript:");
  }

  void finish() {
    for (const std::string& id : references) {
      if (!ids.contains(id)) report("a reference to the missing id " + id);
    }
  }
};

/// The user data of the parser.
struct State {
  Checker checker;
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
        state_of(data).checker.begin(name, attributes);
      },
      [](void* data, const char*) {
        state_of(data).in_style = false;
        --state_of(data).checker.depth;
      });
  XML_SetCharacterDataHandler(parser.get(), [](void* data, const char* text, int length) {
    if (state_of(data).in_style) state_of(data).checker.check_urls({text, static_cast<std::size_t>(length)});
  });
  XML_SetStartDoctypeDeclHandler(
      parser.get(), [](void* data, const char*, const char*, const char*, int) { state_of(data).checker.report("a doctype"); });
  XML_SetProcessingInstructionHandler(
      parser.get(), [](void* data, const char*, const char*) { state_of(data).checker.report("a processing instruction"); });
  if (XML_Parse(parser.get(), document.data(), static_cast<int>(document.size()), XML_TRUE) == XML_STATUS_ERROR) {
    state.checker.report(std::string("invalid XML: ") + XML_ErrorString(XML_GetErrorCode(parser.get())));
  }
  state.checker.finish();
  return state.checker.fault;
}

}  // namespace placard::test
