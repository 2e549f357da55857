"""The optional dense part of recall: lines as vectors, found by what they mean. Idle without its weights."""
