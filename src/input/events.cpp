#include "input/events.h"

#include <algorithm>

#include "base/diagnostics.h"
#include "input/diagnosis.h"

namespace placard {

Events::Events(const Source& source, bool json) : source_(source) {
  fy_diag_cfg diag_settings{};
  fy_diag_cfg_default(&diag_settings);
  diag_settings.level = FYET_ERROR;
  diag_.reset(fy_diag_create(&diag_settings));
  fy_diag_set_collect_errors(diag_.get(), true);
  fy_parse_cfg settings{};
  const unsigned flags =
      FYPCF_QUIET | FYPCF_COLLECT_DIAG | FYPCF_ALLOW_DUPLICATE_KEYS | (json ? FYPCF_JSON_FORCE : FYPCF_JSON_NONE);
  settings.flags = static_cast<fy_parse_cfg_flags>(flags);
  settings.diag = diag_.get();
  parser_.reset(fy_parser_create(&settings));
  if (!parser_ || fy_parser_set_string(parser_.get(), source.text.data(), source.text.size()) != 0) {
    throw Failure("reading '" + source.name + "': out of memory");
  }
}

std::optional<Span> Events::broken_at(Span last) const {
  void* position = nullptr;
  if (const fy_diag_error* error = fy_diag_errors_iterate(diag_.get(), &position)) {
    if (error->fyt == nullptr) return place_span(source_.text, error->line, error->column);
    return span_of(error->fyt).value_or(last);
  }
  return fy_parser_get_stream_error(parser_.get()) ? std::optional(last) : std::nullopt;
}

std::optional<Span> span_of(fy_token* token) {
  const fy_mark* begin = token == nullptr ? nullptr : fy_token_start_mark(token);
  const fy_mark* end = token == nullptr ? nullptr : fy_token_end_mark(token);
  if (begin == nullptr || end == nullptr) return std::nullopt;
  return Span{begin->input_pos, std::max(begin->input_pos, end->input_pos)};
}

std::string text_of(fy_token* token) {
  std::size_t length = 0;
  const char* text = token == nullptr ? nullptr : fy_token_get_text(token, &length);
  return text == nullptr ? std::string() : std::string(text, length);
}

}  // namespace placard
