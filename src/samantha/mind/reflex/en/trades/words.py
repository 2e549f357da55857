"""How one asks how a word is spelled, what it means, and for another that means the same."""

from samantha.core import pattern as re

_W = r"[\"'“‘]?(?P<word>[^\W\d_][\w'’-]*(?: [^\W\d_][\w'’-]*){0,2}?)[\"'”’]?"
_THE = r"(?:the )?(?:(?:english |french |german )?(?:word|term|name|expression|phrase|surname) )?"
SPELL = (
    re.compile(rf"^(?:and )?(?:how|what)(?:'s| is| do| does| would| should| did)?(?: (?:you|i|one|u|we|they|it|the correct|the right))* (?:spell|(?<=how i )write|(?<=how do i )write|(?<=how do you )write|(?<=how you )write|spells|spelt|spelled|spelling of|correctly spell)(?: out)? {_THE}{_W}(?:,? (?:letter by letter|out|correctly|properly|for me|again|right|please|exactly))*$"),
    re.compile(rf"^(?:how is|how's|how are) {_THE}{_W} (?:spelled|spelt|written)(?: (?:out|correctly|properly|again))*$"),
    re.compile(rf"^(?:spell|spelling of|spell out|the spelling of|how to spell|how i (?:spell|write)|correct spelling of|the correct spelling of|tell me how to spell)[:,]? {_THE}{_W}(?:,? (?:letter by letter|out|correctly|properly|for me|again|out loud|aloud))*$"),
    re.compile(rf"^(?:give me|show me|tell me|check|what's|what is|know) (?:the )?(?:correct )?spelling (?:of|for) {_THE}{_W}(?: again| please)*$"),
    re.compile(rf"^(?:tell me|know|remember|show me|remind me) how (?:you |to |i |one |it's |we |do you )?(?:spell|write) {_THE}{_W}(?: again| correctly)*$"),
)  # fmt: skip
# "How do you write a poem" asks for no letters.
NOT_SPELLED = re.compile(
    r"^(?:a|an|the|my|your|it|that|this|him|her|them|me|to|in|about|songs?|music|poems?|stories|letters?|so|well|all|one|these|those|for|code|up|down)\b"
)
DEFINE = (
    re.compile(rf"^what(?:'s| is| does| do|'d| would| did)? {_THE}{_W}(?: actually| even| really)? (?:mean|means|meaning|stand for)(?: (?:exactly|again|anyway|in english|actually|then|in plain english))*(?:,? \w+ wants to know)?$"),
    re.compile(rf"^what (?:means|mean) {_THE}{_W}$"),
    re.compile(rf"^(?:(?:what(?:'s| is)|tell me|give me|(?:look )?up|find|know|explain|show me|enlighten me as to|read me|i need|get me|remind me of) )?(?:the )?(?:dictionary )?(?:meaning|definition)s? (?:of|for) {_THE}{_W}(?: for me| please| again)*$"),
    re.compile(rf"^define[:,]? {_THE}{_W}(?: for me)?$"),
    re.compile(rf"^(?:look up|look|check|find) {_THE}{_W}(?: up)? in (?:the|a|your) dictionary$"),
    re.compile(rf"^(?:tell me|explain|know) what {_THE}{_W} (?:mean|means)(?: (?:exactly|in english))?$"),
    re.compile(rf"^what(?:'s| is) (?:a|an|the word) {_W},? (?:in (?:the|a) dictionary|according to (?:the|your) dictionary)$"),
)  # fmt: skip
NOT_DEFINED = re.compile(
    r"^(?:it|that|this|he|she|they|i|you|we|these|those|all|what|there|which|his|her|my|your|our|their|one|everything|anything|nothing|something|a|an|the|life|love|home|me|him|us|them|does|do|is|not|so)\b|\b(?:to me|to you|for me|for us|by|when|if|i|you|he|she|that|is|was|said|says)\b"
)
SYNONYMS = (
    re.compile(rf"^(?:.{{0,60}}\band (?:should|would) like )?(?:(?:what(?:'s| is| are)|give me|tell me|find(?: me)?|suggest|some|a few|any|several|i need|need|list|show me|think of|should like|know|is there|are there|got|have you got|do you have|do you know|throw me|and) )*(?:(?:a|an|some|a few|any|more|other|several|few|the|good|me) )*synonyms? (?:of|for|to) {_THE}{_W}$"),
    re.compile(rf"^(?:(?:what(?:'s| is| are)|give me|tell me|find(?: me)?|suggest|i need|need|is there|are there|got|have you got|do you have|do you know|think of|know|should like|and|i want|what would be) )*(?:(?:a|an|some|any|few|another|one more|other|different|nicer|better|fancier|posher|politer|more polite|kinder|stronger|simpler|smarter|shorter|longer|good|new|alternative|fancy|few|me) )*(?:word|words|term|terms|way of saying|ways of saying|way to say|ways to say|alternative|alternatives)(?: (?:to use instead|i (?:can|could) use))? (?:for|to|of|instead of|than|as|like|i can use instead of) {_THE}{_W}$"),
    re.compile(rf"^(?:(?:what(?:'s| is| are)|give me|tell me|find(?: me)?|i need|need|which|what|list|are there|is there|and) )*(?:(?:a|an|some|any|another|other|few) )*words?(?: (?:that|which|are|is|there|with|of|having))* (?:mean|means|meaning|similar|same|the same meaning|the same|similar in meaning|the same sense|a similar meaning|close)(?: (?:thing|meaning))?(?: (?:as|to|like|with|for))* {_THE}{_W}$"),
    re.compile(rf"^(?:what(?:'s| is)|how) (?:else (?:can|could|do|might) (?:i|you|one) (?:say|call)|another way (?:to say|of saying)) {_THE}{_W}$"),
    re.compile(rf"^(?:how else|what else) (?:can|could|might|do) (?:i|you|one) say {_THE}{_W}$"),
    re.compile(rf"^{_W},? (?:synonyms?|in other words|another word(?: for it)?)$"),
)  # fmt: skip
NOT_REPLACED = re.compile(
    r"^(?:it|that|this|him|her|them|me|you|us|the|my|your|god|his)\b$|\b(?:who|which)\b"
)
AFTER_NAME = re.compile(
    r",? (?:(?:[A-Z]\w+|he|she|they) (?:wants|needs|asked)|it's for|because|cos|if you)\b.*$|, so\b.*$"
)
MEAN_IT = re.compile(
    r"^(?:and |so |ok |but )*what(?:'s| does| do| is)? (?:that|it|this|the word)(?: (?:word|even|actually))*(?: (?:mean|means|meaning))(?: (?:then|exactly|anyway|again))*$|^(?:and )?(?:define (?:it|that)|(?:its|the) (?:meaning|definition))$"
)
SPELL_IT = re.compile(
    r"^(?:and |so |ok )*(?:(?:how (?:do|would) (?:you|i) )?spell (?:it|that)|how (?:is|do you spell) (?:it|that)(?: (?:spelled|spelt|written))?)(?: (?:then|out|again|for me))*$"
)
SYNONYM_IT = re.compile(
    r"^(?:and |so |ok )*(?:(?:any|some|a|give me (?:a|some)|what's a|got (?:a|any)) )?(?:synonyms?|other words?|another word|a different word)(?: for (?:it|that))?$"
)
MORE = re.compile(
    r"^(?:and|what about|how about|and what about|or|ok and)[ ,]+(?:the word )?(?P<word>[^\W\d_][\w'’-]*)$"
)
