"""The parts of the HTML page beside its rows: each a view of the comparison, ready to be shown."""
