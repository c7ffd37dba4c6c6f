"""The register: the only SQL."""
