#include "layout/outline_table.h"

#include <vector>

using namespace placard;

TEST_CASE("an outline has one place, however many there are") {
  constexpr std::size_t count = 3000;
  const std::vector<Outline> outlines(count);
  OutlineTable table(std::pmr::get_default_resource());
  bool good = true;
  for (std::size_t i = 0; i < count; ++i) {
    good = good && table.place_of(&outlines[i], i) == i;
    // The ones before are where they were, while the table grows.
    good = good && table.place_of(&outlines[i / 2], count) == i / 2 && table.place_of(&outlines[0], count) == 0;
  }
  CHECK(good);
}

TEST_CASE("a table of outlines is not bound to addresses that follow each other") {
  std::vector<std::vector<Outline>> blocks;
  OutlineTable table(std::pmr::get_default_resource());
  for (std::size_t i = 0; i < 300; ++i) {
    blocks.emplace_back(1 + i % 7);
    CHECK(table.place_of(&blocks.back().back(), i) == i);
  }
  for (std::size_t i = 0; i < 300; ++i) CHECK(table.place_of(&blocks[i].back(), 1000) == i);
}
