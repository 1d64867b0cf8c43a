# What the steps of the action share: talking to the runner, which reads commands from what a step prints.
# shellcheck shell=bash
set -euo pipefail
export LC_ALL=C # texts as bytes; git's words in English
exec 3>&1       # to the runner, from within $(…) too

# A word that no text can know beforehand.
random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

# In a command's message, % CR and LF mean something; "##[" begins a command of the older kind.
escape_message() { # TEXT
  local text=$1
  text=${text//'%'/'%25'}
  text=${text//$'\r'/'%0D'}
  text=${text//$'\n'/'%0A'}
  printf '%s' "${text//'##['/'# #['}"
}

escape_property() { # TEXT
  local text
  text=$(escape_message "$1")
  text=${text//':'/'%3A'}
  printf '%s' "${text//','/'%2C'}"
}

annotate() { # error|warning MESSAGE [FILE LINE COLUMN]
  local properties=''
  (($# < 5)) || properties=" file=$(escape_property "$3"),line=$4,col=$5"
  printf '::%s%s::%s\n' "$1" "$properties" "$(escape_message "$2")" >&3
}

fail() { # MESSAGE
  annotate error "$1"
  exit 1
}

# Prints a text that others had a hand in: the runner obeys nothing in it.
show() { # FILE
  local token
  token=$(random)
  printf '::stop-commands::%s\n' "$token"
  awk '{ gsub(/##\[/, "# #["); print }' "$1"
  printf '::%s::\n' "$token"
}

# The value may have lines.
set_output() { # NAME VALUE
  local end
  end=$(random)
  printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}
