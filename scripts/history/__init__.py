"""The invented history of the sample community, made by `scripts/sample-history`."""
