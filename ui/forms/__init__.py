"""Draws any form spec."""
