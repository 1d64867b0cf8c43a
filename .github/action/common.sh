# shellcheck shell=bash
# Functions for the scripts of the action. This file is sourced.
export LC_ALL=C # treat paths as bytes; git prints English messages

random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; } # a delimiter

# Sets 'sources' to the metadata files: the lines of DATA.
read_sources() {
  # shellcheck disable=SC2034 # used by the scripts
  mapfile -t sources < <(tr -d '\r' <<<"$DATA" | grep -a '[^[:space:]]' || true)
}

# Prints an annotation to stderr, which works within $(…). '%', CR and LF are escaped in workflow commands; '##[' starts a legacy
# workflow command.
annotate() { # LEVEL MESSAGE
  local text=$2
  text=${text//'%'/'%25'}
  text=${text//$'\r'/'%0D'}
  text=${text//$'\n'/'%0A'}
  printf '::%s::%s\n' "$1" "${text//'##['/'# #['}" >&2
}

fail() { # MESSAGE
  annotate error "$1"
  exit 1
}

# Prints a file with untrusted text. The runner does not interpret workflow commands in it.
show() { # FILE
  local token
  [[ -s $1 ]] || return 0
  token=$(random)
  printf '::stop-commands::%s\n' "$token"
  awk '{ gsub(/##\[/, "# #["); print }' "$1"
  printf '::%s::\n' "$token"
}

# Sets an output of the step. The value can have several lines.
set_output() { # NAME VALUE
  local end && end=$(random)
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

# Prints the paths in the report whose outcome matches the pattern.
paths() { # OUTCOME-PATTERN
  sed -n -E "s/^($1)\t//p" "$STATE/report"
}
