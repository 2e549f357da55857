"""Words that all organs share: types, ports, errors, time. Imports nothing of ours but itself."""
