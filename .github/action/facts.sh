#!/usr/bin/env bash
# Fetches the facts of the cards from GitHub and package registries into the facts file. What cannot be fetched stays as it was, with
# a warning. Output: report, a file with the rows of 'placard facts --report'.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

# The metadata may be a stranger's: nothing else is asked.
hosts=' cdn.jsdelivr.net api.npmjs.org crates.io pypi.org pypistats.org gitlab.com codeberg.org '
max_urls=200
max_bytes=4194304 # placard reads 8 MiB
down=' ' # hosts that are not asked again
kept='the facts of the last run are kept'

# Finds the file that placard reads by default.
find_source() {
  local name
  for name in {cards,placard}.{yaml,yml,json}; do
    [[ ${#sources[@]} -gt 0 || ! -f $name ]] || sources=("$name")
  done
}

# Prints what the key 'facts' of a metadata file names, relative to the current folder.
named_file() { # SOURCE
  local name
  name=$(sed -n -E "/^facts:[[:space:]]+([\"']?)([A-Za-z0-9_.][A-Za-z0-9_./-]*)\1[[:space:]]*(#.*)?\r?$/{s//\2/p;q}" -- "$1")
  [[ -z $name ]] || realpath --canonicalize-missing --no-symlinks --relative-to=. -- "$(dirname -- "$1")/$name"
}

# Sets 'file' to the facts file: the input, or the one that the metadata files name.
find_facts_file() {
  local source files=("$FACTS")
  [[ $FACTS != true ]] ||
    mapfile -t files < <(for source in "${sources[@]}"; do named_file "$source"; done | sort -u)
  ((${#files[@]})) || fail "input 'facts': no metadata file names a facts file: write 'facts: facts.json' next to 'cards:'"
  ((${#files[@]} == 1)) || fail "input 'facts': the metadata files name several facts files: set the input to one of them"
  file=${files[0]}
  [[ $file != *[[:cntrl:]]* ]] || fail "input 'facts' must not contain control characters"
}

# Keeps the answer if it is JSON: a proxy can answer with HTML.
keep_answer() { # ANSWER SERVICE REASON
  if [[ $(head -c 1 "$1" | tr '[' '{') == '{' ]]; then
    answers+=("$1")
  else
    annotate warning "no facts from $2: $3; $kept"
    return 1
  fi
}

# Asks for 100 repositories at once. gh fails if one of them does not exist; its answer has the others.
fetch_github() {
  local page pages reason
  [[ -s $work/query ]] || return 0
  command -v gh >/dev/null || fail "input 'facts' requires the GitHub CLI 'gh', which is not installed"
  mapfile -t pages < <(sed -n -E 's/^query (page[0-9]+) .*/\1/p' "$work/query")
  for page in "${pages[@]}"; do
    timeout 60 gh api graphql -F query=@- -f "operationName=$page" <"$work/query" >"$work/$page.json" 2>"$work/log" || true
    reason=$(head -n 1 "$work/log")
    keep_answer "$work/$page.json" github.com "${reason:-no answer}" || return 0
  done
}

# Sets 'status' to the status of HTTP, and 'next' to the address of a redirect.
request() { # URL ANSWER
  local reply
  reply=$(curl --silent --proto =https --max-time 20 --max-filesize "$max_bytes" --output "$2" \
    --user-agent "placard (https://github.com/$GITHUB_REPOSITORY)" --write-out '%{http_code} %{redirect_url}' -- "$1") ||
    reply=''
  read -r status next <<<"$reply"
}

# Follows redirects within the host only: to a renamed project or its latest release.
fetch_url() { # URL ANSWER
  local host=${1#https://} requests=0 status next
  host=${host%%/*}
  [[ $down != *" $host "* ]] || return 0
  if [[ $hosts != *" $host "* ]]; then
    down+="$host "
    annotate warning "no facts from $host: the action does not ask this host; $kept"
    return
  fi
  [[ $host != crates.io ]] || sleep 1 # its policy: one request a second
  request "$1" "$2"
  while [[ $next == "https://$host/"* ]] && ((++requests < 4)); do
    request "$next" "$2"
  done
  if [[ $status == 200 ]]; then
    keep_answer "$2" "$1" 'the answer is not JSON' || return 0
  elif [[ $status != 404 || $1 != */releases/* ]]; then # a project can be without releases
    [[ ! $status =~ ^(|429|5..)$ ]] || down+="$host "
    annotate warning "no facts from $1: ${status:+HTTP }${status:-no complete answer}; $kept"
  fi
}

# Messages about the metadata files are left to draw.sh.
read_sources
((${#sources[@]})) || find_source
((${#sources[@]})) || exit 0
work=$(mktemp -d ./.placard-facts.XXXXXX) # in the workspace because of --root
trap 'rm -rf "$work"' EXIT
for kind in query urls; do
  "$PLACARD_BIN" facts --root=. "--$kind" -- "${sources[@]}" >"$work/$kind" 2>/dev/null || exit 0
done
find_facts_file

answers=()
fetch_github
mapfile -t urls <"$work/urls"
((${#urls[@]} <= max_urls)) || annotate warning "only the first $max_urls of ${#urls[@]} addresses are asked; ${kept/facts/other facts}"
for index in "${!urls[@]}"; do
  ((index >= max_urls)) || fetch_url "${urls[index]}" "$work/answer.$index.json"
done

report=$(mktemp "$RUNNER_TEMP/placard-facts.XXXXXX")
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date +%s)} \
  "$PLACARD_BIN" facts --root=. "--merge=$file" --report -- "${sources[@]}" "${answers[@]}" >"$report" ||
  fail "'placard facts' failed; no file was changed"
set_output report "$report"
