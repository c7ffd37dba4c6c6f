"""Papers: what a reader, an archive and a screen reader get."""
