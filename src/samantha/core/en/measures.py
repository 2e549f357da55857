"""Measures by the names that people use for them. Factors are those of the standards."""

from functools import cache

ROWS: dict[str, tuple[tuple[str, str, str, str], ...]] = {
    "length": (
        ("millimetre", "millimetres", "0.001", "mm, millimeter"),
        ("centimetre", "centimetres", "0.01", "cm, cms, centimeter"),
        ("metre", "metres", "1", "m, meter, mtr"),
        ("kilometre", "kilometres", "1000", "km, kms, kilometer, k, klick"),
        ("inch", "inches", "0.0254", 'in, "'),
        ("foot", "feet", "0.3048", "ft, '"),
        ("yard", "yards", "0.9144", "yd, yds"),
        ("mile", "miles", "1609.344", "mi"),
        ("nautical mile", "nautical miles", "1852", "nmi, sea mile"),
        ("furlong", "furlongs", "201.168", ""),
        ("chain", "chains", "20.1168", ""),
        ("fathom", "fathoms", "1.8288", ""),
        ("light year", "light years", "9460730472580800", "light-year, ly"),
        ("micrometre", "micrometres", "0.000001", "micron, µm, um, micrometer"),
        ("hand", "hands", "0.1016", ""),
    ),
    "weight": (
        ("milligram", "milligrams", "0.000001", "mg, milligramme"),
        ("gram", "grams", "0.001", "g, gr, gm, gramme"),
        ("kilogram", "kilograms", "1", "kg, kgs, kilo, kilogramme"),
        ("tonne", "tonnes", "1000", "metric ton, metric tonne, t"),
        ("ounce", "ounces", "0.028349523125", "oz, ozs"),
        ("pound", "pounds", "0.45359237", "lb, lbs"),
        ("stone", "stone", "6.35029318", "st, stones"),
        ("US ton", "US tons", "907.18474", "short ton"),
        ("UK ton", "UK tons", "1016.0469088", "long ton, imperial ton"),
        ("carat", "carats", "0.0002", "ct"),
    ),
    "volume": (
        ("millilitre", "millilitres", "0.001", "ml, mls, milliliter, cc, cubic centimetre, cubic centimeter"),
        ("centilitre", "centilitres", "0.01", "cl, centiliter"),
        ("decilitre", "decilitres", "0.1", "dl, deciliter"),
        ("litre", "litres", "1", "l, ltr, liter"),
        ("cubic metre", "cubic metres", "1000", "m3, m³, cubic meter"),
        ("teaspoon", "teaspoons", "0.005", "tsp"),
        ("tablespoon", "tablespoons", "0.015", "tbsp"),
        ("cup", "cups", "0.2365882365", "us cup"),
        ("US pint", "US pints", "0.473176473", ""),
        ("UK pint", "UK pints", "0.56826125", "imperial pint, british pint"),
        ("US quart", "US quarts", "0.946352946", ""),
        ("UK quart", "UK quarts", "1.1365225", "imperial quart"),
        ("US gallon", "US gallons", "3.785411784", ""),
        ("UK gallon", "UK gallons", "4.54609", "imperial gallon, british gallon"),
        ("US fluid ounce", "US fluid ounces", "0.0295735295625", ""),
        ("UK fluid ounce", "UK fluid ounces", "0.0284130625", "imperial fluid ounce"),
        ("cubic foot", "cubic feet", "28.316846592", "ft3, ft³, cu ft"),
        ("cubic inch", "cubic inches", "0.016387064", "in3, cu in"),
        ("barrel", "barrels", "158.987294928", "bbl"),
    ),
    "area": (
        ("square centimetre", "square centimetres", "0.0001", "cm2, cm², sq cm, square centimeter"),
        ("square metre", "square metres", "1", "m2, m², sqm, sq m, square meter"),
        ("square kilometre", "square kilometres", "1000000", "km2, km², sq km, square kilometer"),
        ("hectare", "hectares", "10000", "ha"),
        ("acre", "acres", "4046.8564224", "ac"),
        ("square inch", "square inches", "0.00064516", "sq in, in2, in²"),
        ("square foot", "square feet", "0.09290304", "sq ft, sqft, ft2, ft², sq feet"),
        ("square yard", "square yards", "0.83612736", "sq yd, yd2"),
        ("square mile", "square miles", "2589988.110336", "sq mi, sq mile, mi2"),
    ),
    "speed": (
        ("kilometre an hour", "kilometres an hour", "1", "km/h, kmh, kph, kilometres per hour, kilometers per hour, km per hour, kilometer an hour"),
        ("mile an hour", "miles an hour", "1.609344", "mph, mi/h, miles per hour, mile per hour"),
        ("metre a second", "metres a second", "3.6", "m/s, metres per second, meters per second, meter a second"),
        ("knot", "knots", "1.852", "kn, kt, kts"),
        ("foot a second", "feet a second", "1.09728", "ft/s, feet per second"),
    ),
    "time": (
        ("millisecond", "milliseconds", "0.001", "ms"),
        ("second", "seconds", "1", "s, sec, secs"),
        ("minute", "minutes", "60", "min, mins"),
        ("hour", "hours", "3600", "h, hr, hrs"),
        ("day", "days", "86400", ""),
        ("week", "weeks", "604800", "wk"),
        ("fortnight", "fortnights", "1209600", ""),
        ("year", "years", "31557600", "yr, yrs"),
    ),
    "energy": (
        ("joule", "joules", "1", "j"),
        ("kilojoule", "kilojoules", "1000", "kj"),
        ("calorie", "calories", "4184", "kcal, cal, kilocalorie"),
        ("watt hour", "watt hours", "3600", "wh, watt-hour"),
        ("kilowatt hour", "kilowatt hours", "3600000", "kwh, kilowatt-hour"),
    ),
    "power": (
        ("watt", "watts", "1", "w"),
        ("kilowatt", "kilowatts", "1000", "kw"),
        ("horsepower", "horsepower", "745.69987158227022", "hp, bhp"),
    ),
    "pressure": (
        ("pascal", "pascals", "1", "pa"),
        ("hectopascal", "hectopascals", "100", "hpa, millibar, mbar"),
        ("kilopascal", "kilopascals", "1000", "kpa"),
        ("bar", "bar", "100000", "bars"),
        ("pound to the square inch", "pounds to the square inch", "6894.757293168", "psi"),
        ("atmosphere", "atmospheres", "101325", "atm"),
        ("millimetre of mercury", "millimetres of mercury", "133.322387415", "mmhg"),
    ),
    "data": (
        ("bit", "bits", "0.125", ""),
        ("byte", "bytes", "1", "b"),
        ("kilobyte", "kilobytes", "1000", "kb"),
        ("megabyte", "megabytes", "1000000", "mb, meg"),
        ("gigabyte", "gigabytes", "1000000000", "gb, gig"),
        ("terabyte", "terabytes", "1000000000000", "tb"),
        ("kibibyte", "kibibytes", "1024", "kib"),
        ("mebibyte", "mebibytes", "1048576", "mib"),
        ("gibibyte", "gibibytes", "1073741824", "gib"),
    ),
    "angle": (
        ("degree", "degrees", "1", "deg"),
        ("radian", "radians", "57.295779513082320876798154814105", "rad"),
    ),
}  # fmt: skip
"""By kind: its name, its plural, its factor to the base of the kind, and its other names."""
OTHERS: tuple[tuple[str, str, str, str], ...] = (
    (
        "celsius",
        "degree Celsius",
        "degrees Celsius",
        "celsius, c, °c, centigrade, degrees c, degree c, degrees centigrade",
    ),
    (
        "fahrenheit",
        "degree Fahrenheit",
        "degrees Fahrenheit",
        "fahrenheit, f, °f, farenheit, fahrenheight, degrees f, degree f",
    ),
    ("kelvin", "kelvin", "kelvin", "kelvins, degrees kelvin"),
    ("km/l", "kilometre to the litre", "kilometres to the litre", "km/l, kilometres per litre, km per litre"),
    (
        "l/100km",
        "litre to a hundred kilometres",
        "litres to a hundred kilometres",
        "l/100km, l/100 km, litres per 100 km, litres per 100km, litres per hundred kilometres",
    ),
    ("us mpg", "US mile to the gallon", "US miles to the gallon", "us mpg"),
    ("uk mpg", "UK mile to the gallon", "UK miles to the gallon", "uk mpg, imperial mpg"),
)
"""What does not begin at nought, or runs the other way: reckoned in units.py."""
TWO_SIZES = {
    "pint": ("us pint", "uk pint"),
    "quart": ("us quart", "uk quart"),
    "gallon": ("us gallon", "uk gallon"),
    "fluid ounce": ("us fluid ounce", "uk fluid ounce"),
    "ton": ("us ton", "uk ton"),
    "mpg": ("us mpg", "uk mpg"),
}
SHORT = {"gal": "gallon", "pt": "pint", "qt": "quart", "fl oz": "fluid ounce", "floz": "fluid ounce", "fl. oz": "fluid ounce", "miles per gallon": "mpg", "miles to the gallon": "mpg"}  # fmt: skip
MONEY = frozenset(
    ["dollar", "euro", "pound-sterling", "sterling", "yen", "yuan", "franc", "rupee", "peso", "krona", "krone", "zloty", "rouble", "ruble", "lira", "won", "rand", "real", "baht", "dirham", "shekel", "usd", "eur", "gbp", "jpy", "chf", "inr", "cny", "aud", "cad", "nzd", "sek", "nok", "dkk", "pln", "buck", "quid", "bitcoin", "btc", "ethereum", "$", "€", "£", "¥", "₹"]
)  # fmt: skip


def measure_named(name: str) -> str:
    """The name by which the tables have this measure, or this money; "" where they have none."""
    low = " ".join(name.lower().strip(" .,?").split()).removeprefix("of ")
    for way in (low, low.removesuffix("s"), low.removesuffix("es"), low.removeprefix("degrees ")):
        key = SHORT.get(way, way)
        if key in _every():
            return key
    return ""


@cache
def _every() -> frozenset[str]:
    rows = (row for rows in ROWS.values() for row in rows)
    named = [*((one, many, others) for one, many, _, others in rows), *(row[1:] for row in OTHERS)]
    names = {name.lower() for one, many, others in named for name in (one, many, *others.split(", ")) if name}
    return frozenset({*names, *TWO_SIZES, *MONEY, *(row[0] for row in OTHERS)})
