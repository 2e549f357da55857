"""Where rows are kept. Knows SQL and disks; knows nothing of what the rows mean."""
