"""English for reading clauses: which verbs mean which kind of happening, and the small words around them."""

# ruff: noqa: SIM905 - a word list reads by its words

from functools import cache

from samantha.core import pattern as re
from samantha.mind.reflex.en import topics as t

# The kinds of happening, each with its verbs by their plain form. A particle belongs to the verb: "turn up".
VERBS: dict[str, str] = {
    "kept_silent": "say_nothing let_on_nothing change_the_subject change_the_topic clam_up",
    "said": "say tell ask shout yell scream whisper answer reply text message email write_to ring phone call announce "
    "mention explain apologise apologize admit confess promise warn joke swear suggest reckon_to speak talk "
    "complain greet thank introduce insist lecture call_back ring_back text_back write_back say_back ring_up call_up "
    "propose go_on_about bring_up shout_at yell_at snap_at order",
    "came": "come arrive return turn_up show_up visit visit_us drop_by pop_in pop_round knock come_back come_home come_over "
    "come_round get_back appear land call_round stop_by get_home come_in walk_in",
    "left": "leave go_home walk_out move_out move_away run_off take_off storm_off drive_off go_away go_off end_it "
    "break_up dump divorce split_up hang_up walk_away walk_off disappear ghost emigrate set_off go_back retire_to "
    "block unfriend slip_out sneak_out get_up_and_leave",
    "helped": "help bring offer lend carry drive_me cook_for comfort hug hold defend stand_up_for stay_with sit_with "
    "walk_with wait_for invite include give save rescue share look_after take_care teach show fix_for treat feed "
    "nurse cover_for back_up encourage praise compliment welcome forgive pay_for let_in pick_up drop_off buy "
    "make_room kiss hand volunteer donate",
    "hurt": "blame ignore forget cheat steal nick insult mock laugh_at bully exclude betray lie hit slap push punch "
    "kick tear_up rip_up let_down cancel cancel_on stand_up accuse criticise criticize judge interrupt embarrass "
    "humiliate threaten use leave_out talk_over talk_down blank snub turn_down charge overlook patronise patronize take_the tease "
    "cut_off cut_out kick_out throw_out report rob spoil ruin wreck overcharge short_change grass_on tell_off "
    "shout_down roll_eyes hang_up_on",
    "cried": "cry weep sob well_up tear_up_at burst_into_tears break_down fall_apart",
    "reacted": "give_me_a_look give_a_look laugh smile grin nod shrug blush faint giggle wave wink sigh frown stare freeze stand_there "
    "go_quiet go_red go_white shake_head crack_up beam lose_it look_away look_at snort gasp hiss growl "
    "bark howl clap cheer purr tear_up_at well_up roll_over burst",
    "got": "go_well go_fine go_great go_okay go_ok get win receive pass earn inherit qualify succeed nail ace smash beat get_through "
    "score catch pull_off survive graduate make_it recover get_over pay_off",
    "found": "find dig_out turn_out_to",
    "lost": "lose fail break miss drop spill crash smash_up burn forget_to get_lost fall fall_over fall_off slip trip "
    "mess_up screw_up fuck_up cock_up bungle leak flood die_on crack tear shrink run_out sink collapse "
    "lock_out blow go_wrong go_badly fall_through go_under go_missing flunk get_turned_down conk_out pack_up "
    "go_bust overslept oversleep",
    "made": "make cook bake build write mend fix repair paint draw sew knit crochet grow plant design carve "
    "brew compose record film photograph organise organize arrange sort sort_out clean tidy iron decorate assemble "
    "create finish complete dig weed prune bottle pickle put_up hang",
    "played": "play sing perform dance busk jam rehearse act compete",
    "found_out": "notice hear realise realize discover learn find_out figure_out work_out spot overhear read recognise "
    "recognize clock dawn understand turn_out see_that",
    "saw": "see meet bump_into run_into watch spot_him catch_up hang_out sit_next look_at_the come_across date go_out_with",
    "wants": "want hope wish would_like fancy long look_forward dream_of crave would_love can't_wait need_a",
    "fears": "worry fear dread panic stress fret be_afraid overthink",
    "misses": "miss remember think_of think_about reminisce recall remind",
    "thinks": "think reckon guess suppose believe feel_like imagine find_it wonder doubt assume consider suspect mean know "
    "bet agree disagree",
    "likes": "love like enjoy adore prefer admire appreciate be_into",
    "hates": "hate loathe despise detest can't_stand can't_bear resent envy mind",
    "waits": "wait queue be_waiting await hang_on sit_around",
    "began": "start begin join move move_in sign_up enrol enroll take_up apply adopt try try_out book order_a download "
    "open launch enter unpack settle_in start_up get_into_the take_on set_up",
    "stopped": "stop quit give_up resign retire drop_out close cancel_my give_in pack_in pack_up_the sell hand_in "
    "throw_away bin delete chuck drop_it get_rid finish_with unsubscribe come_off",
    "decided": "decide choose plan intend agree_to promise_to settle_on go_for opt pick",
    "slept": "sleep wake wake_up nap doze nod_off drop_off_to lie_awake fall_asleep get_up go_to_bed",
    "ate": "eat drink have_a_drink order_in swallow taste chew smoke",
    "went": "go walk drive cycle run travel fly swim climb hike wander ride commute get_on get_off get_in get_into "
    "sail row jog pass_by move_to head go_out go_down go_up go_over come_to",
    "worked": "work study revise train practise practice teach_at cover deliver serve clean_for mark",
    "spent": "spend pay cost buy_myself waste owe borrow",
    "changed": "change grow_up get_better get_worse become improve shrink_down heal age turn_into grow_out",
    "argued": "argue fight row quarrel fall_out disagree_with clash bicker have_a_row",
    "died": "die pass_away pass_on put_to_sleep bury lose_him lose_her",
    "sat": "turn_round turn_around sit stand lie stay wait_there stare_at hide hold_on lean stay_in stay_up stay_behind",
}  # fmt: skip

# Forms that do not follow from the plain one: past and participle; every other form is made.
IRREGULAR: dict[str, str] = dict(
    pair.split(":")
    for pair in (
        "say:said tell:told ring:rang,rung speak:spoke,spoken swear:swore,sworn write:wrote,written come:came get:got,gotten "
        "leave:left run:ran go:went,gone drive:drove,driven break:broke,broken split:split hang:hung bring:brought lend:lent "
        "hold:held stand:stood sit:sat give:gave,given teach:taught show:showed,shown feed:fed pay:paid let:let buy:bought "
        "make:made forgive:forgave,forgiven forget:forgot,forgotten steal:stole,stolen hit:hit tear:tore,torn cut:cut throw:threw,thrown "
        "lie:lied,lay cry:cried weep:wept freeze:froze,frozen shake:shook,shaken win:won find:found catch:caught lose:lost "
        "burn:burnt,burned fall:fell,fallen blow:blew,blown sink:sank,sunk build:built sew:sewed,sewn sing:sang,sung draw:drew,drawn "
        "grow:grew,grown dig:dug hear:heard read:read learn:learnt,learned see:saw,seen meet:met dream:dreamt,dreamed "
        "think:thought feel:felt mean:meant know:knew,known bet:bet begin:began,begun take:took,taken quit:quit sell:sold "
        "choose:chose,chosen sleep:slept wake:woke,woken eat:ate,eaten drink:drank,drunk fly:flew,flown swim:swam,swum ride:rode,ridden "
        "spend:spent cost:cost become:became fight:fought put:put beat:beat,beaten spill:spilt,spilled understand:understood "
        "hide:hid,hidden stick:stuck overhear:overheard oversleep:overslept set:set shrink:shrank,shrunk wear:wore,worn "
        "send:sent keep:kept do:did,done have:had,has be:was,were,been,is,are,am"
    ).split()
)

# What happens to somebody: "was told", "got promoted".
SUFFERED: dict[str, str] = {
    "told": "told_me", "asked": "told_me", "offered": "got", "given": "got", "promoted": "got", "accepted": "got",
    "invited": "got", "chosen": "got", "picked": "got", "hired": "got", "praised": "got", "discharged": "got",
    "sacked": "lost", "fired": "lost", "dumped": "hurt_me", "rejected": "lost", "turned": "lost", "made": "lost",
    "ignored": "hurt_me", "blamed": "hurt_me", "left": "hurt_me", "robbed": "hurt_me", "burgled": "hurt_me", "mugged": "hurt_me",
    "cancelled": "lost", "canceled": "lost", "broken": "lost", "stolen": "lost", "lost": "lost", "delayed": "waits",
    "stuck": "waits", "postponed": "waits", "evicted": "lost", "diagnosed": "told_me", "supposed": "must", "meant": "must",
    "dead": "died", "delivered": "came", "finished": "stopped", "done": "stopped", "married": "is", "engaged": "got", "gone": "left",
    "bullied": "hurt_me", "shouted": "hurt_me", "called": "told_me", "allowed": "is", "moved": "began",
    "furloughed": "lost", "flooded": "lost", "shortlisted": "got", "published": "got", "selected": "got", "named": "is",
}  # fmt: skip

SUBJECTS: dict[str, str] = {
    "i": "i", "i'm": "i", "im": "i", "i've": "i", "ive": "i", "i'd": "i", "i'll": "i",
    "we": "we", "we're": "we", "we've": "we", "weve": "we", "we'd": "we", "we'll": "we",
    "he": "he", "he's": "he", "hes": "he", "he'd": "he", "he'll": "he",
    "she": "she", "she's": "she", "shes": "she", "she'd": "she", "she'll": "she",
    "they": "they", "they're": "they", "theyre": "they", "they've": "they", "theyve": "they", "they'd": "they", "they'll": "they",
    "it": "it", "it's": "it", "it'd": "it", "it'll": "it", "that": "it", "that's": "it", "thats": "it", "this": "it",
    "there's": "there", "theres": "there", "there": "there",
    "you": "you", "you're": "you", "you've": "you", "you'd": "you", "you'll": "you",
    "everyone": "they", "everybody": "they", "people": "they", "someone": "they", "somebody": "they", "nobody": "nobody", "noone": "nobody",
}  # fmt: skip
NOMINATIVE = frozenset(
    word for word, who in SUBJECTS.items() if who in ("i", "we", "he", "she", "they", "you")
)
"""These are subjects wherever they stand; the others only where a clause can begin."""

WHOSE = frozenset("my our his her their the a an this that these those one some another your".split())
JOINS = frozenset(
    "and but so then because cos cause coz when while until till if that who which after before as since though although where how why what plus or unless whether once like except".split()
)
UNDER = frozenset(
    "because cos cause coz when while until till if who which after before as since though although where how why what unless whether once like that".split()
)
"""What follows stands under another clause, and is less what was told."""
OPENERS = frozenset(
    "well so oh ok okay yeah yes no nah um uh er hm hmm anyway honestly actually basically apparently today yesterday tonight tomorrow "
    "then now also still maybe luckily sadly finally eventually suddenly later afterwards meanwhile turns out lol haha ha god jesus christ "
    "right look listen see funny thing is just even mostly sometimes usually normally probably obviously literally instead again first last "
    "monday tuesday wednesday thursday friday saturday sunday morning evening night afternoon week year month this".split()
)
NOT_WORDS = frozenset("not never n't hardly barely nor".split())
ADVERBS = frozenset(
    "just really even still also always only finally actually probably basically literally then already ever almost nearly honestly suddenly both all "
    "kind sort of kinda sorta quite so very too totally absolutely completely definitely certainly mostly usually often sometimes now later once again soon "
    "apparently obviously secretly quietly slowly quickly gently simply badly well properly somehow bloody fucking nearly half fully recently lately more most less much all".split()
)
AUX: dict[str, str] = {
    "am": "be", "is": "be", "are": "be", "was": "was", "were": "was", "be": "be", "been": "be", "being": "be", "isnt": "be", "wasnt": "was",
    "have": "have", "has": "have", "had": "had", "havent": "have", "hasnt": "have", "hadnt": "had",
    "do": "do", "does": "do", "did": "did", "dont": "do", "doesnt": "do", "didnt": "did",
    "will": "will", "wont": "will", "would": "would", "wouldnt": "would", "shall": "will",
    "can": "can", "cant": "can", "cannot": "can", "could": "could", "couldnt": "could",
    "should": "must", "must": "must", "ought": "must", "shouldnt": "must", "might": "might", "may": "might", "gonna": "will", "gotta": "must", "wanna": "want",
    "ain't": "be", "aint": "be",
}  # fmt: skip
NEGATED = frozenset(
    "dont doesnt didnt havent hasnt hadnt wont wouldnt cant cannot couldnt isnt wasnt shouldnt aint ain't".split()
)
ENDINGS = {"'m": "be", "'s": "be", "'re": "be", "'ve": "have", "'d": "had", "'ll": "will"}
GLUED = {
    "im": "be",
    "ive": "have",
    "hes": "be",
    "shes": "be",
    "theyre": "be",
    "theyve": "have",
    "weve": "have",
    "thats": "be",
    "theres": "be",
}

FEELS = frozenset(
    "sad down low happy glad proud angry furious livid annoyed cross tired exhausted knackered shattered drained lonely alone scared afraid "
    "nervous anxious worried embarrassed ashamed guilty stupid mortified useless jealous hurt upset gutted relieved excited thrilled chuffed "
    "delighted bored restless homesick confused torn stuck lost overwhelmed stressed numb empty calm peaceful grateful lucky fine ok okay alright "
    "better worse awful terrible rough fed sick mad fuming devastated heartbroken disappointed frustrated panicking dreading buzzing moved touched "
    "surprised shocked weird strange odd daft silly pathetic humiliated sorry pleased hopeful hopeless invisible".split()
)
AS_USUAL = ("fine", "ok", "okay", "alright", "good", "well", "grand")
DRAWS_ON = frozenset("said thinks found_out wants fears unsure told_me".split())
"""After these a clause without a joining word stands under them: "she said it was fine"."""
KEEPS = frozenset("misses wants fears feels hates likes thinks unsure".split())
"""What is in the mind stays that, in "I'll miss it" too."""
OF_THE_MIND = KEEPS - {"feels", "hates", "likes"} | frozenset(
    "would wouldnt will unwilling said told_me found_out decided".split()
)
"""What stands after these is thought, said or meant, and has not happened."""
DENIES = frozenset(
    "not never no nobody noone none nothing neither hardly cannot dont doesnt didnt wont cant couldnt isnt arent wasnt werent "
    "hasnt havent hadnt wouldnt shouldnt aint without".split()
)
ONLY_MEANT = frozenset(("would", "should", "ought", "might", "could"))
WOULD = frozenset(
    "would wouldnt should shouldnt ought might must wish id shed hed theyd wed itd wouldve could couldnt".split()
)
ASKS = re.compile(
    r"(?:so |and |ok |well )?(?:what|who|when|where|why|how|which|whose)"
    r"(?:'?s|'?re| is| are| was| were| do| did| does| should)? (?:my|your|the|his|her|you|i|we|he|she|they|it|that)\b"
)
OWN_THOUGHT = re.compile(r"(?:well |so |oh |and |but )?i (?:do )?(?:think|reckon|guess|suppose|feel like)\b")
SMALL = frozenset(
    "a an the my our his her their your this that some any one two three another more to at in on for of up out down off back round "
    "with by from into just been being such quite really so very only new old big little good bad same first last whole".split()
)
"""These may stand between a verb and what it is about."""
SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")
SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|(?:as|like) (?:if|though)|like (?=(?:i|he|she|it|we|they|somebody|someone|something|my|the|a)\b)"
    r"|(?:he|she|they|who|everyone|everybody|people|it|(?:my|his|her|our|the) \w+)(?:'d|'s| had| have| has| always| just| even)* "
    r"(?:thought|thinks?|imagined?|assumed?|supposed|dream(?:ed|t|s)|pretend(?:s|ed)?|feared)\b(?! of| about)"
    r"|i (?:just |only |really |first |half |nearly )*(?:thought|imagined?|assumed|dream(?:ed|t)|pretend(?:ed)?|wish)\b(?! of| about| to myself)"
    r"|(?:tell|tells|telling|told|ask|asks|asked|know|knows|say|says|see|guess|wonder|wondering)(?: (?:me|us|him|her|them|you))? "
    r"(?:who|what|when|where|why|how|which)\b)[^.!?,;\n]*",
    re.I,
)
"""What is supposed, likened, thought by somebody or only named as known: it tells of nothing that happened."""
IN_JEST = re.compile(
    r"\b(?:maybe|perhaps|probably|hopefully|i bet|for all i know|with any luck)\b[^.!?;,]{0,24}\b(?:died|dead|snuffed it|croaked)\b[^.!?;]*",
    re.I,
)
"""A death that is only supposed, and mostly in jest."""
BACKGROUND = re.compile(
    r"(?<=\w) (?:ever since|since|before|until|from before) (?:the|my|our|his|her|their) "
    r"(?:divorce|separation|split|break-?up|move|redundancy|strike|flood|fire|pandemic|lockdown|wedding|operation|accident)(?=[.,!;]|$)",
    re.I,
)
"""What something has been so since: behind what is told, and not what it is about."""
SETS_RIGHT = re.compile(
    r"(?:no|nah|what|who|eh|huh|sorry)\b[^.!?]{0,25}[.,!?] (?!i (?:am|was|have)\b)|no need\b|i (?:did|just|already) (?:tell|told|sa[iy]d?)\b|i told you\b"
    r"|(?:how|why) (?:do|did|would|should|are) |that'?s not what|not (?:that|what)\b|never mind|nobody(?:'?s| has| is)? (?:died|dead|dying|hurt)"
)
"""It puts right what she said: what stands in it is not told for itself."""
OF_PEOPLE = frozenset(
    "said kept_silent helped cried reacted fears misses thinks wants hates argued feels told_me decided unwilling unsure".split()
)
"""What only a person does: whoever does it is one, by whatever word."""
SAYS = frozenset("said says say goes went asked asks told replied shouted whispered".split())
HEART = re.compile(
    r"\b(?:cr(?:y|ied|ies|ying)|tears|sobb?\w*|alone|lonely|homesick|frightened|scared|terrified|afraid|heartbroken|so happy|over the moon|proud|relieved|ashamed|nervous|(?:a bit|feeling|so|really|very) (?:low|down|sad)|sad|miserable|dread\w*|heartbreaking|nobody (?:here )?to)\b"
)
OF_IT = frozenset(
    "took lasted cost felt looked sounded turned happened worked hurt rained smelt tasted".split()
)
"""Without a subject it is the thing told of, not the person: "took eleven minutes"."""
AFRAID = frozenset(
    "worried scared afraid terrified frightened petrified dreading nervous anxious panicking".split()
)
GOES_ON = {"going": "decided", "about": "decided", "planning": "decided", "hoping": "wants", "trying": "began", "waiting": "waits", "thinking": "thinks",
           "dreading": "fears", "worrying": "fears", "missing": "misses", "supposed": "must", "meant": "must", "used": "habit"}  # fmt: skip


@cache
def forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """Every form of a first word, with the plain verb and whether the form is past ("p"), plain or -ing ("g")."""
    found: dict[str, list[tuple[str, str]]] = {}
    plain = {verb.split("_")[0] for verbs in VERBS.values() for verb in verbs.split()} | set(IRREGULAR)
    for verb in plain:
        irregular = IRREGULAR.get(verb, "")
        past = irregular.split(",") if irregular else [_past(verb)]
        for form, kind in ((verb, ""), (_third(verb), ""), (_going(verb), "g"), *((p, "p") for p in past)):
            found.setdefault(form, []).append((verb, kind))
    return {form: tuple(ways) for form, ways in found.items()}


@cache
def kinds() -> dict[str, str]:
    """The kind of happening of each verb, particle and all."""
    return {verb.replace("_", " "): kind for kind, verbs in VERBS.items() for verb in verbs.split()}


_VOWELS = "aeiou"


def _doubles(verb: str) -> bool:
    return (
        len(verb) > 2
        and verb[-1] not in "wxyaeiouhlrkdn" + "sc"
        and verb[-2] in _VOWELS
        and verb[-3] not in _VOWELS
    )


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if _doubles(verb) or verb in _TWICE else "") + "ed"


def _third(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def _going(verb: str) -> str:
    if verb in ("die", "lie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if _doubles(verb) or verb in _TWICE else "") + "ing"


_TWICE = frozenset(
    "get sit run swim cut let put hit quit begin win knit plan drop nod hug slip trip spot shrug cancel travel sob nab dig bet set row".split()
) - {"row"}


TAKEN_UP: dict[str, float] = {
    "hurt": 3.0, "hurt_me": 3.0, "helped": 2.8, "kept_silent": 2.8, "lost": 2.6, "got": 2.6, "left": 2.6, "fears": 2.8, "misses": 2.8,
    "cannot": 2.4, "wants": 2.4, "stayed_away": 2.6, "argued": 2.7, "found_out": 2.3, "stopped": 2.3, "began": 2.3, "reacted": 2.3, "feels": 2.3,
    "said": 2.3, "told_me": 2.3, "decided": 2.2, "came": 2.1, "must": 2.1, "waits": 2.2, "made": 2.0, "played": 2.1, "saw": 2.0, "changed": 1.9,
    "unwilling": 2.2, "wouldnt": 2.5, "will": 2.0, "habit": 1.9, "unsure": 2.0, "sleepless": 2.4, "not_done": 1.9, "slept": 1.4, "hates": 2.2, "likes": 1.8,
    "went": 1.3, "sat": 1.5, "spent": 1.6, "worked": 1.4, "ate": 1.2, "thinks": 1.0, "did": 0.9, "found": 1.8, "is": 0.7, "would": 0.8,
    "died": 4.5, "cried": 3.0, "tells_her": 0.1,
}  # fmt: skip
"""How much a listener would take up each kind of happening, next to the others."""
DENIED: dict[str, str] = {"said": "kept_silent", "reacted": "kept_silent", "cried": "is", "came": "stayed_away", "got": "lost", "thinks": "unsure", "found": "lost",
           "likes": "hates", "helped": "stayed_away", "slept": "sleepless", "wants": "unwilling", "is": "is", "feels": "is",
           "found_out": "unsure", "must": "is", "cannot": "cannot", "hates": "is", "lost": "is", "fears": "is", "misses": "is",
           "died": "is", "hurt": "is"}  # fmt: skip
"""What a kind of happening is where it is denied; the rest is "not done"."""

# --- who is who ---

RELATIONS = frozenset(word for relation in t.RELATIONS.split("|") for word in relation.split()[-1:])
FAMILY = frozenset("mum mom mam mummy dad daddy nan gran grandma grandad grandpa auntie".split())
"""Named without "my", they are the person's own."""
WOMEN = frozenset(
    "sister mum mother wife girlfriend daughter aunt auntie gran nan grandma grandmother niece landlady granddaughter goddaughter fiancée fiancee mother-in-law sister-in-law stepmum stepdaughter woman girl lady nurse waitress mam mom ma".split()
)
MEN = frozenset(
    "brother dad father husband boyfriend son uncle grandad grandfather grandpa nephew landlord grandson godson father-in-law brother-in-law stepdad stepson man guy bloke lad boy vicar postman fella da".split()
)
PEOPLE = (
    WOMEN
    | MEN
    | RELATIONS
    | frozenset(
        "driver teacher doctor boss kid child baby kids children parents lads girls boys customer patient client neighbours neighbors friends colleagues team lot class students someone person lady couple dog cat receptionist surgeon plumber builder consultant policeman officer  referee coach lead lawyer bridesmaid trainer chef tutor builder mechanic bank warden midwife matron".split()
    )
)
MANY = frozenset(
    "kids children parents lads girls boys neighbours neighbors friends colleagues students twins customers people team couple lot".split()
)
