"""English that more than one organ reads: kin, numbers, the names of days. What only one reads stands with it."""
