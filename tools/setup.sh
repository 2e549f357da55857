#!/bin/sh
# Makes .venv hold exactly what the lock says: `tools/setup.sh base|local|dev|lock`. Does nothing when it already does.
#   base  what she needs to run        local  base and what runs model files
#   dev   local and the tools that test her        lock  uv alone, for tools/lock.sh
# PYTHON names the interpreter to use; VENV another place than .venv. Uses uv where it is on PATH, else venv and pip.
# Only wheels are installed and every one is checked against its hash: nothing is compiled, nothing runs at install.
set -eu
cd "$(dirname "$0")/.."

want=${1:-base}
venv=${VENV:-.venv}
stamp="$venv/.samantha-setup"
# Who once asked for the model runners keeps them when `make run` brings the rest up to date.
if [ "$want" = base ] && [ -f "$stamp" ]; then
    case $(cat "$stamp") in "local "*) want=local ;; esac
fi
case $want in
    base) locks="requirements/base.txt requirements/build.txt" ;;
    local) locks="requirements/local.txt requirements/build.txt" ;;
    dev) locks="requirements/dev.txt" ;;
    lock) locks="requirements/lock.txt" ;;
    *) echo "usage: tools/setup.sh base|local|dev|lock" >&2; exit 2 ;;
esac

say() { printf '%s\n' "$*" >&2; }

# The stamp names the place too: a virtual environment that was moved or copied does not work.
mark() { printf '%s %s %s' "$1" "$(pwd)" "$(cat pyproject.toml requirements/*.txt | cksum)"; }

# Is there an environment that starts, in the version that was asked for, if one was?
is_usable() {
    [ -x "$venv/bin/python" ] && [ -f "$stamp" ] || return 1
    [ -z "${PYTHON:-}" ] || [ "$(version_of "$PYTHON")" = "$(version_of "$venv/bin/python")" ]
}

is_fresh() {
    is_usable || return 1
    [ "$(cat "$stamp")" = "$(mark "$want")" ] && return 0
    case $want in base | local) [ "$(cat "$stamp")" = "$(mark dev)" ] ;; *) return 1 ;; esac
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
has_venv() { "$1" -c 'import venv; from ensurepip import version' >/dev/null 2>&1; }
version_of() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null; }

# Sets `python` to an interpreter that can make the environment, or says in a sentence or two what to do.
find_python() {
    python= unready= old=
    if [ -n "${PYTHON:-}" ]; then set -- "$PYTHON"; else set -- python3.13 python3.12 python3.11 python3.14 python3 python; fi
    for candidate in "$@"; do
        # Running it is the test: a version manager leaves names on PATH that start nothing.
        version=$(version_of "$candidate") || continue
        if ! is_new_enough "$candidate"; then
            old=${old:-"$candidate is Python $version"}
        elif [ -n "$uv" ] || has_venv "$candidate"; then
            # The program itself: uv refuses the little scripts that a version manager puts in its place.
            python=$("$candidate" -c 'import sys; print(sys.executable)')
            return
        else
            unready=${unready:-$version}
        fi
    done
    if [ -n "$unready" ]; then
        say "Python $unready is here, but not its venv module, which Debian and Ubuntu keep in a package of its own:"
        say "    ${sudo}apt-get install -y python$unready-venv"
    elif [ -n "$uv" ] && [ -z "${PYTHON:-}" ]; then
        python=3.13 version=3.13 # uv fetches one of its own and checks it
        return
    elif [ -n "$old" ]; then
        say "Samantha needs Python 3.11 or newer, and $old. Install a newer one, or name it: make ${goal} PYTHON=/path/to/python3.12"
    elif [ -n "${PYTHON:-}" ]; then
        say "PYTHON=$PYTHON does not start a Python. Samantha needs Python 3.11 or newer."
    elif command -v apt-get >/dev/null 2>&1; then
        say "Samantha needs Python 3.11 or newer, and there is none on PATH:"
        say "    ${sudo}apt-get install -y python3 python3-venv"
    else
        say "Samantha needs Python 3.11 or newer, and there is none on PATH. Install one, or name it: make ${goal} PYTHON=/path/to/python3.12"
    fi
    exit 1
}

# Two `make` in one checkout take turns. The lock is a folder because making one is atomic everywhere.
take_turn() {
    waited=0
    while ! mkdir "$venv.lock" 2>/dev/null; do
        owner=$(cat "$venv.lock/pid" 2>/dev/null || true)
        if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then
            rm -rf "$venv.lock"
        elif [ "$waited" -ge 600 ]; then
            say "Another set-up has held $venv.lock for ten minutes. If none is running, remove that folder and try again."
            exit 1
        else
            sleep 1
            waited=$((waited + 1))
        fi
    done
    trap 'rm -rf "$venv.lock"' EXIT
    trap 'exit 130' INT TERM HUP
    echo $$ >"$venv.lock/pid"
}

# A usable environment that is still in its place is brought up to date: what a person added to it stays.
can_be_updated() {
    is_usable || return 1
    case $(cat "$stamp") in *" $(pwd) "*) ;; *) return 1 ;; esac
    [ -n "$uv" ] || "$venv/bin/python" -m pip --version >/dev/null 2>&1
}

make_venv() {
    say "Setting up $venv with Python ${version:-$python} ($want). It takes up to a minute."
    rm -rf "$venv"
    if [ -n "$uv" ]; then
        "$uv" venv --quiet --no-project --python "$python" "$venv"
    else
        "$python" -m venv "$venv"
    fi
}

install() { # install ARGUMENT...
    if [ -n "$uv" ]; then
        "$uv" pip install --quiet --python "$venv/bin/python" "$@"
    else
        # A person's own pip settings must not send the packages elsewhere.
        PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv/bin/python" -m pip install --quiet --no-input "$@"
    fi
}

is_fresh && exit 0

goal=$want
[ "$want" = base ] && goal=run
[ "$want" = dev ] && goal=test
sudo="sudo "
[ "$(id -u 2>/dev/null || echo 1)" = 0 ] && sudo=
uv=$(command -v uv 2>/dev/null || true)

mkdir -p "$(dirname "$venv")"
take_turn
is_fresh && exit 0

if can_be_updated; then
    say "Bringing $venv up to date ($want)."
else
    find_python
    make_venv
fi
# Until the end there is a stamp that fits nothing: what is cut short is taken up again next time.
echo "unfinished $(pwd) " >"$stamp"

set -- --require-hashes
if [ -n "$uv" ]; then set -- "$@" --no-build --compile-bytecode; else set -- "$@" --only-binary :all:; fi
for lock in $locks; do set -- "$@" -r "$lock"; done
install "$@"
if [ "$want" != lock ]; then
    install --no-deps --no-build-isolation --editable .
fi
mark "$want" >"$stamp"
