"""Papers on the screen: the desk they lie on, and their ways out to a printer or a file."""
