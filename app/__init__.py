"""Everything of Kotio that needs no window."""
