"""Her voice on the server: text to PCM16, on this machine alone, from the first clause on.

`choose.find_voice` picks the engine; `sentences` makes words fit to be said; `wav` packs the sound.
This file imports nothing, because the espeak process loads it too and should start at once.
"""
