"""Widgets that paint cells: none of them hands text to Textual's markup."""
