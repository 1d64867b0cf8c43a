#include "text/shaping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/utf8.h"

namespace placard {

namespace {

using ItemList = std::unique_ptr<GList, FreeBy<g_list_free>>;

// Returns the OpenType features of a type, separated by commas.
std::string features_of(const Type& type) {
  std::string features = type.ligatures ? "" : "liga 0, clig 0, calt 0, ";
  if (type.figures == Figures::tabular) features += "tnum 1, ";
  if (type.figures != Figures::of_font) features += "lnum 1, ";
  if (!features.empty()) features.resize(features.size() - 2);
  return features;
}

AttributesHandle attributes_of(const Type& type) {
  AttributesHandle attributes(pango_attr_list_new());
  pango_attr_list_insert(attributes.get(), pango_attr_fallback_new(FALSE));
  const std::string features = features_of(type);
  if (!features.empty()) pango_attr_list_insert(attributes.get(), pango_attr_font_features_new(features.c_str()));
  return attributes;
}

// Whether letters of a script are joined by strokes, which letter spacing would tear apart.
bool is_joined(int script) {
  constexpr std::array joined{G_UNICODE_SCRIPT_ARABIC,  G_UNICODE_SCRIPT_SYRIAC,          G_UNICODE_SCRIPT_MANDAIC,
                              G_UNICODE_SCRIPT_NKO,     G_UNICODE_SCRIPT_MONGOLIAN,       G_UNICODE_SCRIPT_PHAGS_PA,
                              G_UNICODE_SCRIPT_ADLAM,   G_UNICODE_SCRIPT_HANIFI_ROHINGYA, G_UNICODE_SCRIPT_DEVANAGARI,
                              G_UNICODE_SCRIPT_BENGALI, G_UNICODE_SCRIPT_GURMUKHI};
  return std::ranges::find(joined, script) != joined.end();
}

// Splits the runs at the ends of ranges, and gives the parts inside their fonts.
void set_fonts(const std::vector<FontRange>& ranges, ShapedText& text) {
  std::vector<ShapedRun> runs;
  const auto split = [&](ItemHandle& item, std::size_t at) {
    const int length = static_cast<int>(at) - item->offset;
    if (length <= 0 || length >= item->length) return;
    const std::string_view first =
        std::string_view(text.text).substr(static_cast<std::size_t>(item->offset), static_cast<std::size_t>(length));
    runs.push_back({ItemHandle(pango_item_split(item.get(), length, static_cast<int>(count_code_points(first)))),
                    GlyphStringHandle(pango_glyph_string_new())});
  };
  for (ShapedRun& run : text.runs) {
    for (const FontRange& range : ranges) {
      split(run.item, range.begin);
      split(run.item, range.end);
    }
    runs.push_back(std::move(run));
  }
  text.runs = std::move(runs);
  for (const ShapedRun& run : text.runs) {
    const auto offset = static_cast<std::size_t>(run.item->offset);
    for (const FontRange& range : ranges) {
      if (offset < range.begin || offset >= range.end) continue;
      g_object_ref(range.font.get());
      FontHandle(std::exchange(run.item->analysis.font, range.font.get()));
    }
  }
}

// A character that the font lacks is drawn as its glyph 0, a box, and is as wide as that. A blank needs no glyph; HarfBuzz gives
// it a width, except to a plain space.
void set_missing_glyphs(const PangoItem& item, std::string_view text, PangoGlyphString& glyphs) {
  constexpr int spaces_per_em = 4;
  hb_font_t* const font = pango_font_get_hb_font(item.analysis.font);
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    PangoGlyphInfo& info = glyphs.glyphs[i];
    if ((info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) continue;
    if (g_unichar_isspace(info.glyph & ~PANGO_GLYPH_UNKNOWN_FLAG) == 0) {
      info.geometry.width = hb_font_get_glyph_h_advance(font, 0);
      continue;
    }
    int em = 0;
    hb_font_get_scale(font, &em, nullptr);
    info.glyph = PANGO_GLYPH_EMPTY;
    auto offset = static_cast<std::size_t>(item.offset) + static_cast<std::size_t>(glyphs.log_clusters[i]);
    const char32_t character = decode_utf8(text, offset).value_or(0);
    if (character == U' ' || character == U'\u00A0') info.geometry.width = em / spaces_per_em;
  }
}

// Marks the runs that get letter spacing, and disables their ligatures.
void mark_spaced(int spacing, ShapedText& text) {
  for (ShapedRun& run : text.runs) {
    PangoAnalysis& analysis = run.item->analysis;
    run.is_spaced = !is_joined(analysis.script);
    if (run.is_spaced) analysis.extra_attrs = g_slist_append(analysis.extra_attrs, pango_attr_letter_spacing_new(spacing));
  }
}

// Adds the parts of the spacing at the ends of a run; Pango adds it only between clusters.
void add_letter_spacing(PangoItem* item, PangoGlyphString* glyphs, PangoLogAttr* places, const ShapedText& of) {
  PangoGlyphItem run{};
  run.item = item;
  run.glyphs = glyphs;
  pango_glyph_item_letter_space(&run, of.text.c_str(), places, of.space_before + of.space_after);
  const auto has_width = [](const PangoGlyphInfo& info) { return info.geometry.width != 0; };
  PangoGlyphInfo* const begin = glyphs->glyphs;
  PangoGlyphInfo* const end = begin + glyphs->num_glyphs;
  if (PangoGlyphInfo* first = std::find_if(begin, end, has_width); first != end) {
    first->geometry.width = std::max(0, first->geometry.width + of.space_before);
    first->geometry.x_offset += of.space_before;
  }
  const auto last = std::find_if(std::make_reverse_iterator(end), std::make_reverse_iterator(begin), has_width);
  if (last.base() != begin) last->geometry.width = std::max(0, last->geometry.width + of.space_after);
}

// Appends the clusters of a run; `place` is that of its first character.
void append_clusters(const ShapedRun& run, const PangoLogAttr* place, ShapedText& to) {
  const PangoGlyphString& glyphs = *run.glyphs;
  const bool reversed = (run.item->analysis.level & 1) != 0;
  auto offset = static_cast<std::size_t>(run.item->offset);  // of `place`
  int before = -1;
  for (int i = 0; i < glyphs.num_glyphs; ++i) {
    const int index = reversed ? glyphs.num_glyphs - 1 - i : i;
    const int width = glyphs.glyphs[index].geometry.width;
    const int in_item = glyphs.log_clusters[index];
    if (in_item == before) {
      to.clusters.back().width += width;
      continue;
    }
    before = in_item;
    const auto begin = static_cast<std::size_t>(run.item->offset) + static_cast<std::size_t>(in_item);
    for (; offset < begin && decode_utf8(to.text, offset); ++place) {
    }
    to.clusters.push_back({begin, width, place->is_line_break != 0, place->is_char_break != 0, place->is_white != 0,
                           std::string_view(to.text).substr(begin).starts_with(soft_hyphen)});
  }
}

}  // namespace

std::size_t ShapedText::cluster_at(std::size_t offset) const {
  return static_cast<std::size_t>(std::ranges::lower_bound(clusters, offset, {}, &Cluster::begin) - clusters.begin());
}

int to_pango(double px) {
  return std::isinf(px) ? std::numeric_limits<int>::max() : static_cast<int>(std::lround(px * PANGO_SCALE));
}
double to_px(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

unsigned hyphen_glyph(PangoFont* font) {
  unsigned glyph = 0;
  hb_font_t* const source = pango_font_get_hb_font(font);
  if (hb_font_get_nominal_glyph(source, 0x2010, &glyph) == 0) hb_font_get_nominal_glyph(source, '-', &glyph);
  return glyph;
}

ShapedText shape(PangoContext* context, std::string_view text, const Type& type, const std::vector<FontRange>& ranges) {
  ShapedText result{std::string(text), {}, {}};
  const int spacing = to_pango(type.tracking * type.size);
  result.space_before = spacing % PANGO_SCALE == 0 ? PANGO_UNITS_ROUND(spacing / 2) : spacing / 2;
  result.space_after = spacing - result.space_before;
  const char* const bytes = result.text.c_str();
  const int length = static_cast<int>(text.size());
  const AttributesHandle attributes = attributes_of(type);
  const ItemList items(
      pango_itemize_with_base_dir(context, pango_context_get_base_dir(context), bytes, 0, length, attributes.get(), nullptr));
  for (GList* each = items.get(); each != nullptr; each = each->next) {
    result.runs.push_back({ItemHandle(static_cast<PangoItem*>(each->data)), GlyphStringHandle(pango_glyph_string_new())});
  }
  set_fonts(ranges, result);
  if (spacing != 0) mark_spaced(spacing, result);
  std::vector<PangoLogAttr> places(count_code_points(text) + 1);
  pango_default_break(bytes, length, nullptr, places.data(), static_cast<int>(places.size()));
  result.clusters.reserve(places.size());
  PangoLogAttr* place = places.data();
  for (const ShapedRun& run : result.runs) {
    PangoItem* const item = run.item.get();
    pango_tailor_break(bytes + item->offset, item->length, &item->analysis, item->offset, place, item->num_chars + 1);
    pango_shape_item(item, bytes, length, place, run.glyphs.get(), PANGO_SHAPE_NONE);
    set_missing_glyphs(*item, result.text, *run.glyphs);
    if (run.is_spaced) add_letter_spacing(item, run.glyphs.get(), place, result);
    append_clusters(run, place, result);
    place += item->num_chars;
  }
  if (!result.runs.empty()) {
    PangoFont* const font = result.runs.front().item->analysis.font;
    result.hyphen_width = hb_font_get_glyph_h_advance(pango_font_get_hb_font(font), hyphen_glyph(font));
  }
  return result;
}

void restore_text(std::string_view written, const Capitals& capitals, ShapedText& shaped) {
  const auto written_at = [&](int offset) { return static_cast<int>(capitals.offsets[static_cast<std::size_t>(offset)]); };
  for (const ShapedRun& run : shaped.runs) {
    PangoItem& item = *run.item;
    const int begin = written_at(item.offset);
    for (int i = 0; i < run.glyphs->num_glyphs; ++i) {
      int& cluster = run.glyphs->log_clusters[i];
      cluster = written_at(item.offset + cluster) - begin;
    }
    item.length = written_at(item.offset + item.length) - begin;
    item.offset = begin;
  }
  std::vector<Cluster> clusters;
  clusters.reserve(shaped.clusters.size());
  for (Cluster& cluster : shaped.clusters) {
    cluster.begin = capitals.offsets[cluster.begin];
    // The capitals of one letter, as in "SS", stay together.
    if (!clusters.empty() && clusters.back().begin == cluster.begin) {
      clusters.back().width += cluster.width;
    } else {
      clusters.push_back(cluster);
    }
  }
  shaped.clusters = std::move(clusters);
  shaped.text = written;
}

}  // namespace placard
