// The preview command: a local page that updates when files are saved. One thread serves, the others draw.

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <spawn.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>

#include "base/diagnostics.h"
#include "base/limits.h"
#include "cli/options.h"
#include "drawing/style_store.h"
#include "preview/preview_session.h"
#include "io/files.h"
#include "model/language.h"
#include "model/page.h"
#include "preview/server.h"
#include "preview/watcher.h"
#include "preview/worker.h"

namespace placard {

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr std::string_view picture_folder = "/pictures/";
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

/// Serves the page and sends updates when files change. Requests are answered from snapshots, while the drawing thread, which
/// alone uses the session, prepares new ones. PNGs are drawn on request by a thread of their own.
class Preview {
 public:
  explicit Preview(const PreviewOptions& options)
      : options_(options),
        stopped_(open_signal_descriptor()),
        page_(page_files()),
        session_(options),
        dependencies_(session_.dependencies()),
        server_(options.port) {}

  [[noreturn]] void serve(Report& report) {
    watcher_.watch(session_.folders());
    write_stdout(server_.address() + "\n");
    report.say("the page updates when files are saved; press Ctrl-C to stop");
    if (options_.open) open_browser(server_.address(), report);
    start_update({});
    const auto respond = [this](const Request& request, const Reply& reply) {
      try {
        find(request, reply);
      } catch (const std::exception& failure) {  // affects this response only
        reply(refusal(500, failure.what()));
      }
    };
    server_.run(respond, {watcher_.descriptor(), [this] { return handle_changes(); }}, stopped_.get());
    std::_Exit(0);  // drawing may take long, and its result is not needed
  }

 private:
  using SnapshotUser = std::function<void(const Snapshot&)>;

  void find(const Request& request, const Reply& reply) {
    const auto file = page_.find(request.path == "/" ? "/index.html" : request.path);
    if (file != page_.end()) return reply({200, file->second.type, read_source(file->second.path).text, false, {}});
    const View view{request.parameter("style"), request.parameter("palette"),  request.parameter("layout"),
                    request.parameter("card"),  request.parameter("language"), request.parameter("motion")};
    const bool is_picture = request.path.starts_with(picture_folder);
    if (!is_picture && request.path != "/state" && request.path != "/events") return reply(refusal(404, "not found"));
    if (!is_known(view)) return reply(refusal(404, "unknown style, palette, layout, language or motion"));
    const auto show = [this, path = request.path, view, reply](const Snapshot& now) { show_part(path, view, now, reply); };
    if (view.card.empty()) return use(view, show);
    use({{}, {}, view.layout, {}, view.language, view.motion}, [this, view, show, reply](const Snapshot& all) {
      all.texts.contains(view.card) ? use(view, show) : reply(refusal(404, "unknown card"));
    });
  }

  void show_part(const std::string& path, const View& view, const Snapshot& now, const Reply& reply) {
    if (path == "/state") return reply({200, "application/json", now.json, false, {}});
    if (path == "/events") {
      streamed_[channel_of(view)] = view;
      return reply({200, "text/event-stream", to_event("state", now.json), false, channel_of(view)});
    }
    const std::string name = path.substr(picture_folder.size());
    const auto card = now.cards.find(name);
    if (card == now.cards.end()) return reply(refusal(404, "unknown picture"));
    const auto svg = card->second->svgs.find(name);
    if (svg != card->second->svgs.end()) return reply({200, "image/svg+xml", *svg->second, true, {}});
    png_worker_.add([this, drawn = card->second, name, reply] {
      Response response;
      try {
        response = {200, "image/png", picture_of(*drawn, name).value_or(""), true, {}};
      } catch (const std::exception& failure) {
        response = refusal(500, failure.what());
      }
      server_.post([reply, response] { reply(response); });
    });
  }

  // A request can contain known names only, no paths.
  static bool is_known(const View& view) {
    const auto is_in = [](const std::vector<std::string>& names, const std::string& name) {
      return name.empty() || std::ranges::find(names, name) != names.end();
    };
    Problems problems;
    if (!view.language.empty()) check_language({view.language, {}}, problems);
    if (!view.motion.empty() && !from_name<Motion>(view.motion)) return false;
    return problems.empty() && is_in(built_in_layouts(data_folder()), view.layout) &&
           is_in(built_in_styles(data_folder()), view.style) && is_in(built_in_palettes(data_folder()), view.palette);
  }

  static std::string channel_of(const View& view) {
    return view.style + "\n" + view.palette + "\n" + view.layout + "\n" + view.card + "\n" + view.language + "\n" + view.motion;
  }

  // Calls `user` with the last state of a view: at once, or when it is drawn for the first time.
  void use(const View& view, const SnapshotUser& user) {
    std::erase(recent_, view);
    recent_.push_back(view);
    if (recent_.size() > limits.preview_views.value) recent_.erase(recent_.begin());
    const auto drawn = snapshots_.find(view);
    if (drawn != snapshots_.end()) return user(*std::shared_ptr(drawn->second));
    const auto [users, is_new] = waiting_.try_emplace(view);
    users->second.push_back(user);
    if (!is_new) return;
    draw_later([this, view, kept = keep_only_used()] {
      session_.keep(kept);
      session_.state(view);
      publish(view, {});
    });
  }

  // Drops the snapshots of other views than those that are shown, awaited or used most recently.
  std::set<View> keep_only_used() {
    std::set<View> kept(recent_.begin(), recent_.end());
    kept.insert(View{});
    for (const auto& [view, users] : waiting_) kept.insert(view);
    for (const std::string& channel : server_.channels()) kept.insert(streamed_.at(channel));
    std::erase_if(streamed_, [&](const auto& entry) { return !kept.contains(entry.second); });
    std::erase_if(snapshots_, [&](const auto& entry) { return !kept.contains(entry.first); });
    return kept;
  }

  void draw_later(std::function<void()> task) {
    worker_.add([this, task = std::move(task)] {
      try {
        task();
      } catch (...) {
        server_.post([failure = std::current_exception()] { std::rethrow_exception(failure); });
      }
    });
  }

  // In the drawing thread: replaces the snapshot of a view, which is up to date.
  void publish(const View& view, const std::string& event) {
    session_.shrink(limits.preview_memory.value, view);
    server_.post([this, view, event, snapshot = session_.state(view).snapshot, drawn = session_.views()] {
      snapshots_[view] = snapshot;
      std::erase_if(snapshots_, [&](const auto& entry) { return !drawn.contains(entry.first); });
      if (!event.empty()) server_.send(channel_of(view), event);
      const auto users = waiting_.extract(view);
      if (!users) return;
      for (const SnapshotUser& user : users.mapped()) user(*snapshot);
    });
  }

  // Changes during an update are handled after it, because it may add dependencies.
  milliseconds handle_changes() {
    const std::size_t known = changed_.size();
    changed_.merge(watcher_.take());
    if (is_updating_) return watcher_.next();
    std::erase_if(changed_, [this](const std::string& path) { return !is_used(whole_path(path)); });
    if (changed_.empty()) return watcher_.next();
    if (changed_.size() > known) since_ = Server::Clock::now();
    const auto waited = std::chrono::duration_cast<milliseconds>(Server::Clock::now() - since_);
    const auto is_missing = [](const std::string& file) { return ::access(file.c_str(), F_OK) != 0; };
    if (waited < replacement_time && std::ranges::any_of(options_.files, is_missing)) return replacement_time - waited;
    start_update(std::exchange(changed_, {}));
    return watcher_.next();
  }

  // A page next to other pages may be a new one.
  [[nodiscard]] bool is_used(const std::string& path) const {
    return dependencies_.contains(path) || (is_page(path) && dependencies_.contains(parent_folder(path)));
  }

  void start_update(const std::set<std::string>& changed) {
    is_updating_ = true;
    recent_.clear();
    const std::set<View> kept = keep_only_used();
    for (const View& view : kept) {
      if (!snapshots_.contains(view)) waiting_.try_emplace(view);
    }
    draw_later([this, changed, kept] {
      update(changed, kept);
      server_.post([this, folders = session_.folders(), dependencies = session_.dependencies()] {
        dependencies_ = dependencies;
        watcher_.watch(folders);
        is_updating_ = false;
      });
    });
  }

  // In the drawing thread.
  void update(const std::set<std::string>& changed, const std::set<View>& kept) {
    std::set<fs::path> metadata{fs::path(session_.readme()).lexically_normal()};
    for (const std::string& file : options_.files) metadata.insert(fs::path(file).lexically_normal());
    const auto is_metadata = [&](const std::string& path) {
      return is_page(path) || metadata.contains(fs::path(path).lexically_normal());
    };
    if (!std::ranges::all_of(changed, is_metadata)) session_.invalidate();
    session_.keep(kept);
    for (const View& view : kept) {
      const auto known = session_.has(view) ? session_.state(view).snapshot : std::make_shared<Snapshot>();  // may be dropped
      session_.draw(view);
      const auto& [model, now, drawn, heights] = session_.state(view);
      publish(view, now->json == known->json ? "" : to_event("state", to_json(model, now->texts, known->texts)));
    }
  }

  const PreviewOptions& options_;
  Descriptor stopped_;
  std::map<std::string, PageFile> page_;
  PreviewSession session_;  // used by the drawing thread only
  std::set<std::string> dependencies_;
  Server server_;
  Watcher watcher_;
  std::map<View, std::shared_ptr<const Snapshot>> snapshots_;
  std::map<View, std::vector<SnapshotUser>> waiting_;  // until the view is drawn
  std::map<std::string, View> streamed_;               // by channel
  std::vector<View> recent_;                           // least recently used first
  std::set<std::string> changed_;
  Server::Clock::time_point since_;  // time of the last change
  bool is_updating_ = false;
  Worker worker_;  // the workers end before what they use
  Worker png_worker_;
};

}  // namespace

int run(const PreviewOptions& options, Report& report) {
  for (const std::string& file : options.files) {
    if (!is_folder(file)) read_source(file);  // a missing file is an error
  }
  if (!options.export_folder.empty()) return export_gallery(options, report);
  Preview(options).serve(report);
}

}  // namespace placard
