"""Places and abbreviations that pin a time to a zone: "9 am in Tokyo", "3 pm Eastern"."""

from samantha.mind.reflex.en.when_words import Words

_CITIES = {
    "Africa/Accra": "accra",
    "Africa/Addis_Ababa": "addis ababa",
    "Africa/Algiers": "algiers",
    "Africa/Cairo": "cairo",
    "Africa/Casablanca": "casablanca, marrakech",
    "Africa/Johannesburg": "johannesburg, cape town, pretoria, durban",
    "Africa/Lagos": "lagos, abuja",
    "Africa/Nairobi": "nairobi",
    "Africa/Tunis": "tunis",
    "America/Anchorage": "anchorage",
    "America/Argentina/Buenos_Aires": "buenos aires",
    "America/Bogota": "bogota, bogotá",
    "America/Caracas": "caracas",
    "America/Chicago": "chicago, houston, dallas, austin, minneapolis, new orleans, nashville, st louis",
    "America/Denver": "denver, salt lake city",
    "America/Detroit": "detroit",
    "America/Edmonton": "calgary, edmonton",
    "America/Halifax": "halifax",
    "America/Havana": "havana",
    "America/Lima": "lima",
    "America/Los_Angeles": "los angeles, la, san francisco, san diego, seattle, las vegas, portland",
    "America/Mexico_City": "mexico city",
    "America/Montevideo": "montevideo",
    "America/New_York": "new york, nyc, boston, washington, philadelphia, miami, atlanta, cleveland",
    "America/Panama": "panama city",
    "America/Phoenix": "phoenix",
    "America/Santiago": "santiago",
    "America/Sao_Paulo": "sao paulo, são paulo, rio de janeiro, rio, brasilia",
    "America/St_Johns": "st john's",
    "America/Toronto": "toronto, montreal, ottawa",
    "America/Vancouver": "vancouver",
    "America/Winnipeg": "winnipeg",
    "Asia/Almaty": "almaty",
    "Asia/Baghdad": "baghdad",
    "Asia/Baku": "baku",
    "Asia/Bangkok": "bangkok",
    "Asia/Beirut": "beirut",
    "Asia/Colombo": "colombo",
    "Asia/Dhaka": "dhaka",
    "Asia/Dubai": "dubai, abu dhabi",
    "Asia/Ho_Chi_Minh": "ho chi minh city, saigon, hanoi",
    "Asia/Hong_Kong": "hong kong",
    "Asia/Jakarta": "jakarta",
    "Asia/Jerusalem": "jerusalem, tel aviv",
    "Asia/Karachi": "karachi, lahore, islamabad",
    "Asia/Kathmandu": "kathmandu",
    "Asia/Kolkata": "mumbai, delhi, new delhi, bangalore, bengaluru, kolkata, chennai, hyderabad, india",
    "Asia/Kuala_Lumpur": "kuala lumpur",
    "Asia/Kuwait": "kuwait",
    "Asia/Manila": "manila",
    "Asia/Qatar": "doha",
    "Asia/Riyadh": "riyadh",
    "Asia/Seoul": "seoul",
    "Asia/Shanghai": "shanghai, beijing, shenzhen, china",
    "Asia/Singapore": "singapore",
    "Asia/Taipei": "taipei",
    "Asia/Tashkent": "tashkent",
    "Asia/Tbilisi": "tbilisi",
    "Asia/Tehran": "tehran",
    "Asia/Tokyo": "tokyo, osaka, kyoto, japan",
    "Asia/Yerevan": "yerevan",
    "Atlantic/Reykjavik": "reykjavik",
    "Australia/Adelaide": "adelaide",
    "Australia/Brisbane": "brisbane",
    "Australia/Darwin": "darwin",
    "Australia/Hobart": "hobart",
    "Australia/Melbourne": "melbourne",
    "Australia/Perth": "perth",
    "Australia/Sydney": "sydney, canberra",
    "Europe/Amsterdam": "amsterdam, rotterdam",
    "Europe/Athens": "athens",
    "Europe/Belgrade": "belgrade",
    "Europe/Berlin": "berlin, munich, hamburg, frankfurt, cologne, germany",
    "Europe/Bratislava": "bratislava",
    "Europe/Brussels": "brussels",
    "Europe/Bucharest": "bucharest",
    "Europe/Budapest": "budapest",
    "Europe/Copenhagen": "copenhagen",
    "Europe/Dublin": "dublin, ireland",
    "Europe/Helsinki": "helsinki",
    "Europe/Istanbul": "istanbul",
    "Europe/Kyiv": "kyiv, kiev",
    "Europe/Lisbon": "lisbon, porto",
    "Europe/Ljubljana": "ljubljana",
    "Europe/London": "london, manchester, edinburgh, glasgow, birmingham, cardiff, belfast, oxford",
    "Europe/Luxembourg": "luxembourg",
    "Europe/Madrid": "madrid, barcelona, spain",
    "Europe/Malta": "malta",
    "Europe/Moscow": "moscow",
    "Europe/Oslo": "oslo",
    "Europe/Paris": "paris, lyon, marseille, france",
    "Europe/Prague": "prague",
    "Europe/Riga": "riga",
    "Europe/Rome": "rome, milan, naples, italy",
    "Europe/Sofia": "sofia",
    "Europe/Stockholm": "stockholm",
    "Europe/Tallinn": "tallinn",
    "Europe/Vienna": "vienna",
    "Europe/Vilnius": "vilnius",
    "Europe/Warsaw": "warsaw, krakow",
    "Europe/Zagreb": "zagreb",
    "Europe/Zurich": "zurich, zürich, geneva, basel, bern",
    "Pacific/Auckland": "auckland, wellington",
    "Pacific/Fiji": "fiji",
    "Pacific/Honolulu": "honolulu, hawaii",
}
# Where an abbreviation has several meanings (IST, CST, BST) this is the one most speakers of English mean.
_ABBREVIATIONS = {
    "UTC": "utc, gmt, zulu, greenwich mean",
    "America/New_York": "est, edt, et, eastern",
    "America/Chicago": "cst, cdt, ct, central",
    "America/Denver": "mst, mdt, mt, mountain",
    "America/Los_Angeles": "pst, pdt, pt, pacific",
    "America/Halifax": "ast, adt, atlantic",
    "America/Anchorage": "akst, akdt",
    "Pacific/Honolulu": "hst",
    "Europe/London": "bst, british, uk",
    "Europe/Lisbon": "wet, west",
    "Europe/Paris": "cet, cest, central european",
    "Europe/Athens": "eet, eest",
    "Europe/Moscow": "msk",
    "Asia/Kolkata": "ist, indian",
    "Asia/Tokyo": "jst",
    "Asia/Seoul": "kst",
    "Asia/Hong_Kong": "hkt",
    "Asia/Singapore": "sgt",
    "Australia/Sydney": "aest, aedt",
    "Australia/Adelaide": "acst, acdt",
    "Australia/Perth": "awst",
    "Pacific/Auckland": "nzst, nzdt",
    "Africa/Johannesburg": "sast",
}
# Everyday words: they name a zone only as "... time".
_NEEDS_TIME = frozenset({"wet", "west", "mountain", "central", "atlantic", "british", "uk", "indian", "zulu"})


def _table(rows: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(name.split()): zone for zone, names in rows.items() for name in names.split(", ")}


_PLACE = _table(_CITIES)
_ZONE = _table(_ABBREVIATIONS)
_LONGEST = max(len(name) for name in (*_PLACE, *_ZONE))


def _only_place(w: Words) -> str | None:
    """The one place that the sentence names, for "their time"."""
    found = {
        _PLACE[name] for k in range(len(w)) for n in (1, 2, 3) if (name := tuple(w[k : k + n])) in _PLACE
    }
    return found.pop() if len(found) == 1 else None


def zone_at(w: Words, i: int) -> tuple[str, int] | None:
    """The zone named right after a clock time: "in Tokyo", "Tokyo time", "EST"; None otherwise."""
    j = i + 1 if w[i] == "," else i
    if w[j] in {"their", "local"} and w[j + 1] == "time":
        place = _only_place(w)
        return (place, j + 2) if place else None
    is_in = w[j] == "in"
    j += is_in
    for length in range(_LONGEST, 0, -1):
        name = tuple(w[j : j + length])
        end = j + length
        is_time = w[end] == "time"
        place = _PLACE.get(name)
        if place and (is_in or is_time):
            return place, end + is_time
        zone = _ZONE.get(name)
        if zone and (is_time or (not is_in and w[j] not in _NEEDS_TIME)):
            return zone, end + is_time
    return None
