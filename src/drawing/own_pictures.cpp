#include "drawing/own_pictures.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include "io/files.h"
#include "model/vocabulary.h"
#include "base/png_chunks.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t picture_head = 400;  // bytes

bool is_own_svg(std::string_view head) {
  if (head.size() < picture_head) return false;
  const std::size_t line = head.find('\n');
  const std::string_view first = head.substr(0, line);
  return first.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"") &&
         first.find(" role=\"img\" aria-labelledby=\"") != std::string_view::npos &&
         head.substr(line + 1).starts_with("<title id=\"");
}

// Straight behind the header stands the density, that of CSS px by a scale; then the colors or the picture. Other programs
// write other chunks, another order or the density of paper.
bool is_own_png(std::string_view head) {
  if (!head.starts_with(png_signature)) return false;
  PngChunks chunks(head);
  const auto header = chunks.next();
  const auto density = chunks.next();
  const auto next = chunks.next();
  if (!header || !read_png_header(*header) || !density || density->type != "pHYs" || density->data.size() != 9 || !next)
    return false;
  const std::uint32_t per_meter = png_number(density->data, 0);
  const double scale = std::round(per_meter * 0.0254 / 96 * 4) / 4;
  const bool is_px = std::lround(96 / 0.0254 * scale) == static_cast<long>(per_meter);
  return is_px && scale >= 1 && scale <= 4 && per_meter == png_number(density->data, 4) && density->data[8] == '\1' &&
         (next->type == "PLTE" || next->type == "IDAT");
}

bool is_own_picture(const fs::path& path) {
  const bool svg = path.extension() == ".svg";
  if ((!svg && path.extension() != ".png") || !is_regular_file(path.string())) return false;
  std::string head(picture_head, '\0');
  std::ifstream file(path);
  file.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(file.gcount()));
  return svg ? is_own_svg(head) : is_own_png(head);
}

}  // namespace

void report_orphans(const std::string& folder, const std::set<std::string>& names, const std::set<std::string>& ids,
                    Report& report) {
  const auto belongs_to_other_run = [&ids](const std::string& name) {
    for (const std::string_view layout : names_of<LayoutKind>()) {
      const std::size_t at = name.rfind("-" + std::string(layout));
      if (at != std::string::npos && ids.contains(name.substr(0, at))) return true;
    }
    return false;
  };
  std::vector<std::string> orphans;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string stem = entry->path().stem().string();
    if (names.contains(stem) || belongs_to_other_run(stem)) continue;
    if (is_own_picture(entry->path())) orphans.push_back(entry->path().string());
  }
  std::sort(orphans.begin(), orphans.end());
  for (const std::string& path : orphans) report.say_file(FileOutcome::orphan, path, ": no card of these files makes it");
}

}  // namespace placard
