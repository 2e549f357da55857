"""English said while she speaks: "mm, poor thing" lets her go on, "no, the other one" takes the floor.

Formulas first ("tell me about it"), then what bids for the floor ("wait", "can I"), then the clause: a judgement
of what she says ("that's lovely", "he didn't") or an echo of it passes; a clause with news of its own does not.
"""

from typing import Literal

from samantha.core import pattern as re
from samantha.ear.en.lexicon import (
    ACKS,
    AUXILIARIES,
    DISPUTED,
    INTENSIFIERS,
    JUDGED,
    JUDGING_VERBS,
    KNOWING_VERBS,
    PRONOUNS,
    THIRD,
    TIMES,
    TOKENS,
    WH,
)
from samantha.ear.en.tokens import tokens, without_name

Meant = Literal["stop", "interruption", "backchannel", "unknown"]

_SOFTENED = r"(?:(?:oh|no|okay|right|alright|yes|yeah|hey|please|just|now|can you|could you|will you|would you|you can|you|and|but|i said|so) )*"
_AWHILE = r"(?: (?:now|please|it|that|talking|speaking|there|here|for (?:a|one|now)\w*|a|one|the|just|minute|moment|second|sec|bit|then|okay|thank|thanks|you|will|be|down|up|everything|all|right|immediately|would|could|can|already))*"
_STOP = re.compile(
    rf"{_SOFTENED}(?:(?:stop|quiet|be quiet|keep quiet|be silent|silence|sh+|shush|hush|enough|shut up|shut it|zip it|pipe down"
    rf"|that 's enough|that 'll do|that is enough|that will do|no more|pause|cut it out|knock it off|give it a rest){_AWHILE} ?)+"
)
_EACH = r"(?:him|her|them|you|it|us|his heart|her heart|their hearts|'em|his cotton socks|her cotton socks)"
_FORMULAS = re.compile(
    r"tell me (?:about it|more)|(?:do )?go (?:on|ahead)(?: then)?|(?:keep|carry) (?:going|on|talking)|(?:do )?continue"
    r"|say no more|you (?:do n't|never) say(?: so)?|no (?:way|kidding|doubt|wonder|joke|worries|problem|probs|surprise\w*|chance|less|end of \w+|"
    r"(?:of course|i know|oh|really|quite|exactly|sure|right|absolutely|indeed|true|fair|no)(?: \w+){0,3})"
    r"|oh (?:my|no)(?: \w+)?|(?:oh )?my (?:\w+ )?(?:days|god|goodness|word|life|stars|giddy aunt|gosh|lord|heart|hat|eye|foot)"
    r"|(?:for )?(?:goodness|god|heaven|heavens|pete|crying out) ?(?:'s|s)? ?(?:sake|me|above|knows|loud|gracious)?"
    r"|(?:well )?(?:good|great|dear) (?:god|lord|grief|heavens|gracious|me|for \w+|on \w+|one|man|girl|lad|lass|job|stuff|point|thinking|call|old \w+)"
    r"|(?:well )?i (?:never|declare|say|ask you|do n't know|do n't believe (?:it|that)|can n't believe (?:it|that)|can not believe it"
    r"|know(?: right| what you mean| the (?:feeling|type|sort|kind|one)| how (?:that|it) (?:feels|is|goes))?|mean it|get (?:you|it|that)"
    r"|feel (?:you|that|for \w+)|hear (?:you|ya)|see(?: what you mean| that)?|'m (?:all ears|listening|here|still here|with you|following|impressed|not surprised|so \w+)"
    r"|(?:can|could)(?: well| just| only)? imagine(?: \w+)?|bet(?: (?:it|he|she|they|you|that) (?:was|were|is|did|has|had|are|do|does))?"
    r"|'ll (?:bet|say)(?: (?:it|he|she|they|you|that) (?:was|were|is|did|has|had|are|do|does))?|should (?:think|hope|imagine|say) (?:so|not)(?: too)?"
    r"|would n't (?:doubt|be surprised|blame \w+|put it past \w+)(?: it)?|do n't blame \w+|had no idea|'d no idea|never knew(?: that)?|did n't know that"
    r"|thought (?:so|as much|it might)|suppose(?: so)?|guess(?: so)?|agree(?: with (?:you|that))?|hope so|expect so|think so|reckon(?: so)?|gather(?:ed)?(?: so)?|imagine so"
    r"|love (?:that|it|him|her|them|this)(?: \w+)?|like (?:that|it|him|her|them|the sound of (?:that|it|him|her))|remember (?:that|him|her|them|it|you saying)(?: \w+)?"
    r"|'ve (?:been there|heard (?:that|about \w+|of \w+)|heard|noticed|seen (?:that|it)))"
    rf"|(?:bless|good for|poor|lucky|silly|clever|well done|good on|fair play to|hats off to|more fool|serves|trust|typical|same for|nice for|lovely for) {_EACH}(?: right)?"
    r"|(?:thank|thanks be to|praise) (?:god|goodness|heavens?|the lord|christ)(?: for (?:that|small mercies))?"
    r"|(?:me|him|her|us|them|you|same|i|so|neither|nor) (?:too|neither|either|here|as well|do i|am i|did i|have i|was i|would i|will i|can i|could i|should i)"
    r"|(?:each|every (?:one|man)|everyone) (?:to )?(?:their|his|her|for) ?(?:own|themselves|himself)?|story of (?:my|our) (?:life|lives)|been there(?: done that)?"
    r"|if you say so|you bet(?:cha)?|you and me both|you 're (?:not )?(?:joking|kidding|having (?:me|a) (?:on|laugh)|telling me|right(?: there)?|pulling my leg|not wrong|so right|winding me up)"
    r"|you must be (?:joking|kidding|so \w+)|you would n't believe it|would you (?:believe it|credit it)|(?:can|could) you (?:imagine|believe (?:it|that))|do n't i know it|who knew|who would have thought(?: it)?|who 'd have (?:thought|guessed)(?: it)?"
    r"|what (?:are the odds|can you do|is (?:he|she) like|'s (?:he|she) like|were the (?:odds|chances)|you gonna do|a \w+(?: \w+){0,3}|an \w+(?: \w+){0,3})|how about that|and (?:then|so|after that|what happened|then what)"
    r"|(?:still )?with you|still here|right (?:then|you are|enough|on|so)|fair (?:enough|do 's|dos|play|point|comment)|(?:quite|just|exactly) (?:so|right|that)|so (?:they|i) (?:say|hear|heard|gather)"
    r"|(?:too|quite|damn|dead|so|very|all) (?:right|true|well|good)|spot on|bang on|nail on the head|(?:a )?(?:one )?(?:hundred|thousand) (?:percent|per cent|times)|hundred percent|(?:100|hundred) %|of course(?: not| so| (?:he|she|they|you|it|we) (?:did|do|does|is|are|was|were|has|have|would|will|had)(?: n't)?)?"
    r"|get (?:away|out|out of (?:here|town))(?: with you)?|come (?:on|off it)|give over|(?:well )?(?:fancy|imagine|think of|picture|look at|listen to) (?:that|it|you|him|her|this)|(?:oh )?go you|well there (?:we|you) (?:are|go|have it)|there (?:we|you) (?:are|go)|here we go(?: again)?|that 's (?:life|men|women|kids|families|children|dogs|cats|\w+) for you"
    r"|that 's (?:what i (?:thought|think|say|mean)|how it goes|the (?:way|thing|one|spirit|ticket|truth|stuff|idea|dream|trouble|problem)|the way it (?:is|goes)|him|her|them|my (?:girl|boy)|a first|it exactly|more like it|the one|news to me|just it)"
    r"|at (?:last|least|all)|not (?:at all|bad|really|surprised|surprising|surprisingly|again|half|much|good|great|ideal|easy|often|to worry|too bad|too shabby|likely|before time|exactly|in the slightest|one bit)(?: \w+)?"
    r"|for (?:sure|real|once|certain|definite|ever)|in(?:deed| a way|credible| fairness| fact| deed)|by (?:heck|gum|god|jove|golly)|on earth|makes sense(?: \w+)?|sounds (?:like (?:it|him|her|them|fun|you)|about right)|(?:you|he|she|they|we|it) (?:would|did|do|does|is|are|was|were|has|have|had|could|can|will|might|should)(?: n't| not)?(?: too)?"
    r"|up to (?:you|a point)|no (?:he|she|they|it|you|we|i) (?:did|do|does|is|are|was|were|has|have|had|would|could|can|will)(?: n't| not)?|ever so (?:\w+ )?\w+|god (?:love|help|rest|bless) (?:him|her|them|you|us)(?: soul)?|touch wood|fingers crossed|knock on wood|long story|small world|it 's a small world|time flies|rather you than me|better (?:late than never|safe than sorry|him than me|her than me|you than me|out than in)|says (?:who|you)|since when|as you (?:do|say|would)|as if|as (?:always|ever|usual|well)"
    r"|(?:well )?(?:blow|stone|strike|pull|shiver|colour) (?:me|the other one|my \w+)(?: \w+)?|leave it out|wonders never cease|stranger things(?: have happened)?|takes all sorts|it takes all sorts|stands to reason|all the (?:best|same|more)|more (?:or less|power to (?:him|her|them|you)|like it)|could be worse|worse things happen at sea|shut the front door|holy (?:\w+)|hear hear|rest (?:his|her) soul|you little \w+|oh the \w+|(?:and )?rightly so|or so (?:they|he|she) (?:say|says|said|thought)"
)
# what takes the floor, wherever an utterance begins with it
_BIDS = re.compile(
    r"(?:wait|hang on|hold (?:on|up|it|that|your)|actually|excuse|pardon|beg|sorry(?! (?:to hear|for (?:him|her|them|you|your)|about that))|but|however|although|except|unless|listen|look(?! at)|let (?:me|us)|lets|let 's"
    r"|(?:just )?(?:one|a|two|half a|hang a|gimme a|give me a|give us a|bear with)(?: quick)? ?(?:sec|secs|second|seconds|minute|min|mo|moment|tick|ticks|thing|question)"
    r"|(?:(?:just|quick|another|new|next|one (?:more|quick|other|last)) )+(?:a )?(?:question|thing|topic|one|sec|second|minute|moment|tick)|just (?!so|like|the same|lovely|perfect|brilliant|great|as well|as i thought|imagine|my luck|think|wow|right|what i|that)"
    r"|time out|not (?:now|that|this|the|yet|on|in|like|for|what|who|him|her|today|tomorrow|so fast|quite|true|\w+day)|never ?mind|by the way|speaking of|on second thoughts?|while (?:you|we|i)|before (?:you|we|i)|guess (?:what|who|where)"
    r"|anyway|any way|the thing|thing is|point is|my (?:point|question|mum|dad|sister|brother|son|daughter|husband|wife|turn|name|phone|tea|bus|taxi)|i mean(?! it)|i (?:said|have|need|want|did n't (?:say|mean|ask|want|get)|do n't (?:want|need|like|think|care|get|agree|understand|follow|mean|remember|see)|disagree|was (?:going|asking|talking|saying|about|trying|thinking|still|just)"
    r"|wonder|missed|meant|ca n't hear|can n't (?:hear|understand|listen|talk|do|make)|asked|got|forgot|just|think (?!so)|'ve (?:got|had|a|just|not|left|been|lost|changed|heard (?:this|enough|it before))|'d (?:like|rather|better|prefer|say|want)(?! (?:that|it)$)|'m (?:not (?!surprised)|going|getting|just|off|bored|in|on|at|trying|talking|done|afraid|confused|lost|asking|the|a)|'ll (?:be|have|do|call|ring|get|go|stop|take|try|tell|ask|need|just|come|pop|leave|think))"
    r"|thank you|thanks|no (?:thank|thanks|not|no|i |but|wait|you|it|that|the|my|stop|do n't|please|on|in|at|sorry|hang|hold|\w+day|she|he|they|we|more|need|good|use|actually|listen|idea what)|help|hello|hiya|hey (?:samantha|you|can|what|do)|hi|bye|goodbye|good (?:night|morning|evening|afternoon)|see you|back in|be right back|gotta|got to|must (?:go|dash|run)|time to|someone|somebody|there 's (?:someone|somebody|a (?!thing|thought|turn|lot|shame|pity|surprise|good))|which|why|where|who 's|whose|when"
    r"|okay (?:next|stop|enough|new|so|but|now)|next|new|another|other|different|instead|or |maybe (?:we|i|you|just|try)|perhaps (?:we|i|you)|what if|what about(?! that)|how (?:about (?!that)|do|does|did|is|are|was|were|can|could|would|will|should|long|many|much|far|old|often|big|come|soon|tall|high|late|early|'s|to|else|exactly|did)|same question|question|correction|objection|nope|you 've (?:said|told|already|got|missed|made|done)|you (?:already|said|told|keep|just|missed|forgot|got|mean|can (?:stop|skip)|have n't|did n't (?:answer|say|tell|hear|listen|mention)|are n't|do n't (?:need|have|know|understand|listen))|too (?:loud|fast|quick|quiet|slow|long|much information|late|early|many)|(?:a )?(?:bit|little|much)? ?(?:louder|quieter|slower|faster|softer|shorter|clearer|quicker)|(?:not )?so (?:loud|fast|quick|slow|quiet)|come again|say (?:that|the|it|again|what|something)|again(?: please)?|louder|slower|quieter|repeat|what(?: (?:do|did|does|is|are|was|were|'s|time|day|else|happened|now|next|for|you|kind|sort|about|colour|on|have|has|should|would|could|can|will|the|would|did))"
    r")(?:\b|$)"
)
_COMMANDS = frozenset(["set", "cancel", "skip", "tell", "play", "call", "ring", "phone", "text", "email", "remind", "repeat", "say", "go", "speak", "slow", "turn", "change", "move", "leave", "forget", "add", "read", "start", "open", "close", "show", "give", "put", "make", "delete", "remove", "switch", "mute", "unmute", "check", "find", "search", "write", "send", "note", "save", "shush", "do", "try", "use", "talk", "keep", "take", "get", "ask", "answer", "explain", "bring", "come", "help", "wake", "snooze", "schedule", "book", "order", "buy", "finish", "end", "drop", "lower", "raise", "jump", "rewind", "restart", "resume", "continue", "back", "shut", "quit", "ignore", "hush", "calm", "relax", "hear", "remember", "spell", "define", "translate", "pick", "choose", "let", "hold", "please", "will", "stick", "turn", "sing", "count", "recommend", "suggest", "describe", "name", "list", "erase", "undo", "print", "post", "share", "message", "water", "feed", "lock", "unlock", "dim"])  # fmt: skip
_DANGLING = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "your",
        "his",
        "her",
        "our",
        "their",
        "to",
        "of",
        "for",
        "with",
        "at",
        "by",
        "from",
        "in",
        "on",
        "and",
        "but",
        "or",
        "because",
        "so",
        "if",
        "that",
        "what",
        "how",
        "is",
        "are",
        "was",
        "were",
        "can",
        "could",
        "will",
        "would",
        "do",
        "does",
        "did",
        "i",
        "you",
        "he",
        "she",
        "it",
        "they",
        "we",
        "'s",
        "'m",
        "'re",
        "'ve",
        "'ll",
        "'d",
        "not",
        "n't",
        "no",
        "just",
    ]
)
_NEGATIONS = frozenset(("n't", "not", "never"))
_EXCLAIMED = frozenset(("what", "how", "such"))
_YOU = frozenset(("you", "we", "i", "samantha"))
_QUICK_ECHOES = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "did",
        "do",
        "does",
        "has",
        "have",
        "had",
        "would",
        "will",
        "could",
        "should",
        "isn't",
    ]
)


def meant(words: str, *, is_over: bool) -> Meant:
    """What is wanted by these words. "unknown" where the words so far may still become either."""
    found, is_called = without_name(tokens(words))
    line = " ".join(found)
    if _STOP.fullmatch(line):
        return "stop"
    if not found:
        return "interruption" if is_called else "unknown"
    if is_called:
        return "interruption"
    if set(found) == {"no"}:  # "no", "no no no"; "oh no" is no bid
        return "interruption" if is_over or len(found) > 1 else "unknown"
    if all(token in TOKENS for token in found) or _FORMULAS.fullmatch(line):
        return "backchannel"
    rest = _without_acks(found)
    said = _content(rest, " ".join(rest), is_over=is_over)
    return "unknown" if said == "interruption" and not is_over and _may_turn(rest) else said


def _without_acks(found: list[str]) -> list[str]:
    """Without "oh", "yeah", "mm" before it, and "yeah", "eh" behind it."""
    start, end = 0, len(found)
    while (
        start < end
        and found[start] in ACKS
        and " ".join(found[start : start + 2]) not in ("and then", "right you", "right enough")
    ):
        start += 1
    while end > start and found[end - 1] in ACKS:
        end -= 1
    return found[start:end]


def _content(rest: list[str], line: str, *, is_over: bool) -> Meant:
    if not rest or all(token in TOKENS for token in rest) or _FORMULAS.fullmatch(line):
        return "backchannel"
    if _is_tag(rest):
        return "backchannel"
    untagged = _untagged(rest)
    if untagged != rest:
        rest, line = untagged, " ".join(untagged)
        if not rest or _FORMULAS.fullmatch(line):
            return "backchannel"
    if _is_exclaimed(rest):
        return "backchannel"
    if _BIDS.match(line):
        return "interruption"
    first = rest[0]
    if first in WH:
        return "interruption" if is_over or len(rest) > 1 else "unknown"
    if first in AUXILIARIES:
        return _asked(rest)
    if first in _COMMANDS and not _is_judged(rest):
        return "interruption"
    if first in PRONOUNS:
        return _clause(rest, is_over=is_over)
    if _is_judged(rest):
        return "backchannel"
    return _fragment(rest)


def _may_turn(rest: list[str]) -> bool:
    """Words so far that are only the beginning of something: "what" of "what a shame"."""
    return len(rest) <= 2 and (
        rest[-1] in WH or rest[-1] in AUXILIARIES or rest[-1] in ("i", "that", "it", "no", "not")
    )


def _is_tag(rest: list[str]) -> bool:
    """ "did she", "has he indeed", "is it", "weren't they though": an echo, not a question."""
    body = [
        token
        for token in rest
        if token not in ("really", "indeed", "now", "though", "just", "then", "not", "n't", "by", "god")
    ]
    return (
        len(body) == 2
        and body[0] in _QUICK_ECHOES
        and (
            body[1] in THIRD
            or (body[1] in ("you", "i") and body[0] in ("did", "have", "were", "are", "had", "do", "is"))
        )
    )


def _untagged(rest: list[str]) -> list[str]:
    """Without the tag at the end: "it is, isn't it", "lovely, was it"."""
    for size in (3, 2):
        if len(rest) > size and rest[-size] in AUXILIARIES and _is_tag(rest[-size:]):
            return rest[:-size]
    return rest


def _is_exclaimed(rest: list[str]) -> bool:
    """ "what a shame", "how awful for her", "such a pity"."""
    if rest[0] not in _EXCLAIMED or len(rest) < 2:
        return False
    if rest[0] in ("what", "such"):
        return rest[1] in ("a", "an") or (
            len(rest) <= 3
            and all(token in JUDGED or token in INTENSIFIERS for token in rest[1:])
            and rest[-1] in JUDGED
        )
    return rest[1] in JUDGED and rest[1] not in (
        "long",
        "far",
        "much",
        "big",
        "old",
        "soon",
        "late",
        "early",
        "often",
        "quick",
        "fast",
        "expensive",
    )


def _asked(rest: list[str]) -> Meant:
    """Begins with an auxiliary: a question, unless it only marvels ("isn't that lovely", "are you serious")."""
    after = [token for token in rest[1:] if token not in _NEGATIONS]
    if after and (after[0] in THIRD or rest[:2] == ["are", "you"]) and len(after) >= 2:
        judged = after[1:]
        is_marvel = len(after) < len(rest) - 1 or judged[0] in (
            "serious",
            "kidding",
            "joking",
            "mad",
            "crazy",
            "that",
        )
        if is_marvel and all(
            token in JUDGED
            or token in INTENSIFIERS
            or token in JUDGING_VERBS
            or token in ("joking", "kidding")
            for token in judged
        ):
            return "backchannel"
    if (
        rest[0] in ("must", "might", "should", "could", "would", "'d")
        and len(rest) > 1
        and rest[1] in ("be", "have", "hurt", "feel", "n't")
    ):
        return "backchannel" if _is_judged(rest[1:]) else "interruption"  # "must be hard"
    return "interruption"


def _clause(rest: list[str], *, is_over: bool) -> Meant:
    """A pronoun and what is said of it."""
    subject, after = rest[0], rest[1:]
    if not after:
        return (
            "unknown" if subject in ("i", "you", "he", "she", "we", "they", "it", "that") else "interruption"
        )
    while after and (
        after[0] in AUXILIARIES
        or after[0] in ("really", "just", "so", "always", "only", "still", "do", "bloody", "all", "both")
    ):
        after = after[1:]
    has_negation = any(token in _NEGATIONS for token in rest)
    after = [token for token in after if token not in _NEGATIONS]
    if not after:  # "he didn't", "it is"; "i can't" is news
        return "backchannel" if subject not in ("i", "this") or not has_negation else "interruption"
    if subject == "i":
        return "backchannel" if _is_mine(after, has_negation=has_negation) else "interruption"
    if any(token in DISPUTED for token in after) and (
        subject in ("that", "it", "this", "you") or has_negation
    ):
        return "interruption"
    if (
        has_negation
        and subject in ("that", "it", "this")
        and after[0] in ("right", "true", "correct", "what", "how", "fair")
    ):
        return "interruption"
    return "backchannel" if _is_judged(after) else "interruption"


def _is_mine(after: list[str], *, has_negation: bool) -> bool:
    """ "i remember that", "i'm so glad": what she says, taken in; no news of one's own."""
    if after[0] in KNOWING_VERBS and not (has_negation and after[0] in ("think", "like", "want", "agree")):
        return len(after) <= 5 and all(
            token in INTENSIFIERS
            or token in THIRD
            or token in AUXILIARIES
            or token in ("you", "me", "n't", "mean", "feeling")
            for token in after[1:]
        )
    return not has_negation and len(after) <= 7 and _is_judged(after) and after[0] in (JUDGED | INTENSIFIERS)


def _is_judged(rest: list[str]) -> bool:
    """A judgement and nothing else: every word judges, strengthens or points, and at least one judges."""
    return (
        len(rest) <= 8
        and any(token in JUDGED or token in JUDGING_VERBS for token in rest)
        and all(
            token in JUDGED
            or token in INTENSIFIERS
            or token in JUDGING_VERBS
            or token in TOKENS
            or token in THIRD
            for token in rest
        )
    )


def _fragment(rest: list[str]) -> Meant:
    """No finite verb was found at its head: a name, a thing, a correction, or a judgement in words not known here."""
    if any(token in TIMES or token.isdigit() for token in rest):
        return "interruption"
    if any(token in _COMMANDS or token in DISPUTED for token in rest[:1]):
        return "interruption"
    if any(token in AUXILIARIES for token in rest[1:]):  # "the kettle's boiling over"
        judged = [token for token in rest if token in JUDGED]
        return "backchannel" if judged and rest[0] in ("poor", "lucky", "silly") else "interruption"
    if rest[0] in (
        "the",
        "a",
        "an",
        "my",
        "your",
        "on",
        "in",
        "at",
        "to",
        "from",
        "with",
        "for",
        "because",
        "if",
        "when",
        "this",
    ):
        return "interruption"
    judged_share = sum(token in JUDGED or token in INTENSIFIERS or token in TOKENS for token in rest) / len(
        rest
    )
    if any(token in JUDGED for token in rest) and judged_share >= 0.5:
        return "backchannel"
    return "unknown" if len(rest) <= 2 else "interruption"
