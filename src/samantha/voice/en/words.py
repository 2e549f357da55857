"""What short forms stand for: months and days, money, units, signs, abbreviations, letters that are said singly.

Only tables, to be added to. Each is one `short: said` or a line of words.
"""

MONTHS = (  # noqa: SIM905 - words are easier to read, and to add to, without their quotes
    "January February March April May June July August September October November December"
).split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()  # noqa: SIM905

MONEY = {
    "£": ("pound", "pounds", "pence"), "$": ("dollar", "dollars", "cents"), "€": ("euro", "euros", "cents"),
    "¥": ("yen", "yen", "sen"), "₹": ("rupee", "rupees", "paise"), "GBP": ("pound", "pounds", "pence"),
    "USD": ("dollar", "dollars", "cents"), "EUR": ("euro", "euros", "cents"), "JPY": ("yen", "yen", "sen"),
    "CHF": ("franc", "francs", "centimes"), "AUD": ("Australian dollar", "Australian dollars", "cents"),
    "CAD": ("Canadian dollar", "Canadian dollars", "cents"), "INR": ("rupee", "rupees", "paise"),
}  # fmt: skip
DOLLARS = {"US": "US", "A": "Australian", "AU": "Australian", "C": "Canadian", "CA": "Canadian",
           "NZ": "New Zealand", "HK": "Hong Kong", "S": "Singapore"}  # fmt: skip
SCALES = {
    "k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "mil": "million",
    "bn": "billion", "B": "billion", "b": "billion", "tn": "trillion", "trn": "trillion",
}  # fmt: skip

UNITS = {
    "%": "percent|percent", "‰": "per thousand|per thousand",
    "km/h": "kilometre an hour|kilometres an hour", "kmh": "kilometre an hour|kilometres an hour",
    "kph": "kilometre an hour|kilometres an hour", "kmph": "kilometre an hour|kilometres an hour",
    "mph": "mile an hour|miles an hour", "m/s": "metre a second|metres a second",
    "mpg": "mile to the gallon|miles to the gallon", "rpm": "revolution a minute|revolutions a minute",
    "bpm": "beat a minute|beats a minute", "fps": "frame a second|frames a second",
    "wpm": "word a minute|words a minute",
    "km^2": "square kilometre", "m^2": "square metre", "cm^2": "square centimetre", "mm^2": "square millimetre",
    "m^3": "cubic metre", "cm^3": "cubic centimetre", "km2": "square kilometre", "m2": "square metre",
    "cm2": "square centimetre", "m3": "cubic metre", "cm3": "cubic centimetre", "ft^2": "square foot|square feet",
    "ft2": "square foot|square feet", "sq ft": "square foot|square feet", "sq. ft.": "square foot|square feet",
    "sq m": "square metre", "sq km": "square kilometre", "sq mi": "square mile",
    "km": "kilometre", "cm": "centimetre", "mm": "millimetre", "nm": "nanometre", "m": "metre",
    "mi": "mile", "mi.": "mile", "yd": "yard", "yds": "yard", "ft": "foot|feet", "ft.": "foot|feet",
    "″": "inch|inches", "′": "foot|feet",
    "kg": "kilo", "kgs": "kilo", "mg": "milligram", "g": "gram", "gm": "gram", "gms": "gram", "µg": "microgram",
    "μg": "microgram", "mcg": "microgram", "lb": "pound", "lbs": "pound", "lb.": "pound", "lbs.": "pound",
    "oz": "ounce", "oz.": "ounce", "fl oz": "fluid ounce", "fl. oz.": "fluid ounce",
    "ml": "millilitre", "mL": "millilitre", "cl": "centilitre", "dl": "decilitre", "l": "litre", "L": "litre",
    "ltr": "litre", "pt": "pint", "pts": "point", "gal": "gallon", "tsp": "teaspoon", "tsps": "teaspoon",
    "tsp.": "teaspoon", "tbsp": "tablespoon", "tbsps": "tablespoon", "tbsp.": "tablespoon",
    "yr": "year", "yrs": "year", "yr.": "year", "yrs.": "year", "mth": "month", "mths": "month", "mos": "month", "mo": "month",
    "wk": "week", "wks": "week", "hrs": "hour", "hrs.": "hour", "hr": "hour", "hr.": "hour", "h": "hour",
    "mins": "minute", "mins.": "minute", "min": "minute", "min.": "minute", "secs": "second",
    "secs.": "second", "sec": "second", "sec.": "second", "s": "second", "ms": "millisecond",
    "TB": "terabyte", "GB": "gigabyte", "Gb": "gigabit", "MB": "megabyte", "kB": "kilobyte", "KB": "kilobyte",
    "Gbps": "gigabit a second|gigabits a second", "Mbps": "megabit a second|megabits a second",
    "Mb/s": "megabit a second|megabits a second", "MB/s": "megabyte a second|megabytes a second",
    "MP": "megapixel", "px": "pixel",
    "kcal": "kilocalorie", "cal": "calorie", "cals": "calorie", "kJ": "kilojoule", "kWh": "kilowatt hour",
    "kW": "kilowatt", "MW": "megawatt", "W": "watt", "V": "volt", "mAh": "milliamp hour", "Hz": "hertz|hertz",
    "kHz": "kilohertz|kilohertz", "MHz": "megahertz|megahertz", "GHz": "gigahertz|gigahertz",
    "dB": "decibel", "psi": "P S I|P S I", "hPa": "hectopascal", "mbar": "millibar", "bhp": "brake horsepower|brake horsepower",
    "hp": "horsepower|horsepower", "kn": "knot", "kts": "knot", "mmHg": "millimetre of mercury|millimetres of mercury",
    "mmol/L": "millimole a litre|millimoles a litre", "mmol/l": "millimole a litre|millimoles a litre",
    "°C": "degree Celsius|degrees Celsius",
    "°F": "degree Fahrenheit|degrees Fahrenheit",
    "°": "degree",  "ha": "hectare",
}  # fmt: skip
"""One of it, and many where that is not one with an s."""

PER = {
    "kg": "kilo", "g": "gram", "100g": "hundred grams", "lb": "pound", "oz": "ounce", "l": "litre", "L": "litre",
    "litre": "litre", "liter": "liter", "gal": "gallon", "pt": "pint", "m": "metre", "m^2": "square metre",
    "sq ft": "square foot", "ft": "foot", "km": "kilometre", "mile": "mile", "mi": "mile", "h": "hour", "hr": "hour",
    "hour": "hour", "min": "minute", "minute": "minute", "sec": "second", "s": "second", "day": "day", "d": "day",
    "night": "night", "wk": "week", "week": "week", "month": "month", "mo": "month", "mth": "month", "yr": "year",
    "year": "year", "person": "person", "head": "head", "kWh": "kilowatt hour", "unit": "unit", "item": "item",
    "ticket": "ticket", "page": "page", "dl": "decilitre", "dL": "decilitre", "ml": "millilitre",
}  # fmt: skip

SHORT = {
    "e.g.": "for example,", "eg.": "for example,", "i.e.": "that is,", "ie.": "that is,", "vs.": "versus",
    "vs": "versus", "approx.": "approximately", "approx": "approximately", "viz.": "namely",
    "cf.": "compare", "et al.": "and others", "a.k.a.": "also known as", "aka": "also known as",
    "Mr.": "Mister", "Mr": "Mister", "Mrs.": "Missus", "Mrs": "Missus", "Ms.": "Miz", "Ms": "Miz",
    "Mx.": "Mix", "Mx": "Mix", "Messrs": "Messers", "Messrs.": "Messers", "Prof.": "Professor",
    "Prof": "Professor", "Jr.": "Junior", "Jr": "Junior", "Sr.": "Senior", "Sr": "Senior",
    "Rev.": "Reverend", "Revd": "Reverend", "Rev": "Reverend", "Fr.": "Father", "Hon.": "Honourable",
    "Gen.": "General", "Col.": "Colonel", "Maj.": "Major", "Capt.": "Captain", "Capt": "Captain",
    "Cpt.": "Captain", "Lt.": "Lieutenant", "Lt": "Lieutenant", "Sgt.": "Sergeant", "Sgt": "Sergeant",
    "Cpl.": "Corporal", "Cpl": "Corporal", "Insp.": "Inspector", "Pres.": "President", "Gov.": "Governor",
    "Sen.": "Senator", "Supt.": "Superintendent",
    "Ltd.": "Limited", "Ltd": "Limited", "Inc.": "Incorporated", "Corp.": "Corporation",
    "Bros.": "Brothers", "Bros": "Brothers", "dept.": "department", "Dept.": "Department",
    "dept": "department", "Dept": "Department", "govt": "government", "Govt": "Government",
    "misc.": "miscellaneous", "max.": "maximum", "min.": "minimum", "avg.": "average", "avg": "average",
    "est.": "established", "incl.": "including", "excl.": "excluding", "inc.": "including",
    "temp.": "temperature", "tel.": "telephone", "Tel.": "Telephone", "Tel:": "Telephone:", "ext.": "extension",
    "Ext.": "Extension", "fig.": "figure", "Fig.": "Figure", "vol.": "volume", "Vol.": "Volume",
    "ed.": "edition", "appt": "appointment", "appt.": "appointment",
    "Apt.": "Apartment", "apt.": "apartment", "Apt": "Apartment", "Mt.": "Mount", "Mt": "Mount",
    "Rm": "Room", "rm": "room", "pg": "page", "qty": "quantity", "wk": "week", "yr": "year", "yrs": "years", "hr": "hour", "hrs": "hours", "mins": "minutes", "tsp": "teaspoon",
    "tbsp": "tablespoon", "wks": "weeks", "mph": "miles an hour", "km/h": "kilometres an hour",
    "and/or": "and or", "w/c": "week commencing", "w/e": "week ending", "w/o": "without", "w/": "with ",
    "c/o": "care of", "b/c": "because", "n/a": "not applicable", "N/A": "not applicable", "s/he": "she or he",
    "p.a.": "a year", "pcm": "a month", "24/7": "twenty-four seven",
    "AC/DC": "A C D C", "Xmas": "Christmas", "xmas": "Christmas", "btw": "by the way", "BTW": "by the way",
    "FYI": "for your information", "fyi": "for your information", "IMO": "in my opinion",
    "ASAP": "as soon as possible", "asap": "as soon as possible", "tbc": "to be confirmed", "TBC": "to be confirmed", "TBA": "to be announced",
    "tba": "to be announced", "Tel": "Telephone", "JPEG": "jay peg", "BBQ": "barbecue", "OK": "okay", "ok": "okay", "Ok": "okay",
}  # fmt: skip
"""Said wherever it stands as a word of its own."""

ROADS = {
    "Rd": "Road", "Ave": "Avenue", "Av": "Avenue", "Ln": "Lane", "Blvd": "Boulevard", "Sq": "Square",
    "Ct": "Court", "Cres": "Crescent", "Gdns": "Gardens", "Hwy": "Highway", "Pkwy": "Parkway", "Pl": "Place",
    "Ter": "Terrace", "Terr": "Terrace", "Cl": "Close", "Gr": "Grove", "Gro": "Grove", "Pk": "Park",
    "St": "Street", "Str": "Street", "Bldg": "Building", "Hse": "House", "Stn": "Station",
}  # fmt: skip
"""After a name with a capital."""

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado",
    "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia", "ID": "Idaho",
    "IL": "Illinois", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota",
    "MS": "Mississippi", "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada",
    "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico", "NY": "New York", "NC": "North Carolina",
    "ND": "North Dakota", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas",
    "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington", "WV": "West Virginia",
    "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip
"""After a town and a comma. Without those that are English words in capitals (IN, ME, OK)."""

SPELT = frozenset(
    (  # noqa: SIM905
        "AA AAA AC ACL ADA ADHD AED AFK AGM AI AIM AKA ANC AOB AOC AOL API APR ATM AV AWS BA BAC BAE BEd BIA "
        "BMA BMI BMX BSA CAA CAB CBE CEO CFO CIA CIO COO CPU DIY DOA DOB DOE DUI DVLA DWI EA ECG EDF EDT EEC "
        "EEG EFL EKG EMI EMS EMT EOB EOD EON EPA ER ESA ESL ESP EST ETA ETD EU EV FAO FAQ FOI GIS GOP GPA GUI "
        "HIV HMO HOA IBM IBS ICBM ICU ICYMI ID IDK IEA IED IIRC IMDB IMO IOC IOU IPA IPO IQ IRA IRL IRS ISBN "
        "ISO ISP ITV IUD IV IVF LA LAX LEA LED LOL MA MBA MBE MEP MIA MIT MOD MOT MOU MRI NBA NEC NFU NIH NYU "
        "OAP OBE OCD OECD OED OHP OMG OS OT OTT OU PA PAYE PE POV POW PTA QA QE RAC RAF RE RIP ROI RSI RSPCA "
        "RSVP SAS SEO SOS STI SUV TA TIA TLA TUC UAE UCL UEA UFC UFO UHF UI UK UN UPS UPVC URL USA USB USP "
        "USSR UTC UTI UV UVA UX VA VAT VIP WI YMCA YWCA"
    ).split()
)
"""Letters said one by one, though one could read them as a word."""

SAID = frozenset(
    (  # noqa: SIM905
        "ABBA AIDS ASBO AWOL BAFTA BAME BOGOF BUPA CAD COBRA COVID DEFRA DOS ERASMUS FIFA GIF HUD ICANN IKEA INTERPOL "
        "ISA LASER LEGO MENSA NAFTA NASA NATO NICE NIMBY OFCOM OFGEM OFSTED OPEC OXFAM PIN POTUS RADA RADAR RAM ROM "
        "SAGE SARS SCOTUS SCUBA SIM SONAR SWAT TARDIS TEFL UEFA UNESCO UNICEF YOLO FOMO ZIP"
    ).split()
)
"""Said as a word, though they are short or strange."""

LITTLE = frozenset(
    (  # noqa: SIM905
        "A I AM AN AS AT BE BY DO GO HE IF IN IS IT ME MY NO OF OH ON OR SO TO UP US WE ALL AND ANY ARE ASK BAD BIG BUT BUY "
        "CAN CAR CAT CUP DAY DID DOG EAT END EYE FAR FEW FOR FUN GET GOD GOT HAD HAS HER HEY HIM HIS HOT HOW ILL ITS JOB JOY "
        "KEY LAW LET LIE LOT LOW MAN MAY MEN MUM MOM DAD NEW NOR NOT NOW ODD OFF OLD ONE OUR OUT OWN PAY PUT RAN RED RUN SAD "
        "SAW SAY SEA SEE SET SHE SIT SIX SKY SON SUN TEA TEN THE TOO TOP TRY TWO USE WAR WAS WAY WET WHO WHY WIN WON YES YET "
        "YOU ZOO ADD AGE AGO AIR ART BED BIT BOX BOY BUS FIX FLY GAP GUY HIT ICE LEG MAD MIX OIL PEN PET PIE RID ROW SEX SIN "
        "TAX TIE TIP TOY VAN HA AH AW EH HM UH UM YO LO OW OX PI AX"
    ).split()
)
"""Short words of every day: in capitals they are only loud."""
