#include <array>
#include <filesystem>
#include <utility>

#include "base/json.h"
#include "preview/preview_session.h"
#include "io/files.h"
#include "io/output_file.h"

namespace placard {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> types{
    {{".html", "text/html; charset=utf-8"}, {".css", "text/css; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"}}};

/// Exports a gallery and counts its files.
struct Exporter {
  fs::path folder;
  PreviewSession session;
  std::size_t files = 0;

  void run() {
    View own;
    const std::vector<std::string> styles = session.state(own).model.styles;
    JsonWriter views;
    views.begin_object();
    add(views, own);
    for (const std::string& style : styles) {
      add(views, {style, {}, {}, {}});
      session.keep({own});
    }
    views.end_object();
    write("state.js", "window.placardViews = " + views.take() + ";\n");
    for (const auto& [address, file] : page_files()) write(address.substr(1), page_text(file));
  }

  void add(JsonWriter& views, const View& view) {
    PreviewModel model = session.state(view).model;
    for (const Message& message : model.messages) {
      if (message.level == Level::error)
        throw Failure("exporting " + message.place + ": " + message.text + "\n  hint: " + message.hint);
    }
    model.exported = true;
    model.palettes.clear();
    model.layouts.clear();
    model.languages.clear();
    model.motions.clear();
    const std::string pictures = "pictures/" + (view.style.empty() ? std::string("as-written") : view.style) + "/";
    for (ShownCard& card : model.cards) {
      for (ShownPicture* picture : {&card.light, &card.dark}) put(view, pictures, *picture);
    }
    views.raw(view.style, to_json(model, card_texts(model)));
  }

  void put(const View& view, const std::string& pictures, ShownPicture& picture) {
    const std::string svg = session.picture(view, picture.svg_name).value_or("");
    const std::string png = session.picture(view, picture.png_name).value_or("");
    picture.svg = pictures + picture.svg_name;
    picture.png = pictures + picture.png_name;
    picture.png_bytes = png.size();
    write(picture.svg, svg);
    write(picture.png, png);
  }

  static std::string page_text(const PageFile& file) {
    std::string text = read_source(file.path).text;
    const std::size_t script = text.find("<script");
    if (file.path.ends_with(".html") && script != std::string::npos)
      text.insert(script, "<script src=\"state.js\" defer></script>\n");
    return text;
  }

  void write(const std::string& name, const std::string& bytes) {
    write_file((folder / name).string(), bytes, {}, FinalLink::replace);
    ++files;
  }
};

}  // namespace

std::map<std::string, PageFile> page_files() {
  const std::string folder = data_folder() + "/preview";
  std::map<std::string, PageFile> files;
  for (const std::string& name : names_in(open_folder(folder, {}))) {
    for (const auto& [ending, type] : types) {
      if (name.ends_with(ending)) files["/" + name] = {(fs::path(folder) / name).string(), std::string(type)};
    }
  }
  if (!files.contains("/index.html"))
    throw Failure("reading '" + folder + "/index.html': the file does not exist\n  hint: reinstall placard", ExitStatus::machine);
  return files;
}

int export_gallery(const PreviewOptions& options, Report& report) {
  RenderContext render_context(report, options.icons, options.facts);
  const auto defaults = read_card_defaults(options.pages, render_context, report);
  if (!defaults) return 1;
  const Cards cards(options.files, {}, render_context, report, ErrorDisplay::at_once, *defaults);
  if (!cards.show_if_bad()) return 1;
  Exporter exporter{options.export_folder, PreviewSession(options)};
  exporter.run();
  report.say("wrote " + std::to_string(exporter.files) + " files: open " + (exporter.folder / "index.html").string());
  return 0;
}

}  // namespace placard
