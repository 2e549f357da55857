"""Moving in and out: other programs' files as journal entries with their origin, and a life as plain files.

A file's text is words to be kept. It never names a path, a tool or a deed, and nothing in it is carried out.
"""
