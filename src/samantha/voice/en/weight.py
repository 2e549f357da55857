"""Which sentences weigh: of death, illness, parting, fear. They are read a little slower; nothing is claimed."""

from samantha.core import pattern as re

_WEIGHTY = re.compile(
    r"\b(?:died|dies|dying|dead|death|funeral|buried|bur(?:y|ial)|grief|griev\w+|mourn\w*|passed away|suicide|kill(?:ed)?|"
    r"cancer|tumou?r|hospice|stroke|chemo\w*|miscarr\w+|stillb\w+|diagnos\w+|ambulance|overdose|"
    r"goodbye|farewell|lost (?:her|him|them|your|the baby)|miss (?:her|him|them)|missed (?:her|him|them)|"
    r"i(?:'m| am)(?: so| very)? sorry|so sorry|heartbr\w+|alone|lonely|afraid|frightened|terrified|scared|ashamed|"
    r"hurts?|harm|abuse\w*|divorce\w*|without (?:her|him|them)|forgive\w*|(?:last|final) (?:days|words|breath))\b",
    re.IGNORECASE,
)


def weighs(sentence: str) -> bool:
    return _WEIGHTY.search(sentence) is not None
