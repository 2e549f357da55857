"""Ideas: one small sensible thing where people ask her what to bring, give, write or answer."""

from samantha.mind.reflex.en import ideas as e
from samantha.mind.reflex.plan import Plan
from samantha.mind.reflex.scene import Scene
from samantha.mind.reflex.text import mend


def answer(scene: Scene) -> Plan | None:
    """An idea for what they named; None where none was asked for, or where it is grave."""
    low = mend(scene.heard.text)
    if any(e.OFF.search(text) and e.KEEPS.search(text) for text in map(mend, _questions(scene))):
        return scene.plan("her.while_off")
    part = next((text for text in map(mend, scene.heard.parts) if e.ASKS.search(text)), "")
    before = scene.theirs[0].text.lower() if scene.theirs else ""
    if not part or e.GRAVE.search(f"{low} {before}") or scene.is_heavy:
        return None
    name = next((name for name, words in e.FOR if words.search(part)), "")
    if name == "supper" and not e.AT_TABLE.search(f"{low} {before}"):
        name = ""
    if not name:
        return None
    plan = scene.plan(_KEYS[name])
    return plan if plan.pieces else None


_KEYS = {
    "supper": "idea.supper",
    "present": "idea.present",
    "neighbour": "idea.neighbour",
    "text": "idea.text",
    "speech": "idea.speech",
    "card": "idea.card",
    "cook": "idea.cook",
    "write": "idea.write",
    "sick": "idea.sick",
}


def _questions(scene: Scene) -> list[str]:
    return [part for part in scene.heard.parts if part.rstrip().endswith("?")]
