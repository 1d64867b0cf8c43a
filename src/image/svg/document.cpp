#include "image/svg/document.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/free_by.h"
#include "base/limits.h"

namespace placard {

namespace {

constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr std::string_view xlink_namespace = "http://www.w3.org/1999/xlink";
constexpr char separator = '\n';  // cannot be in an attribute value after normalization, and thus not in a namespace

constexpr std::array<std::string_view, 3> texts{"metadata", "title", "desc"};

/// A name in XML: "namespace\nname", or only a name.
struct Name {
  std::string_view space;
  std::string_view local;

  explicit Name(std::string_view name) {
    const std::size_t at = name.rfind(separator);
    local = name.substr(at + 1);  // npos + 1 is 0
    if (at != std::string_view::npos) space = name.substr(0, at);
  }

  [[nodiscard]] bool is_svg() const { return space.empty() || space == svg_namespace; }
};

class Reader {
 public:
  explicit Reader(XML_Parser parser) : parser_(parser) {}

  void begin(const char* qualified, const char** attributes) {
    const Name name(qualified);
    if (++depth_ > limits.logo_nesting.value) return fail("elements are nested too deeply");
    if (depth_ == 1 && (!name.is_svg() || name.local != "svg"))
      return fail("not an SVG file: the root element is <" + std::string(name.local) + ">");
    const bool is_text = std::ranges::find(texts, name.local) != texts.end();
    if (skipped_from_ == 0 && (!name.is_svg() || is_text)) skipped_from_ = depth_;
    if (skipped_from_ > 0) return;
    if (name.local == "script") return fail("scripts are not allowed", "delete the <script> element");
    if (++elements_ > limits.logo_elements.value) return fail("more than " + to_text(limits.logo_elements));
    auto element = std::make_unique<SvgElement>(SvgElement{std::string(name.local), {}, {}, open_, line()});
    read_attributes(*element, attributes);
    SvgElement* added = element.get();
    if (open_ == nullptr) {
      document.root = std::move(element);
    } else {
      open_->children.push_back(std::move(element));
    }
    open_ = added;
    if (added->name == "style" && document.style_sheet_line == 0) document.style_sheet_line = line();
    if (const std::string_view id = added->attribute("id"); !id.empty()) document.by_id.try_emplace(std::string(id), added);
  }

  void end() {
    if (fault) return;  // a stopped parser still ends an empty element
    if (skipped_from_ == 0) open_ = const_cast<SvgElement*>(open_->parent);
    if (skipped_from_ == depth_) skipped_from_ = 0;
    --depth_;
  }

  void text(std::string_view characters) {
    if (skipped_from_ == 0 && open_ != nullptr && open_->name == "style") document.style_sheet += characters;
  }

  void fail(const std::string& message, const std::string& hint = {}) {
    if (fault) return;
    fault = {line(), message, hint};
    XML_StopParser(parser_, XML_FALSE);
  }

  SvgDocument document;
  std::optional<SvgFault> fault;

 private:
  // Expat 2.8 deprecates this function in favor of one that older versions do not have.
  [[nodiscard]] unsigned long line() const {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    return XML_GetCurrentLineNumber(parser_);
#pragma GCC diagnostic pop
  }

  void read_attributes(SvgElement& element, const char** attributes) {
    for (; *attributes != nullptr; attributes += 2) {
      const Name name(attributes[0]);
      if (name.space.empty() && name.local.starts_with("on"))
        return fail("'" + std::string(name.local) + "' is not allowed", "delete the attribute: scripts are not run");
      const bool is_xlink = name.space == xlink_namespace && name.local == "href";
      if (!name.is_svg() && !is_xlink) continue;
      if (is_xlink && !element.attribute("href").empty()) continue;
      element.attributes.emplace_back(name.local, trimmed(attributes[1]));
    }
  }

  XML_Parser parser_;
  SvgElement* open_ = nullptr;
  std::size_t depth_ = 0;
  std::size_t skipped_from_ = 0;  // the depth of the outermost skipped element, or 0
  std::size_t elements_ = 0;
};

Reader& reader_of(void* data) { return *static_cast<Reader*>(data); }

}  // namespace

std::string_view SvgElement::attribute(std::string_view attribute_name) const {
  for (const auto& [own, value] : attributes) {
    if (own == attribute_name) return value;
  }
  return {};
}

SvgDocument parse_svg(std::string_view text) {
  const std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeBy<XML_ParserFree>> parser(XML_ParserCreateNS("UTF-8", separator));
  Reader reader(parser.get());
  XML_SetUserData(parser.get(), &reader);
  XML_SetElementHandler(
      parser.get(), [](void* data, const char* name, const char** attributes) { reader_of(data).begin(name, attributes); },
      [](void* data, const char*) { reader_of(data).end(); });
  XML_SetCharacterDataHandler(parser.get(), [](void* data, const char* characters, int length) {
    reader_of(data).text({characters, static_cast<std::size_t>(length)});
  });
  XML_SetEntityDeclHandler(parser.get(), [](void* data, auto...) {
    reader_of(data).fail("entities are not allowed",
                         "save it as plain SVG (Inkscape), or without 'Preserve Illustrator Editing Capabilities' (Illustrator)");
  });
  if (XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), XML_TRUE) == XML_STATUS_ERROR)
    reader.fail(XML_ErrorString(XML_GetErrorCode(parser.get())));
  if (reader.fault) throw SvgFault(*reader.fault);
  return std::move(reader.document);
}

}  // namespace placard
