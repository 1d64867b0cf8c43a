#pragma once
// A wrapper of libfyaml: parser events and tokens.

#include <libfyaml.h>

#include <memory>
#include <optional>
#include <string>

#include "base/free_by.h"
#include "base/source.h"
#include "input/diagnosis.h"

namespace placard {

/// The parser events of a text, up to its end or its first syntax error.
class Events {
 public:
  struct FreeEvent {
    fy_parser* parser = nullptr;
    void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
  };
  using Event = std::unique_ptr<fy_event, FreeEvent>;

  /// `source` must outlive this object. Throws Failure if memory runs out.
  Events(const Source& source, bool json);

  /// The next event; null at the end and after a syntax error.
  Event next();

  /// The place of the syntax error, or `last` if libfyaml does not report one; nullopt if the syntax is valid.
  [[nodiscard]] std::optional<Span> broken_at(Span last) const;

 private:
  const Source& source_;
  std::unique_ptr<fy_diag, FreeBy<fy_diag_destroy>> diag_;
  std::unique_ptr<fy_parser, FreeBy<fy_parser_destroy>> parser_;
};

/// The byte range of a token without its quotes; nullopt if libfyaml has none.
std::optional<Span> span_of(fy_token* token);

/// The text of a token with escapes resolved; empty for null.
std::string text_of(fy_token* token);

/// The text of a scalar of `source`. Single-quoted scalars are decoded here, because libfyaml 0.7 returns wrong bytes for
/// several doubled quotes in a row.
std::string scalar_text(fy_token* token, std::string_view source);

/// Reports a tag that is not in the YAML core schema; other tags would construct objects, which is unsafe for untrusted
/// files. Accepts a null tag.
std::optional<Diagnosis> diagnose_tag(fy_token* tag, const Source& source);

/// Whether a tag makes its value a string.
bool is_string_tag(fy_token* tag, const Source& source);

}  // namespace placard
