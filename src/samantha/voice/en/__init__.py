"""English as it is read aloud, the British way where ways differ: tables and rules for `voice.sentences`.

`spoken.spoken` applies the rules of `addresses`, `dates`, `codes`, `amounts` and `short`; `words` holds
the tables, `numbers` the names of numbers.
"""
