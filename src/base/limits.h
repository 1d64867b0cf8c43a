#pragma once
// Input and output limits: one row per limit, with its reason. Every check uses the number in its row.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace placard {

/// A limit: larger input is rejected, or truncated where the reason says so.
struct Limit {
  std::string_view name;
  std::size_t value;
  std::string_view unit;
  std::string_view reason;  ///< shown by `--limits`

  [[nodiscard]] constexpr double number() const { return static_cast<double>(value); }
};

/// All limits, in the order in which a run checks them.
struct Limits {
  static constexpr std::size_t kib = 1024;
  static constexpr std::size_t mib = 1024 * kib;
  static constexpr std::size_t million = 1'000'000;
  static constexpr double min_card_width = 120;   ///< px: leaves space for a short pill inside the padding
  static constexpr double min_logo_side = 0.001;  ///< units of a viewBox: keeps the scale factor finite

  Limit file{"file", 8 * mib, "bytes", "a thousand large cards are 1 MiB"};
  Limit readme{"readme", 8 * mib, "bytes", "GitHub cuts a README after 512 KiB"};
  Limit markers{"markers", 500, "markers", "marker pairs per README"};
  Limit readme_cards{"readme-cards", 1000, "cards", "in all markers of a README; GitHub cuts a README after 512 KiB"};
  Limit open_brackets{"open-brackets", 1000, "brackets", "checked before parsing: the YAML parser allocates memory for each"};
  Limit separators{"separators", 300'000, "separators",
                   "',', ':' and brackets of one line: the YAML parser may read a whole line into memory"};
  Limit blank_lines{"blank-lines", 50, "lines", "blank, in a row: the YAML parser takes quadratic time"};
  Limit directives{"directives", 4 * kib, "bytes", "lines that begin with '%': the YAML parser takes quadratic time"};
  Limit yaml_tag{"yaml-tag", 100, "bytes", "before a '%' in a tag: the YAML parser takes quadratic time"};
  Limit nesting{"nesting", 32, "levels", "a metadata file needs five, a style six"};
  Limit values{"values", 200'000, "values", "YAML aliases count each time they are used"};
  Limit text{"text", 32 * mib, "bytes", "all text of a file; YAML aliases count each time they are used"};
  Limit problems{"problems", 100, "messages", "errors per file, and as many warnings; further ones are counted but not shown"};
  Limit cards{"cards", 10'000, "cards", "per file"};
  Limit pages{"pages", 100'000, "pages", "in the folders of a run"};
  Limit columns{"columns", 8, "cards", "cards in a row"};
  Limit icon_folders{"icon-folders", 8, "folders", "folders of icons listed in a metadata file"};
  Limit fonts{"fonts", 16, "files", "font files listed in a metadata file"};
  Limit facts_files{"facts-files", 16, "files", "facts files listed in a metadata file"};
  Limit facts_lines{"facts-lines", 10'000, "lines", "JSON Lines of a facts file; each is parsed separately"};
  Limit facts_answers{"facts-answers", 64, "answers",
                      "about a repository; each is searched for a fact, and older ones are dropped"};
  Limit history{"history", 400, "points", "of a number in a facts file; one a day for a year"};

  Limit id{"id", 100, "characters", "file systems allow names of 255 bytes, including suffix and extension"};
  Limit title{"title", 300, "characters", "a title is a few words"};
  Limit subtitle{"subtitle", 300, "characters", "same as title"};
  Limit owner{"owner", 100, "characters", "a name"};
  Limit status{"status", 100, "characters", "a word or two"};
  Limit summary{"summary", 5000, "characters", "a summary is a few paragraphs"};
  Limit quote{"quote", 2000, "characters", "a quote fits on a card"};
  Limit tags{"tags", 100, "tags", "per card"};
  Limit tag{"tag", 200, "characters", "a tag is drawn on one line"};
  Limit tech{"tech", 40, "marks", "per card"};
  Limit link_text{"link-text", 200, "characters", "drawn on one line"};
  Limit link_url{"link-url", 2000, "characters", "the length that all browsers accept"};
  Limit repo{"repo", 200, "characters", "host, group and name of a repository"};
  Limit stats{"stats", 20, "stats", "per card"};
  Limit stat_name{"stat-name", 60, "characters", "a word"};
  Limit stat_value{"stat-value", 60, "characters", "a number or a word"};
  Limit languages{"languages", 100, "languages", "per card; GitHub lists all languages of a repository"};
  Limit amount{"amount", million* million, "units", "largest number in languages, progress and sparkline"};
  Limit metrics{"metrics", 8, "metrics", "per card"};
  Limit points{"points", 400, "numbers", "of a sparkline; as many as the history of a fact"};
  Limit timeline{"timeline", 40, "entries", "per card"};
  Limit date{"date", 60, "characters", "of an entry of a timeline; shown as written"};
  Limit code{"code", 300, "characters", "a command, drawn on one line"};
  Limit people{"people", 100, "people", "per card; the style says how many are drawn"};
  Limit alt{"alt", 500, "characters", "screen readers read it without a pause"};
  Limit translations{"translations", 40, "languages", "per card; each is drawn, and counts, as a card"};
  Limit lang{"lang", 35, "characters", "minimum that RFC 5646 requires for language tags"};
  Limit path{"path", 300, "characters", "path of a style, palette, image or font"};
  Limit badge_text{"badge-text", 300, "characters", "label or message of the badge command"};

  Limit card_side{"card-side", 4000, "px", "requested width or height"};
  Limit card_height{"card-height", 30'000, "px", "a card grows with its text up to this height, then it is truncated"};
  Limit png_side{"png-side", 32'767, "pixels", "maximum size of a Cairo surface"};
  Limit png_pixels{"png-pixels", 32 * million, "pixels",
                   "128 MB of memory, for the pictures of all threads together; a social picture at scale 4 has 13 million"};
  Limit pdf_side{"pdf-side", 19'200, "px", "PDF viewers support up to 14400 pt"};

  Limit logo{"logo", 512 * kib, "bytes", "embedded in every card that uses it"};
  Limit logos{"logos", 64 * mib, "bytes", "all logos of a run together"};
  Limit logo_pixels{"logo-pixels", 4 * million, "pixels", "checked in the image header before decoding; 16 MB of memory"};
  Limit logo_nesting{"logo-nesting", 64, "levels", "nested elements of an SVG logo"};
  Limit logo_elements{"logo-elements", 10'000, "elements", "of an SVG logo; drawing programs write a few hundred"};
  Limit logo_rules{"logo-rules", 500, "rules", "in the style sheets of an SVG logo; each is compared with each element"};
  Limit logo_selectors{"logo-selectors", 5 * million, "comparisons", "of selectors with elements of an SVG logo"};
  Limit logo_drawn{"logo-drawn", 4 * mib, "bytes",
                   "drawn elements of an SVG logo with their attributes; <use> and gradients count each time"};
  Limit logo_paths{"logo-paths", 2000, "paths", "paths of an SVG logo; each is drawn separately"};
  Limit logo_points{"logo-points", 200'000, "points", "all paths of an SVG logo together"};
  Limit logo_crossings{"logo-crossings", 5000, "crossings", "of a horizontal line with all paths of an SVG logo, on average"};
  Limit logo_dashes{"logo-dashes", 20'000, "dashes", "of all strokes of an SVG logo; each is a path of its own"};
  Limit logo_groups{"logo-groups", 8, "levels",
                    "groups with an opacity or a clip inside each other; each needs a picture of its own"};
  Limit logo_coordinate{"logo-coordinate", million, "units", "largest coordinate of an SVG logo"};
  Limit logo_reach{"logo-reach", 1000, "sides", "distance from the center of the viewBox, in viewBox sizes"};

  Limit photo{"photo", 16 * mib, "bytes", "file of an avatar or cover"};
  Limit photos{"photos", 256 * mib, "bytes", "all avatars and covers of a run together"};
  Limit photo_pixels{"photo-pixels", 50 * million, "pixels", "checked in the image header; decoded row by row"};
  Limit photo_progressive{"photo-progressive", 16 * million, "pixels",
                          "of a progressive JPEG or an interlaced PNG, decoded as a whole; 100 MB of memory"};
  Limit photo_scans{"photo-scans", 100, "scans", "of a progressive JPEG; each can cover the whole picture in a few bytes"};
  Limit photo_side{"photo-side", 2560, "pixels", "of an avatar or cover in a picture; larger ones are scaled down"};

  Limit pattern_size{"pattern-size", 4, "px", "smallest tile of a pattern"};
  Limit style_chain{"style-chain", 8, "styles", "styles or palettes that extend each other"};
  Limit layout_depth{"layout-depth", 8, "levels", "rows and columns of a layout in each other"};
  Limit layout_parts{"layout-parts", 64, "parts", "of a layout; the largest built-in one has 20"};
  Limit style_layers{"style-layers", 16, "gradients", "gradient layers of a frame; each covers the whole card"};
  Limit style_stops{"style-stops", 16, "colors", "per gradient"};
  Limit style_fonts{"style-fonts", 32, "files", "font files listed in a style"};
  Limit font{"font", 32 * mib, "bytes", "the largest CJK fonts have 20 MB"};

  Limit output{"output", 1024 * mib, "bytes", "all pictures of a run together"};
  Limit stream_output{"stream-output", 65'536 * mib, "bytes",
                      "all pictures of a JSON Lines stream; the names of a million pictures take 40 MB of memory"};

  Limit init_file{"init-file", 1 * mib, "bytes", "project files that init reads"};
  Limit preview_request{"preview-request", 16 * kib, "bytes", "the preview page sends a few hundred"};
  Limit preview_connections{"preview-connections", 64, "browsers", "when full, the connection idle for longest is closed"};
  Limit preview_backlog{"preview-backlog", 128 * mib, "bytes",
                        "unsent data of all connections; when full, the slowest is closed"};
  Limit preview_views{"preview-views", 16, "views", "combinations of style, palette and layout that are kept in memory"};
  Limit preview_memory{"preview-memory", 256 * mib, "bytes", "pictures of all views; others are redrawn on request"};
};

inline constexpr Limits limits{};

/// The rows of `limits`.
std::span<const Limit> all_limits();

/// The value with its unit, as in messages: "8 MiB", "10000 cards", "300 characters".
std::string to_text(const Limit& limit);

/// The output of `--limits`: one line per limit with name, value, unit and reason.
std::string limits_text();

}  // namespace placard
