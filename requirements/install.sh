#!/bin/sh
# Install Workbench for daily use: a virtual environment of its own below PREFIX, from the same hash-pinned lock.
# (`pipx install .` would resolve camel-tools' full dependencies and pull torch: gigabytes.)
set -eu
cd "$(dirname "$0")/.."
home="$PREFIX/lib/workbench"
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Workbench needs Python 3.11 or newer" >&2; exit 1; }
mkdir -p "$PREFIX/bin" "$home"
"$PYTHON" -m venv "$home/venv"
"$home/venv/bin/python" -m pip --disable-pip-version-check --quiet install --no-deps --require-hashes -r requirements/base.lock
PYTHONWARNINGS=ignore "$home/venv/bin/python" -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation --force-reinstall .
rm -rf build ./*.egg-info
"$home/venv/bin/python" -m compileall -q "$home/venv/lib" || true
mkdir -p "$home/share" && cp -R seeds "$home/share/" && cp config.yaml "$home/share/config.example.yaml"
ln -sf "$home/venv/bin/workbench" "$PREFIX/bin/workbench"
echo "installed: $PREFIX/bin/workbench (remove: rm -rf $home $PREFIX/bin/workbench)"
