"""The papers: build(released) -> bytes, one module a paper."""
