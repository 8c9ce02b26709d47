"""Arabic."""

TEXTS: dict[str, str] = {
    "app.name": "منضدة الأخبار",
}
