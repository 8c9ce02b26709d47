"""Let ``python -m workbench`` do what the ``workbench`` command does."""

from workbench.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
