"""What a turn says of the person's life, worked out from its words alone. Better nothing than junk.

Pure: the same words, day and earlier lines always give the same. Each thing learned quotes its own
sentence. Whether it is new, and what it closes, is decided where facts are kept (facts.py).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from samantha.core.turn import Said
from samantha.memory.en import patterns, values
from samantha.memory.en.clauses import claims, greets, is_joke, plain, sentences, supposes
from samantha.memory.en.corrections import read_correction
from samantha.memory.en.days import day_and_month, find_day
from samantha.memory.en.words import KIN_AND_PETS, PLURALS
from samantha.memory.learned import INFERRED, YOU, Known, Learned, Notes
from samantha.memory.plans import Plan, plan_in, plan_of
from samantha.memory.whom import Whom

MAX_CHARS = 8000  # of one turn; what is longer was pasted, and is not the person talking of their life


def learn(text: str, at: datetime, recent: Sequence[Said], people: Sequence[Known]) -> tuple[Learned, ...]:
    """All that one turn says, in its order.

    `at` is the turn's time on the person's own clock, `recent` the lines before it, oldest first,
    `people` whom she knows by name.
    """
    if len(text) > MAX_CHARS:
        return ()
    if is_joke(text):
        return (Learned(act="retracts", quote=text.strip()),) if len(text.split()) <= 6 else ()
    whom = Whom(notes=Notes(), people=dict(_by_key(people)))
    reader = _Reader(at=at, asked_name=bool(recent) and recent[-1].expects == "name", whom=whom)
    reader.look_back(recent)
    whom.last_subject = "" if _asks_of_another(recent) else YOU
    said = sentences(text)
    correction = read_correction(text, said)
    if correction is not None and any(line.speaker == "person" for line in recent):
        return (Learned(act="corrects", value=correction.value, was=correction.was, quote=text.strip()),)
    for i, sentence in enumerate(said):
        reader.read(sentence, is_first=i == 0)
    return tuple(whom.notes.learned)


def _by_key(people: Sequence[Known]) -> Iterator[tuple[str, Known]]:
    for known in people:
        yield known[0].casefold(), known
        yield known[0].split()[0].casefold(), known


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
        self.notes.quote, self.whom.subject = sentence, ""
        text = plain(sentence)
        self.was_greeted = self.was_greeted or greets(text)
        if is_first and self.asked_name and self._answer_name(text):
            return
        clauses = claims(text)
        for i, clause in enumerate(clauses):
            self.goes_on = i == 0 and any(clauses[1:])
            if not clause or not self._read_clause(clause):
                self.whom.subject = ""
            self.whom.last_subject = self.whom.subject or self.whom.last_subject
            self.whom.introduce(clause)
            self.whom.mention(clause)
        if not clauses or len(clauses) == clauses.count(""):
            self.whom.introduce(supposes(text))

    # --- whole clauses ------------------------------------------------------------------------

    def _read_clause(self, clause: str) -> bool:
        """Learn from one clause; whether a subject was found that the next may lean on."""
        clause = patterns.BARE_KIN.sub("my ", clause)
        if self._own_name(clause) or self._together(clause):
            self.whom.subject = YOU
            return True
        if (
            self._kin_named(clause)
            or self._dates(clause)
            or self._favourite(clause)
            or self._taste(clause)
            or self._now_in(clause)
        ):
            return True
        subject, predicate, is_we = self.whom.subject_of(clause)
        if not subject:
            return False
        self.whom.subject = subject
        self._predicate(subject, predicate, is_we=is_we)
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

    def _kin_named(self, clause: str) -> bool:
        """ "my sister is called ana", "ana is my sister", "my kids are leo and mia"."""
        if match := patterns.HAS_NAMED.match(clause):
            found = values.name(match["value"])
            return found is not None and self._hold_kin(match["kin"], "", found[0], found[1])
        return self._several_named(clause) or self._one_named(clause)

    def _one_named(self, clause: str) -> bool:
        """ "ana is my sister", "my sister is called ana", "my granddaughter's Poppy"."""
        if match := patterns.IS_MY_KIN.match(clause):
            return self._named_as_kin(match)
        match = patterns.MY_KIN.match(clause)
        named = patterns.KIN_NAMED.match(clause[match.end() :]) if match else None
        if match and not named and (short := patterns.IS_MY_KIN_SHORT.match(clause[match.end() :])):
            found = values.likely_name(short["value"]) or values.proper_name(short["value"])
            if found and (not found[1] or found[1].startswith((",", "and "))):
                return self._hold_kin(match["kin"], match["how"], found[0], found[1])
        if match is None or named is None:
            return False
        certain = re.search(r"name|called", clause[match.end() : match.end() + named.start("value")])
        negated = re.match(r"not\b ?(?:called |named )?", named["value"], re.I)
        raw = named["value"][negated.end() :] if negated else named["value"]
        found = values.name(raw) if certain or negated else values.likely_name(raw)
        if found is None or (found[1] and not certain and not found[1].startswith((",", "and "))):
            return False
        return self._hold_kin(match["kin"], match["how"], found[0], found[1], ended=bool(negated))

    def _several_named(self, clause: str) -> bool:
        """ "my kids are leo and mia", "we have two cats, salt and pepa"."""
        match = counted = patterns.HAS_SEVERAL.match(clause)
        if match is None:
            match = patterns.MY_PLURAL.match(clause)
        found = values.names(match["value"]) if match else None
        is_certain = counted or re.search(r"\b(?:called|named|names? (?:are|is))\b", clause)
        if (
            not match
            or not found
            or not (is_certain or all(map(values.likely_name, map(str.lower, found[0]))))
        ):
            return False
        for name in found[0]:
            self.notes.hold(YOU, PLURALS[match["kin"].lower()], name)
        return True

    def _named_as_kin(self, match: re.Match[str]) -> bool:
        """ "ana is my sister"; "tired is my friend" needs more than a word that is no other."""
        known = self.whom.people.get(match["value"].casefold())
        found = ((known[0],), "") if known else values.likely_name(match["value"])
        is_loose = match["kin"].lower() in ("friend", "mate", "buddy") or " " in match["value"].strip()
        if found is None and not is_loose:
            found = values.name(match["value"])
        if found is None or found[1]:
            return False
        return self._hold_kin(match["kin"], match["how"], found[0], "", ended=bool(match["not"]))

    def _hold_kin(
        self, word: str, how: str, names: tuple[str, ...], rest: str, *, ended: bool = False
    ) -> bool:
        relation = KIN_AND_PETS[word.lower()][0]
        former = bool(set(how.lower().split()) & patterns.FORMER) and relation in ("partner", "boss")
        self.notes.hold(YOU, relation, names[0], act="ended" if ended or former else "holds")
        self.whom.subject = names[0]
        self._continue(rest)
        return True

    def _dates(self, clause: str) -> bool:
        """Birthdays, and plans that are said with their own day: "my interview is tomorrow at ten"."""
        if match := patterns.BIRTHDAY_NOW.match(clause):
            subject = self.whom.owner(match["a"] or match["b"])
            day = find_day(clause, self.at, "future")
            if subject:
                start = day.start if day else self.at
                self.notes.hold(subject, "birthday", f"{start.day} {start:%B}")
            return bool(subject)
        if match := patterns.BIRTHDAY.match(clause):
            subject, value = self.whom.owner(match["whose"]), day_and_month(match["value"])
            if (
                value is None
                and (day := find_day(match["value"], self.at, "future")) is not None
                and not day.said
            ):
                value = f"{day.start.day} {day.start:%B}"
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
        subject, predicate, _ = self.whom.subject_of(clause)
        match = patterns.NOW_IN[left.relation].match(patterns.ADVERBS.sub(lambda m: m[1] or "", predicate))
        if not match or subject != left.subject:
            return False
        found = (values.place if left.relation == "lives in" else values.org)(match["value"])
        if found:
            self.notes.hold(subject, left.relation, found[0][0])
        return found is not None

    # --- subject and predicate ----------------------------------------------------------------

    def _predicate(self, subject: str, predicate: str, *, is_we: bool) -> None:
        text = patterns.ADVERBS.sub(lambda m: m[1] or "", predicate)
        if (
            self._keep(subject, plan_of(text, self.at))
            or self._ends(subject, text)
            or self._special(subject, text)
        ):
            return None
        denied = False
        negation = patterns.NOT.match(text)
        for rule in patterns.RULES:
            if is_we and not rule.for_we:
                continue
            match = rule.pattern.match(text)
            if match is None and negation is not None:
                be = negation["be"] if negation["be"] in ("am", "is", "are", "have", "has") else ""
                denied_text = patterns.ADVERBS.sub(
                    lambda m: m[1] or "", f"{be or ''} {text[negation.end() :]}".strip()
                )
                match, denied = rule.pattern.match(denied_text), True
            else:
                denied = False
            found = rule.shape(match["value"]) if match else None
            if found is not None:
                return self._hold_rule(rule, subject, found, text, denied=denied)
        return None

    def _hold_rule(
        self, rule: patterns.Rule, subject: str, found: values.Found, text: str, *, denied: bool
    ) -> None:
        if denied and rule.relation in patterns.DENIED_AS:
            rule, denied = replace(rule, relation=patterns.DENIED_AS[rule.relation]), False
        since = find_day(text, self.at, "past") if rule.is_dated and not denied else None
        for value in found[0]:
            if rule.relation == "age" and subject == YOU and int(value) < ADULT:
                continue  # "i'm 5 today" is a joke or a child; neither is kept
            self.notes.hold(
                subject,
                rule.relation,
                value,
                act="ended" if denied else "holds",
                since=since.start if since else None,
            )
        if rule.relation == "job" and (
            match := re.match(
                r"^(?:at|with|for(?!.* (?:days?|weeks?|months?|years?)\b)) (.+)", found[1], re.I
            )
        ):
            place = values.org(match[1])
            if place and not denied:
                self.notes.hold(subject, "works at", place[0][0])
        elif rule.relation == "studies" and (match := re.match(r"^at (.+)", found[1], re.I)):
            place = values.org(match[1])
            if place and not denied:
                self.notes.hold(subject, "studies at", place[0][0])
        elif re.match(r"^,? ?(?:from|based in|living in) ", found[1]):
            self._predicate(subject, f"am {found[1].lstrip(', ')}", is_we=False)
        else:
            self._continue(found[1])

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
        if match := patterns.BORN_ON.match(text):
            if value := day_and_month(match["value"]):
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
        elif patterns.HAS_NAMED.match(f"i have {rest}"):  # "a sister called ana and a brother called tom"
            self._kin_named(f"i have {rest}")


ADULT = 18
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
