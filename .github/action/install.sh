#!/usr/bin/env bash
# Finds placard, or installs a release bundle that is listed in bundles.sha256. Output: program, the path of placard.
# Uses PLACARD_BIN, or placard in PATH if it has the requested version.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

# Prints the path of a suitable installed program.
find_program() {
  local program version
  if [[ -n ${PLACARD_BIN:-} ]]; then
    printf '%s' "$PLACARD_BIN"
    return
  fi
  program=$(command -v placard) || return 1
  version=$("$program" --version | sed -n '1s/^placard //p')
  [[ -z $VERSION || $VERSION == "$version" ]] || return 1
  printf '%s' "$program"
}

# Prints "SHA256 FILE" of the bundle for this architecture in the requested version (default: the newest).
choose_bundle() {
  local row
  [[ $(uname -s) == Linux ]] || fail "placard bundles require Linux: use 'runs-on: ubuntu-latest', or set PLACARD_BIN"
  row=$(awk -v machine="$(uname -m)" -v version="$VERSION" '
    NF == 2 && $1 !~ /^#/ && $2 ~ ("-linux-" machine "\\.tar\\.gz$") &&
      (version == "" || $2 == "placard-" version "-linux-" machine ".tar.gz") { row = $0 }
    END { print row }' "$here/bundles.sha256")
  [[ -n $row ]] || fail "no bundle of placard${VERSION:+ $VERSION} for $(uname -m): $(known_bundles)"
  printf '%s' "$row"
}

known_bundles() {
  local names
  names=$(awk 'NF == 2 && $1 !~ /^#/ { printf "%s%s", separator, $2; separator = ", " }' "$here/bundles.sha256")
  printf 'available: %s' "${names:-none; install placard in an earlier step}"
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

VERSION=${VERSION#v}
[[ $VERSION =~ ^[0-9A-Za-z.+-]*$ ]] || fail "input 'version': invalid version '$VERSION'"
if program=$(find_program); then
  echo "using installed placard: $program"
else
  row=$(choose_bundle)
  read -r sha256 file <<<"$row"
  folder=${RUNNER_TOOL_CACHE:-$RUNNER_TEMP}/placard/${file%.tar.gz}
  if [[ -x $folder/bin/placard ]]; then
    echo "using installed bundle: $folder"
  else
    install_bundle "$sha256" "$file" "$folder"
    echo "installed $file to $folder"
  fi
  program=$folder/bin/placard
fi
set_output program "$program"
