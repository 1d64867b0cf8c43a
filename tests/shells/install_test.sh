#!/usr/bin/env bash
# What is installed works from where it is: the program with its styles and fonts, the manual page and the completions.
# usage: install_test.sh BUILD-FOLDER
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
DESTDIR=$folder cmake --install "$1" --prefix /usr/local >"$folder/log" || { cat "$folder/log" && exit 1; }
prefix=$folder/usr/local
fail() { echo "$@" && exit 1; }

for file in man/man1/placard.1 bash-completion/completions/placard zsh/site-functions/_placard fish/vendor_completions.d/placard.fish \
  placard/styles/ink.yaml placard/data/reference.md placard/fonts/catalog.txt placard/preview/preview.js; do
  [[ -s $prefix/share/$file ]] || fail "not installed: share/$file"
done
cmp "$prefix/share/man/man1/placard.1" <("$prefix/bin/placard" man) || fail "the manual page is another program's"
cmp "$prefix/share/fish/vendor_completions.d/placard.fish" <("$prefix/bin/placard" completions fish) || fail "old completions"
printf 'title: installed\n' >"$folder/card.yaml"
(cd "$folder" && "$prefix/bin/placard" render card.yaml -o card.png 2>"$folder/err") || fail "it does not draw: $(cat "$folder/err")"
[[ $(head -c 4 "$folder/card.png" | tail -c 3) == PNG ]] || fail "it draws no PNG"
