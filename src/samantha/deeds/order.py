"""What exactly is asked for: skill, verb, arguments made exact; and whether their origin allows it."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError

from samantha.core.deed import Proposal, Risk
from samantha.core.errors import BadInputError, NotFoundError, RefusedError
from samantha.core.origin import Origin
from samantha.core.ports import OutwardSkill, Pen, Settled, SettlingSkill, Skill, Verb


class Order(NamedTuple):
    skill: Skill
    verb: Verb
    arguments: BaseModel


def take(skills: Mapping[str, Skill], skill_name: str, verb_name: str, arguments: Any) -> Order:
    """The verb that is meant, and its arguments parsed. Raises NotFoundError, BadInputError."""
    skill = skills.get(skill_name)
    verb = skill.verbs.get(verb_name) if skill else None
    if skill is None or verb is None:
        raise NotFoundError(f"I have not learned to do that ({skill_name}.{verb_name}).")
    try:
        return Order(skill, verb, verb.arguments.model_validate(dict(arguments)))
    except ValidationError as error:
        raise BadInputError(_sentence(error)) from None


def settle(order: Order, verb: str, pen: Pen) -> Settled:
    """What exactly is meant, where the trade can tell. Raises AmbiguousError, NotFoundError."""
    if isinstance(order.skill, SettlingSkill):
        return order.skill.settle(verb, order.arguments, pen)
    return Settled(arguments=order.arguments)


def want_trusted(proposal: Proposal, order: Order, risk: Risk, *, waits: bool = False) -> None:
    """Refuse what text from outside has chosen. Raises RefusedError.

    Such text may fill what a verb calls its content. It never chooses what is done, nor whom, where or which;
    and what only reads tells its arguments to whoever answers, where that leaves the house. Another program
    that the person gave a key may ask (`asker` names it), where the question `waits` for them whatever it is.
    """
    is_local_reading = risk is Risk.READ and not isinstance(order.skill, OutwardSkill)
    is_question = waits and proposal.origin is Origin.TOOL and proposal.asker is not None
    if proposal.origin < Origin.MODEL and not is_local_reading and not is_question:
        raise RefusedError("That came from outside and not from you, so I leave it. Ask me yourself.")
    if order.verb.risk is Risk.GRAVE and proposal.lowest <= Origin.MODEL:
        raise RefusedError("For something so grave I want to be asked by you yourself.")
    if is_local_reading:
        return
    allowed = order.verb.content if risk is not Risk.READ else frozenset[str]()
    for field, origin in proposal.origins.items():
        if origin < Origin.MODEL and field not in allowed:
            raise RefusedError(
                f"What stands under “{field}” came from outside and not from you, so I leave it. "
                "Tell me that part yourself."
            )


def _sentence(error: ValidationError) -> str:
    """The first thing that is wrong, in one sentence, without the input's own words."""
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "value_error":  # raised by a skill's own check, which already speaks plainly
        return str(first["ctx"]["error"])
    where = ".".join(str(part) for part in first["loc"]) or "that"
    return f"I cannot use “{where}” as it is: {first['msg'][0].lower()}{first['msg'][1:]}."
