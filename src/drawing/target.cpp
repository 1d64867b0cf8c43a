#include "drawing/target.h"

#include <glib.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/free_by.h"
#include "base/json.h"
#include "base/spelling.h"
#include "io/files.h"

namespace placard {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view picture_endings[] = {".jpg", ".jpeg", ".pdf", ".gif", ".avif", ".webp", ".svgz", ".svg", ".png"};
constexpr std::string_view archive_endings[] = {".tar", ".zip", ".gz", ".tgz"};

Target kind_of_target(const RenderOptions& options) {
  if (!options.archive.empty()) return {Target::Kind::archive, options.archive};
  if (options.output_lines) return {Target::Kind::lines, "-"};
  const std::string& path = options.output;
  if (path == "-") return {Target::Kind::standard, path};
  std::error_code error;
  const std::string ending = fs::path(path).extension().string();
  if (is_folder(path)) return {Target::Kind::folder, path};
  if (format_of(ending)) return {Target::Kind::file, path};
  const auto ends_with = [&](std::string_view other) { return same_letters(ending, other); };
  if (fs::is_symlink(path, error) && !fs::exists(path, error))
    throw Failure("writing to '" + path + "': it is a link to '" + fs::read_symlink(path, error).string() +
                  "', which does not exist");
  if (std::ranges::any_of(picture_endings, ends_with))
    throw Failure(
        "writing to '" + path +
            "': the extension is not .svg, .png, .webp, .jpg or .pdf\n  hint: to write a folder, use a name without an extension",
        ExitStatus::wrong_use);
  if (std::ranges::any_of(archive_endings, ends_with))
    throw Failure(
        "writing to '" + path + "': the extension is that of an archive\n  hint: to write an archive, use --tar cards.tar",
        ExitStatus::wrong_use);
  return {Target::Kind::folder, path};
}

std::string base64(const std::string& bytes) {
  const std::unique_ptr<gchar, FreeBy<g_free>> text(g_base64_encode(reinterpret_cast<const guchar*>(bytes.data()), bytes.size()));
  return text.get();
}

template <class... Members>
void print_row(std::size_t line, const Members&... members) {
  JsonWriter row;
  row.begin_object();
  row.raw("line", std::to_string(line));
  row.members(members...);
  row.end_object();
  write_stdout(row.take() + "\n");
}

}  // namespace

Target read_target(const RenderOptions& options) {
  Target target = kind_of_target(options);
  // Nobody named the default folder, so a link in the project must not lead out of it.
  const bool is_default = root_folder().empty() && target.path == RenderOptions{}.output;
  target.within = is_default ? project_folder(target.path) : root_folder();
  return target;
}

std::vector<Format> formats_for(const RenderOptions& options, const Target& target) {
  if (target.kind == Target::Kind::file) {
    const Format format = *format_of(fs::path(target.path).extension().string());
    for (const Format asked : options.formats) {
      if (asked != format)
        throw Failure("writing to '" + target.path + "': its extension contradicts --format " + std::string(name_of(asked)),
                      ExitStatus::wrong_use);
    }
    return {format};
  }
  if (!options.formats.empty()) return options.formats;
  return {options.has_folder || options.size ? Format::png : Format::svg};  // sites that show previews of pages read no SVG
}

PictureWriter::PictureWriter(const Target& target, bool only_compares, Report& report, const Limit& limit)
    : target_(target), only_compares_(only_compares), report_(report), limit_(limit) {
  if (target.kind == Target::Kind::archive && target.path != "-")
    archive_.emplace(find_output_place(target.path, target.within, FinalLink::follow));
}

void PictureWriter::write_error(std::size_t line, const std::string& message) {
  if (target_.kind == Target::Kind::lines) print_row(line, "error", message);
}

void PictureWriter::write(const std::string& name, const std::string& bytes, std::size_t line) {
  bytes_ += bytes.size();
  if (bytes_ > limit_.value) {
    throw Failure("writing '" + name + "': more than " + to_text(limit_) +
                  " of pictures\n  hint: draw a part of the cards with --shard I/N, or fewer files");
  }
  ++pictures_;
  if (target_.kind == Target::Kind::archive) {
    entry_.clear();
    append_tar_entry(entry_, name, bytes);
    return add_to_archive(entry_);
  }
  if (target_.kind == Target::Kind::lines)
    return print_row(line, "name", name, "format", fs::path(name).extension().string().substr(1), "data", base64(bytes));
  if (target_.kind == Target::Kind::standard) return name.ends_with(".scene") ? print_stdout(bytes) : write_stdout(bytes);
  const bool is_file = target_.kind == Target::Kind::file;
  const std::string path = is_file ? target_.path : (fs::path(target_.path) / name).string();
  const FinalLink link = is_file ? FinalLink::follow : FinalLink::replace;
  if (!only_compares_) return report_written(write_file(path, bytes, target_.within, link), path, bytes.size());
  const FileOutcome outcome = compare_file(path, bytes, target_.within, link);
  if (outcome == FileOutcome::unchanged) return report_.note_file(outcome, path);
  ++differing_;
  report_.say_file(outcome, path);
}

void PictureWriter::report_written(FileOutcome outcome, const std::string& path, std::size_t bytes) {
  const bool is_counted = outcome == FileOutcome::unchanged && !target_.is_single();
  if (is_counted) ++unchanged_;
  if (is_counted || (outcome != FileOutcome::unchanged && ++written_ > max_listed)) return report_.note_file(outcome, path);
  report_.say_file(outcome, path, " (" + std::to_string(bytes) + " bytes)");
}

void PictureWriter::add_to_archive(std::string_view bytes) { archive_ ? archive_->write(bytes) : write_stdout(bytes); }

void PictureWriter::finish() {
  if (written_ > max_listed) report_.say("wrote " + std::to_string(written_ - max_listed) + " more");
  if (unchanged_ > 0) report_.say(std::to_string(unchanged_) + " unchanged");
  if (target_.kind != Target::Kind::archive) return;
  add_to_archive(tar_end());
  if (!archive_) return;
  archive_->commit();
  report_.say_file(FileOutcome::changed, target_.path, " (" + std::to_string(pictures_) + " pictures)");
}

}  // namespace placard
