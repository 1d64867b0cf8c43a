# bash completion for placard

_placard_words() { mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$1" -- "$cur"); }
_placard_names() { _placard_words "$("${COMP_WORDS[0]}" "$@" 2>/dev/null | cut -d ' ' -f 1)"; }
_placard_files() { compopt -o filenames; mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen "$1" -- "$cur"); }
_placard_list() { # comma-separated values
  local before=
  [[ $cur != *,* ]] || before=${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$before" -W "$1" -- "${cur##*,}")
}

_placard() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= i
  COMPREPLY=()
  # bash splits "--mode=light" at the '='
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ ${COMP_WORDS[i]} != -* ]]; then command=${COMP_WORDS[i]}; break; fi
  done
  case $command:$prev in
{{values}}
  esac
  case $command in
    '') _placard_words '{{commands}} --help --version --limits' ;;
{{words}}
  esac
}

complete -F _placard placard
