"""Drives the real windows through whole cases."""
