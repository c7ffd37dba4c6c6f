"""Tests of the window: models."""
