#pragma once
// Plain text to glyphs: HarfBuzz told what Pango would tell it.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/handles.h"

namespace placard {

class WordStore;

/// How a plain text is shaped. Its font, features and words have to stay.
struct PlainSetting {
  hb_font_t* font = nullptr;  ///< scaled to Pango's units
  std::string_view features;  ///< OpenType features, parted by commas
  PangoLanguage* language = nullptr;
  int tracking = 0;  ///< Pango's units
  bool capitals = false;
  WordStore* words = nullptr;  ///< where words are kept; null where each text is shaped whole
};

/// A glyph of a plain line, in Pango's units; `offset` is the byte of the text that it stands for.
struct PlainGlyph {
  unsigned glyph = 0;
  int width = 0;
  int x_offset = 0;
  int y_offset = 0;  ///< upwards
  std::size_t offset = 0;
};

/// A character of a text with its glyph.
struct PlainLetter {
  PlainGlyph glyph;
  bool can_begin = false;  ///< what stands before it does not change how it and the rest are drawn
};

/// Shapes parts of a text, one text after the other.
class PlainShaper {
 public:
  /// From now on, the text is this: letters of one script, and signs.
  void begin(std::string_view text, const PlainSetting& setting, GUnicodeScript script);

  /// Appends the letters of the bytes `begin` to `end`, shaped by themselves.
  void shape(std::size_t begin, std::size_t end, std::vector<PlainLetter>& letters);

  /// The text as it is shaped: in capitals where the setting says so; no byte stands elsewhere.
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const PlainSetting& setting() const { return setting_; }
  [[nodiscard]] hb_script_t script() const { return script_; }
  [[nodiscard]] PangoLanguage* language() const { return language_; }
  /// The part of the tracking that stands before a letter.
  [[nodiscard]] int left_tracking() const { return left_; }

 private:
  using BufferHandle = std::unique_ptr<hb_buffer_t, Free<hb_buffer_destroy>>;

  std::string text_;  // as it is shaped
  PlainSetting setting_;
  hb_script_t script_ = HB_SCRIPT_INVALID;
  PangoLanguage* language_ = nullptr;
  std::vector<hb_feature_t> features_;
  int left_ = 0;
  BufferHandle buffer_{hb_buffer_create()};
};

}  // namespace placard
