#pragma once
// Turns the parts of a layout into elements for one card.

#include <deque>
#include <optional>
#include <vector>

#include "layout/chosen_parts.h"
#include "layout/layouts.h"

namespace placard {

/// Builds the elements of a card. Keeps the styles that they refer to, so it has to outlive them.
class Arranger {
 public:
  Arranger(const Card& card, const LayoutContext& context, const Layout& layout);

  /// The parts of a card below each other. In a picture, they fill `room` px inside the frame: a title grows, and tags have as
  /// many lines as fit.
  Column build(const Size& room);

 private:
  /// What a title that grows knows about its picture.
  struct TitleRoom {
    double width = 0;
    double height = 0;       ///< of the title, the text below it, or a cover beside them
    bool is_beside = false;  ///< a cover
    bool is_last = false;    ///< nothing is below the title and its text
  };

  // Also of a part with other styles.
  const LayoutContext& context_of(const ChosenPart& chosen);
  [[nodiscard]] double gap_above(const ChosenPart& chosen) const;
  [[nodiscard]] std::vector<double> gaps_above(const std::vector<ChosenPart>& parts) const;
  Element element(const ChosenPart& chosen);
  Element part_element(const ChosenPart& chosen, const LayoutContext& context);
  [[nodiscard]] Text text_of(const ChosenPart& chosen) const;
  Element row(const ChosenPart& chosen, const LayoutContext& context);
  Element plain_row(const ChosenPart& chosen, std::size_t count);
  Element with_title_rule(Element content, const LayoutContext& context);
  Column column(const std::vector<ChosenPart>& parts);
  Column column_of(const std::vector<ChosenPart>& parts, std::vector<Element> elements) const;
  Column column_with_title(const std::vector<ChosenPart>& parts, std::size_t title);
  Column picture(const Size& room);
  Element tags_that_fit(const ChosenPart& chosen, const Size& room);

  const Card& card_;
  const LayoutContext& context_;
  const Layout& layout_;
  std::vector<ChosenPart> parts_;
  std::deque<Style> styles_;
  std::deque<LayoutContext> contexts_;
  std::optional<PartAlign> align_;  // of the parts of a column
  std::optional<TitleRoom> room_;
};

}  // namespace placard
