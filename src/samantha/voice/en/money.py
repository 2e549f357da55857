"""Money: "£5.50" is "five pounds fifty", "$1.2m" "one point two million dollars", "£3/kg" "three pounds a kilo"."""

from samantha.core import pattern as re
from samantha.voice.en.measures import AMOUNT, PER_EACH, each, is_one_thing
from samantha.voice.en.numbers import amount, cardinal
from samantha.voice.en.words import DOLLARS, MONEY, SCALES
from samantha.voice.rules import Match, after, rule

SCALE = r"(?P<scale>\s?(?:k|K|m|M|mn|mil|bn|B|tn|trn)\b|\s(?:thousand|million|billion|trillion)\b)?"
_CODE = r"GBP|USD|EUR|JPY|CHF|AUD|CAD|INR"
_THING = re.compile(  # money before these is one thing of that price
    r"[ -](?:note|coin|bill|ticket|voucher|gift card|gift|fine|fee|deposit|bet|prize|bonus|top-up|refund|discount|"
    r"deal|contract|house|home|car|loan|grant|project|mortgage|jackpot|bid|business|price tag|scheme|dress|shirt|meal)\b"
)


def scale(text: str) -> str:
    return SCALES.get(text.strip(), text.strip())


def _money(match: Match) -> str:
    one, many, small = MONEY[match["sign"]]
    if kind := DOLLARS.get(match["of"] or ""):
        one, many = f"{kind} {one}", f"{kind} {many}"
    if is_one_thing(match) or _THING.match(after(match)):
        many = one
    if match["scale"]:
        return f"{amount(match['amount'])} {scale(match['scale'])} {many}{each(match)}"
    return f"{_price(match['amount'], one, many, small)}{each(match)}"


def _price(text: str, one: str, many: str, small: str) -> str:
    whole, _, rest = text.partition(".")
    if len(rest) != 2:
        return f"{amount(text if int(rest or 0) else whole)} {one if text == '1' else many}"
    large = f"{amount(whole)} {one if whole == '1' else many}"
    if not int(rest):
        return large
    if whole == "0":
        return _few(int(rest), small)
    return f"{large} {cardinal(int(rest))}" if int(rest) > 9 else f"{large} and {_few(int(rest), small)}"


def _few(count: int, small: str) -> str:
    one = {"pence": "penny", "cents": "cent"}.get(small, small)
    return f"{cardinal(count)} {one if count == 1 else small}"


def _range(match: Match) -> str:
    """ "£5-£10" and "£5-10k": the money is named once."""
    _, many, _ = MONEY[match["sign"]]
    large = f" {scale(match['scale'])}" if match["scale"] else ""
    return f"{amount(match['low'])} to {amount(match['high'])}{large} {many}{each(match)}"


def _small(match: Match) -> str:
    number = int(match["amount"])
    if match["unit"] == "p":
        return f"{cardinal(number)} {'p' if number == 1 else 'pence'}{each(match)}"
    return f"{cardinal(number)} cent{'' if number == 1 or is_one_thing(match) else 's'}{each(match)}"


MONIES = (
    rule(rf"(?P<sign>[£$€¥])(?P<low>{AMOUNT})\s?-\s?[£$€¥]?(?P<high>{AMOUNT}){SCALE}{PER_EACH}", _range),
    rule(r"(?<=[£$€¥₹])\s?-\s?(?=\d)", ""),
    rule(r"(?<![\w.£$€-])-\s?(?=[£$€¥₹]\d)", "minus "),
    rule(
        rf"(?:(?<!\w)(?P<of>US|AU?|CA?|NZ|HK|S))?(?P<sign>[£$€¥₹])\s?(?P<amount>{AMOUNT}){SCALE}{PER_EACH}",
        _money,
    ),
    rule(rf"(?P<amount>{AMOUNT}){SCALE}\s?(?P<of>)(?P<sign>[£€]|(?:{_CODE})\b){PER_EACH}", _money),
    rule(rf"\b(?P<of>)(?P<sign>{_CODE})\s?(?P<amount>{AMOUNT}){SCALE}{PER_EACH}", _money),
    rule(rf"(?<![\w.,])(?P<amount>\d{{1,3}})(?P<unit>p|¢|(?<!\d\d\d)c)(?!\w){PER_EACH}", _small),
)
