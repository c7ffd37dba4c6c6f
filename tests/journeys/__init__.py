"""Whole ways through the program, as a person goes them."""
