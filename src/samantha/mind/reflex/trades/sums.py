"""Sums and measures: "what's 15% of 80?", "how many miles is ten kilometres?", "and in feet?"."""

from collections.abc import Sequence

from samantha.core import pattern as re
from samantha.core.deed import Deed, Json
from samantha.core.en.measures import measure_named
from samantha.core.turn import Moment, Piece
from samantha.mind.reflex.asking import Asking, asking
from samantha.mind.reflex.en.numerals import in_digits
from samantha.mind.reflex.en.trades import sums as k
from samantha.mind.reflex.order import Order, Ordered
from samantha.mind.reflex.scene import Scene, keep

SKILL = "sums"
_MOST = 140  # characters of a sum
_PARTS = {"a": "1", "an": "1", "one": "1", "half": "0.5", "half a": "0.5", "half an": "0.5"}


class Sums:
    """See the Trade protocol."""

    skill = SKILL

    def read(self, parts: Sequence[str], index: int, moment: Moment) -> Order | None:
        asked = asking(parts[index])
        return _conversion(asked) or _calculation(asked, parts[index])

    def fill(self, order: Order, text: str, moment: Moment) -> Order | None:
        return None

    def amend(self, last: Ordered, text: str, moment: Moment) -> Order | None:
        if last.order.skill != SKILL or last.lines_ago > 1:
            return None
        low = in_digits(text.lower().strip(" .,!?"))
        if last.order.verb == "convert":
            return _other_measure(last.order, low)
        before = str(last.result.get("value") or last.order.arguments.get("expression") or "")
        match = k.ON.match(low)
        if match is None or not before:
            return None
        rest = match["rest"]
        said = k.IT.sub(f"({before})", rest) if k.IT.search(rest) else f"({before}) {rest}"
        expression = expression_in(re.sub(r"^halve (\(.*\))$", r"\1/2", said.replace(",", "")))
        return _sum(expression) if expression else None

    def tell(self, order: Order, deed: Deed, scene: Scene) -> list[Piece]:
        result = deed.result or {}
        if order.verb == "calculate":
            value = str(result.get("value") or "")
            return [keep(scene.say("sums.calculate", answer=value), value=value.replace(",", ""))]
        answers = result.get("answers")
        told = [each for each in answers if isinstance(each, dict)] if isinstance(answers, list) else []
        if len(told) > 1 and told[0].get("value") == told[1].get("value"):
            plain = {side: str(told[0].get(side)).removeprefix("US ") for side in ("to", "unit")}
            told = [{**told[0], **plain}]
        return [_told(told, scene)]


TRADE = Sums()


def _told(answers: Sequence[dict[str, Json]], scene: Scene) -> Piece:
    slots = [f"{each['value']} {each['to']}" for each in answers]
    if not slots:
        return scene.say("sums.done")
    unit = f"{answers[0]['amount']} {answers[0]['unit']}"
    if len(slots) == 1:
        about = "about " if answers[0].get("is_rounded") else ""
        return scene.say("sums.convert", given=unit, answer=f"{about}{slots[0]}")
    return scene.say("sums.convert_two", one=slots[0], other=slots[1])


def _calculation(asked: Asking, part: str) -> Order | None:
    low = in_digits(asked.low)
    bare = k.TAIL.sub("", k.LEAD.sub("", low)).strip(" ,.?")
    is_led = k.LEAD.match(low) is not None or asked.is_asked or part.rstrip().endswith(("?", "="))
    expression = expression_in(bare) if any(char.isdigit() for char in bare) else ""
    if not expression or (k.NO_SUM.match(bare) and not (is_led and " " in bare.strip())):
        return None
    is_said = bool(re.search(r"[a-z]", bare)) or " " in bare
    return _sum(expression) if is_led or is_said or "*" in expression else None


def expression_in(said: str) -> str:
    """A sum in words or signs, as plain arithmetic; "" where it is none."""
    text = said.replace(",", "") if re.fullmatch(r"[\d,. ]*\d,\d{3}[^a-z]*", said) else said
    for pattern, sign in k.SIGNS:
        text = pattern.sub(sign, text)
    text = " ".join(text.split()).strip(" ,")
    if len(text) > _MOST or not k.PLAIN.match(text) or not k.SIGN.search(text):
        return ""
    if not re.search(r"\d", text) or re.search(r"\d\s+[\d(]|[-+*/^.(]\s*$|^\s*[*/^)]", text):
        return ""
    return re.sub(r"\s*([-+*/^()])\s*", r"\1", text)


def expression_within(low: str) -> str:
    """The sum that is somewhere in a sentence, where it has all the numbers of it; else "": half is wrong."""
    if told := _story(low):
        return told
    words = k.TAIL.sub("", k.LEAD.sub("", low)).strip(" ,.?").split()[:_WORDS]
    numbers = [at for at, word in enumerate(words) if any(char.isdigit() for char in word)]
    if not numbers:
        return ""
    for start in range(numbers[0] + 1):
        for end in range(len(words), numbers[-1], -1):
            found = expression_in(" ".join(words[start:end]).strip(" ,.?"))
            if found and not k.NO_SUM.match(found):
                return found
    return ""


def _story(low: str) -> str:
    """A sum as one buys, earns and shares: "four tickets at 13.50"; all the numbers of the line are in it."""
    plain = re.sub(r"(?<=\d),(?=\d{3}\b)", "", re.sub(r"[£$€]", "", low))
    numbers = re.findall(_NUMBER, plain)
    for way, written in k.STORIES:
        match = way.search(plain)
        if match is not None and len(numbers) == len(re.findall(_NUMBER, match[0])):
            return match.expand(written)
    if k.SUM_OF.search(plain) and len(numbers) > 1 and not re.search(r"[-*/x]", plain):
        return "+".join(numbers)
    return ""


_NUMBER = r"\d+(?:\.\d+)?"
_WORDS = 14  # of a sentence in which a sum is looked for


def measures_in(low: str) -> dict[str, Json] | None:
    """An amount with its unit, and the unit that it is wanted in, in any order; None where one is missing."""
    amount = k.AMOUNT_OF.search(low)
    if amount is None:
        return None
    end = next(
        (
            end
            for end in (amount.end("two"), amount.end("one"))
            if end > 0 and measure_named(low[amount.start("one") : end])
        ),
        0,
    )
    if not end:
        return None
    rest = f"{low[: amount.start()]} | {low[end:]}"
    words = re.findall(r"[a-z]+|\|", rest)
    to = next((word for word in reversed(words) if word not in k.NO_MEASURE and measure_named(word)), "")
    if not to:
        return None
    return {"amount": _number(amount["amount"]), "unit": low[amount.start("one") : end], "to": to}


def _sum(expression: str) -> Order:
    return Order(skill=SKILL, verb="calculate", arguments={"expression": expression})


def _conversion(asked: Asking) -> Order | None:
    low = in_digits(asked.low)
    bare = k.TAIL.sub("", low).strip(" ,.?")
    for text in dict.fromkeys((bare, k.LEAD.sub("", bare), bare.partition(" know ")[2])):
        for way in k.CONVERT:
            if text and (match := way.match(text)) is not None:
                order = _convert(match["amount"], match["unit"], match["to"])
                if order is not None:
                    return order
    return None


def _convert(amount: str, unit: str, to: str) -> Order | None:
    """An order, where both are measures; "what's 2 minutes to you" is none."""
    unit, to = unit.strip(), re.sub(r"^(?:the|a) ", "", to.strip())
    if not (measure_named(unit) and measure_named(to)):
        return None
    number: Json = _number(amount)
    return Order(skill=SKILL, verb="convert", arguments={"amount": number, "unit": unit, "to": to})


def _number(said: str) -> Json:
    plain = _PARTS.get(said, said).replace(",", "")
    over, _, under = plain.partition("/")
    value = float(over) / float(under) if under and float(under) else float(over)
    return int(value) if value.is_integer() else value


def _other_measure(last: Order, low: str) -> Order | None:
    """ "And in feet?", "and 20?" after a measure."""
    if (match := k.OTHER.match(low)) is not None and measure_named(match["to"]):
        return Order(skill=SKILL, verb="convert", arguments={**last.arguments, "to": match["to"]})
    if (match := k.AMOUNT.match(low)) is not None:
        unit = match["unit"] or str(last.arguments.get("unit", ""))
        return _convert(match["amount"], unit, str(last.arguments.get("to", "")))
    return None
