#include "input/form.h"

#include "base/number.h"

namespace placard {

namespace {

std::string words_text(const std::vector<std::string_view>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + ("`" + std::string(words[i]) + "`");
  }
  return text;
}

// Escapes '|', which would end the cell.
std::string cell(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '|' ? std::string("\\|") : std::string(1, c);
  return result;
}

// "text, at most 100 characters", "`light`, `dark`, `both` or `auto`"
std::string to_words(const Form& form) {
  if (!form.name.empty()) return "[" + std::string(form.name) + "](#" + std::string(form.name) + ")";
  const std::string high = to_text(form.range.high);
  const std::string range = "from " + to_text(form.range.low) + " to " + high;
  switch (form.kind) {
    case Form::Kind::text: return "text" + (form.range.high < Range{}.high ? ", at most " + high + " characters" : std::string());
    case Form::Kind::number: return "a number " + range;
    case Form::Kind::integer: return "an integer " + range;
    case Form::Kind::boolean: return "`true` or `false`";
    case Form::Kind::word: return words_text(form.words);
    case Form::Kind::list: return "a list of at most " + high + " items: " + to_words(form.parts.front());
    case Form::Kind::map: break;
    case Form::Kind::any_of: {
      std::string text;
      for (const Form& part : form.parts) text += (text.empty() ? "" : "; or ") + to_words(part);
      return text;
    }
  }
  if (form.fields.empty()) return "at most " + high + " names, each with " + to_words(form.parts.front());
  std::string keys;
  for (const FieldForm& field : form.fields) keys += (keys.empty() ? "`" : ", `") + std::string(field.name) + "`";
  return "a mapping of " + keys;
}

void add_rows(const std::vector<FieldForm>& fields, const std::string& before, std::string& text) {
  for (const FieldForm& field : fields) {
    const std::string name = before + std::string(field.name);
    const bool shows_fields = field.form.kind == Form::Kind::map && field.form.name.empty() && !field.form.fields.empty();
    const std::string default_text = field.standard.empty() || field.standard == "\"\"" ? "" : "`" + field.standard + "`";
    text += "| `" + name + "` | " + cell(field.doc) + " | " + cell(to_words(field.form)) + " | " + cell(default_text) + " |\n";
    if (shows_fields) add_rows(field.form.fields, name + ".", text);
  }
}

}  // namespace

std::string to_table(const std::vector<FieldForm>& fields) {
  std::string text = "| key | description | value | default |\n| --- | --- | --- | --- |\n";
  add_rows(fields, "", text);
  return text;
}

}  // namespace placard
