// The init command: creates a metadata file, README markers and a workflow from the files of a project.

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "base/ascii.h"
#include "base/characters.h"
#include "base/limits.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "cli/options.h"
#include "io/files.h"
#include "io/find_files.h"
#include "io/open_file.h"
#include "io/output_file.h"
#include "cli/args/command_line.h"
#include "drawing/card_files.h"
#include "drawing/render_context.h"
#include "base/version.h"
#include "init/starter.h"
#include "readme/markers.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

const std::string metadata_name = "cards.yaml";
constexpr std::size_t max_names = 10'000;  // of files in the folder

/// A file to write: a new one, or an existing one (`before`) with added lines.
struct Change {
  std::string path;
  std::optional<std::string> before;
  std::string after;
};

/// Whether repositories on this host cannot run GitHub workflows, and how they run pipelines is unknown.
bool runs_no_workflow(const std::string& host) {
  constexpr std::array<std::string_view, 5> hosts{"gitlab", "bitbucket", "codeberg", "sr.ht", "azure"};
  return std::ranges::any_of(hosts, [&](std::string_view name) { return host.find(name) != std::string::npos; });
}

// The path, quoted if a shell would interpret it.
std::string quote_if_needed(const std::string& path) {
  const bool plain =
      path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+,@") == std::string::npos;
  return plain ? path : shell_quote(path);
}

/// Plans the files of a project, then writes them or prints a patch.
class ProjectInitializer {
 public:
  ProjectInitializer(const InitOptions& options, Report& report) : options_(options), report_(report), folder_(options.folder) {}

  int run() {
    std::error_code error;
    if (!fs::is_directory(folder_, error))
      throw Failure("reading '" + folder_ + "': " + (fs::exists(folder_, error) ? "not a folder" : "no such folder"));
    names_ = names_in(open_folder(folder_, root_folder()), max_names);
    std::erase_if(names_, [&](const std::string& name) { return fs::is_directory(fs::symlink_status(path_of(name), error)); });
    std::ranges::sort(names_);
    collect_facts();
    plan_metadata();
    plan_readme();
    plan_workflow();
    for (const Change& change : changes_) apply(change);
    print_next_steps();
    return 0;
  }

 private:
  [[nodiscard]] std::string path_of(const std::string& name) const {
    return (fs::path(folder_) / name).lexically_normal().string();
  }

  [[nodiscard]] bool exists(const std::string& name) const {
    std::error_code error;
    return fs::exists(fs::symlink_status(path_of(name), error));
  }

  void skip(const std::string& name, const std::string& why) { report_.say("unchanged: " + path_of(name) + ": " + why); }

  // The text of a file; reports why an existing file cannot be used.
  std::optional<std::string> read(const std::string& name, bool any_bytes = false) {
    ProjectFile file = read_project_file(folder_, name);
    if (!file.exists) return std::nullopt;
    if (file.refusal.empty() && !any_bytes && find_invalid_utf8(file.text)) file.refusal = "is not valid UTF-8";
    if (file.refusal.empty()) return std::move(file.text);
    report_.say("skipped: " + path_of(name) + " " + file.refusal);
    return std::nullopt;
  }

  // The names of existing files for a path, whose letters can have any case, and which can be a pattern.
  [[nodiscard]] std::vector<std::string> names_for(std::string_view path) const {
    if (path.find('/') != std::string_view::npos) return {std::string(path)};
    std::vector<std::string> names = names_;
    std::erase_if(names, [path = lower(path)](const std::string& name) { return !matches(path, lower(name)); });
    return names;
  }

  // The facts of a file, if it can be used.
  std::optional<Facts> read_facts(const FactSource& source, const std::string& name) {
    const auto text = read(name, source.kind == FactSource::Kind::license);
    if (!text) return std::nullopt;
    if (source.kind == FactSource::Kind::readme && readme_name_.empty() && name.find('.') != std::string::npos) {
      readme_name_ = name;
      readme_ = *text;
    }
    Facts facts = source.read({name, *text});
    if (facts.problem.empty()) return facts;
    report_.say("skipped: " + path_of(name) + ": " + facts.problem);
    return std::nullopt;
  }

  void collect_facts() {
    std::vector<SourceFacts> found;
    std::vector<std::string> names;
    for (const FactSource& source : fact_sources()) {
      for (const std::string_view path : source.paths) {
        for (const std::string& name : names_for(path)) {
          auto facts = read_facts(source, name);
          if (!facts) continue;
          names.push_back(name);
          found.push_back({source.kind, std::move(*facts)});
        }
      }
    }
    if (!names.empty()) report_.say("read " + join({names.begin(), names.end()}));
    std::error_code error;
    starter_ = choose_facts(found, fs::canonical(folder_, error).filename().string());
    starter_.style = options_.style.empty() ? std::string(default_style()) : options_.style;
    starter_.schema = schema_address();
    if (!readme_name_.empty()) starter_.readme = readme_name_;
    pipeline_host_ = find_pipeline_host(host_of(starter_.url));
    if (pipeline_host_ == nullptr) return;
    starter_.mode = "auto";
    workflow_name_ = pipeline_host_->file;
  }

  // That of this release, or the installed file.
  [[nodiscard]] std::string schema_address() const {
    const fs::path file = fs::path(data_folder()) / "data/schema.json";
    return schema_url().empty() ? file.lexically_relative(fs::canonical(folder_)).string() : schema_url();
  }

  // Warnings and an unknown style are reported before anything is written. A logo with problems is left out.
  void plan_metadata() {
    RenderContext context(report_);
    starter_.logo = find_logo();
    CardFile file = lay_out_cards(context);
    if (!starter_.logo.empty() && !file.problems.empty()) {
      starter_.logo.clear();
      file = lay_out_cards(context);
    }
    const auto found = metadata_files_in(folder_);
    if (found.empty()) report_.show(file.source, file.problems);
    if (file.problems.has_errors())
      throw Failure("writing '" + metadata_name + "': no valid card can be made from the files of this folder");
    if (!found.empty()) return skip(found.front(), "already exists");
    changes_.push_back({metadata_name, std::nullopt, file.source.text});
    if (starter_.summary.empty()) report_.say("no summary found: write one in " + path_of(metadata_name));
  }

  // The path of a logo at one of the usual places; empty if there is none.
  [[nodiscard]] std::string find_logo() const {
    for (const std::string folder : {"", "docs/", "assets/", "images/", "img/", ".github/", "static/", "public/"})
      for (const char* name : {"logo.svg", "logo.png", "icon.svg", "icon.png"})
        if (exists(folder + name)) return folder + name;
    return {};
  }

  CardFile lay_out_cards(RenderContext& context) {
    const StyleSheet* sheet = context.styles.find({starter_.style, {}}, folder_);
    if (sheet == nullptr) throw Failure("reading the style '" + starter_.style + "': it has errors");
    CardFile file = read_card_file(path_of(metadata_name), {metadata_name, to_yaml(starter_)});
    context.art.load_images(file);
    for (Card& card : file.cards) {
      card.layout = context.styles.find_layout(card.look.layout, {folder_, {}, &file.problems});
      lay_out(card, *sheet, context.resources, file.problems);
    }
    return file;
  }

  void plan_readme() {
    if (readme_name_.empty()) return plan_new_readme();
    Problems problems;
    const bool has_markers = !find_markers({readme_name_, readme_}, problems).empty();
    if (problems.has_errors()) return skip(readme_name_, "its markers are invalid; 'placard embed' shows the errors");
    has_readme_markers_ = has_markers;
    if (has_markers) return skip(readme_name_, "already has markers");
    const Markup markup = markup_of(readme_name_);
    const Insertion insertion = place_markers(readme_, markup);
    std::string text = readme_;
    text.insert(insertion.offset, insertion.lines);
    if (find_markers({readme_name_, text}, problems).size() != 1 || problems.has_errors()) {
      return skip(readme_name_, "no place for markers found; add the lines " + both_markers(markup) + " where the card belongs");
    }
    has_readme_markers_ = true;
    changes_.push_back({readme_name_, readme_, std::move(text)});
  }

  // A project without a README gets a short one.
  void plan_new_readme() {
    const auto is_translation = [](const fs::path& name) { return name.stem().has_extension(); };  // "README.zh.md"
    for (const char* path : {"README", "README.*", ".github/README.md", "docs/README.md"}) {
      for (const std::string& name : names_for(path))
        if (exists(name) && !is_translation(name))
          return skip(name, "markers can be added to README.md, README.rst and README.adoc only");
    }
    readme_name_ = "README.md";
    has_readme_markers_ = true;
    changes_.push_back({readme_name_, std::nullopt, new_readme(starter_.title)});
  }

  void plan_workflow() {
    const std::string example = pipeline_host_ == nullptr ? "" : data_folder() + "/ci/" + std::string(pipeline_host_->example);
    if (exists(workflow_name_)) return skip(workflow_name_, "already exists" + advice_to_add(example));
    const std::string full = path_of(workflow_name_);
    const auto no_workflow = [this](const std::string& why) { report_.say("no " + workflow_name_ + ": " + why); };
    if (const std::string host = host_of(starter_.url); pipeline_host_ == nullptr && runs_no_workflow(host))
      return no_workflow("'" + host + "' does not run GitHub workflows");
    if (!is_inside(full, folder_)) return no_workflow("the path is outside the folder");
    std::error_code error;
    if (const std::string top = project_folder((fs::path(folder_) / metadata_name).string());
        !fs::equivalent(top, folder_, error)) {
      return no_workflow("workflows belong in the root folder of the repository");
    }
    const auto text_of = [this](const char* name) { return read(name).value_or(""); };
    const auto branches = default_branches(text_of(".git/refs/remotes/origin/HEAD"), text_of(".git/HEAD"));
    const WorkflowOptions facts{action(), branches, readme_name_};
    const std::string text = pipeline_host_ == nullptr
                                 ? to_workflow(facts)
                                 : to_pipeline(read_regular_file(example, limits.file), *pipeline_host_, facts);
    changes_.push_back({workflow_name_, std::nullopt, text});
  }

  // A project has one .gitlab-ci.yml for all its jobs.
  std::string advice_to_add(const std::string& example) {
    if (example.empty() || read(workflow_name_).value_or("").find("placard") != std::string::npos) return {};
    return "; to draw the cards, add the job of '" + example + "'";
  }

  void apply(const Change& change) {
    if (options_.dry_run) {
      const std::string patch = to_patch(change.path, change.before, change.after);
      return print_stdout(::isatty(STDOUT_FILENO) != 0 ? for_terminal(patch) : patch);
    }
    write_file(path_of(change.path), change.after, fs::canonical(folder_).string(), FinalLink::follow);
    report_.say((change.before ? "added markers to " : "wrote ") + path_of(change.path));
  }

  void print_next_steps() {
    if (options_.dry_run) return report_.say(changes_.empty() ? "nothing to write" : "nothing was written (--dry-run)");
    const bool is_new = std::ranges::find(changes_, workflow_name_, &Change::path) != changes_.end();
    if (is_new && pipeline_host_ != nullptr)
      report_.say("in " + path_of(workflow_name_) + ", replace SHA256 as the first lines say");
    else if (is_new && action().starts_with("OWNER/"))
      report_.say("in " + path_of(workflow_name_) + ", replace OWNER with the owner of the placard action");
    // In the current folder, the commands find the file themselves.
    const bool is_here = path_of(metadata_name) == metadata_name;
    const std::string file = is_here ? "" : " " + quote_if_needed(path_of(metadata_name));
    const std::string output = is_here ? "" : " -o " + quote_if_needed(path_of("cards/"));
    const std::string embed = " && placard embed " + quote_if_needed(path_of(readme_name_)) + file + output;
    report_.say("next: see the card in a browser, then draw it" +
                std::string(has_readme_markers_ ? " into " + readme_name_ : ""));
    report_.say("  placard preview" + file);
    report_.say("  placard render" + file + output + (has_readme_markers_ ? embed : ""));
  }

  const InitOptions& options_;
  Report& report_;
  std::string folder_;
  std::vector<std::string> names_;  // of the files in the folder
  std::string readme_name_;
  std::string readme_;
  Starter starter_;
  bool has_readme_markers_ = false;
  const PipelineHost* pipeline_host_ = nullptr;  // null for GitHub and unknown hosts
  std::string workflow_name_ = ".github/workflows/cards.yml";
  std::vector<Change> changes_;
};

}  // namespace

int run(const InitOptions& options, Report& report) { return ProjectInitializer(options, report).run(); }

}  // namespace placard
