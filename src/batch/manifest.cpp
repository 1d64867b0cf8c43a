#include "batch/manifest.h"

#include <glib.h>

#include <filesystem>
#include <memory>

#include "base/free_by.h"
#include "io/files.h"

namespace placard {

namespace {

std::string sha256(const std::string& bytes) {
  const std::unique_ptr<gchar, FreeBy<g_free>> hex(
      g_compute_checksum_for_data(G_CHECKSUM_SHA256, reinterpret_cast<const guchar*>(bytes.data()), bytes.size()));
  return hex.get();
}

}  // namespace

ManifestWriter::ManifestWriter(const RenderRun& run) : run_(run) {
  const std::string& path = run.options.manifest;
  if (!path.empty() && path != "-") file_.emplace(find_output_place(path, root_folder(), FinalLink::follow));
  is_map_ = run.options.has_folder && path.ends_with(".json");
  if (is_map_) map_.begin_object();
}

void ManifestWriter::add(const std::string& name, const std::string& bytes, const InputPlace& place) {
  if (run_.options.manifest.empty()) return;
  if (is_map_) {
    if (last_page_ != place.page) map_.member(place.page, name);  // the first picture of each page
    last_page_ = place.page;
    return;
  }
  ++pictures_;
  const bool is_file = run_.target.kind == Target::Kind::file;
  JsonWriter row;
  row.begin_object();
  row.member("name", is_file ? std::filesystem::path(run_.target.path).filename().string() : name);
  row.raw("bytes", std::to_string(bytes.size()));
  row.member("sha256", sha256(bytes));
  if (run_.options.files.size() > 1 || run_.options.has_folder) row.member("file", place.file);
  row.raw("line", std::to_string(place.line));
  row.end_object();
  write(row.take() + "\n");
}

void ManifestWriter::finish(const LinesRead* lines) {
  if (run_.options.manifest.empty()) return;
  if (is_map_) {
    map_.end_object();
    write(map_.take() + "\n");
    return file_->commit();
  }
  const Shard shard = run_.options.shard.value_or(Shard{});
  JsonWriter row;
  row.begin_object();
  row.raw("shard_index", std::to_string(shard.index - 1));
  row.raw("shard_count", std::to_string(shard.count));
  row.raw("pictures", std::to_string(pictures_));
  if (lines != nullptr) {
    row.raw("lines", std::to_string(lines->last));
    row.key("blank_lines");
    row.begin_array();
    for (const std::size_t line : lines->blank) row.raw(std::to_string(line));
    row.end_array();
  }
  row.end_object();
  write(row.take() + "\n");
  if (file_) file_->commit();
}

void ManifestWriter::write(std::string_view row) { file_ ? file_->write(row) : write_stdout(row); }

}  // namespace placard
