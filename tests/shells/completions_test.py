#!/usr/bin/env python3
"""What zsh and fish themselves offer behind the tab key.

usage: completions_test.py PROGRAM zsh|fish      exit 77, with a message, where the shell is not here
"""

import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77

# A command line, and the words that are offered for its last one: all of them, or some where the folder's files come, too.
CASES = [
    ("placard re", {"render"}),
    ("placard com", {"completions"}),
    ("placard help sch", {"schema"}),
    ("placard render --hide", {"--hide-border"}),
    ("placard render --mode ", {"light", "dark", "both", "auto"}),
    ("placard render -m d", {"dark"}),
    ("placard completions ", {"bash", "zsh", "fish"}),
    ("placard badge check --to", {"--tone"}),
    ("placard styles --palette gruvbox-", {"gruvbox-dark", "gruvbox-light"}),
    ("placard render --style edi", {"editorial"}),
    ("placard styles edi", {"editorial"}),
    ("placard check only-", {"only-here.yaml"}),
    ("placard init fol", {"folder/"}),
    ("placard render --format svg,p", {"png", "pdf"}),
]


def fish_offers(folder, environment, lines):
    found = []
    for line in lines:
        script = f'source placard.fish; complete -C "{line}"'
        run = subprocess.run(["fish", "--no-config", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
        if run.stderr:
            sys.exit(f"fish says, for '{line}': {run.stderr}")
        token = line.split(" ")[-1]
        words = [row.split("\t")[0] for row in run.stdout.splitlines()]
        words = [word for word in words if word.startswith(token)]  # fish 4 also offers words that contain its letters
        found.append({word.rsplit(",", 1)[-1] for word in words})
    return found


# A widget completes the line that is set, with what is offered written into a file instead of onto the screen.
ZSH = r"""
fpath=("$PWD" $fpath)
autoload -Uz compinit && compinit -u -D
compadd() {
  local -a matches
  [[ ${@[(I)-[OAD]]} -gt 0 ]] || { builtin compadd -A matches "$@"; print -rl -- $matches >> found; }
  builtin compadd "$@"
}
ask() {
  : > found
  BUFFER=$(<line) CURSOR=$#BUFFER
  zle list-choices
  BUFFER=
  : > done
}
zle -N ask
bindkey '^T' ask
: > ready
"""


def wait_for(path, terminal):
    end = time.monotonic() + 30
    while not os.path.exists(path):
        if time.monotonic() > end:
            sys.exit(f"zsh has not come to '{os.path.basename(path)}' in 30 s")
        if select.select([terminal], [], [], 0.02)[0]:
            os.read(terminal, 65536)  # else it would wait for a reader


def zsh_offers(folder, environment, lines):
    with open(os.path.join(folder, "setup.zsh"), "w") as file:
        file.write(ZSH)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execvpe("zsh", ["zsh", "-f", "-i"], environment)
    os.write(terminal, b"source ./setup.zsh\n")
    wait_for(os.path.join(folder, "ready"), terminal)
    found = []
    for line in lines:
        with open(os.path.join(folder, "line"), "w") as file:
            file.write(line)
        os.write(terminal, b"\x14")
        done = os.path.join(folder, "done")
        wait_for(done, terminal)
        os.remove(done)
        with open(os.path.join(folder, "found")) as file:
            found.append(set(file.read().split()))
    os.close(terminal)
    os.waitpid(child, 0)
    return found


def main():
    program, shell = sys.argv[1:]
    if shutil.which(shell) is None:
        print(f"skipped: no {shell} here")
        return SKIPPED
    name = {"zsh": "_placard", "fish": "placard.fish"}[shell]
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ, PATH=f"{os.path.dirname(program)}:{os.environ['PATH']}", HOME=folder, TERM="xterm")
        environment.update(XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder, LC_ALL="C.UTF-8")
        script = subprocess.run([program, "completions", shell], capture_output=True, text=True, check=True).stdout
        with open(os.path.join(folder, name), "w") as file:
            file.write(script)
        subprocess.run([shell, "-n", name], cwd=folder, check=True)
        open(os.path.join(folder, "only-here.yaml"), "w").close()
        os.mkdir(os.path.join(folder, "folder"))
        lines = [line for line, _ in CASES]
        offers = (fish_offers if shell == "fish" else zsh_offers)(folder, environment, lines)
    bad = 0
    for (line, wanted), found in zip(CASES, offers):
        plain = {word.rstrip("/") for word in found}
        if plain != {word.rstrip("/") for word in wanted}:
            bad += 1
            print(f"'{line}': wanted {sorted(wanted)}, found {sorted(found)}")
    print(f"{shell}: {len(CASES) - bad} of {len(CASES)} lines are completed as they should be")
    return 1 if bad else 0


sys.exit(main())
