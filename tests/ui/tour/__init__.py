"""The tour over a practice case."""
