"""What English listeners say whole: "tell me about it", "you and me both", "poor thing".

One formula between semicolons, as tokens ("that 's"); `a/b` is either word, `a?` may be left out, `*` is any one
word. They are kept as a tree, so that words which may still become one are known as such.
"""

from functools import cache

_FORMULAS = """
tell me about it; tell me more; do? tell; pray tell; tell me something new; do n't get me started; do n't i know it; do n't i just; you do n't say so?
you never; i know right?; do? go on then?; go ahead; go for it; go you/him/her/them; you go girl/you/boy; keep going/talking; still here/listening/with_you; is that so/right/a_fact?; is n't that the truth; is n't that something/just_it?; you 're making me *; you 're killing me; carry on; do? continue
say no more; say what; you can say that again; you said it; you could say that; i 'll say; i should say so?; i dare say; i daresay; you bet; you betcha
no way; no way */he/she/they; no kidding; no joke; no doubt about? it?/that?; no wonder; no worries; no problem/probs; no surprise/surprises there?; no chance; no less
no end of *; no of course; no of course not; no i know; no oh; no really; no quite; no exactly; no sure; no right; no absolutely; no indeed; no that 's true/fair/right
no question about? it?/that?; no word of a lie; no arguing with that; no idea; no he/she/they/it did/does/was/is/has/had/would n't?/not?; not again; not before time
not in a million years; not at all; not bad at? all?; not half; not much; not likely; not surprised/surprising at? all?; not too? bad/shabby; not ideal/easy/nice/fair/good/great
not one bit; not in the slightest; not to worry; oh my; oh no no? no?; my days/god/goodness/word/life/stars/lord/heart/hat/eye/foot me?; my giddy/sainted aunt; my good/dear god/lord/man/girl
for goodness/god/heaven/heavens/pete 's? sake; for crying out loud; for real/sure/certain/definite/once; goodness/god/lord/heaven/heavens/christ knows/me/above/almighty
good/great/dear god/lord/grief/heavens/gracious/me; good for *; good on *; good man/girl/lad/lass/boy/job/stuff/point/thinking/call/times/idea/question; good old *; good good good?
good/great news; nice one/touch/try; top man/lad/marks/notch; well i never did?; well i say; well i declare; well i 'll be; well i 'll be damned/blowed; well i ask you
i do n't know; i do n't believe it/that; i can n't believe it/that/him/her; i can n't even imagine?; i would n't know; i would n't doubt it; i would n't be surprised; i would n't put it past *
i would n't blame *; do n't blame *; i do n't blame *; can n't say i blame *; i can n't say i blame *; can n't blame *; i know what you mean; i know the feeling/type/sort/kind/one/drill; know the feeling/type
i know how that/it/he/she feels/is/goes; i know exactly/just how that/it feels/is; i mean honestly/really/seriously/come; i mean it; i get you/it/that; i get the picture/idea
i feel you/that; i feel for *; i hear you/ya/that; i see what you mean; i see that; i see now; i see you; i 'm all ears; i 'm listening; i 'm still? here/listening/following; i 'm with you
i 'm impressed; i 'm not even/really/that/at_all? surprised/shocked at? all?; i 'm so */very sorry/glad/pleased/happy/jealous/proud/proud */relieved; i 'm sorry to hear that/it; i 'm sorry for *; i 'm dying/crying/drooling/speechless
i am sorry; sorry to hear that/it; sorry for your/his/her/their loss; can you imagine/believe it?/that?; can/could well/only/just/really? imagine; i can/could well/only/just/really? imagine that/it?
i bet; i bet it/he/she/they/you/that was/were/is/did/has/had/are/do/does/would/will; i 'll bet; i 'll bet it/he/she/they/you/that was/were/is/did/has/had/are/do/does/would
i should think/hope/imagine/say so/not too?; i had/'d no idea; i never knew that?; i did n't know that; did n't know that; i thought so/as_much too?; i thought that too; i think so too?; think so too?
i suppose so?; i guess so?; i agree with? you/that?; i could n't agree more; could n't agree more; i hope so; hope so; i expect so; i reckon so?; i gathered; i gather so?; so i gather/gathered/hear/heard/see
so i 've/'d heard/read/seen; so they/he/she/you say/said/says; so i believe/understand; i love that/it/him/her/them/this/those *?; i love a bit of *; love that/it/him/her/them *?; loved that/it/him/her/them *?; i like that/it/him/her *?; i do like that/it/him/her
hate that/it *?; i hate that/it when?; i remember that/him/her/them/it well/one?; i remember; i 've been there; i 've heard that/of_it; i 've heard about/of *; i 've noticed that?; i 've seen that/it
i 've got goosebumps; i knew it/that; i knew you 'd say that; knew it; called it; told you so?; thought so/as_much; what did i say/tell you?; i told you so?; i do/did/have/had/would/am/was that? too/as_well; i do that; we do that/too
i 'm the same; i was the same; bless him/her/them/you/us/'em; bless his/her/their/your heart/hearts/soul/cotton_socks; clever/lucky/silly/poor/cheeky/daft/naughty/typical/classic him/her/them/you/us; poor/typical/classic *; poor old *
well done him/her/them/you; fair play to? him/her/them/you?; hats off to *; more fool him/her/them/you; serves him/her/them/you/it right; trust him/her/them/you; same for *; nice for *; lovely for *
thank god/goodness/heavens/christ/the_lord for? that/small?; thanks be to god; thank god for small mercies; praise the lord; hallelujah; amen to? that?; cheers to that; i 'll drink to that; hear hear
me/him/her/us/them/you/same/mine/ours too; me/him/her/us/them/mine neither/either; me/mine as well; same here; same same?; ditto; likewise; so do/am/did/have/was/would/will/can/could i; so do/does/did/is/was/has/would mine/he/she/they/we/it/ours
neither/nor do/am/did/have/was/would/will/can/could i; neither/nor do/does/did/is/was mine/he/she/they/we; mine does/did/is/was/has that/it? too?; join the club; makes two of us; that makes two of us; welcome to my world
each to their/his/her own; every man for himself; story of my/our life/lives; been there done? that?; we 've all been there; we 've all done it/that; have n't we all; do n't we all; are n't we all; did n't we all; happens to us all; happens to the best of us
if you say so; if only; you and me both; me and you both; that makes sense; you 're not? joking/kidding me?; you 're having me on; you 're having a laugh/giraffe; you 're telling me; you 're right there?; you 're not wrong; you 're so right/sweet/kind/funny
you 're pulling my leg; you 're winding me up; you must be joking/kidding/mad/exhausted/thrilled/so; you 've got to be kidding/joking me?; you have to laugh; you ca n't win; you can n't win/argue/beat; you would n't believe/credit it; would you believe/credit it/that
would you look/listen at/to that/it/him/her; who knew/knows; who would; who would n't; who would have thought/guessed it?; who 'd have thought/guessed/believed it?; who 'd a thought it?; what are the odds/chances; what were the odds/chances; what can/could you do/say; what 's he/she/it like
what is he/she like; what are they/you/we like; what you gonna do; what are you gonna do; what the hell/heck/devil/dickens; what on earth; what in the world; what the *; what fun/luck/nonsense/rubbish/cheek/joy/news; what about that; how about that; how d'you like that
and then; and then what; and so; and after that; and rightly so; rightly so; quite right too?; quite so; just so; exactly so/that/right; too right; damn/dead/so/very/all/too/how/absolutely true/right/good/well; spot/bang/dead on; nail on the head; you hit the nail on the head
a? one? hundred/thousand/million percent/per_cent/times; of course; of course not/so; of course he/she/they/you/it/we did/do/does/is/are/was/were/has/have/would/will/had n't?; right then/you_are/enough/on/so; righto; okey/okie dokey/doke; alright then; fair enough/do_'s/dos/play/point/comment/dinkum
get away with? you?; get out of? it?/here?/town?; get in; get her/him/you; come off it; come on; give over; leave off; leave it out; pull the other one/leg; never in the? world?/life?; never ever; never a dull moment; in your/his/her dreams; as if; as ever/always/usual/expected/you_do/you_would
fancy/imagine/picture that/it/him/her/you; think of that/it; look at that/him/her/you/it/them; listen to that/him/her/you/it; check you/him/her/it out; there/here we/you/it/he/she go/goes/are/have_it/is/comes again?; there it/that is; there there; see; you see
that 's life/men/women/kids/families/children/dogs/cats/people for? you?; that 's * for you; that 's what i thought/think/say/mean/said/like; that 's how it goes/is; that 's the way it? goes/is?; that 's the thing/one/spirit/ticket/truth/stuff/idea/dream/trouble/problem/way/beauty
that 's him/her/them all? over?; that 's my girl/boy/favourite; it 's my favourite; that 's a first; that 's exactly? it; that 's just it; that 's more like it; that 's news to me; that 's why; so that 's why/how/what; oh that 's why/how; that 's one way of? putting? it?; that explains/figures/checks/adds/tracks it/a_lot/out/up?
at last; at least; about time too?; better late than never; better safe than sorry; better him/her/you/them than me; better out than in; rather you than me; by heck/gum/god/jove/golly/far; on earth; makes sense to? me?; makes a change; sounds like it/him/her/them/fun/you/heaven/hell/bliss/a_plan/my *?
sounds/seems about? right/good/fair/reasonable to? me?; sounds like my *; works for me; fine/okay by/with me; suits me; ever so *? *; up to a? point/you; god love/help/rest/bless him/her/them/you/us soul?; rest his/her soul; rest in peace; god rest his/her soul; touch/knock on? wood; fingers crossed; here 's hoping; let 's hope so/not
you never know; you just never know; we 'll/shall see; time will tell; who can say; could/might/may be; could be worse/better; might well be; possibly so; perhaps so/not; maybe so/not; hard to say; it 's hard to say; long story; small world; it 's a small/funny/crying/strange old? world/shame; funny old world/life
time flies; time flies when you 're having fun; since when; as you do/say/would; as one does; blow/stone/strike/shiver/colour me *?; well blow me down?; stone the crows; pull yourself together; wonders never cease; stranger things have? happened?; takes all sorts/kinds; it takes all sorts/kinds; stands to reason
it stands to reason; all the best/same/more; more or less; more power to him/her/them/you; worse things happen at? sea?; shut the front door; shut up; holy *; you little *; oh the *; or so they/he/she say/says/said/thought; a likely story; swings and roundabouts; six of one; it is what it is; such is life; c'est la vie
can n't be helped; it can n't be helped; these things happen; it happens; shit happens; easily done; no harm done; all 's well that ends well; live and learn; you live and learn; like father like son; like mother like daughter; birds of a feather; beats/search me; i 've no idea; i have no idea; have n't a clue
well? said/put/played/deserved/earned; now you 're talking; that 's the stuff; those were the days/good?; the good old days; happy days; good times; happy for *; breaks my/your heart; it/that breaks my/your heart; brings a tear to my/the/your eye; my heart goes out to *; my poor heart; bring it on; big time; roger that; copy that
got it/you/ya; gotcha; understood; noted; duly noted; hands down; without a doubt; bar none; in fairness; in fact; in a way; in deed; get out; give him/her/them/that man a? medal/hug/prize; kids/men/women/families/people/parents/cats/dogs/teenagers/neighbours/husbands/bosses eh?; you crack me up; can n't argue/complain/beat/blame with? that/it?; could n't argue/complain with? that/it?
what a world; what a life; you tell him/her/them; you told him/her/them; i do n't doubt it; i never doubted it; nothing wrong with that; nothing like it; nowt so queer as folk; music to my ears; cool beans; no shit sherlock?; you poor *; you must have been *; you must be *
at that/his/her/your/their/my age; i had a feeling/inkling/hunch; me and all; nor me; can n't wait; could n't wait; must n't grumble/complain; some people eh?; heaven/god help us/him/her/them
i do n't know how/why you/he/she/they do/does/did/manage/manages/cope/copes/bother/bothers/stand/stands it?/that?; you 're a star/angel/legend/love/treasure; where would we be; what would we do
god/lord/hell/christ/heavens no/yes/yeah; he/she/they/you/it/who did/said/was/went/got/had what/where/who/when; is/does/did/was/has he/she/it/they heck; steady on; easy does it; easy now/tiger; off/on/in/there you go
after you; way to go; no cap; say less; same energy/vibe; true that/dat; that 's a new/good/bad one/un; perish the thought; deary/dearie me; now now; with/following you; made up for him/her/them/you; over the moon for? him/her/them/you?
i 'm screaming/howling/dead/weak; he/she/they had a good run/innings/life/time; god/heaven forbid; the rotter/swine/cheek/nerve/beast/brute/devil/love/dear/darling
i 'm sure; i 'm sure he/she/it/they/you/that was/did/is/were/has/had/would/will/does/do/are n't?; i do n't suppose he/she/it/they/you was/did/is/were/has/had/would/do/does; i should n't wonder
i would n't have thought so/it; i 'd never have guessed/thought/known it?/that?; never would have guessed/thought it?; i would n't like/want/fancy/trust that/it/him/her; i could n't do/bear/stand that/it; i could never do that/it; i 'd never do that
so you/he/she/they keep/keeps? saying/say; as he/she/they/you/it/we/i do/does/did/would/will/is/was/are/should; the things people/you/they/we do/hear/see/say; the state/price/size/length/cheek/nerve/look/sound/thought of it/him/her/them/that
it 's/is always the way; is n't it always the way; they do n't make them like that any_more/anymore?; no not again; the way of the world
how on earth; how in the world; how could he/she/they/you; who does that; who does he/she think he/she is; what was/were he/she/they thinking of?; what did he/she/they expect; what 's the world coming to
of all things/people/places/days/times; in this day and age; in this weather; at this time of year/night/day; all that way/time/money/work/fuss/effort; all that for nothing/that; all by himself/herself/themselves/yourself
all alone; even now/then/so; so soon; so long ago; that long/many/much/old/bad/big/far/late/early/often; all/both of them/it/you; the whole lot/thing; the pair/two of them/you; every bit; every single? time/day/year/week
year after year; day after day; day in day out; that 's a lot *?; a? lot to take in; a? lot to think about; food for thought; easier said than done; practice makes perfect; third time lucky; time heals; rome was n't built in a day
keep it up; keep at it; chin up; hang in there; you 'll get there; you 'll be fine/okay/alright; it 'll be fine/okay/alright; it 'll pass; good luck with? that?; best of luck; you have to laugh/wonder/ask/admit/smile; you have to admire/hand it? to? him/her/them/that?
you 've got to laugh/wonder/smile; you 've got to love/admire/hand it? to? him/her/them/that?; i 'd forgotten about? that/him/her/it/them; i 've always said/thought that/so; i always say/said/thought that/so; i did hear that; i heard about_that/as_much/that
well spotted/remembered/caught; rather him/her/them than me; kids today; wonders will never cease; do you now/really; you do n't half; he/she/they would say that; that old chestnut; happy for you/him/her/them
you 'd think so?; one would hope so?; you can n't? imagine; i can see/picture/imagine that/it; i can see why; i can see how that would be?; i can relate to_that?; i can/could tell; i 'd noticed; i 'd imagine so?; i 'd say so; i 'd believe it
as you 'd expect; par for the course; fair 's fair; no harm in that/it; bit/a_bit of a shame/pity/pain/nightmare; that 's the truth; ai n't that the truth; not my/his/her cup of tea; tell him/her/them that; i did wonder; i was thinking/wondering that
"""


def _expanded(formula: str) -> list[list[tuple[str, ...]]]:
    """Every way to say one formula, as the words that may stand in each place."""
    ways: list[list[tuple[str, ...]]] = [[]]
    for place in formula.split():
        may_miss = any(word.endswith("?") for word in place.split("/"))
        longer = list[list[tuple[str, ...]]]()
        single = tuple(word.rstrip("?") for word in place.split("/") if "_" not in word)
        for way in ways:
            if single:
                longer.append([*way, single])
            longer += [
                [*way, *((part,) for part in word.rstrip("?").split("_"))]
                for word in place.split("/")
                if "_" in word
            ]
        ways = longer + ways if may_miss else longer
    return [way for way in ways if way]


class _Tree:
    """A place in a formula: what may come next, and whether it may end here."""

    def __init__(self) -> None:
        self.after: dict[str, _Tree] = {}
        self.is_end = False


@cache
def _grown() -> _Tree:
    root = _Tree()
    for formula in _FORMULAS.replace("\n", ";").split(";"):
        for way in _expanded(formula):
            places = [root]
            for words in way:
                places = [place.after.setdefault(word, _Tree()) for place in places for word in words]
            for place in places:
                place.is_end = True
    return root


_LONGEST = 12  # tokens
_CONTRACTED = {"are": "'re", "am": "'m", "have": "'ve", "will": "'ll", "is": "'s", "would": "'d"}
_PRONOUNS = frozenset(("i", "you", "he", "she", "it", "we", "they", "that", "there", "what", "who"))


def is_whole(words: list[str]) -> bool:
    """Whether these tokens are a formula, or two of them, or one said out ("you are joking")."""
    if len(words) > _LONGEST:
        return False
    if match(words) == "whole" or match(_contracted(words)) == "whole":
        return True
    return any(match(words[:place]) == match(words[place:]) == "whole" for place in range(1, len(words)))


def _contracted(words: list[str]) -> list[str]:
    before = ["", *words]
    return [
        _CONTRACTED.get(word, word) if before[place] in _PRONOUNS else word
        for place, word in enumerate(words)
    ]


def match(words: list[str]) -> str:
    """ "whole" where these tokens are a formula, "begun" where they may become one, else ""."""
    places = [_grown()]
    for word in words:
        places = [after for place in places for key in (word, "*") if (after := place.after.get(key))]
        if not places:
            return ""
    if any(place.is_end for place in places):
        return "whole"
    return "begun"
