"""Set the readouts of one diplomatic call side by side."""
