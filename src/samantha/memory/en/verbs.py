"""English verbs: which form is which verb, and what the words around one make of it.

"has never been living", "used to live" and "stopped living" are one verb, live, said in three ways.
"""

from dataclasses import dataclass
from typing import Literal

from samantha.memory.en.listed import listed
from samantha.memory.en.tokens import Words

Form = Literal["base", "s", "past", "pp", "ing"]

_REGULAR = """
live reside dwell lodge rent settle base stay move relocate emigrate immigrate return transfer work temp
volunteer employ hire recruit sack fire promote demote poach join start launch finish resign retire qualify train retrain
graduate enrol enroll study major learn practise practice revise teach* tutor coach nurse farm clean cook drive* deliver
manage own possess adopt rescue inherit collect marry wed divorce separate engage date propose dump split* welcome
deliver expect die pass bury lose* raise rear name call rename christen love like adore enjoy worship fancy prefer
hate dislike detest loathe despise avoid play sing* speak* eat* drink* smoke touch use want need hope plan try decide
manage turn reach hit* celebrate flog allergy swell shop trade scrap sell* abandon ditch swap exchange donate
visit travel look seem happen help ask tell* say* mention text think* reckon claim wonder remember forget*
change switch quit* leave* drop pack jack end stop continue keep* begin* grow* bring* take* put* make* let* lay* set* get*
give* go* come* become* have* do* be* buy* find* meet* see* know* feel* hear* read* write* run* build* win* hold*
pick sign land apply accept offer serve coach bake paint fix repair mend build* design code program sew weave knit
garden swim* cycle climb fish hike dance run* ski surf ride* sail box row act perform breed* train supervise lecture
crave dread resent tolerate stand* bear* abide own house-share share consider attend belong suffer contract
battle develop catch* swear* stick* stay remain host foster mentor care ache mean* love open close shut* walk
divide earn lead* wait chair head report answer commute depend lack miss hail originate descend identify wear*
part talk walk kick laugh cry shout chat argue row ring* phone call rang* send* pay* owe cost* break* fall* sleep* wake* sit* lie*
kill murder survive recover heal injure diagnose test treat operate arrive land settle rest nap snore bark purr support
hand jump order cancel book arrange invite introduce set* turn show* pop call relapse convert switch vote tie watch reap
"""

_IRREGULAR = """
be is,am,are was,were been being; have has had had having; do does did done doing; go goes went gone going
come comes came come coming; become becomes became become becoming; get gets got got,gotten getting
give gives gave given giving; take takes took taken taking; make makes made made making; put puts put put putting
let lets let let letting; lay lays laid laid laying; set sets set set setting; keep keeps kept kept keeping
begin begins began begun beginning; grow grows grew grown growing; bring brings brought brought bringing
leave leaves left left leaving; quit quits quit quit quitting; lose loses lost lost losing; sell sells sold sold selling
buy buys bought bought buying; find finds found found finding; meet meets met met meeting; see sees saw seen seeing
know knows knew known knowing; feel feels felt felt feeling; hear hears heard heard hearing; read reads read read reading
write writes wrote written writing; run runs ran run running; build builds built built building; win wins won won winning
hold holds held held holding; teach teaches taught taught teaching; drive drives drove driven driving
sing sings sang sung singing; speak speaks spoke spoken speaking; eat eats ate eaten eating; drink drinks drank drunk drinking
tell tells told told telling; say says said said saying; think thinks thought thought thinking
forget forgets forgot forgotten forgetting; hit hits hit hit hitting; split splits split split splitting
swim swims swam swum swimming; ride rides rode ridden riding; breed breeds bred bred breeding
stand stands stood stood standing; bear bears bore borne,born bearing; catch catches caught caught catching
swear swears swore sworn swearing; stick sticks stuck stuck sticking; mean means meant meant meaning
lead leads led led leading; wear wears wore worn wearing; ring rings rang rung ringing; send sends sent sent sending
pay pays paid paid paying; cost costs cost cost costing; break breaks broke broken,broke breaking
fall falls fell fallen falling; sleep sleeps slept slept sleeping; wake wakes woke woken waking; sit sits sat sat sitting
lie lies lay lain lying; shut shuts shut shut shutting; show shows showed shown showing; remarry remarries remarried remarried remarrying
"""

_DOUBLED = listed("drop split pack- stop jam plan chat shop swap pop quit row- nap travel enrol program hit")


def _regular(base: str) -> tuple[str, str, str]:
    """The -s, -ed and -ing of a regular verb."""
    if base.endswith("e"):
        return f"{base}s", f"{base}d", f"{base[:-1]}ing"
    if base.endswith("y") and base[-2] not in "aeou":
        return f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    stem = base + base[-1] if base in _DOUBLED else base
    return f"{base}{'es' if base.endswith(('s', 'sh', 'ch', 'x')) else 's'}", f"{stem}ed", f"{stem}ing"


def _forms() -> dict[str, dict[Form, str]]:
    found: dict[str, dict[Form, str]] = {}

    def add(word: str, form: Form, lemma: str) -> None:
        found.setdefault(word, {}).setdefault(form, lemma)

    for line in _IRREGULAR.replace("\n", ";").split(";"):
        if not line.strip():
            continue
        base, s, past, pp, ing = line.split()
        add(base, "base", base)
        forms: tuple[tuple[Form, str], ...] = (("s", s), ("past", past), ("pp", pp), ("ing", ing))
        for form, words in forms:
            for word in words.split(","):
                add(word, form, base)
    for base in dict.fromkeys(_REGULAR.split()):
        if base.endswith("*"):
            continue
        s, ed, ing = _regular(base)
        for form, word in (("base", base), ("s", s), ("past", ed), ("pp", ed), ("ing", ing)):
            add(word, form, base)
    return found


FORMS = _forms()
"""Each form of a verb, with what forms it may be, and of which verb."""

BE = listed("am is are was were be been being 's")
HAVE = listed("have has had having")
_DO = listed("do does did")
_MODALS = listed("would could might may must should shall will ought")
_NOT = listed("not never")
ADVERBS = listed(
    """
just really still actually currently now recently finally absolutely totally completely also already always both
honestly basically literally quite definitely simply mostly all genuinely kinda so very only secretly truly deeply
severely badly deathly highly slightly happily newly apparently proudly obviously personally officially properly
even ever then soon suddenly eventually usually often sometimes mainly practically nearly almost probably sadly
thankfully luckily unfortunately originally formerly previously permanently once no-longer either too since
lowkey technically gladly lately formally legally pretty much kind sort of well
"""
)
AUXILIARIES = BE - {"'s"} | HAVE | _DO | _MODALS | {"can"}
_UNREAL = listed(
    """
want wants wanted hope hopes hoping hoped plan plans planning planned need needs trying tried try tries
"""
)
_MEANT = listed(
    """
about due supposed meant likely unlikely ready willing thinking dying hoping planning looking tempted
desperate
"""
)
_ASPECT = {
    **dict.fromkeys(("start", "begin", "keep", "continue", "grow up"), "begun"),
    **dict.fromkeys(("stop", "quit", "finish", "give up"), "over"),
}
_ACTIVE_AFTER_BE = listed(
    """
get move start begin quit go come buy sell give pass join take adopt find become stop grow return have lose turn
finish leave drop split pack live work study play change switch end eat develop build fall break win relocate emigrate
sign land graduate enrol settle stay know hit reach inherit relapse convert take pick bring make
"""
)
"""After "is" (which stands for "has" too: "she's moved") a participle of these tells what somebody did."""
_PASSIVE = listed(
    "marry remarry engage base bear employ hire fire sack promote lay call name raise rear divorce separate retire name known make"
    " born bring let put diagnose train qualify christen kill poach recruit separate split lose"
)
PARTICLES: dict[str, frozenset[str]] = {
    "grow": listed("up"),
    "settle": listed("down in"),
    "give": listed("up away birth"),
    "pack": listed("in up"),
    "jack": listed("in"),
    "split": listed("up"),
    "break": listed("up"),
    "pass": listed("away on over"),
    "sell": listed("up"),
    "sign": listed("up on off"),
    "end": listed("up"),
    "drop": listed("out"),
    "take": listed("up on in over"),
    "put": listed("down"),
    "lay": listed("off"),
    "let": listed("go"),
    "set": listed("up"),
    "go": listed("off"),
    "cut": listed("out"),
    "bring": listed("up"),
    "get": listed("into rid"),
    "hand": listed("in"),
    "pick": listed("up"),
    "finish": listed("up with"),
    "turn": listed("into"),
    "look": listed("after"),
    "care": listed("for"),
    "call": listed("off it"),
    "tie": listed("the"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb and how it is said; `end` is the place of the word after it."""

    lemma: str
    end: int
    form: Form
    is_denied: bool = False
    is_unreal: bool = False  # would, might, wants to, is going to
    is_over: bool = False  # used to, stopped, no longer
    is_begun: bool = False  # started, keeps
    is_perfect: bool = False
    is_progressive: bool = False
    is_passive: bool = False
    is_able: bool = False  # can
    is_was: bool = False  # "was", "were" before a participle

    @property
    def is_past(self) -> bool:
        """Told as past, with nothing that reaches into the present."""
        return self.form == "past" and not (self.is_perfect or self.is_passive or self.is_begun)


def is_finite(key: str) -> bool:
    """May this word be the verb of a clause whose subject stands before it?"""
    if key in BE or key in HAVE or key in _DO or key in _MODALS or key in ("can", "cannot"):
        return True
    forms = FORMS.get(key)
    return forms is not None and ("s" in forms or "past" in forms)


def is_verb(key: str) -> bool:
    return key in FORMS or key in _MODALS or key in ("can", "'s", "not", "never")


def read_verb(words: Words, at: int, stop: int) -> Verb | None:
    """The verb that begins at a place, with what leads up to it; None where no known verb stands there."""
    return _Reader(words, stop).read(at)


class _Reader:
    """Walks over auxiliaries up to the verb, and marks what they say of it."""

    def __init__(self, words: Words, stop: int) -> None:
        self.words = words
        self.stop = stop
        self.marks: dict[str, bool] = {}
        self.wanted: tuple[Form, ...] = ("base", "s", "past", "ing", "pp")

    def read(self, at: int) -> Verb | None:
        i = at
        for _ in range(_MOST_AUXILIARIES):
            i = _skip_adverbs(self.words, i, self.stop, self.marks)
            if i >= self.stop:
                return None
            after = _next(self.words, i, self.stop)
            if self._has_got(i, after):
                return self._owns(i)
            step = self._auxiliary(i, after) or (1 if self.words[i].key == "to" and i > at else 0)
            if not step:
                return self._main(i, self.wanted)
            i += step
        return None

    def _auxiliary(self, i: int, after: str) -> int:
        """How many words lead on to the verb here; 0 where this is the verb."""
        key = self.words[i].key
        if key in _MODALS:
            self.marks["is_unreal"] = not (key in ("will", "would") and _refuses(self.words, i, self.stop))
            return 1
        if key == "can":
            self.marks["is_able"] = True
            return 1
        if key in _DO:
            return int(_is(after, "base") or _follows_not(self.words, i, self.stop))
        if key in HAVE or (key == "used" and after == "to"):
            return self._have(i, after)
        if key in BE:
            return self._be(i, after)
        if key in _GET and _is_passive_next(self.words, i, self.stop):
            return self._mark("is_passive", "pp")
        if (key in _UNREAL and after == "to") or (key in _MEANT and after in ("to", "of")):
            self.marks["is_unreal"] = True
            return _skip_adverbs(self.words, i + 1, self.stop, {}) + 1 - i
        return 0

    def _mark(self, mark: str, form: Form) -> int:
        self.marks[mark] = True
        self.wanted = (form,)
        return 1

    def _have(self, i: int, after: str) -> int:
        key = self.words[i].key
        if key == "used":
            self.marks["is_over"] = True
            return 2
        if _is(after, "pp") or after == "been":
            return 0 if after == "had" and key == "having" else self._mark("is_perfect", "pp")
        if after != "to":
            return 0
        is_done = key == "had" and i + 2 < self.stop and _is(self.words[i + 2].key, "base")
        self.marks["is_unreal"] = not is_done  # "had to put": it was done; "has to put": who knows
        return 2

    def _be(self, i: int, after: str) -> int:
        if after == "been":  # "she's been"
            return self._mark("is_perfect", "pp")
        if _is(after, "ing") and after != "being":
            if after == "going" and _to_verb(self.words, i, self.stop):
                self.marks["is_unreal"] = True
            return self._mark("is_progressive", "ing")
        if not (_is_participle(after) or _has_object(self.words, i, self.stop)):
            return 0
        key, lemma = self.words[i].key, FORMS[after]["pp"]
        self.marks["is_was"] = key in ("was", "were")
        is_active = lemma in _ACTIVE_AFTER_BE and key != "been" and lemma != "make"
        return self._mark("is_passive" if lemma in _PASSIVE and not is_active else "is_perfect", "pp")

    def _has_got(self, i: int, after: str) -> bool:
        is_have = self.words[i].key in HAVE and after == "got"
        return is_have and not _is_passive_next(self.words, i, self.stop)

    def _owns(self, i: int) -> Verb:
        """ "have got": to own; "have got to": must."""
        end = _skip_adverbs(self.words, i + 1, self.stop, self.marks) + 1
        if end < self.stop and self.words[end].key == "to":
            self.marks["is_unreal"] = True
        return self._verb("have", end, "s")

    def _main(self, i: int, wanted: tuple[Form, ...]) -> Verb | None:
        words, stop = self.words, self.stop
        key = words[i].key
        if key in BE:
            end = _skip_adverbs(words, i + 1, stop, self.marks)
            return self._verb("be", end, "past" if key in ("was", "were") else "s")
        forms = FORMS.get(key)
        if forms is None:
            return None
        form = next((one for one in wanted if one in forms), next(iter(forms)))
        lemma, end = self._with_particle(forms[form], i + 1)
        if form == "base" and "past" in forms and key in _TOLD_AS_PAST and len(wanted) > 1:
            form = "past"
        if key == "born":
            self.marks["is_passive"] = True
        return self._inner(lemma, end) or self._verb(lemma, end, form)

    def _with_particle(self, lemma: str, end: int) -> tuple[str, int]:
        words, particles = self.words, PARTICLES.get(lemma, frozenset())
        if (
            lemma == "go"
            and end + 1 < self.stop
            and words[end].key in _QUITE
            and words[end + 1].key in particles
        ):
            end += 1  # "gone right off"
        if end < self.stop and words[end].key in particles:
            return f"{lemma} {words[end].key}", end + 1
        return lemma, end

    def _inner(self, lemma: str, end: int) -> Verb | None:
        """The verb that one started, stopped, or went away to do."""
        aspect = _ASPECT.get(lemma)
        at = _inner(self.words, end, self.stop) if aspect else None
        if at is not None and not (aspect == "begun" and self.words[at].key == "being"):
            self.marks[f"is_{aspect}"] = True
            return self._main(at, ("ing", "base"))
        if lemma not in _GOING or end >= self.stop:
            return None
        kind: Form = "base" if self.words[end].key == "to" else "ing"
        at = end + (kind == "base")
        if at < self.stop and FORMS.get(self.words[at].key, {}).get(kind) in _GONE_TO_DO:
            self.marks["is_begun"] = True
            return self._main(at, (kind,))
        return None

    def _verb(self, lemma: str, end: int, form: Form) -> Verb:
        return Verb(
            lemma=lemma, end=end, form=form, **{name: True for name, is_so in self.marks.items() if is_so}
        )


_MOST_AUXILIARIES = 12
_GET = listed("get gets got getting gotten")
_TOLD_AS_PAST = listed("quit hit split put cut")
_QUITE = listed("right completely totally really straight")
_GOING = frozenset(["go", "come", "return", "move", "end up"])
_GONE_TO_DO = listed("live work study teach")


def _skip_adverbs(words: Words, i: int, stop: int, marks: dict[str, bool]) -> int:
    while i < stop:
        key = words[i].key
        if key in _NOT:
            marks["is_denied"] = True
        elif key == "no" and i + 1 < stop and words[i + 1].key == "longer":
            marks["is_denied"] = True
            i += 1
        elif not (
            key in ADVERBS or (key == "a" and i + 1 < stop and words[i + 1].key in ("bit", "little"))
        ) or (key in ("kind", "sort") and not (i + 1 < stop and words[i + 1].key == "of")):
            break
        i += 1
    return i


def _next(words: Words, i: int, stop: int) -> str:
    j = _skip_adverbs(words, i + 1, stop, {})
    return words[j].key if j < stop else ""


def _refuses(words: Words, i: int, stop: int) -> bool:
    """ "won't eat", "will never touch": a habit."""
    is_only = i + 1 < stop and words[i + 1].key == "only"
    is_bound = _follows_not(words, i, stop) or is_only
    return is_bound and _next(words, i, stop) in (
        ("eat", "drink", "speak") if is_only else ("eat", "touch", "drink")
    )


def _follows_not(words: Words, i: int, stop: int) -> bool:
    return i + 1 < stop and words[i + 1].key in _NOT


def _is(key: str, form: Form) -> bool:
    return form in FORMS.get(key, ())


def _is_participle(key: str) -> bool:
    lemma = FORMS.get(key, {}).get("pp")
    return lemma is not None and (lemma in _PASSIVE or lemma in _ACTIVE_AFTER_BE)


def _has_object(words: Words, i: int, stop: int) -> bool:
    """ "'s flogged his shop": what is done to something was done by them."""
    j = _skip_adverbs(words, i + 1, stop, {})
    return (
        j + 1 < stop
        and _is(words[j].key, "pp")
        and words[j].key not in ("been", "being")
        and words[j + 1].key in ("his", "her", "my", "our", "their", "the", "a", "an")
    )


def _is_passive_next(words: Words, i: int, stop: int) -> bool:
    """Does "got" stand for a passive: "got married", "got made redundant"?"""
    j = _skip_adverbs(words, i + 1, stop, {})
    if j < stop and words[j].key == "got":
        j = _skip_adverbs(words, j + 1, stop, {})
    lemma = FORMS.get(words[j].key, {}).get("pp") if j < stop else None
    return lemma in _PASSIVE and lemma not in ("call", "name", "lose", "know")


def _to_verb(words: Words, i: int, stop: int) -> bool:
    j = _skip_adverbs(words, i + 1, stop, {})
    return j + 2 < stop and words[j + 1].key == "to" and "base" in FORMS.get(words[j + 2].key, ())


def _inner(words: Words, end: int, stop: int) -> int | None:
    """Where the verb stands that one started or stopped: "started working", "began to play"."""
    j = _skip_adverbs(words, end, stop, {})
    if j < stop and words[j].key == "to" and j + 1 < stop and _is(words[j + 1].key, "base"):
        return j + 1
    return j if j < stop and _is(words[j].key, "ing") and words[j].key != "meeting" else None
