#pragma once
// WebP encoder: libwebp.

#include <string>
#include <string_view>

#include "base/bitmap.h"
#include "base/geometry.h"

namespace placard {

/// The quality of WebPs with a photograph, from 0 to 100.
constexpr float webp_quality = 90;

/// Encodes a WebP: without loss, or at `webp_quality` if the bitmap shows a photograph. Alpha has no loss.
std::string encode_webp(const Bitmap& bitmap, bool has_photo);

/// Whether the first bytes of a file are those that `encode_webp` writes.
bool is_own_webp(std::string_view head);

/// The reason why a picture of `size` is too large for a WebP at `scale`, or an empty string.
std::string webp_fault(const Size& size, double scale);

}  // namespace placard
