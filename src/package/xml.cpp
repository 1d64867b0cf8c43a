// XML as nodes, for package files.

#include <expat.h>

#include <algorithm>
#include <cstdint>
#include <memory>

#include "base/ascii.h"
#include "base/free_by.h"
#include "package/package.h"

namespace placard {

namespace {

class XmlReader {
 public:
  XmlReader(XML_Parser parser, const Source& source, Problems& problems)
      : parser_(parser), source_(source), problems_(problems), open_{{{}, make_node(Node::Kind::map, {0, source.text.size()})}} {}

  void begin(const char* name, const char** attributes) {
    if (open_.size() > limits.nesting.value) return fail("nested deeper than " + to_text(limits.nesting));
    if (++elements_ > limits.values.value) return fail("more than " + to_text(limits.values));
    Element element{name, make_node(Node::Kind::scalar, {at(), at()}), open_.back().is_skipped};
    for (; *attributes != nullptr; attributes += 2) element.is_skipped |= std::string_view(*attributes) == "Condition";
    open_.push_back(std::move(element));
  }

  void text(std::string_view characters) {
    Node& node = open_.back().node;
    if (trimmed(node.text).empty()) node.span.begin = at() + std::min(characters.find_first_not_of(blanks), characters.size());
    if (!open_.back().is_skipped && node.entries.empty()) node.text += characters;
  }

  void end() {
    if (problems_.has_errors()) return;  // a stopped parser still ends an empty element
    Element element = std::move(open_.back());
    open_.pop_back();
    Node& node = element.node;
    node.span.end = at();
    node.text = trimmed(node.text);
    if (!node.entries.empty()) node.kind = Node::Kind::map, node.text.clear();
    if (!element.is_skipped) open_.back().node.entries.push_back({std::move(element.name), node.span, std::move(node)});
  }

  void fail(const std::string& message) {
    if (problems_.has_errors()) return;
    problems_.error({at(), at()}, message);
    XML_StopParser(parser_, XML_FALSE);
  }

  Node take() { return std::move(open_.front().node); }

 private:
  struct Element {
    std::string name;
    Node node;
    bool is_skipped = false;
  };

  [[nodiscard]] std::size_t at() const {
#if XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION < 9
    const std::int64_t index = XML_GetCurrentByteIndex(parser_);
#else
    const std::int64_t index = XML_GetCurrentByteIndex64(parser_);
#endif
    return std::min(static_cast<std::size_t>(std::max<std::int64_t>(index, 0)), source_.text.size());
  }

  XML_Parser parser_;
  const Source& source_;
  Problems& problems_;
  std::vector<Element> open_;
  std::size_t elements_ = 0;
};

XmlReader& reader_of(void* data) { return *static_cast<XmlReader*>(data); }

}  // namespace

Node parse_xml(const Source& source, Problems& problems) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeBy<XML_ParserFree>> parser(XML_ParserCreate("UTF-8"));
  XmlReader reader(parser.get(), source, problems);
  XML_SetUserData(parser.get(), &reader);
  XML_SetElementHandler(
      parser.get(), [](void* data, const char* name, const char** attributes) { reader_of(data).begin(name, attributes); },
      [](void* data, const char*) { reader_of(data).end(); });
  XML_SetCharacterDataHandler(parser.get(), [](void* data, const char* text, int length) {
    reader_of(data).text({text, static_cast<std::size_t>(length)});
  });
  XML_SetEntityDeclHandler(parser.get(), [](void* data, const char*, int, const char*, int, const char*, const char*, const char*,
                                            const char*) { reader_of(data).fail("entities are not allowed"); });
  if (XML_Parse(parser.get(), source.text.data(), static_cast<int>(source.text.size()), XML_TRUE) == XML_STATUS_ERROR)
    reader.fail("invalid XML: " + std::string(XML_ErrorString(XML_GetErrorCode(parser.get()))));
  return reader.take();
}

}  // namespace placard
