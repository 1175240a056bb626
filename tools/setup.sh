#!/bin/sh
# Makes the environment in .venv: `tools/setup.sh run` with what Stifinder needs, `tools/setup.sh check` with
# what its checks need as well. Done already: nothing is done. PYTHON=... names the Python to use.
# This file only finds a Python that can run the rest (tools/environment.py).
set -eu
cd "$(dirname "$0")/.."

suits() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null
}

find_python() {
    # The Python of the environment that is there comes first: it was chosen once.
    for candidate in .venv/bin/python python3 python3.13 python3.12 python3.11; do
        if suits "$candidate"; then
            echo "$candidate"
            return
        fi
    done
}

if [ -n "${PYTHON:-}" ]; then
    if ! suits "$PYTHON"; then
        echo "PYTHON=$PYTHON is no Python 3.11, 3.12 or 3.13" >&2
        exit 1
    fi
else
    PYTHON=$(find_python)
    if [ -z "$PYTHON" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        echo "Installing Python ..." >&2
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq >/dev/null 2>&1 &&
            apt-get install -qq --no-install-recommends python3 >/dev/null 2>&1 || true
        PYTHON=$(find_python)
    fi
    if [ -z "$PYTHON" ]; then
        echo "Stifinder needs Python 3.11, 3.12 or 3.13 (PYTHON=... names one)" >&2
        exit 1
    fi
fi

exec "$PYTHON" -m tools.environment "$@"
