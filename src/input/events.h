#pragma once
// The YAML and JSON library: its events one by one, and where its tokens stand.

#include <libfyaml.h>

#include <memory>
#include <optional>
#include <utility>
#include <string>

#include "base/source.h"
#include "input/diagnosis.h"

namespace placard {

/// The events of a text, up to its end or its first syntax error.
class Events {
 public:
  struct FreeEvent {
    fy_parser* parser = nullptr;
    void operator()(fy_event* event) const { fy_parser_event_free(parser, event); }
  };
  using Event = std::unique_ptr<fy_event, FreeEvent>;

  /// `source` stays where it is. Throws Failure where there is no memory.
  Events(const Source& source, bool json);

  /// Null behind the last one, and where the syntax is broken.
  Event next();

  /// Where the syntax is broken; `last` where the library does not say. Nothing where it is whole.
  [[nodiscard]] std::optional<Span> broken_at(Span last) const;

 private:
  struct DestroyParser {
    void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
  };
  struct DestroyDiag {
    void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
  };

  const Source& source_;
  std::unique_ptr<fy_diag, DestroyDiag> diag_;
  std::unique_ptr<fy_parser, DestroyParser> parser_;
};

/// The bytes of a token, without quotation marks; nothing for one that has no place.
std::optional<Span> span_of(fy_token* token);

/// The text of a token with its escapes resolved; empty where there is no token.
std::string text_of(fy_token* token);

/// The same of a scalar of `source`. What stands in single quotes is resolved here: where several pairs of them follow each
/// other, libfyaml 0.7 answers with bytes that nobody wrote.
std::string scalar_text(fy_token* token, std::string_view source);

/// What is wrong with a tag: those of the core schema say what a value is anyway, and any other asks for what no reader of a
/// stranger's file should make. Nothing where there is no tag.
std::optional<Diagnosis> diagnose_tag(fy_token* tag, const Source& source);

/// Whether a tag says that its value is text, whatever it looks like.
bool is_string_tag(fy_token* tag, const Source& source);

}  // namespace placard
