#!/usr/bin/env bash
# Draws cards with two builds of the program and compares them. The geometry of the second one was compiled for fused
# multiply-add, which rounds once instead of twice: '-ffp-contract=off' keeps it out, as on arm64, where all processors have it.
# contraction_test.sh PROGRAM PROGRAM-WITH-FMA SOURCE-FOLDER
set -euo pipefail
source=$(realpath "$3")
grep -q -w fma /proc/cpuinfo || exit 77
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT

draw() { # PROGRAM OUT
  local style file
  for style in "$source"/styles/*.yaml; do
    "$1" render "$source/data/portfolio.yaml" -s "$(basename "$style" .yaml)" -f svg,png -o "$2/$(basename "$style" .yaml)"
  done
  for file in "$source"/tests/golden/{real,layout,text,style}-*/card.yaml; do
    "$1" render "$file" -f svg -o "$2/$(basename "$(dirname "$file")")"
  done
}

draw "$1" "$top/first" 2>"$top/log" || { cat "$top/log"; exit 1; }
draw "$2" "$top/second" 2>"$top/log" || { cat "$top/log"; exit 1; }
diff -rq "$top/first" "$top/second"
echo "$(find "$top/first" -type f | wc -l) files are equal"
