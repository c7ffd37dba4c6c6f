"""Tests of the practice register."""
