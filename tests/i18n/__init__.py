"""Tests of the catalogues and of how messages are rendered."""
