"""English words by which a line is seen to name somebody. No decisions."""

from samantha.memory.en.listed import listed
from samantha.memory.en.names import ALSO_WORDS
from samantha.memory.en.words import STOP

WORDS_TOO = ALSO_WORDS | STOP
"""Names that are everyday words: "will" is Will only where the line can mean nobody else."""

SPEAKS = listed(
    """
is was has had said says came comes called calls told thinks wants loves hates likes lives works moved got went
made gave took left asked wrote texted phoned rang and i's won lost can't couldn't didn't doesn't isn't wasn't
hasn't won't keeps never always just still also finally
"""
)
"""What follows a name at the start of a sentence."""

BARE_KIN = listed(
    "mum mom mam mama mummy mommy dad papa daddy grandma gran granny nan nana nanna grandad granddad grandpa"
)
"""Kin that people call by the bare word: "mum rang"."""

NOT_OWN = listed("a an any another the some his her their your its no every whose my our this that")
"""Before such a word these say that it is somebody else's, or it was found already."""
