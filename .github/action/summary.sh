#!/usr/bin/env bash
# Writes the step summary: a table of the files, and the cards that the repository holds as pictures.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

most_rows=200     # a summary ends at 1 MiB
most_pictures=40
most_words=20000  # bytes

escape_html() { # TEXT
  local text=$1
  text=${text//'&'/'&amp;'}
  text=${text//'<'/'&lt;'}
  text=${text//'>'/'&gt;'}
  text=${text//'"'/'&quot;'}
  printf '%s' "${text//'|'/'&#124;'}"
}

# A path as part of an address.
escape_path() { # PATH
  local path=$1 result='' byte i
  for ((i = 0; i < ${#path}; ++i)); do
    byte=${path:i:1}
    [[ $byte == [A-Za-z0-9._/-] ]] || printf -v byte '%%%02X' "'$byte"
    result+=$byte
  done
  printf '%s' "$result"
}

# Where the repository shows the file; nothing where it does not hold it.
address() { # HOW PATH
  local commit=$PUSHED
  [[ $1 != unchanged || -n $commit ]] || commit=${GITHUB_SHA:-}
  [[ -n $commit && $2 != /* ]] || return 0
  printf '%s/%s/blob/%s/%s' "$GITHUB_SERVER_URL" "$GITHUB_REPOSITORY" "$commit" "$(escape_path "$2")"
}

headline() {
  local all differing
  all=$(wc -l <"$STATE/pictures")
  differing=$(grep -c -v '^unchanged' "$STATE/pictures" || true)
  case $(<"$STATE/verdict") in
    drawn) printf 'Files: %s, changed: %s.%s\n' "$all" "$differing" "${PUSHED:+ Committed as $PUSHED.}" ;;
    checked) printf 'All %s files are what the metadata says.\n' "$all" ;;
    differs) printf '**%s of %s files are not what the metadata says.**\n' "$differing" "$all" ;;
    *) printf '**The cards could not be drawn: those in the repository are as they were.**\n' ;;
  esac
}

table() {
  local how name url text
  printf '| file | |\n| --- | --- |\n'
  while IFS=$'\t' read -r how name; do
    text="<code>$(escape_html "$name")</code>"
    url=$(address "$how" "$name")
    [[ -z $url ]] || text="<a href=\"$url\">$text</a>"
    printf '| %s | %s |\n' "$text" "$how"
  done < <(head -n "$most_rows" "$STATE/pictures")
}

# A light picture stands with its dark one.
pictures() {
  local how name url dark
  while IFS=$'\t' read -r how name; do
    case $name in
      *-dark.svg | *-dark.png) [[ ! -e ${name%-dark.*}-light.${name##*.} ]] || continue ;;
      *.svg | *.png) ;;
      *) continue ;;
    esac
    url=$(address "$how" "$name")
    [[ -n $url ]] || continue
    dark=''
    [[ $name != *-light.* ]] || dark="<source media=\"(prefers-color-scheme: dark)\" srcset=\"${url%-light.*}-dark.${url##*.}?raw=true\">"
    printf '<p><picture>%s<img src="%s?raw=true" alt="%s"></picture></p>\n' "$dark" "$url" "$(escape_html "${name##*/}")"
  done < <(head -n "$most_rows" "$STATE/pictures") | head -n "$most_pictures"
}

# Indented lines are what they are in Markdown; inside <pre>, escaped ones are.
words() {
  [[ -s $STATE/words ]] || return 0
  printf '<pre>%s</pre>\n' "$(escape_html "$(head -c "$most_words" "$STATE/words" | sed '/^$/d')")"
}

[[ -n ${STATE:-} && -n ${GITHUB_STEP_SUMMARY:-} ]] || exit 0
{
  printf '### Cards\n\n'
  headline
  printf '\n'
  [[ ! -s $STATE/pictures ]] || table
  printf '\n'
  pictures
  printf '\n'
  words
} >>"$GITHUB_STEP_SUMMARY"
