// One line per option.

#include "base/limits.h"
#include "cli/options.h"

namespace placard {

namespace {

const std::string quiet_text = "print errors and warnings only";

CommandRow new_row(const std::string& name, const std::string& synopsis, const std::string& doc,
                   const std::vector<std::string>& examples) {
  return {name, synopsis, doc, examples};
}

void add_look_options(CommandRow& row, LookOptions& options) {
  row.option("-s,--style", "STYLE", options.style, "built-in style or path to a style file");
  row.option("-p,--palette", "PALETTE", options.palette, "built-in palette, or path to a base16 or base24 file");
  row.option("--font", "FONT", options.font, "font of all text: path to a font file, or a family");
}

void add_page_options(CommandRow& row, PageOptions& options) {
  row.option("--defaults", "FILE", options.defaults, "YAML file: style, fonts, owner, … of all cards");
  row.option("--include", "GLOB", options.include, "files in a folder of pages (default: **/*.md, …)");
  row.option("--name", "PATTERN", options.name, "paths of their pictures (default: {dir}/{slug})");
  row.flag("--drafts", options.drafts, "also read pages that are drafts");
}

void add_color_options(CommandRow& row, Overrides& overrides) {
  row.option("--title-color", "HEX", overrides.title, "color of the title");
  row.option("--text-color", "HEX", overrides.text, "color of all other text");
  row.flag("--keep-colors", overrides.keep_colors, "keep these colors, even with too little contrast");
  row.option("--bg-color", "HEX", overrides.background, "background: HEX, transparent or angle,color,color…");
  row.option("--border-color", "HEX", overrides.border, "color of the borders of the card and its tags");
  row.flag("--hide-border", overrides.hide_border, "draw no border around the card");
  row.option("--border-radius", "PX", overrides.radius, "corner radius of the card in px", {0, 200});
}

CommandRow render_row(RenderOptions& options) {
  CommandRow row =
      new_row("render", "[FILE…] [options]", "draw metadata (default: cards.yaml), packages or pages; '-': stdin, JSON Lines",
              {"placard render", "placard render - -o - --format png --mode dark < card.json > card.png",
               "placard render content/ --layout social --size og -o static/og"});
  row.argument("FILE", options.files);
  row.option("-o,--output", "PATH", options.output, "folder or file, or - for stdout (default: cards)");
  add_look_options(row, options);
  row.option("--icons", "FOLDER", options.icons, "find logos by name in this folder");
  row.option("--facts", "FILE", options.facts, "JSON with facts about the repositories of the cards");
  row.option("-m,--mode", "MODE", options.mode, "light, dark, both or auto");
  row.option("--motion", "MOTION", options.motion, "of SVGs: none, subtle or typed");
  row.option("-f,--format", "FORMAT", options.formats, "svg, png, webp, jpeg, pdf, scene, or a list: svg,png");
  row.option("-l,--layout", "LAYOUT", options.layout, "built-in layout or path, for every card");
  row.option("--card", "ID", options.cards, "draw only this card; repeat for more cards");
  row.option("--size", "SIZE", options.size, "px: 1200x630, og, twitter, github, linkedin or square");
  row.option("--scale", "N", options.scale, "pixels per CSS pixel, 1 to 4 (default: 2)", {1, 4});
  row.option("--width", "PX", options.width, "card width in px", {limits.min_card_width, limits.card_side.number()});
  row.option("--height", "PX", options.height, "card height in px", {10, limits.card_side.number()});
  row.flag("--check", options.check, "write nothing; exit 1 if a file would change");
  row.flag("--strict", options.strict, "write nothing and exit 1 if there are warnings");
  row.flag("--report", options.report, "print outcomes and problems as tab-separated rows");
  row.flag("-q,--quiet", options.quiet, quiet_text);
  row.option("--root", "FOLDER", options.root, "refuse paths and links that lead out of this folder");
  row.option("--tar", "FILE", options.archive, "write the pictures to a tar archive; - for stdout");
  row.option("--output-lines", "CODE", options.output_lines, "print each picture as a line of JSON: base64");
  row.option("--manifest", "FILE", options.manifest, "list the pictures; for a folder, FILE.json maps pages");
  add_page_options(row, options.pages);
  row.option("--shard", "I/N", options.shard, "draw every Nth card, starting at the Ith: 2/8");
  row.option("--shard-index", "K", options.shard_index, "the same counted from 0: 1 of --shard-count 8", {0, 999'999});
  row.option("--shard-count", "N", options.shard_count, "number of shards, with --shard-index", {1, 1'000'000});
  row.option("-j,--jobs", "N", options.jobs, "cards drawn in parallel (default: one per processor)", {1, 256});
  row.option("--png-level", "N", options.png_level, "PNG compression, 1 (fast) to 12 (default: 4 or 6)", {1, 12});
  add_color_options(row, options.overrides);
  return row;
}

CommandRow check_row(CheckOptions& options) {
  CommandRow row =
      new_row("check", "[FILE…] [options]", "report problems in metadata files (default: cards.yaml) without drawing",
              {"placard check cards.yaml", "placard check --strict --format json cards.yaml > problems.json"});
  row.argument("FILE", options.files);
  row.flag("--strict", options.strict, "treat warnings as errors (exit 1)");
  row.option("-f,--format", "FORMAT", options.format, "text, json or github (default: text)");
  add_look_options(row, options);
  row.option("--icons", "FOLDER", options.icons, "find logos by name in this folder");
  row.option("--facts", "FILE", options.facts, "JSON with facts about the repositories of the cards");
  row.flag("-q,--quiet", options.quiet, quiet_text);
  row.flag("--contrast", options.contrast, "print the contrast of every text");
  add_page_options(row, options.pages);
  row.option("--root", "FOLDER", options.root, "refuse paths and links that lead out of this folder");
  return row;
}

CommandRow embed_row(EmbedOptions& options) {
  CommandRow row =
      new_row("embed", "README [FILE…] [options]", "put the pictures between the markers of a README; '-' prints them",
              {"placard embed README.md", "placard embed - cards.yaml --snippet plain --base-url https://x.org/"});
  row.notes =
      "Without an ID, a marker shows all cards in order:\n"
      "  <!-- placard:start ID… columns=2 align=center layout=compact lang=ja -->\n"
      "  <!-- placard:end -->\n"
      "  .rst: .. placard:start   .adoc: // placard:start   .mdx: {/* placard:start */}\n"
      "  columns  cards per row, 1 to 8; badges share a row\n"
      "  align    none, left, center or right\n"
      "  layout   show the pictures drawn by 'placard render --layout compact'\n";
  row.argument("README", options.readme);
  row.argument("FILE", options.files);
  row.option("-o,--output", "FOLDER", options.output, "folder with the pictures (default: cards)");
  row.option("-s,--style", "STYLE", options.style, "style that the cards were rendered in");
  row.option("-l,--layout", "LAYOUT", options.layout, "layout that the cards were rendered in");
  row.option("--icons", "FOLDER", options.icons, "find logos by name in this folder");
  row.option("--facts", "FILE", options.facts, "JSON with facts about the repositories of the cards");
  row.option("-m,--mode", "MODE", options.mode, "mode that the cards were rendered in");
  row.option("--snippet", "FORM", options.snippet, "picture, auto, plain or markdown (default: picture)");
  row.option("-f,--format", "FORMAT", options.format, "svg, png, webp or jpeg (default: svg; png for a folder)");
  add_page_options(row, options.pages);
  row.option("--base-url", "URL", options.base_url, "prefix of the paths, for pages outside the repository");
  row.flag("--check", options.check, "write nothing; exit 1 if the README would change");
  row.flag("--report", options.report, "print outcomes and problems as tab-separated rows");
  row.flag("-q,--quiet", options.quiet, quiet_text);
  row.option("--root", "FOLDER", options.root, "refuse paths and links that lead out of this folder");
  return row;
}

CommandRow badge_row(BadgeOptions& options) {
  CommandRow row = new_row("badge", "[LABEL] MESSAGE [options]", "draw one badge with a label and a message, or a message alone",
                           {"placard badge build passing -o build.svg",
                            "placard badge redis 7.4 --logo docs/redis.svg --color '#a41e11' > redis.svg"});
  row.argument("LABEL", options.label);
  row.argument("MESSAGE", options.message);
  row.option("-o,--output", "FILE", options.output, ".svg, .png, .webp or .pdf (default: - for stdout)");
  row.option("--endpoint", "FILE", options.endpoint, "JSON of a shields.io endpoint; - for stdin");
  row.option("--logo", "LOGO", options.logo, "SVG or PNG file, or the name of an icon");
  row.option("--icons", "FOLDER", options.icons, "find logos by name in this folder");
  row.option("--logo-color", "COLOR", options.logo_color, "color of the logo instead of its own");
  row.option("--color", "COLOR", options.color, "color of the message: a tone, CSS name or hex");
  row.option("--label-color", "COLOR", options.label_color, "color of the label");
  row.flag("--keep-colors", options.keep_colors, "keep these colors, even with too little contrast");
  row.option("--tone", "TONE", options.tone, "color: success, warning, info, danger or neutral");
  row.option("--shape", "SHAPE", options.shape, "flat, pill or outline (default: the style's)");
  row.flag("--large", options.large, "28 px high, in capital letters");
  row.flag("-q,--quiet", options.quiet, quiet_text);
  add_look_options(row, options);
  row.option("-m,--mode", "MODE", options.mode, "light, dark or auto (default: light)");
  return row;
}

CommandRow facts_row(FactsOptions& options) {
  CommandRow row = new_row("facts", "[FILE…] [options]", "list the facts to fetch for the cards, and keep the answers in a file",
                           {"placard facts cards.yaml --query | gh api graphql -F query=@- > answer.json",
                            "placard facts cards.yaml answer.json --merge facts.json"});
  row.notes = "With --merge, the first FILE and .yaml files are metadata; others are answers.\n";
  row.argument("FILE", options.files);
  row.flag("--query", options.query, "print a GraphQL query for all repositories on GitHub");
  row.flag("--urls", options.urls, "print the addresses of the JSON about all others");
  row.option("--merge", "FILE", options.merge, "update the facts that the cards use in this file");
  row.option("--history", "FACT", options.history, "also keep a number a day of this fact");
  row.option("--date", "DATE", options.date, "date of the answers, as 2026-11-29");
  row.flag("--report", options.report, "print outcomes and problems as tab-separated rows");
  row.option("--root", "FOLDER", options.root, "refuse paths and links that lead out of this folder");
  return row;
}

CommandRow preview_row(PreviewOptions& options) {
  CommandRow row = new_row("preview", "[FILE…] [options]", "show the cards on a local page that updates on every save",
                           {"placard preview --open", "placard preview cards.yaml --export gallery/"});
  row.argument("FILE", options.files);
  row.option("--port", "N", options.port, "port on 127.0.0.1 (default: any free port)", {0, 65535});
  row.flag("--open", options.open, "open the page in the browser");
  row.option("--export", "FOLDER", options.export_folder, "write a static copy of the page and exit");
  row.option("--readme", "FILE", options.readme, "README with markers (default: the project's README)");
  row.option("--icons", "FOLDER", options.icons, "find logos by name in this folder");
  row.option("--facts", "FILE", options.facts, "JSON with facts about the repositories of the cards");
  row.option("-o,--output", "FOLDER", options.output, "folder that render writes to (default: cards)");
  add_page_options(row, options.pages);
  return row;
}

CommandRow init_row(InitOptions& options) {
  CommandRow row = new_row("init", "[FOLDER] [options]", "create a metadata file, README markers and a workflow",
                           {"placard init --dry-run", "placard init --style github"});
  row.argument("FOLDER", options.folder);
  row.option("-s,--style", "STYLE", options.style, "built-in style or path to a style file");
  row.flag("--dry-run", options.dry_run, "write nothing; print the changes as a patch");
  return row;
}

CommandRow styles_row(StylesOptions& options) {
  CommandRow row = new_row("styles", "[STYLE] [options]", "list the built-in styles, or print one as YAML",
                           {"placard styles", "placard styles ink > my.yaml"});
  row.argument("STYLE", options.name);
  row.flag("--palettes", options.palettes, "list the built-in palettes");
  row.option("-p,--palette", "PALETTE", options.palette, "palette to use with --contrast");
  row.flag("--contrast", options.contrast, "contrast of every text, before and after adjustment");
  row.flag("--tones", options.tones, "list the known status words and their tones");
  return row;
}

CommandRow layouts_row(LayoutsOptions& options) {
  CommandRow row = new_row("layouts", "[LAYOUT] [options]", "list the built-in layouts, or print one as YAML",
                           {"placard layouts", "placard layouts project > my.yaml"});
  row.argument("LAYOUT", options.name);
  row.flag("--parts", options.parts, "list the parts of layouts with their options");
  return row;
}

CommandRow schema_row(SchemaOptions& options) {
  CommandRow row = new_row("schema", "[options]", "print the JSON Schema of metadata files, for editors",
                           {"placard schema > cards.schema.json", "placard schema --style > style.schema.json"});
  row.flag("--style", options.style, "print the JSON Schema of style files instead");
  row.flag("--layout", options.layout, "print the JSON Schema of layout files instead");
  row.flag("--reference", options.reference, "print the reference of all keys and values as Markdown");
  return row;
}

CommandRow summary_row(SummaryOptions& options) {
  CommandRow row = new_row("summary", "REPORT… [options]", "convert --report rows into a Markdown job summary",
                           {"placard summary report.tsv >> \"$GITHUB_STEP_SUMMARY\"",
                            "placard render cards.yaml --check --report | placard summary -"});
  row.notes =
      "A row of --report is OUTCOME<tab>PATH, where OUTCOME is new, changed, unchanged,\n"
      "missing, differs or orphan, or LEVEL<tab>PLACE<tab>MESSAGE<tab>HINT, where LEVEL\n"
      "is error or warning.\n";
  row.argument("FILE", options.files);
  row.option("--commit", "SHA", options.commit, "link the files at this commit");
  return row;
}

CommandRow verify_row(VerifyOptions& options) {
  CommandRow row = new_row("verify-manifests", "FILE…", "check that the manifests of all shards are complete and disjoint",
                           {"placard verify-manifests manifests/*.jsonl"});
  row.argument("FILE", options.files);
  return row;
}

CommandRow completions_row(std::optional<Shell>& shell) {
  CommandRow row = new_row("completions", "bash|zsh|fish", "print a completion script for a shell",
                           {"placard completions bash > ~/.local/share/bash-completion/completions/placard",
                            "placard completions fish > ~/.config/fish/completions/placard.fish"});
  row.argument("SHELL", shell);
  return row;
}

CommandRow manual_row() {
  return {"man", "", "print the manual page", {"placard man | man -l -", "placard man > /usr/local/share/man/man1/placard.1"}};
}

CommandRow help_command_row(std::string& help_topic, const std::vector<CommandRow>& rows) {
  CommandRow row =
      new_row("help", "[COMMAND]", "show help for placard or for one command", {"placard help", "placard help render"});
  row.argument("COMMAND", help_topic);
  for (const CommandRow& command : rows) row.arguments.front().choices.push_back(command.name);
  return row;
}

}  // namespace

std::vector<CommandRow> rows_for(AllOptions& all) {
  std::vector<CommandRow> rows{init_row(all.init),         render_row(all.render),
                               preview_row(all.preview),   check_row(all.check),
                               embed_row(all.embed),       badge_row(all.badge),
                               facts_row(all.facts),       styles_row(all.styles),
                               layouts_row(all.layouts),   schema_row(all.schema),
                               summary_row(all.summary),   verify_row(all.verify),
                               completions_row(all.shell), manual_row()};
  rows.reserve(rows.size() + 1);  // help's choices point at the other rows' names
  rows.push_back(help_command_row(all.help_topic, rows));
  for (CommandRow& row : rows)
    row.options.insert(row.options.begin(), {"-h,--help", "", "show this help", {}, false, &all.help, {}});
  return rows;
}

}  // namespace placard
