// What the types of option values cannot express: which options exclude each other, and which arguments are required.

#include "cli/options.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "drawing/card_files.h"
#include "io/files.h"

namespace placard {

namespace {

// stdin can be read only once.
OptionError check_files(const std::vector<std::string>& files, const std::vector<std::string>& facts = {}) {
  if (std::ranges::count(files, "-") + std::ranges::count(facts, "-") < 2) return std::nullopt;
  return usage_error("'-' is given twice, but stdin can be read only once");
}

// --shard-index and --shard-count become --shard.
OptionError join_shard(RenderOptions& options) {
  if (!options.shard_index && !options.shard_count) return std::nullopt;
  if (options.shard) return usage_error("--shard cannot be combined with --shard-index and --shard-count", "remove one of them");
  if (!options.shard_count) return usage_error("--shard-index needs --shard-count", "add --shard-count N");
  if (!options.shard_index) return usage_error("--shard-count needs --shard-index", "add --shard-index K, counted from 0");
  if (*options.shard_index >= *options.shard_count)
    return usage_error("--shard-index " + std::to_string(*options.shard_index) + " is not below --shard-count " +
                           std::to_string(*options.shard_count),
                       "shards are counted from 0");
  options.shard = {static_cast<std::size_t>(*options.shard_index) + 1, static_cast<std::size_t>(*options.shard_count)};
  return std::nullopt;
}

// At most one of the outputs can go to stdout.
OptionError check_stdout(const RenderOptions& options) {
  const bool pictures = options.archive == "-" || options.output == "-" || options.output_lines;
  if (options.report && pictures)
    return usage_error("--report and the pictures cannot both go to stdout",
                       "remove --report, or write the pictures to a file or folder");
  if (options.manifest == "-" && (pictures || options.report))
    return usage_error("--manifest - needs stdout for itself", "write the manifest to a file");
  return std::nullopt;
}

OptionError check_lines(const RenderOptions& options) {
  if (!options.output_lines) return std::nullopt;
  const std::string hint = "the pictures go to stdout";
  if (options.check) return usage_error("--output-lines cannot be combined with --check", hint);
  if (!options.archive.empty()) return usage_error("--output-lines cannot be combined with --tar", hint);
  if (options.output != RenderOptions{}.output) return usage_error("--output-lines cannot be combined with -o", hint);
  return std::nullopt;
}

// --size becomes --width and --height; its numbers are pixels.
OptionError apply_size(RenderOptions& options) {
  if (!options.size) return std::nullopt;
  if (options.width || options.height)
    return usage_error("--size cannot be combined with --width or --height", "remove one of them");
  options.width = options.size->width;
  options.height = options.size->height;
  if (!options.scale) options.scale = 1;
  return std::nullopt;
}

OptionError check_name(const PageOptions& pages) {
  const std::string fault = fault_of_name_pattern(pages.name);
  if (fault.empty()) return std::nullopt;
  return usage_error("invalid value '" + pages.name + "' for --name: " + fault, "parts: {dir}, {slug}, {file}, {title} and {id}");
}

OptionError check_folder(RenderOptions& options) {
  options.has_folder = std::ranges::any_of(options.files, is_folder);
  if (options.has_folder && options.output == "-")
    return usage_error("the pictures of a folder cannot go to stdout", "write them to a folder");
  return check_name(options.pages);
}

}  // namespace

Command validated(RenderOptions options) {
  for (const OptionError& error :
       {join_shard(options), check_lines(options), check_stdout(options), apply_size(options), check_folder(options)}) {
    if (error) return *error;
  }
  if (!options.manifest.empty() && options.check) return usage_error("--check cannot be combined with --manifest");
  if (!options.archive.empty() && options.check) return usage_error("--check cannot be combined with --tar");
  if (!options.archive.empty() && options.output != RenderOptions{}.output) {
    return usage_error("--tar cannot be combined with -o", "remove one of them");
  }
  for (const std::string_view ending : {".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z"}) {
    if (options.archive.ends_with(ending))
      return usage_error("--tar writes a .tar archive, not " + std::string(ending),
                         "run 'placard render cards.yaml --tar - | gzip > cards.tar.gz'");
  }
  if (auto error = check_files(options.files, options.facts)) return *error;
  return options;
}

Command validated(CheckOptions options) {
  if (auto error = check_name(options.pages)) return *error;
  if (auto error = check_files(options.files, options.facts)) return *error;
  return options;
}

Command validated(FactsOptions options) {
  if (auto error = check_files(options.files)) return *error;
  if (static_cast<int>(options.query) + static_cast<int>(options.urls) + static_cast<int>(!options.merge.empty()) != 1)
    return usage_error("write one of --query, --urls and --merge FILE", "run 'placard facts cards.yaml --query'");
  const auto is_date = [](const std::string& text) {
    constexpr std::string_view form = "0000-00-00";
    return std::equal(text.begin(), text.end(), form.begin(), form.end(),
                      [](char c, char f) { return f == '0' ? is_digit(c) : c == f; });
  };
  if (!options.date.empty() && !is_date(options.date))
    return usage_error("'" + options.date + "' is not a date", "write it as 2026-11-29");
  return options;
}

Command validated(SummaryOptions options) {
  if (options.files.empty()) return usage_error("no report to summarize", "run 'placard summary report.tsv'");
  if (auto error = check_files(options.files)) return *error;
  return options;
}

Command validated(VerifyOptions options) {
  if (options.files.empty()) return usage_error("no manifest to verify", "run 'placard verify-manifests manifests/*.jsonl'");
  if (auto error = check_files(options.files)) return *error;
  return options;
}

Command validated(PreviewOptions options) {
  if (auto error = check_name(options.pages)) return *error;
  if (std::count(options.files.begin(), options.files.end(), "-") > 0)
    return usage_error("preview cannot watch stdin", "write the path of a file");
  return options;
}

Command validated(BadgeOptions options) {
  // One argument is the message.
  if (options.message.empty()) std::swap(options.label, options.message);
  if (options.endpoint.empty() && options.message.empty())
    return usage_error("a badge needs a message", "run 'placard badge build passing'");
  if (!options.endpoint.empty() && !options.message.empty())
    return usage_error("--endpoint cannot be combined with a label or message", "remove one of them");
  if (options.color && options.tone) return usage_error("--color cannot be combined with --tone", "remove one of them");
  const auto format = format_of(options.output);
  if (options.output != "-" && (!format || format == Format::jpeg || format == Format::scene)) {
    return usage_error("'" + options.output + "' does not end in .svg, .png, .webp or .pdf",
                       "write a name such as 'build.svg', or '-' for stdout");
  }
  if (options.mode == Mode::both)
    return usage_error("badge does not support mode 'both'", "write '--mode light', 'dark' or 'auto'");
  return options;
}

Command validated(EmbedOptions options) {
  const std::string example = "run 'placard embed README.md'";
  if (auto error = check_name(options.pages)) return *error;
  if (options.readme.empty()) return usage_error("no README to embed cards in", example);
  if (options.readme == "-" && (options.check || options.report))
    return usage_error("'-' prints the snippet: it cannot be combined with --check and --report", example);
  if (auto error = check_files(options.files, options.facts)) return *error;
  return options;
}

void find_metadata_file(Command& command, Report& report) {
  const auto find = [&report](auto& options) {
    if constexpr (requires { options.files, options.icons; } || requires { options.files, options.merge; }) {
      if (!options.files.empty()) return;
      const std::vector<std::string> found = metadata_files_in(".");
      if (found.empty())
        throw Failure(
            "no FILE given, and this folder has no cards.yaml\n  hint: write the path of a metadata file, or run "
            "'placard init' to create cards.yaml",
            ExitStatus::wrong_use);
      options.files = {found.front()};
      if constexpr (requires { options.quiet; }) {
        if (options.quiet) return;
      }
      if (found.size() > 1) report.say("using " + found.front() + "; " + found[1] + " is ignored because no FILE is given");
    }
  };
  std::visit(find, command);
}

}  // namespace placard
