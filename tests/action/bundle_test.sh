#!/usr/bin/env bash
# The bundle in a bare root draws the bytes that the program draws here: bundle_test.sh BUNDLE.tar.gz PROGRAM ROOT...
# A ROOT is a folder that debootstrap made; only its /tmp is used. Without a root, or without the rights for chroot: skipped (77).
set -euo pipefail
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
inside=''
work=''

skip() {
  echo "skipped: $*"
  exit 77
}

clean_up() {
  [[ -z $inside ]] || rm -rf -- "$inside"
  [[ -z $work ]] || rm -rf -- "$work"
}
trap clean_up EXIT

# Runs a command in the root with a /proc that only this command sees.
run_in() { # ROOT COMMAND
  # shellcheck disable=SC2016 # the inner shell expands
  unshare --mount --propagation private bash -c 'mount -t proc proc "$1/proc" &&
    exec chroot "$1" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/nowhere /bin/sh -c "$2"' - "$1" "$2"
}

draw_in() { # ROOT
  local root=$1 name
  name=$(basename "$bundle" .tar.gz)
  ! compgen -G "$root/usr/lib/*/libcairo*" >/dev/null || echo "note: $root has a Cairo of its own"
  inside=$(mktemp -d "$root/tmp/bundle.XXXXXX")
  tar -xzf "$bundle" -C "$inside"
  cp "$project/data/portfolio.yaml" "$inside/cards.yaml"
  # The program finds all its libraries, the C library as well, in the bundle.
  run_in "$root" "cd ${inside#"$root"} && $name/lib/ld-linux-*.so.? --list --library-path $name/lib $name/lib/placard" >"$work/libraries"
  if grep -v -E "$name/lib/|vdso" "$work/libraries"; then
    echo "FAILED: the bundle in $root takes these libraries from the system"
    return 1
  fi
  run_in "$root" "cd ${inside#"$root"} && ln -s $name/bin/placard tool && ./tool render cards.yaml -o cards --format svg,png" 2>"$work/words" || {
    cat "$work/words"
    return 1
  }
  diff -r "$inside/cards" "$work/cards" || {
    echo "FAILED: the bundle in $root draws other bytes"
    return 1
  }
  echo "the same $(find "$work/cards" -type f | wc -l) files in $root"
  rm -rf -- "$inside"
}

(($# >= 3)) || skip "usage: bundle_test.sh BUNDLE.tar.gz PROGRAM ROOT..."
bundle=$1 program=$2
[[ -f $bundle ]] || skip "there is no bundle $bundle: './dev package' makes it"
((EUID == 0)) || skip "chroot needs root"
unshare --mount true 2>/dev/null || skip "no mount namespaces here"
work=$(mktemp -d)
"$program" render "$project/data/portfolio.yaml" -o "$work/cards" --format svg,png 2>"$work/words" || {
  cat "$work/words"
  exit 1
}
roots=0
for root in "${@:3}"; do
  [[ -x $root/bin/sh ]] || continue
  draw_in "${root%/}"
  roots=$((roots + 1))
done
((roots)) || skip "none of these is a root: ${*:3}"
