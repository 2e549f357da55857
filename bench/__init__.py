"""What measures. `python -m bench.NAME` prints one JSON object a line; nothing here gates a test run."""
