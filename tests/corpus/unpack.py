#!/usr/bin/env python3
"""Copies the SVG files of npm packages into one folder for each set: unpack.py NODE_MODULES FOLDER."""

import json
import pathlib
import shutil
import sys

FOLDERS = {
    "devicon": "devicon/icons",
    "feather-icons": "feather-icons/dist/icons",
    "lucide-static": "lucide-static/icons",
    "simple-icons": "simple-icons/icons",
}
ICONIFY = "@iconify-json/logos/icons.json"


def unpack_iconify(source, target):
    """An icon set of Iconify has the content of each file, and sizes where they are not those of the set."""
    icons = json.loads(source.read_text(encoding="utf-8"))
    target.mkdir(parents=True, exist_ok=True)
    for name, icon in icons["icons"].items():
        left, top = icon.get("left", 0), icon.get("top", 0)
        width = icon.get("width", icons.get("width", 16))
        height = icon.get("height", icons.get("height", 16))
        (target / f"{name}.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'viewBox="{left} {top} {width} {height}">{icon["body"]}</svg>', encoding="utf-8")


def main():
    modules, folder = (pathlib.Path(argument) for argument in sys.argv[1:])
    shutil.rmtree(folder, ignore_errors=True)
    for name, path in FOLDERS.items():
        for file in (modules / path).rglob("*.svg"):
            target = folder / name / file.relative_to(modules / path)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)
    unpack_iconify(modules / ICONIFY, folder / "iconify-logos")


main()
