#!/usr/bin/env bash
# Runs placard in a repository of hostile links under strace, and fails if a file next to the repository is opened or shown.
# opened_files_test.sh PROGRAM; prints the opened paths of all runs with TRACE=1.
set -euo pipefail
program=$(realpath "$1")
strace -qq -o /dev/null true 2>/dev/null || exit 77 # missing, or forbidden in a container
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
mkdir -p "$top/repo/cards" "$top/repo/.git" "$top/outside"
cd "$top/repo"
echo '{"auths":{"ghcr.io":{"auth":"c2VjcmV0"}}}' >../outside/secret
cp "$(dirname "$program")"/share/placard/fonts/*.[to]tf ../outside/
font=$(basename "$(find ../outside -name '*.[to]tf' | head -n 1)")
cp ../outside/secret .git/config
for name in cards.yaml lines.jsonl logo.svg style.yaml README.md .placard-aaaaaaaaaaaa.tmp; do ln -s ../outside/secret "$name"; done
for name in a-light.svg old.svg .placard-aaaaaaaaaaaa.tmp .a-light.svg.new; do ln -s ../../outside/secret "cards/$name"; done
ln -s ../outside up
ln -s ../outside/new.svg new.svg
ln -s ../outside/new.tar new.tar
ln -s .git/config config.yaml
ln -s "../outside/$font" font.ttf
echo 'title: a' >good.yaml
printf 'extends: up/secret.yaml\n' >extends.yaml
printf 'extends: ink\nfonts: [font.ttf]\n' >fonts.yaml
printf '%s\n' '{title: a, logo: logo.svg}' '{title: a, style: ./style.yaml}' '{title: a, palette: up/secret.yaml}' \
  '{fonts: [font.ttf], cards: [{title: a}]}' '{title: a, style: ./extends.yaml}' '{title: a, style: ./fonts.yaml}' |
  split -l 1 -d --additional-suffix=.yaml - named

runs=0
placard() { # EXIT-STATUS ARGUMENT...
  local expected=$1 status=0
  shift
  strace -f -y -qq -e trace=open,openat,openat2,creat,execve -o "$top/trace.$((++runs))" "$program" "$@" >>"$top/log" 2>&1 || status=$?
  [[ $status == "$expected" ]] || { printf 'placard %s: exit status %s\n' "$*" "$status" >&2; cat "$top/log" >&2; exit 1; }
}

for file in cards.yaml lines.jsonl config.yaml up/secret named*.yaml; do
  placard 1 render --root . -o out/ "$file"
  placard 1 check --root . "$file"
done
for file in named*.yaml; do placard 1 render -o out/ "$file"; done
for style in style extends fonts; do placard 1 render --root . -o out/ -s "./$style.yaml" good.yaml; done
placard 1 render --root . -o up/ good.yaml
placard 1 render --root . -o new.svg good.yaml
placard 1 render --root . --tar new.tar good.yaml
placard 1 render --root . --check good.yaml
placard 0 render --root . good.yaml
placard 0 render --root . --check good.yaml
placard 1 embed --root . README.md good.yaml
placard 0 init --dry-run
rm -rf cards
ln -s ../outside cards
placard 1 render good.yaml
placard 1 render --root . good.yaml

paths=$(cat "$top"/trace.* | sed -n -E 's/.* = [0-9]+<(.*)>$/\1/p' | sort -u)
[[ -z ${TRACE:-} ]] || echo "${paths//"$top"/TOP}"
if grep -F "$top/" <<<"$paths" | grep -v -F "$top/repo"; then echo 'opened outside of the repository' >&2; exit 1; fi
if grep -q -E 'c2VjcmV0|auths' "$top/log"; then echo 'a secret was printed' >&2; exit 1; fi
[[ ! -e ../outside/new.svg && ! -e ../outside/new.tar && ! -e ../outside/a-light.svg ]]
echo "$runs runs opened $(wc -l <<<"$paths") paths, none outside of the repository"
