#!/bin/sh
# Pins every dependency, with the hashes of all its wheels, for Linux, macOS and Windows and Python 3.11 to 3.14.
# Writes no address of any registry, so that the pins hold wherever the packages come from.
# Pins that still fit are kept; `tools/lock.sh --upgrade` takes the newest of everything.
set -eu
cd "$(dirname "$0")/.."

if command -v uv >/dev/null 2>&1; then
    uv=uv
else
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    VENV="$scratch/venv" sh tools/setup.sh lock
    uv="$scratch/venv/bin/uv"
fi

pin() { # pin FILE ARGUMENT...
    out=$1
    shift
    "$uv" pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links \
        --output-file "$out" "$@" >/dev/null
}

# dev.txt holds everything; the others are cut from it, so that no package has two versions here.
pin requirements/dev.txt "$@" pyproject.toml --extra local --extra ear --group dev
pin requirements/base.txt "$@" pyproject.toml --constraints requirements/dev.txt
pin requirements/local.txt "$@" pyproject.toml --extra local --extra ear --constraints requirements/dev.txt
pin requirements/build.txt "$@" --group build --constraints requirements/dev.txt
pin requirements/lock.txt "$@" --group lock

if grep -nE '://|index|find-links| @ ' requirements/*.txt; then
    echo "The lock names an address; it must not. Nothing was lost: mend tools/lock.sh and run it again." >&2
    exit 1
fi
