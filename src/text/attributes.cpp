#include "text/attributes.h"

#include <cmath>

#include "text/line_breaking.h"

namespace placard {

namespace {

// The OpenType features of a type, separated by commas.
const char* features_of(const Type& type) {
  if (type.figures != Figures::tabular) return type.ligatures ? "" : "liga 0, clig 0, calt 0";
  return type.ligatures ? "tnum 1, lnum 1" : "liga 0, clig 0, calt 0, tnum 1, lnum 1";
}

}  // namespace

int to_pango(double px) { return static_cast<int>(std::lround(px * PANGO_SCALE)); }

AttributesHandle attributes_of(std::string_view text, const Type& type, const FontFallback& stand_ins) {
  AttributesHandle attributes(pango_attr_list_new());
  // Which other fonts are loaded depends on the cards before: nothing may be taken from them.
  pango_attr_list_insert(attributes.get(), pango_attr_fallback_new(FALSE));
  insert_hyphen_rule(attributes.get(), text);
  stand_ins.insert(attributes.get(), text);
  if (type.tracking != 0) {
    pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(to_pango(type.tracking * type.size)));
  }
  const char* features = features_of(type);
  if (*features != '\0') pango_attr_list_insert(attributes.get(), pango_attr_font_features_new(features));
  if (type.letters == LetterCase::upper) {
    pango_attr_list_insert(attributes.get(), pango_attr_text_transform_new(PANGO_TEXT_TRANSFORM_UPPERCASE));
  }
  return attributes;
}

}  // namespace placard
