#include "image/area_scaler.h"

#include <algorithm>
#include <cmath>

namespace placard {

AreaScaler::AreaScaler(int from_width, int from_height, int width, int height)
    : from_width_(static_cast<std::uint64_t>(from_width)),
      from_height_(static_cast<std::uint64_t>(from_height)),
      height_left_(from_height_),
      sums_(static_cast<std::size_t>(width) * 4),
      bitmap_{width, height, {}} {
  bitmap_.rgba.reserve(sums_.size() * static_cast<std::size_t>(height));
}

// A row is `height` units high, a row of the result `from_height` units.
void AreaScaler::add(const std::uint8_t* row) {
  const auto height = static_cast<std::uint64_t>(bitmap_.height);
  const std::uint64_t part = std::min(height, height_left_);
  accumulate(row, part);
  height_left_ -= part;
  if (height_left_ > 0) return;
  finish_row();
  height_left_ = from_height_ - (height - part);
  if (part < height) accumulate(row, height - part);
}

void AreaScaler::accumulate(const std::uint8_t* row, std::uint64_t weight) {
  const auto width = static_cast<std::uint64_t>(bitmap_.width);
  std::uint64_t left = from_width_;
  std::uint64_t* sum = sums_.data();
  for (std::uint64_t x = 0; x < from_width_; ++x, row += 4) {
    for (std::uint64_t rest = width; rest > 0;) {
      const std::uint64_t part = std::min(rest, left);
      const std::uint64_t alpha = part * weight * row[3];
      for (int channel = 0; channel < 3; ++channel) sum[channel] += alpha * row[channel] * row[channel];
      sum[3] += alpha;
      rest -= part;
      left -= part;
      if (left > 0) continue;
      left = from_width_;
      sum += 4;
    }
  }
}

void AreaScaler::finish_row() {
  const std::uint64_t area = from_width_ * from_height_;
  for (std::size_t i = 0; i < sums_.size(); i += 4) {
    const auto alpha = static_cast<double>(sums_[i + 3]);
    for (std::size_t channel = 0; channel < 3; ++channel) {
      const double square = alpha > 0 ? static_cast<double>(sums_[i + channel]) / alpha : 0;
      bitmap_.rgba.push_back(static_cast<std::uint8_t>(std::lround(std::sqrt(square))));
    }
    bitmap_.rgba.push_back(static_cast<std::uint8_t>((sums_[i + 3] + area / 2) / area));
  }
  std::fill(sums_.begin(), sums_.end(), 0);
}

}  // namespace placard
