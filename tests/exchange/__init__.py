"""Files out of the register."""
