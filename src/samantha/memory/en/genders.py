"""Given names that are hardly ever of the other gender: a "sister" is not called Dave.

Not a list of all names: one that is missing may be anybody's.
"""

from samantha.memory.en.listed import listed

MALE = listed(
    """
aaron adam adrian ahmed alan albert alejandro alexander alfie alfred ali alistair alan allan amir andre andreas andrew andy
angus anil anthony antonio archibald archie arjun arthur barry ben benjamin bernard bert bill billy bob bobby boris bradley brandon
brendan brian bruce bruno bryn callum calum cameron carl carlos charles chris christian christopher ciaran clive
colin colm conor craig curtis damian dan daniel danny darragh darren dave david davide dean declan denis dennis denzil derek desmond
diego diarmuid dmitri dominic donald dougie douglas duncan dwayne dylan eamon ed eddie edward edwin eric erik
ernest euan evan ewan ewen federico femi fergus filip finlay finn fionn francis frank fred frederick gareth gary gavin geoff
geoffrey george gerald gerard gethin giles giovanni glenn gordon graham grant greg gregor gregory gunther gustav hamish hamza
hans harold harry harvey hassan hector hefin henrik henry herbert howard hubert hugh hugo hussein iain ian ibrahim
igor ivan ivo jack jacob jake james jamie jason javier jeff jeffrey jerome jeremy jim jimmy joe joel john johnny jon
jonas jonathan jorge jose josef joseph joshua juan julian julio karl keith ken kenneth kevin kofi kwame kurt kyle lars
laurence lawrence leo leon leonard leroy lionel lloyd louis luca lucas luis luke magnus malcolm manuel marco marcus marek mario
mark marlon martin mateo matt matteo matthew maurice michael mick mickey miguel mike mohamed mohammed mohammad murray nathan
neil nelson niall nicholas nigel norman olaf oliver omar orville oscar otis otto owen pablo paddy patrick paul
pavel pedro perce pete peter phil philip piotr rafael rahul raj ralph ramon raymond reg ricardo richard rick robert roberto roddy
rodney rodrigo roger roland ronald rory ross roy rufus rupert ryan samuel sanjay scott seamus sean sebastian sergio seth seumas
shane shaun sid simon stan stanley stefan stephen steve steven stewart stuart sunil suresh tadhg ted terence terry theo theodore
thomas tim timothy toby todd tom tomas tomasz tommy tomos tony travis trevor tunde tyler tyrone victor vijay vincent
wayne walter wesley wilfred william winston wojciech wyatt xavier yusuf zach
"""
)
FEMALE = listed(
    """
aaliyah abby abigail ada adele agatha agnes agnieszka aida aileen ailsa aisha alana alice alicia alison amanda amelia amina amy ana
anastasia andrea angela angharad anita ann anna annabel anne annette annie aoife aurora ava barbara beatrice becky
bella bernadette beryl beth bethan betty brenda bridget brigid brigitte bronagh bronwen camila carla carmel carmen carol caroline
carys catherine cathy cecilia ceri chantal chantelle charlotte chloe christina christine ciara clara claire clare claudia clodagh concepta
constance cora daisy dawn deborah debbie deirdre denise diana diane dilys dolores donna dora doreen dorothy edith edna eileen
eilidh eimear elaine eleanor elena eliza elizabeth ella ellen ellie elsa elsie elspeth emily emma enid erin esme
esther ethel eudora eugenia eunice eva eve evelyn fatima felicity fern ffion fiona flora florence frances francesca freya
frida gemma georgia georgina geraldine gertrude gillian gina giulia gladys glenys gloria grace greta gwen gwenno gwyneth halina hannah
harriet hattie hazel heather heidi helen helena hettie hilary hilda hollie holly hope imogen ina ines ingrid iona irene iris isabel
isabella isla ivy jackie jacqueline jade jane janet janice jasmine jean jeanette jemima jennifer jenny jessica jill joan joanna
joanne josephine joy joyce juanita judith judy julia julie juliet june karen kate katherine kathleen kathryn katie kayleigh
keisha kerry kimberly kirsten kirsty lara laura lauren leila lena leonora leticia lilian lily linda lisa liz lois lorna
lorraine louisa louise lucia lucy lurleen lydia lynn mabel madeleine maeve maggie magda maia mairead mandy marcia margaret maria mariana
marianne marie marilyn marion marisol marjorie martha mary matilda maud maura maureen mavis megan melanie melissa mercedes merle mia
michelle mildred millie mina miranda miriam moira molly mona monica muriel myra myrtle nadia nancy naomi natalia natalie
natasha nell nellie nettie nia niamh nicola nina nora noreen norma nuala nuria olga olive olivia olwen orla ottilia paloma
pamela patricia paula pauline pearl peggy penelope penny petra philippa phoebe phyllis polly poppy priscilla priti priya priyanka
queenie rachel ramona rebecca rhiannon rhian rita roisin rosa rosalind rose rosemary rosie rosario ruby ruth sadie saoirse
sally samantha sandra sara sarah senga shannon sharon sheila shirley sian sinead sioned siobhan sofia sonia sophia sophie stella
stephanie sue susan susannah suzanne sybil sylvia tabitha tamara tamsin tania tanya tara tegan teresa tess tessa thelma theresa tiffany tilly
tina tracey tricia trish trudy una ursula valentina valerie vanessa vera verity veronica victoria viola violet vivian
vivienne wanda wendy wilhelmina winifred yasmin yvette yvonne zara zoe zofia
"""
)
_GENDERS = dict.fromkeys(MALE - FEMALE, "m") | dict.fromkeys(FEMALE - MALE, "f")


def gender_of(name: str) -> str:
    """ "f" or "m" where a given name tells; "" where it does not."""
    return _GENDERS.get(name.split(maxsplit=1)[0].casefold(), "") if name else ""
