#!/usr/bin/env bash
# Configures the release packages from only those files that the container recipe copies. container_test.sh SOURCE-FOLDER
set -euo pipefail
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
cd "$1"
while read -r -a words; do
  cp -r --parents "${words[@]:1:${#words[@]}-2}" "$top"
done < <(grep '^COPY [^-]' .github/container/Containerfile)
cmake -S "$top" -B "$top/build" -G Ninja -DPLACARD_TESTS=OFF -DPLACARD_PACKAGES=ON >"$top/log" 2>&1 || { cat "$top/log"; exit 1; }
[[ -x $top/dev && -d $top/styles && -d $top/data && -e $top/LICENSE && -e $top/README.md ]]
