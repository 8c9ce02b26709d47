"""Dates and times: shapes over the class string, calendar arithmetic, EDTF."""
