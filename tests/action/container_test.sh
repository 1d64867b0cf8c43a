#!/usr/bin/env bash
# The container recipe copies every file that the release packages are built from or contain: container_test.sh SOURCE-FOLDER
set -euo pipefail
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
cd "$1"
while read -r -a words; do
  cp -r --parents "${words[@]:1:${#words[@]}-2}" "$top"
done < <(grep '^COPY [^-]' .github/container/Containerfile)
cmake -S "$top" -B "$top/build" -G Ninja -DPLACARD_TESTS=OFF -DPLACARD_PACKAGES=ON >"$top/log" 2>&1 || { cat "$top/log"; exit 1; }
ninja -C "$top/build" -n >"$top/log" 2>&1 || { tail -n 3 "$top/log"; exit 1; } # finds missing sources

# Without this check, missing files to install are reported only after minutes of compiling.
mapfile -t installed < <(grep -oP '(?<=")\Q'"$top"'\E/(?!build/)[^"]+' "$top/build/cmake_install.cmake" | sort -u)
((${#installed[@]} >= 8))
for file in "$top/dev" "${installed[@]}"; do
  [[ -e $file ]] || { echo "not copied: ${file#"$top"/}" && exit 1; }
done
