// The render command: draws the cards of metadata files.

#include <algorithm>

#include "batch/batch.h"
#include "cli/options.h"
#include "drawing/card_files.h"
#include "io/json_lines.h"
#include "model/page.h"

namespace placard {

namespace {

// stdin as one metadata file. JSON Lines are rejected: they cannot be written to a single picture.
CardFile read_stdin(LineReader& reader, const Target& target, const CardDefaults& defaults) {
  const bool may_be_lines = reader.has_lines();
  Source source = reader.rest();
  const std::size_t begin = source.text.find_first_not_of(" \t\r\n");
  const std::size_t end = begin == std::string::npos ? begin : source.text.find('\n', begin);
  if (may_be_lines && end != std::string::npos && source.text.find_first_not_of(" \t\r\n", end) != std::string::npos) {
    throw Failure("writing to " + target.name() +
                  ": one picture was requested, but stdin has several lines of JSON\n  hint: write to a folder, or to an archive "
                  "with --tar -");
  }
  return read_card_file("-", std::move(source), defaults);
}

}  // namespace

int run(const RenderOptions& options, Report& report) {
  const Target target = read_target(options);
  const CardFlags flags(options, target);
  const auto lines = std::ranges::find_if(options.files, is_lines_file);
  const bool has_lines = lines != options.files.end();
  if (has_lines && options.files.size() > 1)
    throw Failure("reading '" + *lines + "': JSON Lines cannot be combined with other files", ExitStatus::wrong_use);
  if (has_lines && target.is_single())
    throw Failure("writing to " + target.name() + ": JSON Lines need a folder, or an archive with --tar", ExitStatus::wrong_use);
  RenderContext render_context(report, options.icons, options.facts);
  if (report.has_errors()) return 1;
  const auto defaults = read_card_defaults(options.pages, render_context, report);
  if (!defaults) return 1;
  const RenderRun run{options, target, flags, render_context, report, *defaults};
  const auto draw = [&run](const std::unique_ptr<CardSource>& source) { return source ? draw_cards(run, *source) : 1; };
  std::vector<CardFile> files;
  for (const std::string& path : options.files) {
    if (is_folder(path)) {
      std::ranges::move(read_page_folder(path, *defaults), std::back_inserter(files));
      continue;
    }
    if (path != "-" && !has_lines) {
      files.push_back(read_card_file(path, *defaults));
      continue;
    }
    LineReader reader(path);
    const bool may_be_lines = options.files.size() == 1 && !target.is_single();
    if (has_lines || (may_be_lines && (options.output_lines || reader.has_lines()))) return draw(make_line_source(run, reader));
    files.push_back(read_stdin(reader, target, *defaults));
  }
  const auto drafts = std::ranges::count_if(
      files, [](const CardFile& file) { return is_page(file.path) && file.cards.empty() && !file.problems.has_errors(); });
  if (drafts > 0 && !options.check)
    report.say(std::to_string(drafts) + (drafts == 1 ? " draft" : " drafts") + " skipped; '--drafts' draws drafts too");
  return draw(make_file_source(run, std::move(files)));
}

}  // namespace placard
