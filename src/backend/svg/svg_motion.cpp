#include "backend/svg/svg_motion.h"

#include <algorithm>
#include <cmath>

#include "backend/svg/ids.h"
#include "base/number.h"

namespace placard {

namespace {

constexpr double seconds_per_cell = 0.07;
constexpr double max_typing = 2;  // s

std::string seconds_of(const Movement& reveal) {
  return reveal.cells > 0 ? to_short_text(std::min(max_typing, seconds_per_cell * reveal.cells)) + "s" : ".8s";
}

}  // namespace

std::string SvgMotion::id_of(const Movement& movement) const {
  return std::string(prefix_) + "_" + in_letters(movement.shapes.begin);
}

void SvgMotion::add_rule(char letter, const std::string& animation) {
  const std::string rule = "." + name(letter) + "{animation:" + animation + "}";
  if (rules_.find(rule) == std::string::npos) rules_ += rule;
}

void SvgMotion::add_keyframes(char letter, const std::string& frames) {
  const std::string rule = "@keyframes " + name(letter) + "{" + frames + "}";
  if (rules_.find(rule) == std::string::npos) rules_ += rule;
}

void SvgMotion::begin(std::size_t shape) {
  for (; next_ < scene_.movements.size() && scene_.movements[next_].shapes.begin == shape; ++next_) {
    open_.push_back(&scene_.movements[next_]);
    begin(*open_.back());
  }
}

void SvgMotion::end(std::size_t shape) {
  for (; !open_.empty() && open_.back()->shapes.begin + open_.back()->shapes.size == shape + 1; open_.pop_back()) {
    end(*open_.back());
  }
}

// What is revealed is drawn twice: the copy below it shows all of it from the first frame on, and only until the last one.
void SvgMotion::begin(const Movement& movement) {
  if (movement.effect == Effect::pulse) {
    add_rule('b', name('b') + " 1.2s .8s 3");
    add_keyframes('b', "50%{opacity:.3}");
    return body_.open("g", {{"class", name('b')}});
  }
  add_keyframes('f', "from{opacity:.6}");
  if (movement.effect == Effect::fade) {
    add_rule('f', name('f') + " .4s var(--d,0s) backwards");
    return body_.open("g",
                      {{"class", name('f')}, {"style", movement.delay > 0 ? "--d:" + to_short_text(movement.delay) + "s" : ""}});
  }
  const std::string time = " " + seconds_of(movement) + " ";
  const bool is_typed = movement.cells > 0;
  add_rule(is_typed ? 't' : 'r', name('r') + time + (is_typed ? "steps(" + std::to_string(movement.cells) + ")" : "ease-out"));
  add_rule(is_typed ? 'u' : 's', name('f') + time + "steps(1)");
  const std::string hidden = scene_.right_to_left ? "0 0 0 100%" : "0 100% 0 0";
  add_keyframes('r', "from{clip-path:inset(" + hidden + ")}to{clip-path:inset(0)}");
  body_.open("g", {{"class", name(is_typed ? 't' : 'r')}});
  body_.open("g", {{"id", id_of(movement)}});
}

void SvgMotion::end(const Movement& movement) {
  body_.close();
  if (movement.effect != Effect::reveal) return;
  body_.close();
  const bool is_typed = movement.cells > 0;
  body_.element("use", {{"class", name(is_typed ? 'u' : 's')}, {"href", "#" + id_of(movement)}, {"opacity", "0"}});
  if (is_typed) write_caret(movement);
}

// A bar that moves with the typed characters and is gone after the last one. It is between characters, so that it hides none.
void SvgMotion::write_caret(const Movement& movement) {
  const std::size_t index = movement.shapes.begin;
  const auto& line = std::get<TextLine>(scene_.shapes[index]);
  const SvgColor paint = colors_.paint(index, line.paint, "fill");
  const Rect area = area_of(line);
  const double width = std::max(1.0, std::round(line.width / movement.cells / 5));  // whole px are sharp
  add_rule('c', name('c') + " " + seconds_of(movement) + " steps(" + std::to_string(movement.cells) + ")");
  add_keyframes('c', "from{opacity:1;translate:-" + to_short_text(line.width) + "px}to{opacity:1}");
  body_.element("rect", {{"class", joined(name('c'), paint.name)},
                         {"opacity", "0"},
                         {"x", to_short_text(std::round(area.right() - width / 2))},
                         {"y", to_short_text(std::round(area.y))},
                         {"width", to_short_text(width)},
                         {"height", to_short_text(std::round(area.height))},
                         {"fill", paint.color},
                         {"fill-opacity", paint.opacity}});
}

}  // namespace placard
