"""The wizard of the six steps."""
