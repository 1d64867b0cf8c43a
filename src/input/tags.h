#pragma once
// Tags of YAML: what a value says of its own kind.

#include <libfyaml.h>

#include <optional>

#include "base/source.h"
#include "input/diagnosis.h"

namespace placard {

/// What is wrong with a tag: those of the core schema say what a value is anyway, and any other asks for what no reader of a
/// stranger's file should make. Nothing where there is no tag.
std::optional<Diagnosis> fault_of_tag(fy_token* tag, const Source& source);

/// Whether a tag says that its value is text, whatever it looks like.
bool makes_text(fy_token* tag, const Source& source);

}  // namespace placard
