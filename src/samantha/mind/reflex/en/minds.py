"""English for asking which mind answers, and for changing it. Matched against mended lower case."""

from samantha.core.pattern import Pattern

_LEAD = r"^(?:(?:please|ok|okay|yes|yeah|sure|now|well|so|then|and|can you|could you|would you|will you|let's|you can|you may|i want you to|i'd like you to)[ ,]+)*"
_TAIL = r"(?:[ ,]+(?:please|now|again|then|instead|from now on|for now|to think|to talk|thanks|thank you))*$"
_A_MODEL = r"(?:(?:the|a|that|this|your|my|any|some)\s+)?(?:(?:big|local|language|large|ai|other|found)\s+)*(?:models?|llms?)"

USE = Pattern(
    rf"{_LEAD}(?:use|using|try|think with|start (?:using|thinking with)|switch (?:over )?to|change to|answer (?:with|using)|talk (?:with|through)|run on|go (?:with|for))\s+(?P<what>.+?){_TAIL}"
)
ANY_MODEL = Pattern(rf"^{_A_MODEL}(?: (?:you found|on (?:this|my) \w+|you mentioned|here|that you found))?$")
THAT_ONE = Pattern(r"^(?:it|that|that one|this one|that model|the one you (?:found|mentioned))$")
# Families that people know by name: asking for one of these is about a model, whether she has it or not.
FAMILY = Pattern(
    r"^(?:(?:the|my)\s+)?(?:ollama|lm ?studio|llama\S*|llama\.?cpp|vllm|jan|koboldcpp|mistral\S*|mixtral\S*|qwen\S*|gemma\S*|phi-?\d\S*|deepseek\S*|granite\S*|gpt\S*|chat ?gpt|openai|claude|anthropic|gemini|openrouter|groq)(?: model)?$"
)
LEAVE = Pattern(
    rf"{_LEAD}(?:(?:stop|quit|end) (?:using|thinking with|talking through) (?:{_A_MODEL}|it|ollama|llama\S*|\S+/\S+)|(?:drop|lose|leave out|turn off|switch off|disable|no more|without|send away) {_A_MODEL}|(?:use|go back to|switch (?:back )?to|back to) (?:the |your )?(?:own )?reflex(?: mind)?|no (?:language )?model){_TAIL}"
)
JUST_YOU = Pattern(
    rf"{_LEAD}(?:just you|only you|(?:think|answer|talk|speak) (?:for|by) yourself|(?:go |switch |come )?back to (?:just |only )?(?:you|yourself|your own (?:mind|words))|just be yourself|on your own){_TAIL}"
)
DECLINES = Pattern(
    r"^(?:no|nope|nah|not now|not today|(?:i'?d )?rather not|leave it)\b(?! (?:problem|worries))"
)
WHICH = Pattern(
    r"^(?:so |and |but |hey |ok )*(?:(?:which|what) (?:mind|model|llm|language model)s?\b.*\b(?:you|use|using|used|this|answering|talking|now)\b.*|(?:which|what) (?:mind|model|llm|language model)(?: is (?:it|this|that))?|(?:are|do) you (?:using|use|thinking with|running|run)\b.*\b(?:model|llm)s?\b.*|is (?:this|that|it) (?:you or (?:the|a) (?:\w+ )?(?:model|llm)|(?:the|a) (?:\w+ )?(?:model|llm))\b.*|who(?:'s| is) (?:answering|thinking|talking)(?: (?:now|here))?(?:,? you or the model)?)$"
)
