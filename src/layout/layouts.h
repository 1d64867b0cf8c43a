#pragma once
// The elements for the fields of a card, its frame and its texts.

#include <limits>
#include <string>
#include <string_view>

#include "layout/containers.h"
#include "model/card.h"

namespace placard {

/// A text of at most `lines` lines; 0 is unlimited. `name` is the field name in warnings.
Element text_element(const LayoutContext& context, const Type& type, const Text& text, int lines, std::string_view name,
                     TextOptions options = {});

// Elements for the fields of a card, styled by the context.
Element title_element(const LayoutContext& context, const Text& title);
/// A title whose size has other limits than in most layouts.
Element title_element(const LayoutContext& context, const Text& title, TextOptions options);
/// The large text of a profile, which shrinks and grows. Lines after an explicit break have another color.
Element headline_element(const LayoutContext& context, const Text& headline);
/// A summary of at most `lines` lines; 0 is unlimited.
Element summary_element(const LayoutContext& context, const Text& summary, int lines);
Element quote_element(const LayoutContext& context, const Text& quote);
/// Tags in at most `lines` lines; 0 is unlimited.
Element tags_element(const LayoutContext& context, const std::vector<Keyword>& tags, int lines);
Element tech_element(const LayoutContext& context, const std::vector<Text>& names);
/// The pill of a card's status.
Element status_element(const LayoutContext& context, const Card& card);
/// The gap above a status that does not fit next to a title, px.
double status_fold(const LayoutContext& context);
/// The text of a link, or its address if `shows_address`.
Element link_element(const LayoutContext& context, const Link& link, bool shows_address = false);
Element stats_element(const LayoutContext& context, const std::vector<Stat>& stats);
/// Name, slash and role, or the role below the name if both do not fit on a line; name and role may be empty. Warnings call the
/// name by its `field`.
Element owner_element(const LayoutContext& context, const Text& name, const Text& role, std::string_view field);
/// The logo of a card, which has one, `height` px high.
Element logo_element(const LayoutContext& context, const Card& card, double height);
/// The logo of a card, which has one, in a square of `size` px, or twice as wide.
Element large_logo_element(const LayoutContext& context, const Card& card, double size);
/// Whether the photographs of an image can be drawn.
bool has_photos(const LayoutContext& context, const Image& image);
/// The avatar of a card that can be drawn.
Element avatar_element(const LayoutContext& context, const Card& card);
/// The cover of a card that can be drawn, in a frame of at most `max_height` px.
Element cover_element(const LayoutContext& context, const Card& card,
                      double max_height = std::numeric_limits<double>::infinity());

// Elements for the data of a card; null if the card has none.
Element languages_element(const LayoutContext& context, const Card& card);
Element progress_element(const LayoutContext& context, const Card& card);
Element metrics_element(const LayoutContext& context, const Card& card);
Element sparkline_element(const LayoutContext& context, const Card& card);
Element timeline_element(const LayoutContext& context, const Card& card);
Element code_element(const LayoutContext& context, const Card& card);
Element people_element(const LayoutContext& context, const Card& card);

/// The share of a language in a project.
struct LanguageShare {
  Text name;
  double share = 0;  ///< 0 to 1
  int percent = 0;   ///< rounded
};

/// The shares of languages, the largest first; their percentages add up to 100. Small ones are one share, "Other", named in the
/// language of the card.
std::vector<LanguageShare> language_shares(const std::vector<LanguageAmount>& languages, std::string_view language);

/// The percentage of what is done: 0 only if nothing and 100 only if all of it is.
int percent_of(const Completion& progress);

/// A percentage as readers of a language write it: "65%", "65 %" in German, "%65" in Turkish.
std::string percent_text(int percent, std::string_view language);

/// The value of a stat or metric; large numbers are abbreviated.
std::string shown_value(const Stat& stat, std::string_view language);

/// Abbreviates a number as readers of a language write it: 12345 is "12.3k", "12,3k" in German and "1.2万" in Japanese.
std::string short_number(double value, std::string_view language);

/// Returns the space between the edges of a card and its content: padding, border, window bar and shadow, px.
Insets frame_insets(const Frame& frame);

/// Keeps the patterns of a scene `space` px away from its text, logos and pictures. The shapes from `first` on are its content.
void clear_patterns(Scene& scene, std::size_t first, double space);

/// Adds the movements of the shapes from `first` on, the content of a card: part by part within 800 ms.
void add_movements(Scene& scene, std::size_t first, Motion motion, Tone tone);

/// Returns a pattern that fills a rectangle.
Pattern pattern_of(const PatternStyle& style, const Rect& rect, double radius);

/// Draws the frame of a card of this size; a bare card can have another pattern.
void draw_frame(const Frame& frame, bool is_bare, Size size, Painter& painter);

/// Puts a quote in the quotation marks of a language: a tag such as "de" or "zh-TW"; English if it is empty or unknown.
/// Existing typographic quotation marks are kept; straight ones are replaced.
std::string quoted(std::string_view quote, std::string_view language);

/// Returns the short text alternative of a card: its `alt`, or else one line made from title, status and summary or quote.
std::string sentence_of(const Card& card);

/// Returns the text of a card that `sentence_of` leaves out.
std::string description_of(const Card& card);

/// The two texts of a badge.
struct BadgeText {
  Text label;
  Text message;
};

/// Returns the texts of a card's badge. The message is the status, or else the first tag or the summary. The label is the title
/// if the card's own layout is `badge`, and empty if the title is the same as the message; otherwise, it is "status".
BadgeText badge_text(const Card& card);

/// Draws the badge of a card and returns its size in px. From `large.from` px of the style, the height of the card selects the
/// large form.
Size draw_badge(const Card& card, Painter& painter, const LayoutContext& context);

}  // namespace placard
