"""What one clause says: its subject, its verb and what stands behind it, as things learned.

Who is meant is worked out in whom.py; which verb tells what, in en/senses.py; what somebody is, in
describing.py; what somebody has or comes by, in having.py; what is told of things, in turned.py.
"""

from dataclasses import replace
from datetime import datetime

from samantha.core import pattern as re
from samantha.memory.belonging import attribute, favourite
from samantha.memory.clause import Clause
from samantha.memory.describing import describe
from samantha.memory.en import places, values, work
from samantha.memory.en.clauses import Claim
from samantha.memory.en.days import may_name_day
from samantha.memory.en.listed import listed
from samantha.memory.en.names import NAMES
from samantha.memory.en.nouns import TASTE_OF
from samantha.memory.en.tokens import Words
from samantha.memory.en.verbs import FORMS, Verb, is_finite, read_verb
from samantha.memory.en.words import KIN_AND_PETS, LASTING
from samantha.memory.introducing import ask_for_name
from samantha.memory.learned import YOU
from samantha.memory.plans import plans_of
from samantha.memory.predicates import tell
from samantha.memory.turned import fragment, turned_round
from samantha.memory.whom import Who, Whom


class Telling:
    """Reads clause after clause of one turn into the notes."""

    def __init__(self, at: datetime, whom: Whom) -> None:
        self.at = at
        self.whom = whom
        self.subject: Who | None = None  # of the clause before, which "and works at ..." leans on
        self.of_person = True  # the last clause that had a subject was of the person
        self.before: Claim | None = None
        self.is_bare = False  # the clause being read is a thing alone: "old maps, i love them"
        self.bare_topic = ""
        self.is_open = True  # the clause before, in this sentence, had somebody in it that is known

    def read(self, claim: Claim) -> None:
        """Learn from one clause."""
        if claim.start < claim.stop and claim.text:
            told = self._read(claim)
            self.whom.scan(claim.words, max(claim.start, self.whom.read_to), claim.stop)
            self.whom.read_to = 0
            if (
                told
                and self.subject is not None
                and self.subject.relation
                and not self.subject.name
                and self.subject.subject not in self.whom.newly
            ):
                self.whom.unnamed = self.whom.unnamed or (self.subject.owner, self.subject.relation, True)
            if self.subject is not None and self.subject.subject in self.whom.newly:
                name = self.whom.now_called(self.subject.subject)
                self.subject = replace(self.subject, subject=name, name=name)
            self.whom.settle(self.subject.subject if told and self.subject else "")
            self.is_open = told or self.subject is not None
        else:
            self.subject = None
        is_linked = claim.stop - claim.start == 2 and claim.words[claim.start].key in ("that", "this", "it")
        if not is_linked:
            self.bare_topic = claim.text if self.is_bare else ""
            self.before = claim
        self.is_bare = False

    def _read(self, claim: Claim) -> bool:
        words, start, stop = claim.words, claim.start, claim.stop
        if ask_for_name(claim, self.whom):
            return False
        self.whom.topic = self.bare_topic
        if claim.link == "where" and self.before and self._is_where(claim, self.before):
            return True
        if self._says_who(claim) or (_MY_FAVOURITE.search(claim.text) and favourite(claim, self.whom, YOU)):
            return False
        who = self._with_trailing(claim, self._subject(claim))
        if attribute(claim, who, self.whom, self.at):
            self.subject = None
            if self.whom.behind_name:
                you = Who(subject=YOU, end=self.whom.behind_name)
                describe(Clause(claim=claim, who=you, verb=_is(you.end), at=self.at, whom=self.whom), you.end)
                self.whom.behind_name = 0
            return False
        if who is None:
            who = self._leaning(claim)
        if who is None or who.is_owner:
            told = turned_round(claim, self.whom, self.at) or fragment(claim, self.whom, self.at)
            if not told:
                self.subject = None if who is None else self.subject
                self.is_bare = (
                    not any(is_finite(words[i].key) for i in range(start, stop))
                    and len(claim.text.split()) <= 5
                )
            return False
        if self.subject is None or who.subject != self.subject.subject:
            self.of_person = who.subject == YOU
        self.subject = who
        self.whom.read_to = who.end
        self.whom.thing = self._thing_before(claim)
        self.whom.topic = self.bare_topic
        at = self._appositions(who, claim)
        verb = read_verb(words, at, stop)
        if verb is None:
            return self._verbless(claim, who, at)
        clause = Clause(claim=claim, who=who, verb=verb, at=self.at, whom=self.whom)
        if not tell(clause) and may_name_day(claim.text):
            self._plans(claim.raw(at), who)
        return True

    def _plans(self, predicate: str, who: Who) -> None:
        """What is ahead of them, each with its day."""
        for what, day in plans_of(predicate, self.at):
            for subject in who.all[:1]:
                self.whom.notes.hold(subject, "plan", what, since=day)

    def _says_who(self, claim: Claim) -> bool:
        """ "[Ana,] that's my sister", "[Greta,] that's my mother's name", "[Ana at the door.] my sister"."""
        words, start, stop = claim.words, claim.start, claim.stop
        at = start
        if words[at].key in ("that", "this", "it") and at + 1 < stop and words[at + 1].key in ("is", "was"):
            at += 2
        is_alone = at == start
        if at >= stop or (
            words[at].key not in ("my", "our")
            and (
                is_alone
                or not (words[at].text[:1].isupper() or words[at].key in ("his", "her", "what", "the"))
            )
        ):
            return False
        end, name = self.whom.last
        is_behind = self.before is not None and self.before.words is words and end == self.before.stop
        name = name if is_behind else self.whom.talked_of
        if words[at].key == "what" and stop - at > 2 and words[stop - 1].key == "called":
            of = self.whom.at(words, at + 1, stop)
            return self._is_name_of(of, name)
        if words[at].key == "the":
            return False
        of = self.whom.at(words, at, stop)
        if of is not None and of.is_owner and of.end < stop and words[of.end].key == "name":
            return self._is_name_of(of, name)
        if (
            of is None
            or not of.relation
            or of.name
            or of.is_owner
            or not name
            or name.startswith("your ")
            or name == of.subject
        ):
            return False
        if (
            of.end < stop
            and not words[of.end].gap
            and not (not is_alone and words[of.end].key in ("from", "at", "who", "by"))
        ):
            return False
        self.whom.hold_kin(
            of.owner,
            of.relation,
            self.whom.names.tell_apart(name, of.relation) if of.owner == YOU else name,
            set(),
        )
        return True

    def _is_name_of(self, of: Who | None, name: str) -> bool:
        if of is None or not of.relation or not name or name.startswith("your "):
            return False
        self.whom.hold_kin(of.owner, of.relation, name, set())
        return True

    def _with_trailing(self, claim: Claim, who: Who | None) -> Who | None:
        """ "we split up, Ana and i", "they're married, Una and Greta": who is meant stands behind."""
        words, start, stop = claim.words, claim.start, claim.stop
        is_open = words[start].key == "they" or (who is not None and who.is_we and not who.others)
        if not is_open:
            return who
        for i in range(start + 2, stop):
            if words[i].gap == "," and (
                words[i].key in NAMES or words[i].text[:1].isupper() or words[i].key in ("me", "my")
            ):
                group = self.whom.group(words, i, stop)
                if group is not None and group.others and (who is None or group.subject == YOU):
                    return replace(group, end=start + 1)
        return who

    # --- who ------------------------------------------------------------------------------------

    def _subject(self, claim: Claim) -> Who | None:
        words, start, stop = claim.words, claim.start, claim.stop
        if claim.link == "who":
            end, name = self.whom.last
            is_meant = self.before is not None and end == self.before.stop and name != YOU
            if not is_meant and self.before is not None and not self.before.text:
                name, is_meant = self.whom.only, bool(self.whom.only)
            return Who(subject=name, end=start, name=name) if is_meant else None
        if claim.link == "same":
            return replace(self.subject, end=start) if self.subject else None
        who = self.whom.group(words, start, stop)
        if who is None and (at := _past_lead(words, start, stop)) > start:
            who = self.whom.group(words, at, stop)
        is_object = who is not None and words[start].key in ("me", "us", "him", "her") and len(who.all) == 1
        return None if is_object else who

    def _leaning(self, claim: Claim) -> Who | None:
        """A clause without a subject: of whom the one before was, or of the person where one types so."""
        words, start, stop = claim.words, claim.start, claim.stop
        if claim.link in ("who", "same"):
            return None
        at = start
        while at < stop and words[at].key in _LEADS:
            at += 1
        if at >= stop:
            return None
        key = words[at].key
        if key == "born" and self.whom.just_named:
            return Who(subject=self.whom.just_named, end=at, name=self.whom.just_named)
        verb = read_verb(words, at, stop)
        last = self.subject
        if verb is not None and last is not None and claim.link in _GOES_ON and _may_lean(verb, last):
            return replace(last, end=at, relation="", name=last.subject)
        if verb is not None and verb.form == "s" and key != "'s" and self.whom.only and self.subject is None:
            return Who(subject=self.whom.only, end=at, name=self.whom.only)
        is_first = self.before is None or self.before.words is not claim.words or words[start].gap == "|"
        if not self.of_person or (last is not None and last.subject != YOU) or not (self.is_open or is_first):
            return None
        is_own = _drops_i(words, at, stop, verb) if verb is not None else _is_state(claim, at)
        return Who(subject=YOU, end=at) if is_own else None

    def _thing_before(self, claim: Claim) -> str:
        """What "i'm allergic" is said of: "can't have prawns", "peanuts are a no for Lily"."""
        if self.before is None or "allergic" not in claim.text:
            return ""
        text = self.before.text
        match = _ALLERGEN.match(text)
        return next((found for found in match.groups() if found), "") if match else ""

    def _appositions(self, who: Who, claim: Claim) -> int:
        """Read what stands between commas behind somebody, ", the plumber,"; returns the place after it."""
        words, stop, at = claim.words, claim.stop, who.end
        while at < stop and words[at].gap == ",":
            end = next((i for i in range(at + 1, stop) if words[i].gap), stop)
            if is_finite(words[at].key) or words[at].key in ("i", "he", "she", "we"):
                break
            cut = replace(claim, stop=end, text=claim.text[: words[end - 1].end - claim.offset])
            inner = Clause(claim=cut, who=who, verb=_is(at), at=self.at, whom=self.whom)
            if (
                words[at].key in ("the", "who", "a", "an")
                or words[at].key[0].isdigit()
                or words[at].key in LASTING
            ):
                if words[at].key == "the":
                    self._the_one(inner, who, at)
                else:
                    describe(inner, at)
            elif (
                (other := self.whom.at(words, at, end))
                and other.relation
                and not other.name
                and other.end == end
                and who.subject != YOU
            ):
                self.whom.hold_kin(other.owner, other.relation, who.subject, set())
            elif end == stop:
                break
            at = end
        return at

    def _the_one(self, inner: Clause, who: Who, at: int) -> None:
        """ ", the plumber,", ", the one in Canada,", ", the neighbour from upstairs,"."""
        key = inner.key_at(at + 1)
        if key in ("one", "guy", "girl", "lad") and inner.key_at(at + 2) in ("in", "from", "at", "on"):
            found = places.known_place(inner.raw(at + 3))
            if found and inner.key_at(at + 2) != "at":
                inner.hold("from" if inner.key_at(at + 2) == "from" else "lives in", found[0][0])
        elif key in ("neighbour", "neighbor", "landlord", "landlady", "boss") and who.name:
            self.whom.hold_kin(YOU, KIN_AND_PETS[key][0], who.subject, set())
        elif who.subject != YOU and (job := work.calling("a " + inner.raw(at + 1))):
            inner.hold("job", job[0][0])

    def _verbless(self, claim: Claim, who: Who, at: int) -> bool:
        """ "mum in Spain", "me allergic to cats": somebody and what they are, without "is"."""
        words, stop = claim.words, claim.stop
        if at < stop and who.subject == YOU and words[claim.start].key == "i":
            return True
        is_bare = at == claim.start
        if at < stop and (
            is_bare
            or words[at].key in TASTE_OF
            or words[at].key in LASTING
            or words[at].key in ("together", "originally")
        ):
            is_denied = words[at].key == "not"
            verb = replace(_is(at + is_denied), is_denied=is_denied)
            describe(Clause(claim=claim, who=who, verb=verb, at=self.at, whom=self.whom), at + is_denied)
        elif at < stop and words[at].key in ("here",) and at + 1 == stop and who.name:
            self.whom.notes.hold(YOU, "name", who.name)
        return True

    # --- what -----------------------------------------------------------------------------------

    def _is_where(self, claim: Claim, before: Claim) -> bool:
        """ "Limerick is | where i live", "in York, | where my sister lives"."""
        who = self.whom.group(claim.words, claim.start, claim.stop)
        verb = read_verb(claim.words, who.end, claim.stop) if who else None
        relation = _WHERE.get(verb.lemma) if verb else None
        if who is None or verb is None or relation is None or verb.is_unreal:
            return False
        text = before.text
        match = re.match(r"it (?:is|was) (?:in )?(.+)$", text.strip(), re.I)
        match = (
            match
            or re.match(r"(.+?)(?:,? (?:is|was|that is|this is)|,)$", text.strip(), re.I)
            or re.match(r".*\b(?:in|at|to|from) (.+?)(?:,? (?:is|that is))?$", text, re.I)
        )
        inner = re.match(r".*\b(?:in|at|to|from) (.+)$", match[1], re.I) if match else None
        raw = inner[1] if inner else match[1] if match else ""
        found = (work.org if relation == "works at" else places.place)(raw) if raw else None
        if found is None:
            return False
        clause = Clause(claim=claim, who=who, verb=verb, at=self.at, whom=self.whom)
        clause.hold(relation, found[0][0], clause.act())
        return True


def _past_lead(words: Words, start: int, stop: int) -> int:
    """Past "since May" in "since May my girlfriend works at ...", and "in my country" before "i"."""
    if words[start].key not in _LEADING and not words[start].key[0].isdigit():
        return start
    for i in range(start + 1, min(start + 7, stop)):
        if words[i].key in ("may", "march"):
            continue
        if words[i].key in ("i", "we", "she", "he") or (
            words[i].key in ("my", "our") and i - start > 1 and words[i - 1].key not in _LEADING
        ):
            return i
        if is_finite(words[i].key) and "base" not in FORMS.get(words[i].key, ()):
            break
    return start


_LEADING = listed(
    """
since in on at as from last this for after before until by of monday tuesday wednesday thursday
friday saturday sunday yesterday today tomorrow back every during with one these two three four five
ten
"""
)


_LEADS = listed("just also still now finally recently really absolutely always actually currently")


_PARTICLES = ("out", "through", "up", "off", "round", "back")


_DROPPED = listed(
    """
drive own run support love hate adore detest loathe live work study stand bear play speak enjoy eat teach
share keep rent collect foster breed volunteer coach sing cook clean fish knit row swim cycle
"""
)


_ALLERGEN = re.compile(
    r"(?:.*\b(?:have|eat|touch|go near|be (?:near|around)|give (?:him|her|me"
    r"|[\w' ]+?)) ([\w' -]+?)(?: near (?:me|him|her))?"
    r"|([\w' -]+?)(?: (?:is|are|could|can|make|makes|set|sets|nearly|almost|bring|brings|give|gives)\b.*)?)$",
    re.I,
)


_WHERE = {
    "live": "lives in",
    "work": "works at",
    "grow up": "grew up in",
    "study": "studies at",
    "bear": "born in",
    "come": "from",
    "raise": "grew up in",
}


_MY_FAVOURITE = re.compile(r"(?<!^)\bmy (?:[a-z-]+ )?(?:favou?rite|fave)\b", re.I)
_GOES_ON = ("and", "but", "so", "then", "", "same")


def _may_lean(verb: Verb, last: Who) -> bool:
    """May a verb without a subject be of whoever the clause before was: "[she] ... and works at"?"""
    if verb.lemma == "like":
        return False
    return verb.form != "base" or verb.is_denied or verb.is_over or verb.is_able or last.subject == YOU


def _drops_i(words: Words, at: int, stop: int, verb: Verb) -> bool:
    """ "had a baby", "working at Tesco", "love the sea"; not "work out the lowest", said to anybody."""
    key = words[at].key
    forms = FORMS.get(key, {})
    if key in ("is", "are", "has", "'s") or ("s" in forms and "base" not in forms):
        return False
    is_order = at + 1 < stop and words[at + 1].key in _PARTICLES
    is_dropped = verb.lemma in _DROPPED and not is_order
    return key in _LEADING_VERBS or verb.form in ("past", "ing", "pp") or is_dropped


_LEADING_VERBS = listed("have am been was used never do can not no got will")


def _is_state(claim: Claim, at: int) -> bool:
    """ "allergic to cats", "34", "still in Leeds", "originally from Cork": what one types of oneself."""
    words, stop = claim.words, claim.stop
    key = words[at].key
    return (
        key in TASTE_OF
        or (key in LASTING and not (at + 1 < stop and is_finite(words[at + 1].key)))
        or (key == "in" and at > claim.start and words[at - 1].key in ("still", "now") and at + 1 < stop)
        or key in ("originally", "from", "back", "not")
        or (key[0].isdigit() and values.age(claim.text) is not None)
        or key in ("pushing", "nearly", "almost", "big", "huge", "massive")
    )


def _is(at: int) -> Verb:
    """The "is" that apposition and fragments leave out."""
    return Verb(lemma="be", end=at, form="s")
