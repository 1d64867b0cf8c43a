"""The sites of examples/sites, built by their generators with the commands of its README: sites_test.py PROGRAM MODULES SECTION"""

import html
import html.parser
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

examples = Path(__file__).resolve().parents[2] / "examples/sites"

# By section of the README: the folder, the template, the folder of the built site, and its address.
SITES = {
    "Hugo": ("hugo", "layouts/_default/baseof.html", "public", "https://nightjar.example/"),
    "Astro": ("astro", "src/layouts/Layout.astro", "dist", "https://halftone.example/"),
    "Eleventy": ("eleventy", "_includes/base.njk", "_site", "https://crumb.example/"),
    "Jekyll": ("jekyll", "_layouts/default.html", "_site", "https://small-machines.example/"),
    "MkDocs": ("mkdocs", "overrides/main.html", "site", "https://ferry.example/docs/"),
}


class Head(html.parser.HTMLParser):
    """The properties of a page."""

    def __init__(self, page):
        super().__init__()
        self.properties = {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta" and "property" in values:
            self.properties[values["property"]] = values["content"]


def blocks(section, language):
    """The code blocks of a section of the README."""
    text = re.search(rf"^## {section}\b.*?(?=^## |\Z)", (examples / "README.md").read_text(), re.DOTALL | re.MULTILINE)[0]
    return re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)


def run(command, site, environment):
    done = subprocess.run(command, cwd=site, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if "is not supported by Astro" in done.stdout:  # Debian 12 has Node.js 18
        print(f"skipped: {done.stdout}")
        sys.exit(77)
    assert done.returncode == 0, f"{command}:\n{done.stdout}"
    assert "warning:" not in done.stdout, done.stdout


def check_page(head, site, built, address):
    """The picture of a page is there, in the right size, and is that of its title. Returns its path."""
    image = head.properties["og:image"]
    assert image.startswith(address + "og/"), image
    picture = built / image.removeprefix(address)
    data = picture.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">2I", data[16:24]) == (1200, 630), picture
    svg = (site / "svg" / picture.relative_to(built / "og")).with_suffix(".svg").read_text()
    title = html.unescape(re.search("<title[^>]*>(.*?)</title>", svg, re.DOTALL)[1])
    assert title.startswith(head.properties["og:title"]), (title, head.properties)
    return picture


def main(program, modules, section):
    name, template, output, address = SITES[section]
    tools = Path(modules).resolve() / "node_modules"
    [commands], [line] = blocks(section, "sh"), blocks(section, "html")
    draw, build = [shlex.split(command) for command in commands.splitlines()]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "ASTRO_TELEMETRY_DISABLED": "1",
                   "PATH": os.pathsep.join([str(Path(program).resolve().parent), str(tools / ".bin"), os.environ["PATH"]])}
    if not shutil.which(build[0], path=environment["PATH"]):
        print(f"skipped: there is no {build[0]} here: './dev test' installs it")
        return 77
    with tempfile.TemporaryDirectory(prefix="placard-sites.") as folder:
        site = Path(folder) / name
        shutil.copytree(examples / name, site, ignore=shutil.ignore_patterns("og", "node_modules", output))
        (site / "node_modules").symlink_to(tools)
        assert line in (site / template).read_text(), f"the line of the README is not in {template}"
        run(draw, site, environment)
        run(build, site, environment)
        run([*draw[:-1], "svg", "--format", "svg"], site, environment)
        built = site / output
        heads = [Head(page.read_text()) for page in built.rglob("*.html")]
        pictures = sorted(check_page(head, site, built, address) for head in heads if "og:image" in head.properties)
        assert len(pictures) > 2 and pictures == sorted((built / "og").rglob("*.png")), pictures
        print(f"{len(heads)} pages, {len(pictures)} pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
