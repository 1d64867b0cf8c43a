#!/usr/bin/env bash
# Installs the bundle of this release, which bundles.sha256 lists, or uses the program PLACARD_BIN. Output: program, its path.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

# Prints "SHA256 FILE" of the bundle for this architecture.
choose_bundle() {
  local rows row
  [[ $(uname -s) == Linux ]] || fail "placard bundles require Linux: use 'runs-on: ubuntu-latest', or set PLACARD_BIN"
  rows=$(awk 'NF == 2 && $1 !~ /^#/' "$here/bundles.sha256")
  [[ -n $rows ]] || fail "this commit of the action is not a release: use a release tag, such as '@v1.2.3', or set PLACARD_BIN"
  row=$(grep -F -- "-linux-$(uname -m).tar.gz" <<<"$rows") ||
    fail "this release has no bundle for $(uname -m): build placard in an earlier step and set PLACARD_BIN"
  printf '%s' "$row"
}

# Prints the repository whose releases contain the bundles. ACTION_REPOSITORY can be empty in a composite action; then the
# path of the action contains the name, except if the action runs from its own checkout.
action_repository() {
  if [[ -n ${ACTION_REPOSITORY:-} ]]; then
    printf '%s' "$ACTION_REPOSITORY"
  elif [[ $GITHUB_ACTION_PATH =~ /_actions/([^/]+/[^/]+)/ ]]; then
    printf '%s' "${BASH_REMATCH[1]}"
  else
    printf '%s' "$GITHUB_REPOSITORY"
  fi
}

# Downloads and verifies the bundle, unpacks it next to the target and renames it, so that the target is always complete.
install_bundle() { # SHA256 FILE TARGET
  local url version
  version=${2#placard-}
  version=${version%%-linux-*}
  url=$GITHUB_SERVER_URL/$(action_repository)/releases/download/v$version/$2
  mkdir -p "$(dirname "$3")"
  work=$(mktemp -d "$3.XXXXXX")
  trap 'rm -rf "$work"' EXIT
  curl --fail --location --silent --show-error --retry 3 --max-time 120 --output "$work/$2" "$url" ||
    fail "downloading $url failed"
  printf '%s  %s\n' "$1" "$work/$2" | sha256sum --check --status ||
    fail "$url has the wrong checksum: expected sha256 $1"
  tar -xzf "$work/$2" -C "$work"
  # Another job on this machine may have installed it in the meantime.
  mv -T "$work/${2%.tar.gz}" "$3" 2>/dev/null || [[ -x $3/bin/placard ]] || fail "unpacking $2 to $3 failed"
}

if [[ -n ${PLACARD_BIN:-} ]]; then
  program=$PLACARD_BIN
  echo "using PLACARD_BIN: $program"
else
  row=$(choose_bundle)
  read -r sha256 file <<<"$row"
  folder=${RUNNER_TOOL_CACHE:-$RUNNER_TEMP}/placard/${file%.tar.gz}
  program=$folder/bin/placard
  if [[ -x $program ]]; then
    echo "using installed bundle: $folder"
  else
    install_bundle "$sha256" "$file" "$folder"
    echo "installed $file to $folder"
  fi
fi
set_output program "$program"
