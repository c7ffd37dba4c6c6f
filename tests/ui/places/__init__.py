"""Tests of the places of the window."""
