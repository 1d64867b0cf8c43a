#include "cli/options.h"

#include <map>

#include "base/diagnostics.h"
#include "base/utf8.h"
#include "support/text.h"

using namespace placard;

namespace {

Command read(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "placard");
  return read_command_line(static_cast<int>(arguments.size()), arguments.data());
}

RenderOptions render(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), {"render", "cards.yaml"});
  const Command command = read(arguments);
  REQUIRE(std::holds_alternative<RenderOptions>(command));
  return std::get<RenderOptions>(command);
}

std::string text(const std::vector<const char*>& arguments) { return std::get<PrintOptions>(read(arguments)).text; }

std::string error(const std::vector<const char*>& arguments) {
  try {
    read(arguments);
  } catch (const Failure& failure) {
    CHECK(failure.status == ExitStatus::wrong_use);
    return failure.what();
  }
  return "no error";
}

}  // namespace

TEST_CASE("options: unset options have their defaults", "[cli]") {
  const RenderOptions options = render({});
  CHECK(options.files == std::vector<std::string>{"cards.yaml"});
  CHECK(options.output == "cards");
  CHECK_FALSE(options.mode);
  CHECK_FALSE(options.scale);
  CHECK(options.formats.empty());
  CHECK(options.overrides.empty());
}

TEST_CASE("options: all notations of options are read, an option takes one value, and -- ends the options", "[cli]") {
  CHECK(render({"-o", "out"}).output == "out");
  CHECK(render({"--output=out"}).output == "out");
  CHECK(render({"-oout"}).output == "out");
  CHECK(render({"-o", "-"}).output == "-");
  CHECK(render({"--format", "svg,png"}).formats == std::vector<Format>{Format::svg, Format::png});
  CHECK(render({"-f", "svg", "-f", "png"}).formats == std::vector<Format>{Format::svg, Format::png});
  CHECK(render({"--card", "a,b", "--card", "c"}).cards == std::vector<std::string>{"a", "b", "c"});
  CHECK(render({"--mode", "auto"}).mode == Mode::automatic);
  CHECK(render({"--scale", "1.5"}).scale == 1.5);
  CHECK(render({"--hide-border"}).overrides.hide_border);
  CHECK(render({"more.yaml", "-"}).files == std::vector<std::string>{"cards.yaml", "more.yaml", "-"});
  CHECK(render({"--format", "png", "more.yaml"}).files.size() == 2);
  CHECK(render({"--card", "a", "more.yaml"}).files.size() == 2);
  CHECK(render({"--", "-x.yaml"}).files == std::vector<std::string>{"cards.yaml", "./-x.yaml"});
  CHECK(render({"-m=dark"}).mode == Mode::dark);
  CHECK(render({"-mdark"}).mode == Mode::dark);
  CHECK(render({"-o=-"}).output == "-");
}

TEST_CASE("options: misspelled words get a hint, and an unknown option needs no command", "[cli]") {
  CHECK(error({"render", "x", "--formt", "png"}) == "unknown option '--formt'\n  hint: did you mean '--format'?");
  CHECK(error({"render", "x", "--formt=png"}) == "unknown option '--formt'\n  hint: did you mean '--format'?");
  CHECK(error({"rendr", "x"}) == "unknown command 'rendr'\n  hint: did you mean 'render'?");
  CHECK(error({"render", "x", "--mode", "drak"}) == "unknown value 'drak' for --mode\n  hint: did you mean 'dark'?");
  CHECK(error({"render", "x", "-f", "svgg"}) == "unknown value 'svgg' for --format\n  hint: did you mean 'svg'?");
  CHECK(error({"--bogus"}).starts_with("unknown option '--bogus'"));
}

TEST_CASE("options: a missing or invalid value is reported with its option, a repeated option is not missing", "[cli]") {
  CHECK(error({"render", "x", "--scale"}) == "missing value for --scale\n  hint: run 'placard help render'");
  CHECK(error({"render", "x", "--scale", "9"}).starts_with("invalid value '9' for --scale"));
  CHECK(error({"render", "x", "--scale", "two"}).starts_with("invalid value 'two' for --scale"));
  CHECK(error({"render", "x", "--width", "1"}).starts_with("invalid value '1' for --width"));
  CHECK(error({"render", "x", "--title-color", "red"}).starts_with("invalid color 'red' for --title-color"));
  CHECK_FALSE(test::has(error({"render", "x", "--mode", "light", "--mode", "dark"}), "missing"));
  CHECK(error({"render", "x", "--scale", "2x"}) == "invalid value '2x' for --scale\n  hint: write '2' without 'x'");
  CHECK(error({"render", "x", "--width", "480px"}) == "invalid value '480px' for --width\n  hint: write '480' without 'px'");
  CHECK(test::has(error({"render", "x", "--scale", "9x"}), "a number from 1 to 4"));
}

TEST_CASE("options: missing and unexpected arguments are reported", "[cli]") {
  CHECK(error({"embed"}) == "no README to embed cards in\n  hint: run 'placard embed README.md'");
  CHECK(error({"summary"}).starts_with("no report to summarize"));
  CHECK(error({"styles", "ink", "more"}).starts_with("unexpected argument 'more'"));
  CHECK(std::get<PrintOptions>(read({})).error == "no command given");
  CHECK(error({"completions", "tcsh"}) == "unknown value 'tcsh' for SHELL\n  hint: one of: bash, zsh, fish");
  CHECK(error({"completions"}) == "no shell given\n  hint: one of: bash, zsh, fish");
}

TEST_CASE("options: help and version are printed, also with help COMMAND", "[cli]") {
  CHECK(text({"-h"}) == text({"--help"}));
  CHECK(text({"render", "x", "-h"}) == text({"render", "--help"}));
  CHECK_FALSE(text({"styles", "--help"}).empty());
  CHECK(test::has(text({"--version"}), "fonts "));
  CHECK(text({"help"}) == text({"--help"}));
  CHECK(text({"help", "render"}) == text({"render", "--help"}));
  CHECK(text({"--help", "render"}) == text({"render", "--help"}));
  CHECK(error({"help", "rendr"}) == "unknown command 'rendr'\n  hint: did you mean 'render'?");
}

TEST_CASE("options: command names are valid arguments of a command", "[cli]") {
  const Command badge = read({"badge", "check", "render"});
  REQUIRE(std::holds_alternative<BadgeOptions>(badge));
  CHECK(std::get<BadgeOptions>(badge).label == "check");
  CHECK(std::get<BadgeOptions>(badge).message == "render");
  const Command styles = read({"styles", "init"});
  REQUIRE(std::holds_alternative<StylesOptions>(styles));
  CHECK(std::get<StylesOptions>(styles).name == "init");
  CHECK(error({"man", "render"}).starts_with("unexpected argument 'render'"));
}

TEST_CASE("options: options and commands of other tools get a hint", "[cli]") {
  const auto hint = [](const std::vector<const char*>& arguments) {
    const std::string message = error(arguments);
    const std::size_t at = message.find("  hint: ");
    return at == std::string::npos ? "" : message.substr(at + 8);
  };
  CHECK(hint({"render", "x", "--out", "y"}) == "use '--output'");
  CHECK(hint({"render", "x", "--out=y"}) == "use '--output'");
  CHECK(hint({"render", "x", "--theme", "nord"}) == "'--style' sets the look, '--palette' the colors");
  CHECK(hint({"render", "x", "--dark"}) == "write '--mode dark'");
  CHECK(hint({"render", "x", "--png"}) == "write '--format png'");
  CHECK(test::has(hint({"render", "x", "--watch"}), "placard preview"));
  CHECK(test::has(hint({"render", "--file", "x"}), "placard render cards.yaml"));
  CHECK(hint({"badge", "a", "b", "--tone", "green"}) == "use '--color green'");
  CHECK(test::has(hint({"badge", "a", "b", "green"}), "--tone success"));
  CHECK(hint({"styles", "ink", "my.yaml"}) == "to write to a file, use: > my.yaml");
  CHECK_FALSE(test::has(hint({"styles", "--dark"}), "--mode"));  // an option that styles does not have
  CHECK(hint({"render", "x", "y.svg"}).empty());                 // another input
  CHECK(test::has(hint({"-v"}), "--version"));
  CHECK(hint({"version"}) == "write 'placard --version'");
  CHECK(hint({"generate", "x"}) == "use 'placard render'");
  CHECK(hint({"serve", "x"}) == "use 'placard preview'");
  CHECK(hint({"README.md"}) == "run 'placard embed README.md cards.yaml'");
}

TEST_CASE("options: a compressed archive is rejected with a hint", "[cli]") {
  CHECK(test::has(error({"render", "x", "--tar", "y.tar.gz"}), "| gzip >"));
  CHECK(error({"render", "x", "--tar", "y.zip"}).starts_with("--tar writes a .tar archive, not .zip"));
  CHECK(render({"--tar", "y.tar"}).archive == "y.tar");
  CHECK(render({"--tar", "-"}).archive == "-");
}

TEST_CASE("options: help has at most 80 columns and few lines, and begins with examples", "[cli]") {
  for (const char* command : {"render", "check", "embed", "badge", "facts", "styles", "layouts", "schema", "summary",
                              "completions", "man", "preview", "init", "help"}) {
    const std::vector<std::string> lines = test::split_lines(text({command, "--help"}));
    CAPTURE(command, lines);
    CHECK(lines.at(0).starts_with(std::string("  placard ") + command));
    CHECK(lines.at(1).starts_with("  placard "));
    for (const std::string& line : lines) CHECK(count_code_points(line) <= 80);
    const std::map<std::string, std::size_t> longer{{"render", 47}, {"embed", 32}};
    CHECK(lines.size() <= (longer.contains(command) ? longer.at(command) : 29));
  }
}

TEST_CASE("options: the manual page documents every option and the markers of a README", "[cli]") {
  const std::string page = text({"man"});
  CHECK(page.starts_with(".TH PLACARD 1 \"\" \"placard "));
  for (const char* part : {"\\-\\-border\\-radius", "\\-\\-strict", "\\-\\-snippet", "\\-\\-tone", "<!\\-\\- placard:start ID",
                           "<!\\-\\- placard:end \\-\\->", "align    none, left, center or right"}) {
    CAPTURE(part);
    CHECK(test::has(page, part));
  }
  for (const char c : page) CHECK(static_cast<unsigned char>(c) < 0x80);
}

TEST_CASE("options: --shard, --jobs, --png-level and --tar have bounds", "[cli]") {
  const RenderOptions options = render({"--shard", "2/4", "-j", "3", "--png-level", "12", "--tar", "-"});
  REQUIRE(options.shard);
  CHECK(options.shard->index == 2);
  CHECK(options.shard->count == 4);
  CHECK_FALSE(options.shard->has(0));
  CHECK(options.shard->has(1));
  CHECK(options.shard->has(5));
  CHECK(options.jobs == 3);
  CHECK(options.png_level == 12);
  CHECK(options.archive == "-");
  for (const char* wrong : {"0/4", "5/4", "1", "1/", "/4", "1/0", "1.5/4", "a/b"}) {
    CHECK(error({"render", "x", "--shard", wrong}) ==
          "invalid value '" + std::string(wrong) + "' for --shard\n  hint: write I/N, such as 1/4 for the first of four parts");
  }
  CHECK(error({"render", "x", "--jobs", "0"}) == "invalid value '0' for --jobs\n  hint: write a number from 1 to 256");
  CHECK(error({"render", "x", "--jobs", "2.5"}) == "invalid value '2.5' for --jobs\n  hint: write a whole number");
  CHECK(error({"render", "x", "--png-level", "13"}) == "invalid value '13' for --png-level\n  hint: write a number from 1 to 12");
  CHECK(error({"render", "x", "--tar", "-", "--check"}) == "--check cannot be combined with --tar");
  CHECK(error({"render", "x", "--tar", "-", "-o", "y"}) == "--tar cannot be combined with -o\n  hint: remove one of them");
}

TEST_CASE("options: --shard-index and --shard-count give a shard counted from 0", "[cli]") {
  const RenderOptions options = render({"--shard-index", "0", "--shard-count", "8"});
  REQUIRE(options.shard);
  CHECK(options.shard->has(0));
  CHECK(options.shard->has(8));
  CHECK_FALSE(options.shard->has(1));
  CHECK(error({"render", "x", "--shard-index", "1"}) == "--shard-index needs --shard-count\n  hint: add --shard-count N");
  CHECK(error({"render", "x", "--shard-count", "8"}) ==
        "--shard-count needs --shard-index\n  hint: add --shard-index K, counted from 0");
  CHECK(error({"render", "x", "--shard-index", "8", "--shard-count", "8"}) ==
        "--shard-index 8 is not below --shard-count 8\n  hint: shards are counted from 0");
  CHECK(test::has(error({"render", "x", "--shard-index", "", "--shard-count", "8"}), "invalid value '' for --shard-index"));
  CHECK(error({"render", "x", "--shard", "1/8", "--shard-index", "0", "--shard-count", "8"}) ==
        "--shard cannot be combined with --shard-index and --shard-count\n  hint: remove one of them");
}

TEST_CASE("options: only one output goes to stdout", "[cli]") {
  const std::string manifest = "--manifest - needs stdout for itself\n  hint: write the manifest to a file";
  CHECK(error({"render", "x", "--manifest", "-", "-o", "-"}) == manifest);
  CHECK(error({"render", "x", "--manifest", "-", "--tar", "-"}) == manifest);
  CHECK(error({"render", "x", "--manifest", "-", "--report"}) == manifest);
  CHECK(error({"render", "x", "--manifest", "-", "--output-lines", "base64"}) == manifest);
  CHECK(render({"--manifest", "-", "--tar", "cards.tar"}).manifest == "-");
  const std::string lines = "--output-lines cannot be combined with ";
  CHECK(test::has(error({"render", "x", "--output-lines", "base64", "--tar", "a.tar"}), lines + "--tar"));
  CHECK(test::has(error({"render", "x", "--output-lines", "base64", "-o", "out"}), lines + "-o"));
  CHECK(test::has(error({"render", "x", "--output-lines", "base64", "--check"}), lines + "--check"));
  CHECK(test::has(error({"render", "x", "--output-lines", "base64", "--report"}), "cannot both go to stdout"));
  CHECK(error({"render", "x", "--manifest", "m", "--check"}) == "--check cannot be combined with --manifest");
}

TEST_CASE("options: names in British spelling are accepted", "[cli]") {
  CHECK_FALSE(render({"--bg-colour", "#fff"}).overrides.empty());
  CHECK_FALSE(render({"--bg-colour=#fff"}).overrides.empty());
  CHECK(test::has(error({"render", "cards.yaml", "--bg-colours", "#fff"}), "--bg-color"));
}
