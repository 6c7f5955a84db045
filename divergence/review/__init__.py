"""What people rule on comparisons: carried out, kept apart by reviewer, counted, queued, served.

`rulings` reads and writes them, `applying.apply` carries them out, `queue` says what to look at
next, `agreement` counts, `annotated` makes a gold, `server` takes rulings from the open page.
"""
