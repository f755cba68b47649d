"""The sections of `Benchmarks/run`, one a file, and what they share."""
