#include "cli/args/option_checks.h"

#include <algorithm>

namespace placard {

namespace {

// Files that a command needs. stdin is read once.
OptionError check_files(const std::vector<std::string>& files, const std::string& missing, const std::string& example) {
  if (files.empty()) return usage_error(missing, example);
  if (std::count(files.begin(), files.end(), "-") < 2) return std::nullopt;
  return usage_error("'-' stands here twice, and stdin can be read once");
}

}  // namespace

Command validated(RenderOptions options) {
  if (!options.archive.empty() && options.check) return usage_error("--check compares files, and --tar writes an archive");
  if (!options.archive.empty() && options.output != RenderOptions{}.output) {
    return usage_error("--tar takes the place of -o", "leave one of them out");
  }
  if (options.report && (options.archive == "-" || options.output == "-"))
    return usage_error("--report prints to stdout, and the pictures go there too", "leave one of them out");
  for (const std::string_view ending : {".zip", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".7z"}) {
    if (options.archive.ends_with(ending))
      return usage_error("--tar writes a .tar, and no " + std::string(ending),
                         "placard render cards.yaml --tar - | gzip > cards.tar.gz");
  }
  if (auto error = check_files(options.files, "no file to render", "placard render cards.yaml -o cards/")) return *error;
  return options;
}

Command validated(CheckOptions options) {
  if (auto error = check_files(options.files, "no file to check", "placard check cards.yaml")) return *error;
  return options;
}

Command validated(SummaryOptions options) {
  if (auto error = check_files(options.files, "no report to summarize", "placard summary report.tsv")) return *error;
  return options;
}

Command validated(PreviewOptions options) {
  if (options.files.empty()) return usage_error("no file to show", "placard preview cards.yaml");
  if (std::count(options.files.begin(), options.files.end(), "-") > 0)
    return usage_error("preview watches files, and stdin is none");
  return options;
}

Command validated(BadgeOptions options) {
  if (options.label.empty() || options.message.empty())
    return usage_error("a badge needs a label and a message", "placard badge build passing");
  const auto ends_with = [&](std::string_view ending) { return options.output.ends_with(ending); };
  if (options.output != "-" && !ends_with(".svg") && !ends_with(".png") && !ends_with(".pdf")) {
    return usage_error("'" + options.output + "' is no .svg, .png or .pdf file", "as in 'build.svg', or '-' for stdout");
  }
  if (options.mode == Mode::both)
    return usage_error("a badge is one picture, and mode 'both' makes two", "--mode light, dark or auto");
  return options;
}

Command validated(EmbedOptions options) {
  const std::string example = "placard embed README.md cards.yaml";
  if (options.readme == "-") return usage_error("the README has to be a file", example);
  if (auto error = check_files(options.files, "embed needs a README and a metadata file", example)) return *error;
  return options;
}

}  // namespace placard
