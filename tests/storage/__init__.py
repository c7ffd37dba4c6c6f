"""The register: files, transactions, the log, lists."""
