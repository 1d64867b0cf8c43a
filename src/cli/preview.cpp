// The preview command: a local page that updates when files are saved.

#include <csignal>
#include <filesystem>
#include <spawn.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>

#include "base/diagnostics.h"
#include "base/limits.h"
#include "cli/commands.h"
#include "preview/preview_session.h"
#include "io/files.h"
#include "preview/gallery.h"
#include "preview/server.h"
#include "preview/watcher.h"

namespace placard {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr milliseconds replacement_time{200};  // time in which an editor that removed a file may write it again

/// A descriptor that becomes readable on SIGINT, SIGTERM or SIGHUP.
Descriptor open_signal_descriptor() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
  sigprocmask(SIG_BLOCK, &signals, nullptr);
  return Descriptor(::signalfd(-1, &signals, SFD_CLOEXEC));
}

void open_browser(const std::string& address, Report& report) {
  std::string program = "xdg-open";
  std::string argument = address;
  char* arguments[] = {program.data(), argument.data(), nullptr};
  // The browser must not inherit the blocked signals. Its exit status is ignored.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  std::signal(SIGCHLD, SIG_IGN);
  pid_t child = 0;
  if (::posix_spawnp(&child, program.c_str(), nullptr, &attributes, arguments, environ) != 0) {
    report.say("'xdg-open' not found: open " + address + " in a browser");
  }
  posix_spawnattr_destroy(&attributes);
}

/// Serves the page and sends updates when files change.
class Preview {
 public:
  explicit Preview(const PreviewOptions& options)
      : options_(options),
        stopped_(open_signal_descriptor()),
        session_(options,
                 [stopped = stopped_.get()] {
                   pollfd polled{stopped, POLLIN, 0};
                   return ::poll(&polled, 1, 0) > 0;
                 }),
        page_(page_files()),
        server_(options.port) {}

  void serve(Report& report) {
    session_.state({});
    watcher_.watch(session_.folders());
    write_stdout(server_.address() + "\n");
    report.say("the page updates when files are saved; press Ctrl-C to stop");
    if (options_.open) open_browser(server_.address(), report);
    server_.run([this](const Request& request) { return respond(request); },
                {{watcher_.descriptor(), [this] { return handle_changes(); }}}, stopped_.get());
  }

 private:
  // An error affects this response only.
  Response respond(const Request& request) {
    try {
      return find(request);
    } catch (const std::exception& failure) {
      return refusal(500, failure.what());
    }
  }

  Response find(const Request& request) {
    const auto file = page_.find(request.path == "/" ? "/index.html" : request.path);
    if (file != page_.end()) return {200, file->second.type, read_source(file->second.path).text, false, {}};
    const auto view = view_of(request);
    if (!view) return refusal(404, "unknown style, palette, layout or card");
    if (request.path == "/state" || request.path == "/events") {
      const PreviewState& state = use_view(*view);
      const std::string json = to_json(state.model, state.texts);
      if (request.path == "/state") return {200, "application/json", json, false, {}};
      return {200, "text/event-stream", to_event("state", json), false, channel_of(*view)};
    }
    constexpr std::string_view pictures = "/pictures/";
    if (!request.path.starts_with(pictures)) return refusal(404, "not found");
    use_view(*view);
    const auto bytes = session_.picture(*view, request.path.substr(pictures.size()));
    if (!bytes) return refusal(404, "unknown picture");
    return {200, request.path.ends_with(".svg") ? "image/svg+xml" : "image/png", *bytes, true, {}};
  }

  // A request can contain known names only, no paths.
  [[nodiscard]] std::optional<View> view_of(const Request& request) {
    View view{request.parameter("style"), request.parameter("palette"), request.parameter("layout"), request.parameter("card")};
    const PreviewModel& all = session_.state({}).model;
    const auto is_known = [](const std::string& name, const std::vector<std::string>& names) {
      return name.empty() || std::find(names.begin(), names.end(), name) != names.end();
    };
    if (!is_known(view.style, all.styles) || !is_known(view.palette, all.palettes) || !is_known(view.layout, all.layouts))
      return std::nullopt;
    if (view.card.empty()) return view;
    View of_all = view;
    of_all.card.clear();
    if (!session_.state(of_all).texts.contains(view.card)) return std::nullopt;
    return view;
  }

  static std::string channel_of(const View& view) {
    return view.style + "\n" + view.palette + "\n" + view.layout + "\n" + view.card;
  }

  // Keeps the most recently used views.
  const PreviewState& use_view(const View& view) {
    views_[channel_of(view)] = view;
    recent_.erase(std::remove(recent_.begin(), recent_.end(), view), recent_.end());
    recent_.push_back(view);
    if (recent_.size() > limits.preview_views.value) {
      recent_.erase(recent_.begin());
      keep_only({recent_.begin(), recent_.end()});
    }
    if (!session_.has(view)) {
      session_.state(view);
      session_.shrink(limits.preview_memory.value, view);
    }
    return session_.state(view);
  }

  std::set<View> keep_only(std::set<View> kept) {
    kept.insert(View{});
    for (const std::string& channel : server_.channels()) kept.insert(views_[channel]);
    session_.keep(kept);
    std::erase_if(views_, [&](const auto& entry) { return !kept.contains(entry.second); });
    return kept;
  }

  milliseconds handle_changes() {
    const std::set<std::string> events = watcher_.take();
    // Ignores other files in the watched folders.
    const std::size_t known = changed_.size();
    std::copy_if(events.begin(), events.end(), std::inserter(changed_, changed_.end()),
                 [this](const std::string& path) { return session_.depends_on(path); });
    if (changed_.empty()) return watcher_.next();
    if (changed_.size() > known) since_ = Server::Clock::now();
    const auto waited = std::chrono::duration_cast<milliseconds>(Server::Clock::now() - since_);
    const auto is_missing = [](const std::string& file) { return ::access(file.c_str(), F_OK) != 0; };
    if (waited < replacement_time && std::any_of(options_.files.begin(), options_.files.end(), is_missing))
      return replacement_time - waited;
    update();
    changed_.clear();
    watcher_.watch(session_.folders());
    return watcher_.next();
  }

  void update() {
    std::set<fs::path> metadata{fs::path(session_.readme()).lexically_normal()};
    for (const std::string& file : options_.files) metadata.insert(fs::path(file).lexically_normal());
    const auto is_metadata = [&](const std::string& path) { return metadata.contains(fs::path(path).lexically_normal()); };
    if (!std::all_of(changed_.begin(), changed_.end(), is_metadata)) session_.invalidate();
    recent_.clear();
    for (const View& view : keep_only({})) {
      const bool is_known = session_.has(view);  // false if it was dropped to save memory
      const CardTexts known = is_known ? session_.state(view).texts : CardTexts{};
      const std::string frame = is_known ? to_json(session_.state(view).model, {}) : "";
      session_.draw(view);
      session_.shrink(limits.preview_memory.value, view);
      const PreviewState& state = session_.state(view);
      if (known != state.texts || frame != to_json(state.model, {})) {
        server_.send(channel_of(view), to_event("state", to_json(state.model, state.texts, known)));
      }
    }
  }

  const PreviewOptions& options_;
  Descriptor stopped_;
  PreviewSession session_;
  std::map<std::string, PageFile> page_;
  Server server_;
  Watcher watcher_;
  std::map<std::string, View> views_;  // by channel
  std::vector<View> recent_;           // least recently used first
  std::set<std::string> changed_;
  Server::Clock::time_point since_;  // time of the last change
};

}  // namespace

int run(const PreviewOptions& options, Report& report) {
  for (const std::string& file : options.files) read_source(file);  // a missing file is an error
  if (!options.export_folder.empty()) return export_gallery(options, report);
  try {
    Preview(options).serve(report);
  } catch (const Stopped&) {
    // Ctrl-C while drawing
  }
  return 0;
}

}  // namespace placard
