# shellcheck shell=bash
# What the scripts of the action share. Sourced, never run.
export LC_ALL=C # paths are bytes; git speaks English

# A word that no text can contain by chance.
random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# Ends the step, also from within $(…), with an annotation: the runner reads stderr, too. In a workflow command, '%', CR and
# LF are special; '##[' starts one of the old kind.
fail() { # MESSAGE
  local text=$1
  text=${text//'%'/'%25'}
  text=${text//$'\r'/'%0D'}
  text=${text//$'\n'/'%0A'}
  printf '::error::%s\n' "${text//'##['/'# #['}" >&2
  exit 1
}

# Prints a file whose text comes from others: the runner obeys nothing in it.
show() { # FILE
  local token
  [[ -s $1 ]] || return 0
  token=$(random)
  printf '::stop-commands::%s\n' "$token"
  awk '{ gsub(/##\[/, "# #["); print }' "$1"
  printf '::%s::\n' "$token"
}

# The value may have several lines.
set_output() { # NAME VALUE
  local end
  end=$(random)
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

# The paths in the report of the run whose outcome matches.
paths() { # OUTCOME-PATTERN
  sed -n -E "s/^($1)\t//p" "$STATE/report"
}
