#include "text/typesetter.h"

#include <algorithm>

#include "text/line_breaking.h"
#include "text/script.h"
#include "text/typesetting.h"

namespace placard {

namespace {

// Sorts characters by where they are in a text; those that are not in it, such as capitals of small letters, come last.
void sort_by_place(std::vector<char32_t>& characters, std::string_view text) {
  std::ranges::sort(characters);
  std::ranges::stable_sort(characters, {}, [all = to_utf32(text)](char32_t character) { return all.find(character); });
}

// Narrower fallback fonts may show more of a text that is cut, so the search goes on until it finds no other font.
Paragraph set_anew(FontSet& fonts, std::string_view text) {
  const Type& type = fonts.setting.type;
  const std::string words = with_plain_blanks(text);
  FontFallback fallback{fonts.fallback};
  for (;;) {
    Paragraph paragraph = build_paragraph(fonts, fallback, words);
    sort_by_place(paragraph.missing, words);
    bool is_complete = paragraph.missing.empty() && !has_emoji(words);
    if (!is_complete) {
      hb_face_t* const face = hb_font_get_face(pango_font_get_hb_font(fonts.load(type).font().get()));
      is_complete = !fallback.find(kind_of(face, type.family.text), type.weight, words, paragraph);
    }
    if (!is_complete) continue;
    paragraph.borrowed = std::move(fallback.runs);
    return paragraph;
  }
}

}  // namespace

void Paragraphs::make_room() {
  constexpr std::size_t max_glyphs = 10'000;  // about 1 MB, or 20 cards, so that it fits into the CPU cache
  if (glyphs_ <= max_glyphs) return;
  entries_.clear();
  glyphs_ = 0;
}

const Paragraph* Paragraphs::find(std::string_view text, const Setting& setting) const {
  const auto [first, last] = entries_.equal_range(std::string(text));
  const auto known = std::find_if(first, last, [&](const auto& entry) { return entry.second.first == setting; });
  return known == last ? nullptr : &known->second.second;
}

const Paragraph& Paragraphs::add(std::string_view text, const Setting& setting, Paragraph paragraph) {
  for (const SetLine& line : paragraph.lines) glyphs_ += line.glyphs.size() + 1;
  return entries_.emplace(text, std::pair(setting, std::move(paragraph)))->second.second;
}

// Only files of faces that are drawn are ever opened.
LoadedType FontSet::load(const Type& type) {
  const FaceFile* file = catalog.find(type.family.text, type.weight, type.slant);
  if (file == nullptr) throw Failure("setting text in '" + type.family.text + "': no such font");
  FaceContext& context = context_of(*file);
  return {context, context.describe(type, type.weight)};
}

ShapedText FontSet::shape(std::string_view text, bool right_to_left, const FontFallback& fallback_faces) {
  const Type& type = setting.type;
  const LoadedType loaded = load(type);
  loaded.face.set_language(setting.language, right_to_left);
  loaded.face.select(loaded.description.get());
  const bool in_capitals = type.letters == LetterCase::upper;
  const Capitals capitals = in_capitals ? to_capitals(text, setting.language) : Capitals{};
  const std::string_view shown = in_capitals ? capitals.text : text;
  std::vector<FontRange> ranges;
  for (const auto& [begin, end, fallback_face] : fallback_faces.ranges(shown)) {
    const FaceContext& context = context_of(fallback_face->face);
    ranges.push_back({begin, end, context.font(context.describe(type, fallback_face->weight).get())});
  }
  ShapedText shaped = placard::shape(loaded.face.context(), shown, type, ranges);
  if (in_capitals) restore_text(text, capitals, shaped);
  return shaped;
}

Typesetter::Typesetter(const Catalog& catalog) : catalog_(catalog) { use({}); }
Typesetter::~Typesetter() = default;

void Typesetter::use(const FontFiles& fonts) {
  constexpr std::size_t max_sets = 8;  // each has what it has drawn, which may be megabytes
  if (sets_.size() >= max_sets && !sets_.contains(fonts)) sets_.clear();
  std::unique_ptr<FontSet>& set = sets_[fonts];
  if (!set) set.reset(new FontSet{catalog_.with(fonts)});
  fonts_ = set.get();
  fonts_->paragraphs.make_room();
  set_language({}, Direction::automatic);
}

void Typesetter::set_language(std::string_view tag, Direction direction, bool leans_right_to_left) {
  Setting& setting = fonts_->setting;
  setting.language = tag.empty() ? "en" : tag;
  setting.direction = direction;
  setting.leans_right_to_left = leans_right_to_left;
  fonts_->fallback.set_language(setting.language);
}

// Most letters of a text without italics would be upright next to slanted Latin words and digits, so all of it is upright.
const Paragraph& Typesetter::set(std::string_view text, const Type& type, const Room& room) {
  Setting& setting = fonts_->setting;
  setting.type = type;
  setting.room = room;
  if (type.slant == Slant::italic && is_mostly_unicase(text) &&
      fonts_->catalog.find(type.family.text, type.weight, Slant::upright) != nullptr) {
    setting.type.slant = Slant::upright;
  }
  if (const Paragraph* known = fonts_->paragraphs.find(text, setting)) return *known;
  return fonts_->paragraphs.add(text, setting, set_anew(*fonts_, text));
}

}  // namespace placard
