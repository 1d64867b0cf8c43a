#pragma once
// Parts of the reference that are not generated from tables.

#include <string_view>

namespace placard {

inline constexpr std::string_view names_text = R"(
## Names of pictures

A picture is named `ID.svg`. In mode `both`, `-light` or `-dark` follows the id. If an option or a README marker selects another layout
than the card's own, the layout comes first: `ID-hero-light.svg`. The language of a translation follows the id: `ID.ja-light.svg`.

The id is the `id` of the card, or is made from its title: ASCII letters and digits in lower case, Latin letters without diacritics,
and one `-` for everything between them (`Kairos Scheduler` becomes `kairos-scheduler`, `Café Łódź` becomes `cafe-lodz`). A title
without such letters, for example in Japanese, becomes `card-` and a hash of eight hexadecimal digits; set `id` to choose a better
name. Device names that are reserved on Windows get the prefix `card-`.
)";

inline constexpr std::string_view markers_text = R"(
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

inline constexpr std::string_view many_cards_text = R"(
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
| `date`, `published`, `pubDate`; otherwise the date of a file `2026-01-02-hello.md`, or `lastmod` | The stat `published` or `updated`, with a calendar; a time is left out |
| `image`, `cover`, `hero`, `heroImage` | `cover`: a path, or a mapping with `image`, `src`, `path`, `url` or `file`, and `alt`. A path that begins with `/` is looked up in `static`, `public`, `assets` and `src`. A web address and a file that cannot be drawn are warnings |
| `slug`, `url`, `permalink` | `id`: the last part of the address |
| `lang`, `locale` | `lang` |
| `draft: true`, `published: false` | The page is skipped, unless `--drafts` is given |

### Folder of pages

`placard render content/ --layout social --size og -o static/og` draws every page below a folder into a folder of the same structure, as
PNG and in light mode, unless `--format` and `--mode` say otherwise. Hidden folders and `node_modules` are left out, and links to folders are
not followed. With `--check`, pictures without a page are reported in all subfolders. `check`, `embed` and `preview` take the same
folder, with `--include`, `--name`, `--drafts` and `--defaults`.

| option of `render` | meaning |
| --- | --- |
| `--include GLOB` | The files to draw (default: all pages); can be repeated. `**/` is any number of folders: `posts/**/*.md` |
| `--name PATTERN` | The paths of the pictures (default: `{dir}/{slug}`). `{dir}`: the folder of the page; `{slug}`: the slug of the page, or the name of its file without a date (`2026-01-02-hello.md` gives `hello`); `{file}`: the name of its file; `{title}`: the title as an id; `{id}`: the id. An index page has the name of its folder: `posts/hello/index.md` gives `posts/hello.png` |
| `--size SIZE` | Pixels: `1200x630`, `og` (1200x630), `twitter` (1200x600), `github` (1280x640), `linkedin` (1200x627) or `square` (1080x1080). The format is PNG, unless `--format` says otherwise |
| `--drafts` | Draws drafts too |
| `--manifest FILE.json` | Writes one object with the path of each page below the folder and the path of its picture: `{"posts/hello/index.md": "posts/hello.png"}` |
| `--defaults FILE` | Style, palette, owner, logo, icons and so on of all pages |

## Formats

| `--format` | file | meaning |
| --- | --- | --- |
| `svg` | `.svg` | Sharp in every size; with `--mode auto`, one file for light and dark pages |
| `png` | `.png` | `--scale` pixels per CSS pixel |
| `webp` | `.webp` | The pixels of the PNG without loss; cards with an avatar or a cover at quality 90. At most 16383 pixels a side |
| `jpeg` | `.jpg` | Only pictures (layout `social`) with an avatar or a cover, at quality 90 without subsampling (4:4:4); translucent parts show the color of GitHub's page |
| `pdf` | `.pdf` | A page of the size of the card, with its link |
| `scene` | `.scene` | A description of the drawing, as text |

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

}  // namespace placard
