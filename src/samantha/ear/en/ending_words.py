"""The words that the grammar of endings looks for, by what they do there."""

from samantha.ear.en.lexicon import FILLERS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _lines(text: str) -> frozenset[str]:
    return frozenset(part.strip() for line in text.splitlines() for part in line.split(",") if part.strip())


# --- known whole, as tokens ("that 's") -------------------------------------------------------------

# all that there is to say, though a subordinate clause or a single word
WHOLE = _lines("""
because i said so, as i said, like i said, as you know, if you like, if you say so, if you want, if you must, when you like, if you can, if possible
why not, why, what, where, who, when, how come, which one, what for, how, since when, who with, and you, how about you, what about you, and then what
now what, so what, thank you, then what, what about it, how much, how many, how long, that 's it, so do i, so am i, me too, not me, not really
not at all, of course, i know, i see, i do, i am, i did, i have, i will, i would, i can, i can n't, i do n't, i wo n't, it is, it was, it does
you are, they are, they do, well i never, fair enough, go on then, hurry up, shut up, come on, go away, up to you, if you do n't mind
""")
OPENERS = _lines("""
by the way, you know, you know what, guess what, thing is though, to be honest, to be fair, i tell you, can i tell you a secret, you 'll never believe this, you wo n't believe this, you 'll like this, at least, kind of, sort of, let 's see, let me see, let me think
hold on, hang on, one second, one sec, one moment, one minute, just a second, just a minute, just a sec, give me a moment, give me a second
give me a minute, wait, let me check, bear with me, i think, i suppose, i guess, i believe, i wonder, i hope, i feel, at first, in a way
or something, in fact, speaking of which, on the other hand, first of all, for a start, the other day, once upon a time, as it happens, you see
i tell you what, tell you what, do you know what, you 'll never guess what, you 'll never guess, well then, right then, now then, oh well, ah well
it depends, not exactly, not sure, i 'm not sure, i 'm thinking, i was thinking, i was wondering, i 've been thinking, that 's just it, it 's like this
oh that, what else, it 's just, can you help me, could you help me, will you help me, help me, can i ask you something, can i tell you something
can i ask you a question, i have a question, that 's the thing, in the end, long story, funny story, so there i was, so there we were
as a matter of fact, come to think of it, do n't know, i do n't know, oh i do n't know, tell me, ask me, show me, give me, let me, hard to say, it 's hard to say, not yet, not always
sometimes, possibly, maybe, perhaps
""")
BEGINNINGS = _lines("""
i mean, for example, for instance, so basically, basically, like, the thing is, thing is, the trouble is, the problem is, the point is, my point is
such as, as for, as long as, in order to, according to, because of, instead of, as well as, even though, as soon as, so that, now that, except that
in case, even if, as if, as though, not only, rather than, what i mean is, all i know is, what i want is, it 's just that, i swear
would you mind, do you remember, do you know, do you mind, do you think, do you want, can you, could you, would you, will you, can i, could i, may i
do you, did you, have you
""")
ECHOES = _set("have can will would was does do am is are did")
CUT_ECHOES = _set("have can will would was does")  # without a question before them they begin something

# --- markers, and words that are an answer ----------------------------------------------------------

LEADS = _set("and so but well then or")
DISCOURSE = FILLERS | _set(
    "so well anyway actually honestly obviously also then now hopefully apparently right okay but and oh hmm yeah maybe possibly perhaps "
    "sometimes usually still though first next finally suddenly luckily sadly"
)
HEDGES = _set("maybe possibly perhaps probably sometimes")
ANSWERS = _set(
    "yes yeah yep yup no nope nah okay sure fine please thanks ta cheers perfect brilliant lovely great exactly absolutely definitely hello hi hey "
    "bye goodbye goodnight never agreed wonderful amazing excellent alright correct right true indeed neither both nothing nobody none sorry oops "
    "congratulations bravo rubbish wow"
)
YES_OR_NO = _set("no okay yes yeah right sorry")
SMALL_TALK = _set(
    "thanks thank please good hello hi bye no yes yeah sorry not nothing enough ta lovely goodbye"
)

# --- at the end ---------------------------------------------------------------------------------------

CLIPPED = _set("'s 'm 're 've 'll 'd")
PLACED = _set("at to of from round")  # "at my sister's"
# prepositions that are the end of a verb as often: "turn it up", "it's all over"
PARTICLES = _set("up down off out over away back round around along through")
ALONG = _set("around through over along")
TAKES_INNER = _set(
    "go come hang hold carry move get log join stay be is was 's 'm are were 're went came going coming keep drop pop let been"
)
PARTICLE_VERBS = _set(
    "put turn turned turning switch switched bring let leave left keep kept have got walk walked walks move moved come came go goes going dream egg "
    "egging add hang hold get getting carry carried log be done stay stayed back drop pop call"
)
SWITCHED = _set("it them that light lights radio tv heating music")
DATED = _set(
    "birthday appointment flight train meeting party anniversary interview wedding funeral match game exam class number address house flat"
)
PASSING = _set("go pass stop swing went goes passed stopped")
LIKENED = _set("it that would you i more nothing anything")
EVER = _set("ever never that it there day once")
STRANDED = _set("from for with at to about into on in by like onto")
ERRANDS = _set(
    "book order fix change move pick collect post share ask hit touch cut open close shut lock switch turn drop follow measure marry repair mend clean wash hear"
)
SPOKEN_TO = _set("talking talk speaking speak listening listen married writing")
WISHED = _set("want have need like")
WILLING = _set("love like hate have want need prefer got meant forgot n't try able ought")
CONDITIONED = _set("if when n't unless")
ASKING = _set(
    "wonder wondering wondered ask asked asking know remember see tell told find depends depending decide decided guess sure idea understand"
)
SAYING = _set(
    "said say says saying told tell think thought thinks know knew knows hope hoped wish wished believe believed mean means meant so such just is 's "
    "was sure sorry glad afraid heard hear reckon reckoned guess felt feel feels seems seemed now except true shame asked see one ones thing"
)
POINTED = _set("like of about with do did at in after for to")
SO_AFTER = _set(
    "me him think hope said guess suppose not ever do if say thought reckon believe quite did okay right well like just more or even imagine expect told"
)
NOT_AFTER = _set(
    "why course hope or absolutely certainly definitely probably rather maybe think not if guess suppose perhaps obviously but usually"
)
NUMBERED = _set(
    "past number at half is quarter to make than oclock was turned channel chapter year page platform size room bus"
)
SOME = _set("some any many another few")
PARTITIVE = _set("have want got is 's are just how too so of")
ATTRIBUTIVE = _set("nearest old new little big young main own whole other real middle")
EMBEDDING = _set("if than as like what how where who so think hope which")
# verbs that say nothing without what follows; the first in any sentence, the others after their subject
LACKING = _set(
    "went came got put took had has gets goes puts takes keeps says gave told cost costs weighs found brought bought made kept said was were wants needs likes"
)
LASTING = _set("missing expecting losing looking asking moving leaving winning")
OUTCOMES = _set("won passed failed forgot died lost left stopped worked finished broke cried helped")
NEVER_BARE = _set("tell say call text email")
OFTEN_BARE = _set("go look mind think know see hope believe guess suppose matter manage")
GAPPED = _set(
    "said says told thought mean meant want wanted need like liked love loved got did called gave made found bought kept saw seen wish miss missed asked"
)
GAPPING = _set("what that which who like as everything all one thing how where")
NOT_PASSIVE = _set("told called given put made let become seemed")
STANDING_MARKERS = _set("actually basically honestly just so really literally")
STANDING_DEGREES = _set(
    "exactly definitely probably usually absolutely always often already most more less nearly almost hardly mostly"
)
LAST_DEGREES = _set(
    "exactly probably definitely honestly usually already always often more less completely totally absolutely also still most mostly"
)
MIDDLE_DEGREES = _set("still also always already usually")
TRAILING_DEGREES = _set("only even basically literally rather just such exactly")
TITLES = _set("saint mr mrs named")
CALLED = _set("is 's was at see with house flat")

# --- of the whole --------------------------------------------------------------------------------------

SUBORDINATING = _set(
    "if when because although unless while whereas until till since before after once though whether whenever"
)
TEMPORAL = _set("when before after since while once")
# of a scene that is being set, not of an outcome: "we went to Whitby" against "i failed my test"
SCENE = _set(
    "went came saw met had was were rang called phoned sat stood started began made tried walked drove took arrived visited lived used worked found "
    "bought looked asked spoke talked heard watched read played ran flew stayed moved got noticed thought dreamt dreamed opened turned"
)
VAGUE = _set(
    "worried scared sad upset lonely nervous anxious stressed complicated hard difficult strange weird funny odd silly awkward personal tricky long "
    "about struggling thinking wondering confused embarrassed torn stuck"
)
ANNOUNCED = _set(
    "story question questions favour favor advice idea problem dream thing things something somebody someone news call confession secret joke help "
    "nightmare row argument theory plan teacher girl boy man woman bloke lad chap lady friend dog cat goat letter visitor surprise"
)
# "i never told anyone this", "i know it sounds silly", "you remember dean"
PREFACES = _set("silly stupid daft mad weird crazy odd strange")
TOLD_OF = _set("told tell said say asked ask")
ANNOUNCING = _set("have had 've got need want there heard met ask tell say remember happened")
HAVING = _set("had 've have got is was 's are")
REMINDED = _set("to about of that when what why who")
TIMED = _set("for at in")
TIME_NOUNS = _set(
    "morning afternoon evening night day week month year summer winter spring autumn weekend time christmas easter years weeks days months ago monday "
    "tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow now then work school lunch dinner breakfast tea while bit"
)
# questions that one word hardly answers, and questions for a list
WIDE = (
    "how was", "how is", "how are", "how 's", "how did it", "what happened", "what was that like", "tell me", "what do you do",
    "what did you do", "what is on your mind", "why do you",
)  # fmt: skip
LISTED = ("else", "list", "what are you", "which things", "anything", "what have you got")
LIST_OVER = _set("all lot everything nothing both no enough done it")
