"""English."""

TEXTS: dict[str, str] = {
    "app.name": "Workbench",
}
