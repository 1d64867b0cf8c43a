# shellcheck shell=bash
# Functions for the scripts of the action. This file is sourced.
export LC_ALL=C # treat paths as bytes; git prints English messages

random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; } # a delimiter

# Prints an error annotation to stderr, which works within $(…), and exits. '%', CR and LF are escaped in workflow commands;
# '##[' starts a legacy workflow command.
fail() { # MESSAGE
  local text=$1
  text=${text//'%'/'%25'}
  text=${text//$'\r'/'%0D'}
  text=${text//$'\n'/'%0A'}
  printf '::error::%s\n' "${text//'##['/'# #['}" >&2
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
