#!/bin/sh
# Writes the four lock files anew: the versions pyproject.toml allows, with the hash of every published file.
# `tools/lock.sh` keeps what is pinned and adds or drops what changed; `tools/lock.sh --upgrade` takes the newest.
# The files name no index: whoever installs decides where packages come from.
set -eu
cd "$(dirname "$0")/.."

PYTHON=${PYTHON:-python3}
RESOLVER=uv==0.13.8
OLDEST=3.11
here=build/lock

"$PYTHON" -m venv "$here"
"$here/bin/pip" install --quiet --disable-pip-version-check "$RESOLVER"

compile() {
    output=$1
    shift
    # The fewest versions: every Python gets the same package, so that one lock is one tested set.
    "$here/bin/uv" pip compile --quiet --universal --python-version "$OLDEST" --fork-strategy fewest \
        --generate-hashes --no-header --no-annotate --no-emit-index-url --output-file "$output" "$@"
    echo "written: $output"
}

mkdir -p build
echo 'setuptools>=77
wheel' >build/build-requirements.in
compile requirements-build.lock build/build-requirements.in "$@"
compile requirements.lock pyproject.toml "$@"
compile requirements-dev.lock pyproject.toml --extra dev --constraint requirements.lock "$@"
compile requirements-benchmarks.lock pyproject.toml --extra benchmarks --constraint requirements-dev.lock "$@"
