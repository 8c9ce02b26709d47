#!/bin/sh
# Remake the hash-pinned locks. Needs uv; writes no host name. Run by `make lock`.
set -eu
cd "$(dirname "$0")/.."
common="--universal --python-version 3.11 --generate-hashes --no-header --quiet"
uv pip compile $common --override requirements/override.txt pyproject.toml requirements/build.in -o requirements/base.lock
uv pip compile $common --override requirements/override.txt --extra dev -c requirements/base.lock pyproject.toml requirements/build.in -o requirements/dev.lock
uv pip compile $common --override requirements/override.txt --extra web -c requirements/base.lock -c requirements/dev.lock pyproject.toml requirements/build.in -o requirements/web.lock
uv pip compile $common -c requirements/base.lock pyproject.toml -o requirements/camel.lock
