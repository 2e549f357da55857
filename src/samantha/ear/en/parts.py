"""Parts of speech for the grammar of turns, by tables and endings: coarse, quick, never asked for more than that.

A tag is a short name ("det", "prep", "verb+"); a word that stands in no table and has no telling ending is a noun.
"""

from samantha.ear.en.lexicon import FILLERS, JUDGED


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# verbs by what must follow them: "+" an object or complement, "?" may have one, "-" stands alone
_VERBS = {
    "+": "want need get put give take make bring buy find keep like love hate call set add tell show send let use mean have enjoy visit "
    "meet lose lend borrow hold carry cancel text email mention become seem sound say think believe hope wish "
    "expect suppose guess reckon prefer require include contain weigh owe own manage tend "
    "rent hire fetch throw wear invite thank miss teach allow remind spell describe join reach "
    "recommend suggest ",
    "?": "eat drink read write sing play cook bake drive try remember forget understand know see hear watch help start stop begin finish "
    "move change pay win phone ring answer study learn win sell draw paint knit sew dance run leave worry care agree feel wait walk talk "
    "listen speak break burn grow check cheer record hang fill pass swim explain smell taste repeat guess measure fly mind fix mend repair clean wash iron cut open close shut lock switch turn drop post collect plan ask pick order "
    "share lead book cost touch hit mix marry follow promise choose decide refuse realise realize admit look go expect suppose reckon",
    "-": "come sleep die laugh cry work sit stand rain snow live stay arrive fall rise wake fail retire move stop matter hurt ache smile "
    "vanish disappear appear exist happen lie hurry relax pause skip happen return cough sneeze snore giggle shout scream bark land crash bleed breathe",
}
_IRREGULAR = {
    "want": "wanna", "get": "got getting gotten", "put": "putting", "give": "gave given giving", "take": "took taken taking", "make": "made making",
    "bring": "brought", "buy": "bought", "find": "found", "keep": "kept", "set": "setting", "tell": "told", "show": "shown", "send": "sent",
    "let": "letting", "mean": "meant", "have": "having", "meet": "met", "lose": "lost losing", "lend": "lent", "hold": "held", "become": "became becoming",
    "go": "went going gone goes", "say": "said says", "think": "thought", "choose": "chose chosen choosing", "throw": "threw thrown", "cut": "cutting",
    "shut": "shutting", "wear": "wore worn", "lead": "led", "teach": "taught", "spell": "spelt", "hit": "hitting", "eat": "ate eaten", "drink": "drank drunk",
    "write": "wrote written writing", "sing": "sang sung", "drive": "drove driven driving", "forget": "forgot forgotten", "understand": "understood",
    "know": "knew known", "see": "saw seen", "hear": "heard", "begin": "began begun", "pay": "paid", "win": "won", "ring": "rang rung", "sell": "sold",
    "draw": "drew drawn", "run": "ran running", "leave": "left leaving", "feel": "felt", "speak": "spoke spoken", "break": "broke broken",
    "grow": "grew grown", "hang": "hung", "swim": "swam swum", "fly": "flew flown", "come": "came coming", "sleep": "slept", "die": "died dying", "sit": "sat sitting",
    "stand": "stood", "fall": "fell fallen", "rise": "rose risen", "wake": "woke woken waking", "lie": "lay lying", "try": "tried", "cry": "cried",
    "study": "studied", "carry": "carried", "marry": "married", "worry": "worried", "burn": "burnt", "learn": "learnt", "hurt": "hurting", "cost": "costing",
    "stop": "stopped stopping", "plan": "planned planning", "drop": "dropped", "do": "doing done", "pass": "passed", "cook": "cooked", "bleed": "bled",
}  # fmt: skip
_PAST = _set(
    "got gotten gave given took taken made brought bought found kept told shown sent meant met lost lent held became went gone said thought "
    "chose chosen threw thrown wore worn led taught spelt ate eaten drank wrote written sang sung drove driven forgot forgotten understood knew "
    "known saw seen heard began begun paid won rang rung sold drew drawn ran left felt spoke spoken broke broken grew grown hung swam flew flown "
    "came slept sat stood fell fallen rose woke lay burnt learnt bled done put set let cut shut hit cost hurt"
)
_CLASSES = {
    "det": "a an the every its",
    "poss": "my your our their",
    "det?": "his her this that these those some any no each either neither another all both half many few several enough what's",
    "prep": "of for with at from into onto between against during towards toward among beside besides despite upon via per than beyond "
    "throughout till until within behind including regarding except as",
    "prep?": "in on up off out down over under through across along around round about away back past by before after since without above "
    "below near inside outside near next like",
    "to": "to",
    "and": "and or but nor plus",
    "sub": "if because although unless whether while whereas though when where why how who which whose whom whenever wherever whatever",
    "what": "what",
    "so": "so then",
    "i": "i",
    "subj": "he she we they",
    "obj": "me him us them myself himself herself themselves yourself ourselves mine yours hers ours theirs",
    "you": "you",
    "it": "it",
    "there": "there",
    "be": "is 's are 're was were am 'm be been being",
    "have": "have has had 've",
    "do": "do does did",
    "modal": "'d 'll will would can could shall should may might must ought used gonna",
    "not": "n't not never",
    "very": "really very quite rather too pretty fairly almost nearly just only even mostly about exactly more most less least such still "
    "always often usually also already actually basically literally probably definitely honestly hardly barely completely totally absolutely",
    "yes": "yes yeah yep no nope nah okay sure right fine please thanks ta cheers sorry hello hi hey bye goodbye alright exactly absolutely "
    "definitely perfect lovely brilliant great",
    "here": "here there now today tomorrow yesterday tonight then again anymore anyway though too either already yet home away ago later soon "
    "once twice together everywhere anywhere somewhere nowhere upstairs downstairs well everything nothing something anything everyone "
    "everybody nobody someone somebody anybody anyone instead maybe perhaps",
    "num": "zero oh nought double treble triple one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million point",
    "ord": "first second third fourth fifth sixth seventh eighth ninth tenth last next",
    "day": "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december morning afternoon evening night week weekend month year hour minute days weeks months years hours minutes",
    "adj": "big small little old new young good bad nice long short high low hot cold warm early late red blue green black white yellow brown "
    "tall own other whole main real same different best worst better worse better middle whole broken tired sick ill busy ready free "
    "full empty open alone asleep awake married dead alive wrong true kind sure able glad afraid certain worth bored nervous",
}  # fmt: skip


def _forms(verb: str) -> set[str]:
    stem = verb[:-1] if verb.endswith("e") else verb
    regular = {verb, f"{verb}s", f"{stem}ing", f"{stem}ed", f"{verb}es"}
    if verb.endswith("y"):
        regular |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    return regular | set(_IRREGULAR.get(verb, "").split())


def _table() -> dict[str, str]:
    table = dict[str, str]()
    for need in ("-", "?", "+"):  # of two, the one that lets more follow
        for verb in _VERBS[need].split():
            for form in _forms(verb):
                past = form in _PAST or (form.endswith("ed") and form != verb)
                kind = (
                    "ing"
                    if form.endswith("ing") and form not in ("bring", "ring", "sing")
                    else "past"
                    if past
                    else "verb"
                )
                table[form] = kind + need
    table |= dict.fromkeys(JUDGED - table.keys(), "adj")
    for tag, words in reversed(_CLASSES.items()):
        table |= dict.fromkeys(words.split(), tag)
    return table | dict.fromkeys(FILLERS, "filler")


_TABLE = _table()
_SUFFIXES = (
    ("ly", "adv"),
    ("ing", "ing?"),
    ("ed", "past?"),
    ("ous", "adj"),
    ("ful", "adj"),
    ("able", "adj"),
    ("ish", "adj"),
)


def tag(word: str) -> str:
    """The part of speech of one token."""
    known = _TABLE.get(word)
    if known:
        return known
    if word.isdigit():
        return "num"
    if len(word) == 1:
        return "letter"
    if len(word) > 4:
        for suffix, name in _SUFFIXES:
            if word.endswith(suffix):
                return name
    return "noun"


def is_verb(name: str) -> bool:
    return name[:4] in ("verb", "past") or name in ("be", "have", "do", "modal")
