"""What a turn says of the person's life, worked out from its words alone. Better nothing than junk.

Pure: the same words, day and earlier lines always give the same. Each thing learned quotes its own
sentence. Whether it is new, and what it closes, is decided where facts are kept (facts.py).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from samantha.core.turn import Said
from samantha.memory.en import kin, patterns, rules, values
from samantha.memory.en.clauses import Claim, bare, claims, greets, is_joke, plain, sentences, supposes
from samantha.memory.en.corrections import read_correction, read_mending
from samantha.memory.en.days import birthday_of, find_day
from samantha.memory.en.endings import ended_in
from samantha.memory.en.frames import FRAMES
from samantha.memory.en.names import NAMES, NOT_PEOPLE
from samantha.memory.en.words import KIN_AND_PETS, PLURALS
from samantha.memory.learned import HEDGED, INFERRED, PLAIN, YOU, Act, Held, Known, Learned, Notes
from samantha.memory.plans import Plan, plan_in, plan_of
from samantha.memory.whom import Who, Whom

MAX_CHARS = 8000  # of one turn; what is longer was pasted, and is not the person talking of their life


def learn(
    text: str,
    at: datetime,
    recent: Sequence[Said],
    people: Sequence[Known],
    former: Mapping[str, str] | None = None,
    held: Sequence[Held] = (),
) -> tuple[Learned, ...]:
    """All that one turn says, in its order.

    `at` is the turn's time on the person's own clock, `recent` the lines before it, oldest first,
    `people` whom she knows by name, `former` the names they went by before, in small letters; `held` the
    facts whose value stands in this very turn: what may be corrected or over.
    """
    if len(text) > MAX_CHARS:
        return ()
    if is_joke(text):
        return (Learned(act="retracts", quote=text.strip()),) if len(text.split()) <= 6 else ()
    whom = Whom(notes=Notes(), people=_by_key(people), former=former or {})
    reader = _Reader(at=at, asked_name=bool(recent) and recent[-1].expects == "name", whom=whom)
    reader.look_back(recent)
    whom.last_subject = "" if _asks_of_another(recent) else YOU
    said = sentences(text)
    correction = read_mending(text, [value for *_, value in held]) or read_correction(text, said)
    if correction is not None and any(line.speaker == "person" for line in recent):
        return (Learned(act="corrects", value=correction.value, was=correction.was, quote=text.strip()),)
    for i, sentence in enumerate(said):
        reader.read(sentence, is_first=i == 0)
    reader.read_whole(text, said)
    reader.end(text, held)
    return tuple(whom.notes.learned)


def _by_key(people: Sequence[Known]) -> dict[str, Known]:
    """Whom a word in small letters names: a whole name before the first word of another's."""
    firsts: dict[str, Known] = {}
    several: set[str] = set()
    for known in people:
        first = known[0].casefold().split()[0]
        if first in firsts and firsts[first][0] != known[0]:
            several.add(first)
        firsts[first] = known
    named = {key: known for key, known in firsts.items() if key not in several}
    return named | {known[0].casefold(): known for known in people}


@dataclass
class _Reader:
    """Walks the sentences of one turn, and what they say of whom."""

    at: datetime
    asked_name: bool
    whom: Whom
    was_greeted: bool = False
    goes_on: bool = False  # the clause being read is the first of several

    @property
    def notes(self) -> Notes:
        return self.whom.notes

    def look_back(self, recent: Sequence[Said]) -> None:
        """Whom did the person talk of last? Only their own last line is looked at."""
        lines = [line.text for line in recent if line.speaker == "person"][-1:]
        for line in lines:
            self.whom.mention(plain(line))

    def read(self, sentence: str, *, is_first: bool) -> None:
        self.notes.quote, self.notes.confidence = sentence, PLAIN
        unnamed = self.whom.subject
        self.whom.subject = ""
        text = plain(sentence)
        self.was_greeted = self.was_greeted or greets(text)
        if is_first and self.asked_name and self._answer_name(text):
            return
        if self._name_alone(text, unnamed) or self._kin_alone(text):
            return
        clauses = claims(text)
        if any(claim.text and not claim.is_hedged for claim in clauses):
            self._framed(bare(text))
        for i, claim in enumerate(clauses):
            self.goes_on = i == 0 and any(later.text for later in clauses[1:])
            self._read_claim(claim)
        self.whom.appose(supposes(text))
        if not any(claim.text for claim in clauses):
            self.whom.introduce(supposes(text))

    def end(self, text: str, held: Sequence[Held]) -> None:
        """Close what the turn names and says to be over, where no clause of it said more."""
        line = plain(text)
        self.notes.quote = text.strip()
        for subject, relation, value in ended_in(line, held):
            known = any((item.relation, item.value) == (relation, value) for item in self.notes.learned)
            if not known:
                day = find_day(line, self.at, "past")
                self.notes.hold(subject, relation, value, act="ended", since=day.start if day else None)

    def read_whole(self, text: str, said: Sequence[str]) -> None:
        """What is told over two sentences: "it's a girl. Nora, born on Monday"."""
        line = plain(text)
        if 1 < len(said) <= 3 and len(line.split()) <= TOGETHER and "?" not in text and claims(line):
            self.notes.quote = text.strip()
            self._framed(re.sub(r"[.!]+ ", ", ", bare(line)))

    def _framed(self, sentence: str) -> None:
        """Learn from a sentence as a whole: "Limerick is where I live", "Marek and I got married"."""
        for frame in FRAMES:
            match = frame.pattern.match(sentence)
            groups = match.groupdict() if match else {}
            found = frame.shape(groups.get("value") or "") if match else None
            who = groups.get("who") or "my"
            subject = YOU if who.lower() in ("my", "i", "me") else self.whom.owner(who)
            if match is None or found is None or not subject:
                continue
            if frame.relation == "died" and subject == YOU:
                continue
            day = find_day(sentence, self.at, "past")
            is_birthday = frame.relation == "birthday"
            read = [birthday_of(value, self.at) or "" if is_birthday else value for value in found[0]]
            for value in filter(None, read):
                name = self.whom.tell_apart(value, frame.relation) if frame.relation in KIN_NAMES else value
                since = day.start if day else None
                self.notes.hold(subject, frame.relation, name, act=frame.act, since=since)

    def _read_claim(self, claim: Claim) -> None:
        clause = claim.text
        self.notes.confidence = HEDGED if claim.is_hedged else PLAIN
        if claim.teller:
            teller = self.whom.read(f"{kin.BARE.sub('my ', claim.teller + ' is')}")
            if teller is None or teller.subject == YOU:
                clause = ""
            else:
                self.whom.talked_of, self.whom.gender = teller.subject, ""
        if rules.NO_MORE.match(clause):
            self.notes.take_back()
        elif not clause or not self._read_clause(clause):
            self.whom.subject = ""
        self.whom.last_subject = self.whom.subject or self.whom.last_subject
        self.notes.confidence = PLAIN
        self.whom.introduce(clause)
        self.whom.mention(clause)

    def _name_alone(self, text: str, unnamed: str) -> bool:
        """ "my daughter doesn't speak to me. Rachel." """
        found = values.proper_name(text.strip(" .!")) or values.likely_name(text.strip(" .!"))
        if not unnamed.startswith("your ") or not found or found[1] or not text[:1].isupper():
            return False
        relation = unnamed.removeprefix("your ")
        name = self.whom.tell_apart(found[0][0], relation)
        self.whom.hold_kin(YOU, relation, name, set())
        self.whom.subject = name
        return True

    def _kin_alone(self, text: str) -> bool:
        """ "that was Petra at the door. my friend" """
        match = kin.MY_KIN.match(text.strip(" .!"))
        who = self.whom.talked_of
        if match is None or match.end() < len(text.strip(" .!")) or not who or who.startswith("your "):
            return False
        self.whom.hold_kin(YOU, KIN_AND_PETS[match["kin"].lower()][0], who, set(match["how"].lower().split()))
        return True

    # --- whole clauses ------------------------------------------------------------------------

    def _read_clause(self, clause: str) -> bool:
        """Learn from one clause; whether a subject was found that the next may lean on."""
        clause = kin.BARE.sub("my ", clause)
        if self._own_name(clause) or self._together(clause):
            self.whom.subject = YOU
            return True
        if (
            self._named_as_kin(clause)
            or self._several_named(clause)
            or self._dates(clause)
            or self._favourite(clause)
            or self._taste(clause)
            or self._now_in(clause)
        ):
            return True
        who = self.whom.read(clause)
        if who is None:
            return False
        self.whom.subject = who.subject
        if who.relation and not who.name and self._kin_named(who):
            return True
        for subject in (who.subject, *who.others):
            self._predicate(subject, who.rest, is_we=who.is_we)
        return True

    def _answer_name(self, text: str) -> bool:
        """ "jonas." after "What should I call you?"; a refusal or a question back is no name."""
        bare = re.sub(
            r"^(?:(?:oh|well|hi|hey|hello|um|ok|okay|sure|yes|yeah|it is|its|i am|the name is|just|call me"
            r"|my name is),? )+",
            "",
            text,
            flags=re.I,
        )
        match = re.match(
            r"^(?P<name>[^\W\d_][^,.!?;]{0,40}?)"
            r"(?P<rest>[,.!?;].*| (?:and|by the way|please|here|but|nice|what|who|how|thanks)\b.*)?$",
            bare,
        )
        if match is None or (text.endswith("?") and not (match["rest"] or "").strip(",.;! ")):
            return False
        found = values.name(match["name"])
        if found is None or found[1]:
            return False
        self.notes.hold(YOU, "name", found[0][0])
        return True

    def _own_name(self, clause: str) -> bool:
        if match := patterns.MY_NAME.match(clause):
            is_call = "call" in clause[: match.start("value")].lower()
            is_bare = match["whose"] == ""  # "name is required" is said too
            found = (values.likely_name if is_bare else values.name)(match["value"])
            if found is None or (is_call and found[1] and not found[1].startswith((",", "i ", "and"))):
                return False
            self.notes.hold(YOU, "name", found[0][0], act="ended" if match["not"] else "holds")
            if not self._describe(found[1]):
                self._continue(found[1])
            return True
        here = patterns.HERE.match(clause)
        match = here or patterns.I_AM.match(clause)
        if match and (here or clause.lower().startswith("i am") or self.was_greeted):
            found = values.likely_name(match["value"])
            is_known = values.likely_name(match["value"].lower()) is not None
            rest = "" if here else match["rest"] or ""
            if (
                found and not found[1] and (is_known or self.was_greeted or self.goes_on or rest)
            ):  # "I'm Batman" is no name
                self.notes.hold(YOU, "name", found[0][0], confidence=INFERRED)
                self._describe(rest)
                return True
        return False

    def _describe(self, rest: str) -> bool:
        """What stands behind a name between commas: ", 67, retired, ex midwife"."""
        parts = [part.strip() for part in rest.split(",") if part.strip()]
        for part in parts:
            if not re.match(r"(?:\d+$|\d+ y|[a-z]+$|from |an? |living |doing |work)", part, re.I):
                return False
            self._predicate(YOU, f"am {part}", is_we=False)
        return bool(parts)

    def _kin_named(self, who: Who) -> bool:
        """ "my sister is called ana", "my granddaughter's Poppy", "Ana's daughter is Mia"."""
        match = kin.NAMED.match(who.rest)
        if match is None:
            return False
        certain = kin.CERTAIN.search(match["how"])
        said = re.sub(r",? (?:now|these days|actually|by the way|instead.*)$", "", match["value"], flags=re.I)
        negated = re.match(r"not\b ?(?:called |named )?", said, re.I)
        raw = said[negated.end() :] if negated else said
        found = values.name(raw) if certain or negated else values.likely_name(raw) or values.proper_name(raw)
        if found is None or (found[1] and not certain and not found[1].startswith((",", "and "))):
            return False
        name = self.whom.tell_apart(found[0][0], who.relation) if who.owner == YOU else found[0][0]
        over: Act = "ended" if negated else "was" if who.is_former else "holds"
        self.notes.hold(who.owner, who.relation, name, act=over)
        self.whom.subject = name
        self._continue(found[1])
        return True

    def _several_named(self, clause: str) -> bool:
        """ "my kids are leo and mia", "ella and max are my kids"."""
        if match := kin.THE_NAMED.match(clause):
            found = values.any_name(match["value"])
            return bool(found) and self._hold_several(YOU, match["kin"], found)
        if match := kin.ARE_KIN.match(clause):
            found = values.names(match["value"])
            return bool(found and not found[1]) and self._hold_several(YOU, match["kin"], found)
        match = kin.PLURAL_NAMED.match(clause)
        found = values.names(match["value"]) if match else None
        if not match or not found:
            return False
        is_certain = kin.CERTAIN.search(clause[: match.start("value")])
        if not (is_certain or all(map(values.likely_name, map(str.lower, found[0])))):
            return False
        return self._hold_several(YOU, match["kin"], found)

    def _hold_several(self, owner: str, word: str, found: values.Found | None) -> bool:
        for name in found[0] if found else ():
            known = KIN_AND_PETS.get(word.lower(), ("child",))[0]
            self.notes.hold(owner, PLURALS.get(word.lower(), known), name)
        return True

    def _has_named(self, owner: str, predicate: str) -> bool:
        """ "[i] have a sister called ana and a brother called tom", "[we] have two cats, salt and pepa"."""
        if match := kin.HAS_SEVERAL.match(predicate):
            found = values.names(match["value"])
            return found is not None and self._hold_several(owner, match["kin"], found)
        match = kin.HAS_NAMED.match(predicate)
        found = values.name(match["value"]) if match else None
        if match is None or found is None:
            return False
        self.notes.hold(owner, KIN_AND_PETS[match["kin"].lower()][0], found[0][0])
        self.whom.subject = found[0][0]
        rest = re.sub(r"^,? ?and ", "", found[1], flags=re.I)
        if not self._has_named(owner, f"have {rest}"):
            self._continue(found[1])
        return True

    def _named_as_kin(self, clause: str) -> bool:
        """ "ana is my sister", "Mia is Ana's daughter"; "tired is my friend" needs more than a word."""
        match = kin.IS_KIN.match(clause) or kin.IS_OF_MINE.match(clause)
        if match is None:
            return False
        groups = match.groupdict()
        if groups["value"].lower() in ("he", "she") and self.whom.talked_of[:5] not in ("", "your "):
            relation = KIN_AND_PETS[match["kin"].lower()][0]
            self.whom.hold_kin(YOU, relation, self.whom.talked_of, set(match["how"].lower().split()))
            return True
        known = self.whom.people.get(match["value"].casefold())
        found = ((known[0],), "") if known else values.likely_name(match["value"])
        relation = KIN_AND_PETS[match["kin"].lower()][0]
        is_loose = relation == "friend" or " " in match["value"].strip()
        if found is None and not is_loose:
            found = values.name(match["value"])
        owner = self.whom.owner(groups.get("whose") or "my")
        if found is None or found[1] or not owner or match["value"].casefold() in NOT_PEOPLE:
            return False
        name = self.whom.tell_apart(found[0][0], relation) if owner == YOU else found[0][0]
        if groups.get("not"):
            self.notes.hold(owner, relation, name, act="ended")
        else:
            self.whom.hold_kin(owner, relation, name, set(match["how"].lower().split()))
        self.whom.subject = name
        return True

    def _dates(self, clause: str) -> bool:
        """Birthdays, and plans that are said with their own day: "my interview is tomorrow at ten"."""
        if match := patterns.BIRTHDAY_NOW.match(clause):
            subject = self.whom.owner(match["a"] or match["b"])
            is_past = re.match(r"it was|yesterday", clause, re.I)
            said = birthday_of(clause, self.at, "past" if is_past else "future")
            if subject:
                self.notes.hold(subject, "birthday", said or f"{self.at.day} {self.at:%B}")
            return bool(subject)
        if match := patterns.BIRTHDAY.match(clause):
            subject, value = self.whom.owner(match["whose"]), birthday_of(match["value"], self.at)
            if subject and value:
                self.notes.hold(subject, "birthday", value)
            return bool(subject and value)
        return self._keep(YOU, plan_in(clause, self.at))

    def _favourite(self, clause: str) -> bool:
        if match := next(filter(None, (pattern.match(clause) for pattern in patterns.FAVOURITES)), None):
            subject = self.whom.owner(match["whose"] or "my")
            found = values.thing(re.sub(r"^(?:my|our) ", "", match["value"]))
            if (
                subject
                and found
                and match["what"].lower().split()[0] not in ("part", "thing", "place", "way", "time")
            ):
                self.notes.hold(subject, "favourite", f"{match['what'].lower()}: {found[0][0]}")
                return True
        if match := patterns.MY_JOB.match(clause):
            found = values.calling("a " + match["value"])
            if found:
                self.notes.hold(YOU, "job", found[0][0])
            return found is not None
        return False

    def _taste(self, clause: str) -> bool:
        """ "nothing beats a thunderstorm", "crowds do my head in"; and "i do not", after another's taste."""
        last = self.notes.learned[-1] if self.notes.learned else None
        is_of_another = last and last.relation in _OPPOSITE and last.subject != YOU
        if (
            last
            and is_of_another
            and re.fullmatch(r"i do not|me neither|me too|so do i|i do too", clause, re.I)
        ):
            is_same = not clause.lower().endswith("do not")
            self.notes.hold(YOU, last.relation if is_same else _OPPOSITE[last.relation], last.value)
            return True
        for relation, pattern in patterns.TASTES:
            if (match := pattern.match(clause)) and (found := values.thing(match["value"])):
                self.notes.hold(YOU, relation, found[0][0])
                return True
        return False

    def _together(self, clause: str) -> bool:
        """ "me and Steph have been together nine years"."""
        match = patterns.TOGETHER.match(clause)
        name = match and values.likely_name(match["a"] or match["b"])
        if not name:
            return False
        self.notes.hold(YOU, "partner", name[0][0])
        return True

    def _now_in(self, clause: str) -> bool:
        """ "..., we're in York" says where one lives now, but only after where one does no longer."""
        left = self.notes.learned[-1] if self.notes.learned else None
        if left is None or left.act != "ended" or left.relation not in patterns.NOW_IN:
            return False
        who = self.whom.read(clause)
        if who is None or who.subject != left.subject:
            return False
        match = patterns.NOW_IN[left.relation].match(rules.ADVERBS.sub(lambda m: m[1] or "", who.rest))
        if not match:
            return False
        found = (values.place if left.relation == "lives in" else values.org)(match["value"])
        if found:
            self.notes.hold(who.subject, left.relation, found[0][0])
        return found is not None

    # --- subject and predicate ----------------------------------------------------------------

    def _predicate(self, subject: str, predicate: str, *, is_we: bool) -> None:
        text = rules.ADVERBS.sub(lambda m: m[1] or "", predicate)
        if self._renamed(subject, text) or self._has_named(subject, text):
            return
        if self._keep(subject, plan_of(text, self.at)) or self._special(subject, text):
            return
        now = rules.in_present(text)
        # "My dad was a docker" is what he is remembered as; "i was a welder" is over.
        is_over = subject == YOU or not text.startswith("was ")
        if now is not None and self._rules(subject, now, is_we=is_we, is_over=is_over):
            return
        if self._ends(subject, text):
            return
        self._rules(subject, text, is_we=is_we)

    def _rules(self, subject: str, text: str, *, is_we: bool, is_over: bool = False) -> bool:
        """Let the first rule that reads a value hold it; whether one did."""
        negation = rules.NOT.match(text)
        for rule in rules.RULES:
            if is_we and not rule.for_we:
                continue
            match, denied = rule.pattern.match(text), False
            if match is None and negation is not None:
                be = negation["be"] if negation["be"] in ("am", "is", "are", "have", "has") else ""
                bare = f"{be or ''} {text[negation.end() :]}".strip()
                match, denied = rule.pattern.match(rules.ADVERBS.sub(lambda m: m[1] or "", bare)), True
            found = rule.shape(match["value"]) if match else None
            if found is not None:
                act: Act = "was" if is_over or rule.is_over else "holds"
                self._hold_rule(rule, subject, found, text, "ended" if denied else act)
                return True
        return False

    def _hold_rule(self, rule: rules.Rule, subject: str, found: values.Found, text: str, act: Act) -> None:
        if act == "ended" and rule.relation in rules.DENIED_AS:
            rule, act = replace(rule, relation=rules.DENIED_AS[rule.relation]), "holds"
        since = find_day(text, self.at, "past") if rule.is_dated and act != "ended" else None
        for value in found[0]:
            if rule.relation == "age" and subject == YOU and int(value.split()[-1]) < ADULT:
                continue  # "i'm 5 today" is a joke or a child; neither is kept
            self.notes.hold(
                subject,
                rule.relation,
                value,
                act=act,
                since=since.start if since else None,
                is_event=since is not None and rule.is_event,
            )
        for relation, pattern in rules.AND_WHERE.get(rule.relation, ()):
            if (
                (match := pattern.match(found[1]))
                and act != "ended"
                and (place := values.org(match["value"]))
            ):
                self.notes.hold(subject, relation, place[0][0], act=act)
                return
        if re.match(r"^,? ?(?:from|based in|living in) ", found[1]):
            self._predicate(subject, f"am {found[1].lstrip(', ')}", is_we=False)
        else:
            self._continue(found[1])

    def _renamed(self, subject: str, text: str) -> bool:
        """ "[Tom] goes by Tamsin now"; "[i] got married, [i am] Beth Rowe now"."""
        for pattern in kin.RENAMED:
            match = pattern.match(text)
            found = values.likely_name(match["value"]) if match else None
            is_plain = pattern is kin.RENAMED[0]
            if found is None or found[1] or subject.startswith("your ") or found[0][0] == subject:
                continue
            if is_plain or (" " in found[0][0] or found[0][0].casefold() in NAMES):
                self.notes.hold(subject, "name", found[0][0], act="renames")
                return True
        return False

    def _keep(self, subject: str, plan: Plan | None) -> bool:
        """Keep a plan under what it is, and its day as `since`."""
        if plan is not None:
            self.notes.hold(subject, "plan", plan[0], since=plan[1])
        return plan is not None

    def _ends(self, subject: str, text: str) -> bool:
        for relations, pattern in patterns.LEFT:
            if match := pattern.match(text):
                raw = match["value"] or ""
                found = values.org(raw) if raw else None
                for relation in relations:
                    if not raw or found:
                        value = found[0][0] if found else ""
                        self.notes.hold(subject, relation, value if relation != "job" else "", act="ended")
                if state := re.search(r"\b(?:retired|unemployed|divorced)\b", text[: match.end()]):
                    self.notes.hold(subject, "is", state[0].lower())
                return bool(not raw or found)
        return False

    def _special(self, subject: str, text: str) -> bool:
        """What fits no rule of subject, verb and value."""
        if match := patterns.AGE_ON.match(text):  # "turned sixty yesterday": a birthday too
            aged, is_past = values.age(match["age"]), match["past"] is not None
            on = birthday_of(match["day"], self.at, "past" if is_past else "future")
            if aged and on and (subject != YOU or int(aged[0][0]) >= ADULT):
                self.notes.hold(subject, "age", aged[0][0])
                self.notes.hold(subject, "birthday", on)
                return True
        if match := patterns.BORN_ON.match(text):
            if value := birthday_of(match["value"], self.at, "past"):
                self.notes.hold(subject, "birthday", value)
            return True
        if subject != YOU and (match := patterns.DIED.match(text)):
            day = find_day(match["when"], self.at, "past")
            self.notes.hold(
                subject,
                "died",
                day.said or _day(day.start) if day else "yes",
                since=day.start if day else None,
            )
            return True
        if subject == YOU and (match := patterns.HERE_SINCE.match(text)):
            day = find_day(match["when"], self.at, "past")
            if day is not None:
                self.notes.hold(YOU, "here since", day.said or _day(day.start), since=day.start)
            return day is not None
        return False

    def _continue(self, rest: str) -> None:
        """Read on where a value ended at the start of a new clause: "my name is jonas i live in porto"."""
        rest = re.sub(r"^(?:[,;]\s*)?(?:(?:and|but|so)\s+)?", "", rest.strip(), flags=re.I)
        if re.match(r"(?:i|my|she|he|we) \w", rest, re.I):
            self._read_clause(rest)


ADULT = 18
TOGETHER = 25  # words of two or three sentences that are read as one
KIN_NAMES = frozenset(relation for relation, _ in KIN_AND_PETS.values())
_OPPOSITE = {"likes": "dislikes", "dislikes": "likes"}


def _asks_of_another(recent: Sequence[Said]) -> bool:
    """Did she just ask about somebody else? Then "living in Glasgow" answers of them."""
    last = recent[-1] if recent else None
    return (
        last is not None
        and last.speaker == "samantha"
        and last.text.rstrip().endswith("?")
        and re.search(r"\b(?:she|he|they|her|him|them|his|their|your)\b", last.text, re.I) is not None
        and not re.search(r"\byou\b", last.text, re.I)
    )


def _day(start: datetime) -> str:
    return f"{start.day} {start:%B %Y}"
