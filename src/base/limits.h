#pragma once
// How much of anything is taken: one row a limit, with its reason. Every check takes its number from here.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace placard {

/// A limit: whatever is more than `value` is refused, or cut where the reason says so.
struct Limit {
  std::string_view name;
  std::size_t value;
  std::string_view unit;
  std::string_view reason;  ///< a phrase

  [[nodiscard]] constexpr double number() const { return static_cast<double>(value); }
};

namespace limits {

constexpr std::size_t kib = 1024;
constexpr std::size_t mib = 1024 * kib;
constexpr std::size_t million = 1'000'000;

inline constexpr Limit file{"file", 8 * mib, "bytes", "a thousand large cards are 1 MiB"};
inline constexpr Limit readme{"readme", 8 * mib, "bytes", "GitHub cuts a README after 512 KiB"};
inline constexpr Limit markers{"markers", 500, "markers", "of a README, pairs; each is filled with pictures"};
inline constexpr Limit open_brackets{"open-brackets", 1000, "brackets",
                                     "counted before the YAML reader sees them: it takes memory for each"};
inline constexpr Limit nesting{"nesting", 32, "levels", "a card file needs five, a style six"};
inline constexpr Limit values{"values", 200'000, "values", "aliases count each time they are used"};
inline constexpr Limit text{"text", 32 * mib, "bytes", "all text of a file, aliases counted each time they are used"};
inline constexpr Limit problems{"problems", 100, "messages",
                                "errors of a file, and as many warnings; what is more is counted and not shown"};
inline constexpr Limit cards{"cards", 10'000, "cards", "of a file"};
inline constexpr Limit columns{"columns", 8, "cards", "side by side"};
inline constexpr Limit fonts{"fonts", 16, "files", "that a metadata file brings along"};

inline constexpr Limit id{"id", 100, "letters", "file systems end at 255 bytes, suffix and ending included"};
inline constexpr Limit title{"title", 300, "letters", "a title is a few words"};
inline constexpr Limit subtitle{"subtitle", 300, "letters", "as a title"};
inline constexpr Limit owner{"owner", 100, "letters", "a name"};
inline constexpr Limit status{"status", 100, "letters", "a word or two"};
inline constexpr Limit summary{"summary", 5000, "letters", "breaking one long word into lines takes the square of its length"};
inline constexpr Limit quote{"quote", 2000, "letters", "as a summary"};
inline constexpr Limit tags{"tags", 100, "tags", "of a card"};
inline constexpr Limit tag{"tag", 200, "letters", "a tag stands on one line"};
inline constexpr Limit link_text{"link-text", 200, "letters", "it stands on one line"};
inline constexpr Limit link_url{"link-url", 2000, "letters", "what browsers take"};
inline constexpr Limit stats{"stats", 20, "stats", "of a card"};
inline constexpr Limit stat_name{"stat-name", 60, "letters", "a word"};
inline constexpr Limit stat_value{"stat-value", 60, "letters", "a figure or a word"};
inline constexpr Limit alt{"alt", 500, "letters", "read aloud in one go"};
inline constexpr Limit lang{"lang", 35, "letters", "what the standard of language tags (RFC 5646) asks for"};
inline constexpr Limit path{"path", 300, "letters", "of a style, palette, logo or font"};
inline constexpr Limit badge_text{"badge-text", 300, "letters", "a label or a message of the badge command"};

inline constexpr double min_card_width = 120;  ///< px: what remains inside holds a word of a pill
inline constexpr Limit card_side{"card-side", 4000, "px", "width or height that is asked for"};
inline constexpr Limit card_height{"card-height", 30'000, "px", "of a card that grows with its text; it is cut there"};
inline constexpr Limit png_side{"png-side", 32'767, "pixels", "Cairo's surfaces end there"};
inline constexpr Limit png_pixels{"png-pixels", 64 * million, "pixels",
                                  "256 MB of memory; a social picture at four times its size is 13 million"};
inline constexpr Limit pdf_side{"pdf-side", 19'200, "px", "readers of PDF end at 14400 pt"};

inline constexpr Limit logo{"logo", 512 * kib, "bytes", "a README loads it with every card"};
inline constexpr Limit logos{"logos", 64 * mib, "bytes", "all logos of a run"};
inline constexpr Limit logo_pixels{"logo-pixels", 4 * million, "pixels",
                                   "read from its header before it is decoded: 16 MB of memory"};
inline constexpr Limit logo_nesting{"logo-nesting", 64, "levels", "of elements of an SVG"};
inline constexpr Limit logo_paths{"logo-paths", 500, "paths", "each is drawn by itself"};
inline constexpr Limit logo_points{"logo-points", 200'000, "points", "of all paths of an SVG"};
inline constexpr Limit logo_coordinate{"logo-coordinate", million, "units", "what lies further is no drawing"};
inline constexpr Limit logo_reach{"logo-reach", 1000, "sides", "of its viewBox, from its center: what lies further is not seen"};
inline constexpr double min_logo_side = 0.001;  ///< units: of a viewBox, so that its scale stays a number that can be drawn

inline constexpr Limit style_chain{"style-chain", 8, "styles", "each built on the one before; so are palettes"};
inline constexpr Limit style_layers{"style-layers", 16, "gradients", "each is painted over the whole card"};
inline constexpr Limit style_stops{"style-stops", 16, "colors", "of a gradient"};
inline constexpr Limit style_fonts{"style-fonts", 32, "files", "that a style brings along"};
inline constexpr Limit font{"font", 32 * mib, "bytes", "the largest fonts of Han characters have 20 MB"};

inline constexpr Limit output{"output", 1024 * mib, "bytes", "all pictures of the files of a run"};
inline constexpr Limit stream_output{"stream-output", 65'536 * mib, "bytes",
                                     "all pictures of a stream of JSON Lines; a million names of pictures take 40 MB of memory"};

inline constexpr Limit init_file{"init-file", 1 * mib, "bytes", "of a project's folder that init reads"};
inline constexpr Limit preview_request{"preview-request", 16 * kib, "bytes", "the page asks in a few hundred"};
inline constexpr Limit preview_connections{"preview-connections", 64, "browsers",
                                           "the one that is silent for the longest makes room"};
inline constexpr Limit preview_backlog{"preview-backlog", 128 * mib, "bytes",
                                       "that all browsers have not taken yet; the slowest is cut off"};
inline constexpr Limit preview_views{"preview-views", 16, "views",
                                     "styles, palettes and layouts that are kept while nobody looks at them"};
inline constexpr Limit preview_memory{"preview-memory", 256 * mib, "bytes",
                                      "pictures of all views: the others are drawn again when they are asked for"};

}  // namespace limits

/// All limits, in the order in which a run meets them: for listings and the reference.
std::span<const Limit> all_limits();

/// A limit's number as messages say it: "8 MiB", "10000 cards", "300 letters".
std::string to_text(const Limit& limit);

/// All limits, a line each: name, number and unit without blanks, then the reason.
std::string limits_text();

}  // namespace placard
