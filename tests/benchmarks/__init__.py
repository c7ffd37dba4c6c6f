"""Speed, measured against floors of the same run: `python -m tests.benchmarks --json`.

A folder of the run's own holds its registers, settings, catalogues and bytecode; Linux only, for the memory is
read from /proc.
"""
