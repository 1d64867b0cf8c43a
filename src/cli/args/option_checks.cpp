// What the types of option values cannot express: which options exclude each other, and which arguments are required.

#include "cli/options.h"

#include <algorithm>
#include <concepts>
#include <utility>

#include "base/ascii.h"
#include "drawing/card_files.h"
#include "io/files.h"

namespace placard {

namespace {

// stdin can be read only once.
void check_files(const std::vector<std::string>& files, const std::vector<std::string>& facts = {}) {
  if (std::ranges::count(files, "-") + std::ranges::count(facts, "-") > 1)
    throw_usage_error("'-' is given twice, but stdin can be read only once");
}

// --shard-index and --shard-count become --shard.
void join_shard(RenderOptions& options) {
  if (!options.shard_index && !options.shard_count) return;
  if (options.shard) throw_usage_error("--shard cannot be combined with --shard-index and --shard-count", "remove one of them");
  if (!options.shard_count) throw_usage_error("--shard-index needs --shard-count", "add --shard-count N");
  if (!options.shard_index) throw_usage_error("--shard-count needs --shard-index", "add --shard-index K, counted from 0");
  if (*options.shard_index >= *options.shard_count)
    throw_usage_error("--shard-index " + std::to_string(*options.shard_index) + " is not below --shard-count " +
                          std::to_string(*options.shard_count),
                      "shards are counted from 0");
  options.shard = {static_cast<std::size_t>(*options.shard_index) + 1, static_cast<std::size_t>(*options.shard_count)};
}

// At most one of the outputs can go to stdout.
void check_stdout(const RenderOptions& options) {
  const bool pictures = options.archive == "-" || options.output == "-" || options.output_lines;
  if (options.report && pictures)
    throw_usage_error("--report and the pictures cannot both go to stdout",
                      "remove --report, or write the pictures to a file or folder");
  if (options.manifest == "-" && (pictures || options.report))
    throw_usage_error("--manifest - needs stdout for itself", "write the manifest to a file");
}

void check_lines(const RenderOptions& options) {
  if (!options.output_lines) return;
  const std::string hint = "the pictures go to stdout";
  if (options.check) throw_usage_error("--output-lines cannot be combined with --check", hint);
  if (!options.archive.empty()) throw_usage_error("--output-lines cannot be combined with --tar", hint);
  if (options.output != RenderOptions{}.output) throw_usage_error("--output-lines cannot be combined with -o", hint);
}

// --size becomes --width and --height; its numbers are pixels.
void apply_size(RenderOptions& options) {
  if (!options.size) return;
  if (options.width || options.height)
    throw_usage_error("--size cannot be combined with --width or --height", "remove one of them");
  options.width = options.size->width;
  options.height = options.size->height;
  if (!options.scale) options.scale = 1;
}

// The metadata file of the current folder.
std::string find_metadata_file(Report& report) {
  const std::vector<std::string> found = metadata_files_in(".");
  if (found.empty())
    throw_usage_error("no FILE given, and this folder has no cards.yaml",
                      "write the path of a metadata file, or run 'placard init' to create cards.yaml");
  if (found.size() > 1) report.say("using " + found.front() + "; " + found[1] + " is ignored because no FILE is given");
  return found.front();
}

}  // namespace

void check_inputs(const InputOptions& options) {
  if (const std::string fault = fault_of_name_pattern(options.pages.name); !fault.empty())
    throw_usage_error("invalid value '" + options.pages.name + "' for --name: " + fault,
                      "parts: {dir}, {slug}, {file}, {title} and {id}");
  check_files(options.files, options.facts);
}

void validate(RenderOptions& options) {
  join_shard(options);
  check_lines(options);
  check_stdout(options);
  apply_size(options);
  options.has_folder = std::ranges::any_of(options.files, is_folder);
  if (options.has_folder && options.output == "-")
    throw_usage_error("the pictures of a folder cannot go to stdout", "write them to a folder");
  if (!options.manifest.empty() && options.check) throw_usage_error("--check cannot be combined with --manifest");
  if (!options.archive.empty() && options.check) throw_usage_error("--check cannot be combined with --tar");
  if (!options.archive.empty() && options.output != RenderOptions{}.output) {
    throw_usage_error("--tar cannot be combined with -o", "remove one of them");
  }
  for (const std::string_view ending : {".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z"}) {
    if (options.archive.ends_with(ending))
      throw_usage_error("--tar writes a .tar archive, not " + std::string(ending),
                        "run 'placard render cards.yaml --tar - | gzip > cards.tar.gz'");
  }
}

void validate(FactsOptions& options) {
  check_files(options.files);
  if (static_cast<int>(options.query) + static_cast<int>(options.urls) + static_cast<int>(!options.merge.empty()) != 1)
    throw_usage_error("write one of --query, --urls and --merge FILE", "run 'placard facts cards.yaml --query'");
  const auto is_date = [](const std::string& text) {
    constexpr std::string_view form = "0000-00-00";
    return std::ranges::equal(text, form, [](char c, char f) { return f == '0' ? is_digit(c) : c == f; });
  };
  if (!options.date.empty() && !is_date(options.date))
    throw_usage_error("'" + options.date + "' is not a date", "write it as 2026-11-29");
}

void validate(SummaryOptions& options) {
  if (options.files.empty()) throw_usage_error("no report to summarize", "run 'placard summary report.tsv'");
  check_files(options.files);
}

void validate(VerifyOptions& options) {
  if (options.files.empty()) throw_usage_error("no manifest to verify", "run 'placard verify-manifests manifests/*.jsonl'");
  check_files(options.files);
}

void validate(PreviewOptions& options) {
  if (std::ranges::count(options.files, "-") > 0) throw_usage_error("preview cannot watch stdin", "write the path of a file");
}

void validate(BadgeOptions& options) {
  // One argument is the message.
  if (options.message.empty()) std::swap(options.label, options.message);
  if (options.endpoint.empty() && options.message.empty())
    throw_usage_error("a badge needs a message", "run 'placard badge build passing'");
  if (!options.endpoint.empty() && !options.message.empty())
    throw_usage_error("--endpoint cannot be combined with a label or message", "remove one of them");
  if (options.color && options.tone) throw_usage_error("--color cannot be combined with --tone", "remove one of them");
  const auto format = format_of(options.output);
  if (options.output != "-" && (!format || format == Format::jpeg || format == Format::scene)) {
    throw_usage_error("'" + options.output + "' does not end in .svg, .png, .webp or .pdf",
                      "write a name such as 'build.svg', or '-' for stdout");
  }
  if (options.mode == Mode::both)
    throw_usage_error("badge does not support mode 'both'", "write '--mode light', 'dark' or 'auto'");
}

void validate(EmbedOptions& options) {
  const std::string example = "run 'placard embed README.md'";
  if (options.readme.empty()) throw_usage_error("no README to embed cards in", example);
  if (options.readme == "-" && (options.check || options.report))
    throw_usage_error("'-' prints the snippet: it cannot be combined with --check and --report", example);
}

void prepare(Command& command, Report& report) {
  const auto prepare_options = [&report]<class Options>(Options& options) {
    if constexpr (requires { options.quiet; })
      if (options.quiet) report.be_quiet();
    if constexpr (std::derived_from<Options, InputOptions> || std::same_as<Options, FactsOptions>)
      if (options.files.empty()) options.files = {find_metadata_file(report)};
    if constexpr (requires { options.root; })
      if (!options.root.empty()) set_root(options.root);
    if constexpr (requires { options.report; })
      if (options.report) report.print_rows();
  };
  std::visit(prepare_options, command);
}

}  // namespace placard
