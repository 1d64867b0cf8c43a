// The render command: draws the cards of metadata files.

#include <algorithm>

#include "batch/batch.h"
#include "cli/options.h"
#include "io/json_lines.h"
#include "io/open_file.h"

namespace placard {

namespace {

// stdin as one metadata file. JSON Lines are rejected: they cannot be written to a single picture.
CardFile read_stdin(LineReader& reader, const Target& target) {
  const bool may_be_lines = reader.begins_with_object();
  Source source = reader.rest();
  const std::size_t begin = source.text.find_first_not_of(" \t\r\n");
  const std::size_t end = begin == std::string::npos ? begin : source.text.find('\n', begin);
  if (may_be_lines && end != std::string::npos && source.text.find_first_not_of(" \t\r\n", end) != std::string::npos) {
    throw Failure("writing to " + target.name() +
                  ": one picture was requested, but stdin has several lines of JSON\n  hint: write to a folder, or to an archive "
                  "with --tar -");
  }
  return read_card_file("-", std::move(source));
}

}  // namespace

int run(const RenderOptions& options, Report& report) {
  if (!options.root.empty()) set_root(options.root);
  if (options.report) report.print_rows();
  const Target target = read_target(options);
  const CardFlags flags(options, target);
  const auto lines = std::find_if(options.files.begin(), options.files.end(), is_lines_file);
  const bool has_lines = lines != options.files.end();
  if (has_lines && options.files.size() > 1)
    throw Failure("reading '" + *lines + "': JSON Lines cannot be combined with other files");
  if (has_lines && target.is_single())
    throw Failure("writing to " + target.name() + ": JSON Lines need a folder, or an archive with --tar");
  RenderContext render_context(report, options.icons, options.facts);
  if (report.has_errors()) return 1;
  const RenderRun run{options, target, flags, render_context, report};
  const auto draw = [&run](const std::unique_ptr<CardSource>& source) { return source ? draw_cards(run, *source) : 1; };
  std::vector<CardFile> files;
  for (const std::string& path : options.files) {
    if (path != "-" && !has_lines) {
      files.push_back(read_card_file(path));
      continue;
    }
    LineReader reader(path);
    if (has_lines || (options.files.size() == 1 && !target.is_single() && reader.begins_with_object()))
      return draw(make_line_source(run, reader));
    files.push_back(read_stdin(reader, target));
  }
  return draw(make_file_source(run, std::move(files)));
}

}  // namespace placard
