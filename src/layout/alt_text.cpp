#include "layout/layouts.h"

#include <initializer_list>

#include "base/number.h"
#include "base/utf8.h"

namespace placard {

namespace {

constexpr std::size_t max_sentence_length = 150;  // characters; screen readers cut longer alternative text

// Appends text with each run of white space as one space, and without soft hyphens.
void append_flat(std::string& result, std::string_view text) {
  constexpr std::string_view soft_hyphen = "\u00AD";
  const auto is_blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
  const std::size_t begin = result.size();
  bool after_blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_blank(text[i])) {
      after_blank = true;
    } else if (text.substr(i).starts_with(soft_hyphen)) {
      ++i;  // its second byte
    } else {
      if (after_blank && result.size() > begin) result += ' ';
      after_blank = false;
      result += text[i];
    }
  }
}

std::string flat(std::string_view text) {
  std::string result;
  append_flat(result, text);
  return result;
}

void shorten(std::string& text, std::size_t max_length) {
  if (count_code_points(text) <= max_length) return;
  std::size_t offset = 0;
  std::size_t last_space = 0;
  for (std::size_t i = 0; i + 1 < max_length; ++i) {
    if (text[offset] == ' ') last_space = offset;
    if (!decode_utf8(text, offset)) break;
  }
  text.resize(last_space > max_length / 2 ? last_space : offset);
  text += "…";
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view quote : {"”", "»", "’", "\"", "」"}) {
    if (text.ends_with(quote)) text.remove_suffix(quote.size());
  }
  for (const std::string_view sign : {".", "!", "?", "…", ":", "。", "！", "？", "．", "।", "؟", "۔", "：", "՞"}) {
    if (text.ends_with(sign)) return true;
  }
  return false;
}

// Joins texts that are not empty with commas.
std::string listed(std::initializer_list<std::string_view> texts) {
  std::string list;
  for (const std::string_view text : texts)
    if (!text.empty()) list.append(list.empty() ? "" : ", ").append(text);
  return list;
}

// Calls `add(label, text)` for each part of the data of a card.
template <class Add>
void add_data(const Card& card, const Add& add) {
  const std::string& language = card.look.lang.text;
  std::string languages;
  for (const LanguageShare& one : language_shares(card.languages, language))
    languages = listed({languages, one.name.text + " " + percent_text(one.percent, language)});
  add("Languages: ", languages);
  if (const Completion& progress = card.progress; !progress.empty()) {
    const std::string count = progress.of == 100 ? "" : to_text(*progress.done) + " of " + to_text(progress.of);
    add("Progress: ", listed({progress.label.text, percent_text(percent_of(progress), language), count}));
  }
  std::string metrics;
  for (const Stat& metric : card.metrics) metrics = listed({metrics, metric.shown_name() + " " + shown_value(metric, language)});
  add("Metrics: ", metrics);
  if (const Sparkline& line = card.sparkline; !line.empty()) {
    const std::string ends = "from " + to_text(line.values.front()) + " to " + to_text(line.values.back());
    add("Trend: ", line.fact.empty() ? ends : line.fact.text + " " + ends);
  }
  for (const TimelineEntry& entry : card.timeline)
    add("", listed({entry.date.text, entry.title.text, entry.place.text, entry.url.text}));
  add("Code: ", card.code.text);
  std::string people;
  for (const Person& person : card.people) people = listed({people, person.name.text});
  add("People: ", people);
}

}  // namespace

std::string sentence_of(const Card& card) {
  if (!card.alt.empty()) return flat(card.alt.text);
  const std::string& more = card.summary.empty() ? card.quote.text : card.summary.text;
  std::string sentence = card.title.text;
  if (!card.status.text.empty()) sentence.append(" (").append(card.status.text.text).append(")");
  if (!more.empty()) sentence.append(ends_sentence(sentence) ? " " : ": ").append(more);
  sentence = flat(sentence);
  shorten(sentence, max_sentence_length);
  return sentence;
}

std::string description_of(const Card& card) {
  std::string text;
  const auto add = [&](std::string_view label, std::string_view part) {
    if (part.empty()) return;
    // Screen readers pause at the end of a sentence.
    if (!text.empty()) text += ends_sentence(text) ? " " : ". ";
    append_flat(text += label, part);
  };
  add("", card.subtitle.text);
  if (!card.alt.empty() || count_code_points(card.summary.text) > max_sentence_length / 2) add("", card.summary.text);
  add("“", card.quote.text);
  if (!card.quote.empty()) text += "”";
  add("Image: ", card.cover.alt.text);
  add("Avatar: ", card.avatar.alt.text);
  std::string tags;
  for (const Keyword& tag : card.tags) append_flat(tags += tags.empty() ? "" : ", ", tag.text.text);
  add("Tags: ", tags);
  if (!tags.empty() && !ends_sentence(text)) text += '.';
  add_data(card, add);
  add("Link: ", card.link.url.empty() ? card.link.text.text : card.link.url.text);
  return text;
}

}  // namespace placard
