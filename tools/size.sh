#!/bin/sh
# Installs the base as `make run` does, in a throw-away place, and prints its weight. Fails above the limit.
set -eu
cd "$(dirname "$0")/.."
limit_mb=300

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM HUP
VENV="$scratch/venv" sh tools/setup.sh base
# Bytes of the files themselves; on disk the last block of each is rounded up.
size_mb=$(find "$scratch/venv" -type f -exec wc -c {} + | awk '$2 != "total" { sum += $1 } END { printf "%d", sum / 1e6 }')
echo "base install: $size_mb MB (limit $limit_mb MB)"
[ "$size_mb" -le "$limit_mb" ]
