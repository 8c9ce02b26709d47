"""From files to articles: readers, page cleaning, title, byline, date, outlet."""
