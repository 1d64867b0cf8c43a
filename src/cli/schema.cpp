// The schema command: prints the JSON Schemas, and the reference in Markdown.

#include <map>

#include "base/limits.h"
#include "base/number.h"
#include "base/spelling.h"
#include "cli/options.h"
#include "drawing/style_store.h"
#include "input/form.h"
#include "package/package.h"
#include "io/files.h"
#include "layout/shown_fields.h"
#include "model/fields.h"
#include "readme/markers.h"
#include "style/paint.h"
#include "style/style.h"
#include "style/fields.h"

namespace placard {

namespace {

std::string code_list(const std::vector<std::string_view>& words) { return "`" + join(words, "`, `") + "`"; }

std::string code_list(const std::vector<std::string>& words) {
  return code_list(std::vector<std::string_view>(words.begin(), words.end()));
}

std::string layouts_text() {
  std::string text = "| layout | what it shows |\n| --- | --- |\n";
  const auto names = names_of<LayoutKind>();
  for (std::size_t i = 0; i < names.size(); ++i)
    text += "| `" + std::string(names[i]) + "` | " + std::string(layout_docs[i]) + " |\n";
  return text;
}

// A cell of the table of fields: "yes", or the fields that must be absent.
std::string place_text(std::string_view rule) {
  if (rule.empty() || rule == "yes") return std::string(rule);
  std::string text = "without `";
  for (const char c : rule) text += c == ' ' ? "` and `" : std::string(1, c);
  return text + "`";
}

std::string places_text() {
  std::string text =
      "\nAll layouts show the title. A field that the layout of a card does not show is reported as a warning.\n\n| field |";
  std::string rule = "| --- |";
  for (const std::string_view layout : names_of<LayoutKind>()) {
    text += " `" + std::string(layout) + "` |";
    rule += " --- |";
  }
  text += "\n" + rule + "\n";
  for (const FieldPlaces& row : field_places) {
    text += "| `" + std::string(row.field) + "` |";
    for (const std::string_view place : row.in) text += " " + place_text(place) + " |";
    text += "\n";
  }
  return text;
}

constexpr std::string_view names_text = R"(
## Names of pictures

A picture is named `ID.svg`. In mode `both`, `-light` or `-dark` follows the id. If an option or a README marker selects another layout
than the card's own, the layout comes first: `ID-hero-light.svg`. The language of a translation follows the id: `ID.ja-light.svg`.

The id is the `id` of the card, or is made from its title: ASCII letters and digits in lower case, Latin letters without diacritics,
and one `-` for everything between them (`Kairos Scheduler` becomes `kairos-scheduler`, `Café Łódź` becomes `cafe-lodz`). A title
without such letters, for example in Japanese, becomes `card-` and a hash of eight hexadecimal digits; set `id` to choose a better
name. Device names that are reserved on Windows get the prefix `card-`.
)";

constexpr std::string_view markers_text = R"(
## README markers

`placard embed` replaces the lines between two markers and nothing else:

```html
<!-- placard:start kairos-scheduler social-feed-system columns=2 align=center -->
<!-- placard:end -->
```

| item | meaning |
| --- | --- |
| id | Shows the card with this id. Several ids are shown in this order; without ids, all cards of the file are shown |
)";

constexpr std::string_view many_cards_text = R"(
## Pages

A Markdown, MDX, Quarto or reStructuredText file (`.md`, `.markdown`, `.mdx`, `.qmd`, `.rst`) is a card: YAML between lines of `---`,
TOML between lines of `+++`, or a JSON object at its start. Keys that are not in this table belong to other tools and are ignored.

| key of the page | field of the card |
| --- | --- |
| `placard` | A mapping with any fields, which have precedence over all others |
| `title` | `title`; default: the first heading, then the name of the file |
| `description`, `summary`, `excerpt`, `lead` | `summary`; default: the first paragraph, shortened |
| `tags`, `keywords`, `categories`, `topics`, `taxonomies.tags` | `tags`: a list, or text with commas; at most eight |
| `author`, `authors` | `owner`: a name, a mapping with `name`, or a list of them; it has precedence over `owner` in `--defaults` |
| `date`, `published`, `pubDate`; otherwise `lastmod` | The stat `published` or `updated`, with a calendar; a time is left out |
| `image`, `cover`, `hero`, `heroImage` | `cover`: a path, or a mapping with `image`, `src`, `path`, `url` or `file`, and `alt`. A path that begins with `/` is looked up in `static`, `public`, `assets` and `src`. A web address and a file that cannot be drawn are warnings |
| `slug`, `url`, `permalink` | `id`: the last part of the address |
| `lang`, `locale` | `lang` |
| `draft: true`, `published: false` | The page is skipped, unless `--drafts` is given |

### Folder of pages

`placard render content/ --layout social --size og -o static/og` draws every page below a folder into a folder of the same structure, as
PNG and in light mode, unless `--format` and `--mode` say otherwise. Hidden folders and `node_modules` are left out, and links to folders are
not followed. With `--check`, pictures without a page are reported in all subfolders.

| option of `render` | meaning |
| --- | --- |
| `--include GLOB` | The files to draw (default: all pages); can be repeated. `**/` is any number of folders: `posts/**/*.md` |
| `--name PATTERN` | The paths of the pictures (default: `{dir}/{slug}`). `{dir}`: the folder of the page; `{slug}`: the slug of the page, or the name of its file; `{title}`: the title as an id; `{id}`: the id. An index page has the name of its folder: `posts/hello/index.md` gives `posts/hello.png` |
| `--size SIZE` | Pixels: `1200x630`, `og` (1200x630), `twitter` (1200x600), `github` (1280x640), `linkedin` (1200x627) or `square` (1080x1080). The format is PNG, unless `--format` says otherwise |
| `--manifest FILE.json` | Writes one object with the path of each page below the folder and the path of its picture: `{"posts/hello/index.md": "posts/hello.png"}` |
| `--defaults FILE` | Style, palette, owner, logo, icons and so on of all pages |

## Many cards

Each line of a JSON Lines file (`.jsonl`, `.ndjson`) or of such a stream on stdin is a metadata file. A line with an error is reported
and skipped, and an empty stream draws nothing. [examples/engines](../examples/engines) has files for GNU parallel, Slurm, Kubernetes,
AWS Batch, GitHub Actions and Spark.

| option of `render` | meaning |
| --- | --- |
| `--shard I/N`, or `--shard-index K --shard-count N` | Draws every Nth card, from the first (1 or 0) |
| `--manifest FILE` | Writes a row of JSON for each picture (`name`, `bytes`, `sha256`, `line`, and `file` if there are several), then one for the run (`shard_index`, `shard_count`, `pictures`, and `lines` and `blank_lines` of JSON Lines). `placard verify-manifests` finds missing shards and lines, and names that were drawn twice |
| `--defaults FILE` | Reads the keys that can be next to `cards` from a file; its paths are relative to it. What a card or its own file sets has precedence |
| `--output-lines base64` | Prints a row of JSON for each picture (`line`, `name`, `format`, `data`) and for each line that was not drawn (`line`, `error`) |

### Exit statuses

| status | meaning |
| --- | --- |
| 0 | Success |
| 1 | Invalid input or a missing file, or `--check` found a difference |
| 2 | Wrong usage |
| 3 | The machine: disk, memory, permissions or a port. Only then can the same command succeed later |

The highest status is used if several apply.
)";

std::string marker_words_text() {
  return std::string(markers_text) + "| `columns=` | Maximum number of cards per row, 1 to " +
         std::to_string(limits.columns.value) + " (default: `columns` of the file) |\n| `align=` | " +
         code_list(names_of<Align>()) + " |\n| `layout=` | " + code_list(names_of<LayoutKind>()) +
         ": shows the pictures drawn by `placard render --layout` |\n| `lang=` | A language tag: shows the translations of the cards; a card "
         "without it is shown in its own language |\n";
}

std::string tones_text() {
  std::string text = "| tone | words |\n| --- | --- |\n";
  for (const auto& [tone, words] : tone_words) {
    const char* const rest = tone == Tone::neutral ? ", and all other words" : "";
    text += "| `" + std::string(name_of(tone)) + "` | " + join(words) + rest + " |\n";
  }
  return text;
}

std::string roles_text() {
  std::string text = "| role | default |\n| --- | --- |\n";
  for (const std::string_view word : palette_roles()) {
    const Role other = fallback_role(*from_name<Role>(word));
    text += "| `" + std::string(word) + "` | " + (other == Role::none ? "required" : "`" + std::string(name_of(other)) + "`") +
            " |\n";
  }
  return text;
}

void collect(const Form& form, std::map<std::string_view, Form>& named) {
  if (!form.name.empty() && !form.fields.empty()) named.try_emplace(form.name, form);
  for (const Form& part : form.parts) collect(part, named);
  for (const FieldForm& field : form.fields) collect(field.form, named);
}

std::string style_text() {
  std::string text;
  std::map<std::string_view, Form> named;
  std::vector<FieldForm> plain;
  for (const FieldForm& field : field_forms<Style>()) {
    collect(field.form, named);
    if (field.form.kind != Form::Kind::map) plain.push_back(field);
  }
  text += to_table(plain);
  for (const FieldForm& field : field_forms<Style>()) {
    if (field.form.kind != Form::Kind::map) continue;
    text += "\n### `" + std::string(field.name) + "`: " + std::string(field.doc) + "\n\n" + to_table(field.form.fields);
  }
  text += "\n## Shared types\n";
  for (const auto& [name, form] : named) text += "\n### " + std::string(name) + "\n\n" + to_table(form.fields);
  text += R"(
### paint

A palette role with an optional opacity (`tone 13%`), or a color (`"#1d2021"`). In addition to the palette roles there are `none`,
`tone` and `badge_tone` (the color of the card's status), and `contrast` (white or black, whichever is easier to read).

### insets

One number for all sides, `[vertical, horizontal]`, `[top, horizontal, bottom]` or `[top, right, bottom, left]`, each from )";
  return text + to_text(max_inset.low) + " to " + to_text(max_inset.high) + " px.\n";
}

std::string limits_table() {
  std::string text = "| limit | maximum | reason |\n| --- | --- | --- |\n";
  for (const Limit& limit : all_limits())
    text += "| " + std::string(limit.name) + " | " + to_text(limit) + " | " + std::string(limit.reason) + " |\n";
  return text;
}

/// The reference of fields, layouts, tones, style properties and limits, generated from the tables of the readers.
std::string reference(const std::vector<std::string>& styles, const std::vector<std::string>& palettes) {
  return R"(# Reference

Generated by `placard schema --reference`. Do not edit this file.

## Metadata file

YAML, TOML or JSON: one card (a mapping with `title`), a list of cards, or a mapping with a list of cards in `cards` and settings for all
of them: the keys of this table and of [appearance](#appearance). In TOML, the cards are tables: `[[cards]]`, or `[cards.ID]` with their ids.

)" + to_table(field_forms<FileDefaults>()) +
         "\n## Card\n\n" + to_table(field_forms<Card>()) + R"(
JSON of repositories, releases and packages is accepted too, as one mapping or a list: `gh repo view`, `gh repo list`,
`gh search repos`, `gh release list`, `gh api user/starred`, the REST APIs of GitHub, GitLab and Forgejo, npm, crates.io and PyPI.
Repositories with the same name get ids from their full names (`acme-frob`). A similar key that is not used is a warning.
)" + package_reference() + R"(
### Facts

A card with `repo`, or with a link to a repository on github.com, gitlab.com or codeberg.org or to a package on npm, crates.io or PyPI,
takes what it does not set itself from `facts` files: `summary`, `status` (archived), `stats` and `link`. Without `stats`, it shows
`language`, `stars`, `forks`, `license`, `version` and `downloads`; `stats: [stars, version]` names facts in their order, also
`issues`, `languages`, `released` (the date of the version) and `updated` (the date of the facts). `tags: from facts` shows
the topics.

A facts file is JSON by repository, `{"acme/frob": {"stars": 1234, "coverage": "98%"}}`, or has the answers of services, also in a list
or as JSON Lines; an endpoint of shields.io is the fact that its label names. Facts that no card uses are ignored.
`placard facts FILE --query` prints a GraphQL query, with an operation `page1`, `page2`, … for each 100 repositories, and `--urls` the
addresses of everything that is not on GitHub:

```sh
placard facts cards.yaml --query | gh api graphql -F query=@- > answer.json
placard facts cards.yaml --urls | xargs -n1 curl -fsSL -w '\n' > answers.jsonl
placard facts cards.yaml answer.json answers.jsonl --merge facts.json
```

`--merge` keeps the facts that the cards use, one on a line. What an answer does not have stays as it was: an outage, a limit or a
deleted repository is a warning. `history: stars` also keeps a number a day, at most 400, dated by `--date`,
`SOURCE_DATE_EPOCH` or the answer. The GitHub action does all of this with `facts: true`.

### Translation

A translation is drawn as a card of its own, named `ID.ja`. Its language decides quotation marks, line breaking, capitals and
direction; the tone of its status is that of the card's status. `placard embed` places it between markers with `lang=ja`.
`placard render --card ID` draws a card with its translations, `--card ID.ja` one of them; a single picture (`-o card.svg`) is that of
the card unless a translation is named.

A translation has the keys of a card, without `id` and without those of [appearance](#appearance). What it does not set is that of
the card; `tags`, `tech` and `stats` are replaced as a whole. Another key, `labels`, renames stats that are shown with their names:
`labels: {users: 利用者}`.

## Appearance

Set these keys in a card, or next to `cards` for all cards. An option of the command line overrides the card, the card overrides the
file, and the file overrides the style.

)" + to_table(field_forms<Look>()) +
         "\nBuilt-in styles: " + code_list(styles) + ".\n\nBuilt-in palettes: " + code_list(palettes) + ".\n\n## Layouts\n\n" +
         layouts_text() + places_text() + std::string(names_text) + std::string(many_cards_text) + marker_words_text() + R"(
## Tones

The color of a status is selected by these words, ignoring case.

)" + tones_text() +
         R"(
## Style file

In addition to these properties: `extends` names the style that this style is based on, `palettes` has a `light` and a `dark` mapping of
roles to colors, and `derived`, a mapping of roles to other roles (`border: text`, `pill: text 8%`) or colors that applies when `palette`
or `--palette` replaces these colors; `layouts` overrides properties for single layouts.

)" + style_text() +
         "\n## Palette roles\n\n" + roles_text() + "\n## Limits\n\n" + limits_table();
}

}  // namespace

int run(const SchemaOptions& options, Report&) {
  const auto styles = built_in_styles(data_folder());
  const auto palettes = built_in_palettes(data_folder());
  const auto schema = [&] { return options.style ? style_schema() : metadata_schema(styles, palettes); };
  write_stdout(options.reference ? reference(styles, palettes) : schema());
  return 0;
}

}  // namespace placard
