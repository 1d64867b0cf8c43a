#!/usr/bin/env bash
# Runs the hooks of .pre-commit-hooks.yaml with pre-commit, as examples/pre-commit-config.yaml configures them.
# pre_commit_test.sh PROGRAM SOURCE-FOLDER
set -euo pipefail
program=$(realpath "$1") source=$(realpath "$2")
command -v pre-commit git >/dev/null || exit 77
top=$(mktemp -d)
trap 'rm -rf "$top"' EXIT
mkdir "$top/bin" "$top/hooks" "$top/project"
ln -s "$program" "$top/bin/placard"
export PATH="$top/bin:$PATH" PRE_COMMIT_HOME=$top/home HOME=$top GIT_CONFIG_NOSYSTEM=1
git config --global user.name test && git config --global user.email test@example.org
git config --global init.defaultBranch main && git config --global safe.directory '*'

cd "$top/hooks"
cp "$source/.pre-commit-hooks.yaml" .
git init -q && git add . && git commit -q -m hooks && git tag hooks

cd "$top/project"
sed -E "s|repo: .*|repo: $top/hooks|; s|rev: .*|rev: hooks|" "$source/examples/pre-commit-config.yaml" >.pre-commit-config.yaml
printf 'title: a\nsummary: One.\n' >cards.yaml
printf '<!-- placard:start -->\n<!-- placard:end -->\n' >README.md
git init -q && pre-commit install >/dev/null

commit() { # EXIT-STATUS PATTERN-OF-OUTPUT...
  local status=0 pattern
  git add .
  git commit -m change >"$top/log" 2>&1 || status=$?
  for pattern in "${@:2}"; do
    grep -q -E -- "$pattern" "$top/log" || { cat "$top/log"; echo "not found: $pattern"; exit 1; }
  done
  [[ $status == "$1" ]] || { cat "$top/log"; echo "exit status $status instead of $1"; exit 1; }
}

commit 1 'check cards\.+Passed' 'draw cards\.+Failed' '^wrote cards/a-dark.svg' 'into the README\.+Failed' '^wrote README.md'
commit 0 'check cards\.+Passed' 'draw cards\.+Passed' 'into the README\.+Passed'
printf 'title: a\nsumary: One.\n' >cards.yaml
commit 1 'check cards\.+Failed' "unknown key 'sumary'" 'draw cards\.+Failed'
printf 'title: a\nsummary: Two.\n' >cards.yaml
commit 1 'check cards\.+Passed' 'draw cards\.+Failed' '^wrote cards/a-light.svg'
commit 0 'draw cards\.+Passed'
echo text >notes.txt
commit 0 'check cards.*Skipped' 'draw cards.*Skipped' 'into the README.*Skipped'
echo >>cards/a-light.svg
commit 1 'draw cards\.+Failed' '^wrote cards/a-light.svg'
git add . && git diff --staged --exit-code # the hook restored the picture
echo 'the hooks pass, write, fail and skip as expected'
