"""Her trades: small, typed and alike. `reminders` is the example that the others copy."""
