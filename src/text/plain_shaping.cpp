#include "text/plain_shaping.h"

#include <algorithm>

#include "text/plain_script.h"

namespace placard {

namespace {

void parse_features(const PlainSetting& setting, std::vector<hb_feature_t>& result) {
  std::string_view left = setting.features;
  result.clear();
  hb_feature_t feature{};
  while (!left.empty()) {
    const std::size_t end = std::min(left.find(','), left.size());
    if (hb_feature_from_string(left.data(), static_cast<int>(end), &feature) != 0) result.push_back(feature);
    left.remove_prefix(std::min(end + 1, left.size()));
  }
  for (const char* ligature : {"liga=0", "clig=0", "dlig=0", "hlig=0"}) {
    if (setting.tracking != 0 && hb_feature_from_string(ligature, -1, &feature) != 0) result.push_back(feature);
  }
}

}  // namespace

void PlainShaper::begin(std::string_view text, const PlainSetting& setting, GUnicodeScript script) {
  text_ = text;
  if (setting.capitals) to_capitals(text_);
  setting_ = setting;
  script_ = static_cast<hb_script_t>(g_unicode_script_to_iso15924(script));
  language_ = language_for(setting.language, script);
  parse_features(setting, features_);
  left_ = setting.tracking / 2;
  // Whole units are parted at whole units.
  if (setting.tracking % PANGO_SCALE == 0) left_ = PANGO_UNITS_ROUND(left_);
}

void PlainShaper::shape(std::size_t begin, std::size_t end, std::vector<PlainLetter>& letters) {
  hb_buffer_t* buffer = buffer_.get();
  hb_buffer_clear_contents(buffer);
  hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer, script_);
  hb_buffer_set_language(buffer, hb_language_from_string((pango_language_to_string)(language_), -1));
  hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
  hb_buffer_set_flags(buffer, static_cast<hb_buffer_flags_t>(HB_BUFFER_FLAG_BOT | HB_BUFFER_FLAG_EOT));
  hb_buffer_set_invisible_glyph(buffer, PANGO_GLYPH_EMPTY);
  hb_buffer_add_utf8(buffer, text_.data(), static_cast<int>(text_.size()), static_cast<unsigned>(begin),
                     static_cast<int>(end - begin));
  hb_shape(setting_.font, buffer, features_.data(), static_cast<unsigned>(features_.size()));
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer, &count);
  const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer, &count);
  letters.reserve(letters.size() + count);
  for (unsigned i = 0; i < count; ++i) {
    const int x_offset = places[i].x_offset + (setting_.tracking != 0 ? left_ : 0);
    const PlainGlyph glyph{infos[i].codepoint, places[i].x_advance + setting_.tracking, x_offset, places[i].y_offset,
                           infos[i].cluster};
    letters.push_back({glyph, (hb_glyph_info_get_glyph_flags(&infos[i]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0});
  }
}

}  // namespace placard
