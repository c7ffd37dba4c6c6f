"""Walks the real program: finds its states by going through them, and goes back to any of them.

`given.py` makes the registers, `desk.py` runs the program, `acts.py` is the hand on it, `structure.py` tells what
stands on the screen whatever the language and the data, `explore.py` finds the states, `walker.py` is for tests.
"""
