// Which options a part of a layout has.

#include "style/fields.h"
#include "style/layout_fields.h"

namespace placard {

std::string_view style_property_of(PartKind kind) {
  if (kind == PartKind::subtitle) return "owner";
  const bool has_property = kind == PartKind::accent || kind == PartKind::headline || is_field(kind);
  return has_property ? name_of(kind) : std::string_view();
}

std::vector<std::string_view> style_keys_of(PartKind kind) {
  std::vector<std::string_view> keys;
  const auto add = [&]<class Member>(const Field<Style, Member>& field) {
    if constexpr (HasTable<Member>) {
      if (field.name == style_property_of(kind)) keys = field_names<Member>();
    }
  };
  std::apply([&](const auto&... field) { (add(field), ...); }, table<Style>);
  std::erase(keys, "gap");  // an option
  return keys;
}

std::vector<std::string_view> options_of(PartKind kind) {
  std::vector<std::string_view> names{"when", "unless"};
  if (kind == PartKind::first) return names;
  names.insert(names.end(), {"gap", "sink"});
  if (kind == PartKind::rule || kind == PartKind::space || kind == PartKind::spring) return names;
  names.insert(names.end(), {"grow", "align", "max_width"});
  if (kind == PartKind::row || kind == PartKind::head) names.emplace_back("justify");
  if (kind == PartKind::owner) names.emplace_back("role");
  if (kind == PartKind::logo) names.emplace_back("large");
  if (kind == PartKind::link) names.emplace_back("address");
  if (is_text(kind)) names.emplace_back("text");
  return names;
}

}  // namespace placard
