"""Communities that are invented, from a seed: the same arguments give the same bytes."""
