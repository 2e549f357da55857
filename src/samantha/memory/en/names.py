"""First names that are met often, so that "i'm jonas" is told from "i'm tired" without a capital letter.

Not a list of all names: one that is missing needs better evidence ("my name is", "is called", a capital).
"""

from samantha.memory.en.genders import FEMALE, MALE
from samantha.memory.en.listed import listed

NAMES = listed(
    """
aaron abby steph eli abdul abdullah abel abigail abraham ada adam adele aditi adrian adriana agata agnes
agnieszka ahmad ahmed aida aidan aileen aisha aiden akira alain alan alana alba albert alberto aled
alejandra alejandro aleksander aleksandra alex alexa alexander alexandra alexei alexis alfie alfonso alfred
ali alice alicia alina alisha alison alissa allan allison alma alok alvaro alyssa amalia amanda amara amelia
amelie amin amina amir amit amy ana anais anand anastasia anders andre andrea andreas andrei andres andrew
andy anette angela angelica angelina angelo angus anika anita anja ann anna annabel annabelle anne annette
annie annika anoushka ansel anthony antoine anton antonia antonio anya april ari ariana arjun arlo armando
arne arnold arthur arun arvid asha ashley ashok asim astrid athena aubrey audrey august aurora ava axel
ayesha ayla aylin ayumi barbara barney bart beata beatrice beatriz becca becky bella ben benedict benjamin
bernadette bernard bernie bert beth bethany betty beverly bianca bilal birgit bjorn blanca bob bobby bogdan
boris brad bradley brandon brenda brendan brian bridget brigitte bruce bruno bryan bryony caitlin caleb
callum calum camila camilla camille cameron candice carl carla carlo carlos carmen carol carolina caroline
carolyn carrie carsten casey cassandra cassie catarina catherine cathy cecile cecilia cedric celia celine
cesar chandra chantal charles charlie charlotte chen cheryl chiara chloe chris christa christian christiane
christina christine christoph christopher chuck ciara cillian cindy claire clara clarissa claude claudia
claudio clemens clement cleo clive cody colin colleen conor connor conrad constance cora cornelia corinne
craig cristina curtis cynthia daisuke dale damian damien dan dana daniel daniela daniele danielle danny
daphne dario darren daria dave david davide debbie deborah declan deepa deepak deirdre delia demi denis
denise dennis derek desmond detlef devon diana diane dick diego dieter dilip dimitri dina dirk divya dmitri
dolores dominic dominik dominique don donald donna dora doreen doris dorothy doug douglas duncan dustin
dylan eamon ed eddie edgar edith edmund eduardo edward edwin eileen eilidh elaine eleanor elena elias elif
elijah elin elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elodie eloise elsa elsie
elvira emanuel emil emilia emilie emilio emily emma emmanuel enrico enrique enzo eric erica erich erik erika
erin ernest ernesto erwin esme esra esteban esther ethan etienne eugene eunice eva evan eve evelyn ewa ewan
ezra fabian fabio fabrice farah farid fatima fatma felicia felicity felipe felix ferdinand fergus fernanda
fernando filip filipa filippo finn fiona flavia fleur flora florian floyd frances francesca francesco
francis francisco franco francois frankie franz fred freddie frederic frederick freya frida friedrich fritz
gabriel gabriela gabriele gabriella gabrielle gareth gary gavin gemma geoff geoffrey george georg georgina
gerald gerard gerd gerhard gianni gilbert giles gillian gina giorgio giovanni giulia giulio giuseppe gloria
gordon graham graciela greg gregor gregory greta gretchen guido guillaume guillermo gunther gustav gustavo
gwen gwyneth hamid hamish hana hank hanna hannah hans harald harold harriet harris harrison harry harvey
hassan hasan hayley heather hector heidi heike heinrich heinz helen helena helene helga helmut henri henrik
henrietta henry herbert hermann hilary hilda hiroshi holger hubert hugh hugo humphrey ian ibrahim ida
ignacio igor ilaria ilona ilse imogen imran ina ines inga inge ingrid irene irina isa isaac isabel isabella
isabelle isaiah isla ismael ivan ivana ivo jaap jackie jackson jaclyn jacob jacqueline jacques jaime jake
jakob jakub jamal james jamie jan jana jane janet janice janine jarek jasmin jasmine jason javier jay jayne
jean jeanette jeanne jeff jeffrey jen jenna jennie jennifer jenny jens jeremy jerome jerry jess jesse
jessica jesus jill jim jimmy jing jo joachim joan joana joanna joanne joao joaquin jochen jodie joe joel
joelle joerg johan johann johanna johannes john johnny jon jonah jonas jonathan jonny jordi jorg jorge jose
josef josefina joseph josephine josh joshua josie juan juana juanita judith judy jules julia julian juliana
julie julien juliet juliette julio julius june jurgen justin justine justyna kai kamal kamil karen karim
karin karina karl karla karolina kasia kasper kat kate katarina katarzyna katerina katharina katherine
kathleen kathryn kathy katia katie katja katrin katy kay kayla keith kelly ken kendra kenji kenneth kenny
kerry kevin khalid kieran kim kimberly kira kirsten kirsty klara klaus krishna kristen kristian kristin
kristina kristof krystyna krzysztof kurt kwame kyle kylie lachlan lara larissa larry lars latisha laura
lauren laurence laurent lavinia lea leah leander lee leila leila lena leo leon leonard leonardo leonie
leonora leroy leslie leticia lewis lexi leyla liam libby lidia lila lilian liliana lin lina linda lindsay
lindsey linus lionel lisa lise liv liz liza lizzie lloyd logan lola lorena lorenzo loretta lorna lorraine
lottie lotte lou louis louisa louise luca lucas lucia luciana lucie lucien lucinda lucy ludwig luigi luis
luisa luiza lukas luke lulu lydia lyle lynn lynne mabel maciej maddie madeleine madeline mae maeve magda
magdalena maggie magnus mahmoud mai maike maisie maja malcolm malik manfred mandy manoj manon manuel manuela
mara marc marcel marcela marcello marcia marcin marco marcos marcus marek margaret margarita margot
marguerite maria mariam mariana marianne marie marija marika marilyn marina mario marion marisa marisol
marius marjorie markus marla marlene marlon marta martha martin martina martyn mary maryam masha massimo
mateo mateusz mathias mathieu mathilda matias matilda matt matteo matthew matthias matthieu maureen maurice
mauro maurizio maxim maxime maxine maya megan mehmet mei mel melanie melinda melissa melody mercedes
meredith mia micah michael michaela michal michel michele michelle mick miguel mike mikael mikhail mila
milan milena miles millie milo mina minna mira miranda miriam mirko mitch mitchell mo mohamed mohammad
mohammed moira mona monica monika monique morgan morris moritz muhammad muriel murray mustafa myra myriam
nadia nadine nancy naomi nasser nat natalia natalie natasha nathalie nathan nathaniel neal ned neha neil
nell nellie nelson nevena niall nicholas nick nicky nico nicola nicolas nicole niels nigel nikhil niki
nikita niklas nikola nikolai nikos nils nina nisha noah noel noelle noemi nora norbert noreen norma norman
nuno nuria octavia odette oksana olaf ole oleg olga oliver olivia olivier ollie omar oona oscar oskar oswald
otis otto owen ozlem pablo paddy paloma pam pamela paola paolo pascal patricia patrick patrik paul paula
paulina pauline paulo pavel pawel pedro peggy penelope penny per percy perla pete peter petra petr philip
philippa philippe phillip phil phoebe pierre piet pietro pilar piotr pippa polly prakash pranav preeti priya
quentin quinn rachel rachael radek rafael rafal raffaele rahul raimund raj raja rajesh ralf ralph ramon
ramona ranjit raoul raquel rashid raul ravi raymond rebecca regina reinhard remi rena renata renate rene
reuben rhiannon rhys ricardo riccardo richard rick rickie ricky rita robbie robert roberta roberto robin
rocio rodney rodrigo roger rohan roland rolf roman romy ron ronald ronan ronnie rory rosa rosalie rosalind
rosamund rosanna rosemary rosie ross rowan roxanne roy ruben rudi rudolf rudy rufus rupert russell ruth ryan
sabina sabine sabrina sadie sally salma sam samantha samir samira samuel sana sandeep sandra sandro sandy
sanjay santiago sara sarah sascha sasha saskia scott sean sebastian selim selina selma serena serge sergei
sergio seth shane shannon sharon shaun shauna sheila shelley sherry shirley shreya sibylle sid sidney
siegfried sierra sigrid silas silke silvia silvio simon simona simone sina sinead siobhan sofia sofie
solveig sonia sonja sonya sophia sophie soren stacey stan stanislav stanley stefan stefania stefanie stefano
steffen stella stephan stephanie stephen steve steven stewart stuart sunil sunita susan susana susanna
susanne susi susie suzanne suzy sven svenja svetlana swati sylvia sylvie tabitha takeshi tamara tamas tamsin
tania tanja tanya tara tariq tarek tasha tatiana taylor ted teddy terence teresa teri terry tess tessa thea
thelma theo theodor theodora theodore theresa therese thibault thomas thorsten tiago tibor tiffany tilda
till tim timothy timo tina tobias toby todd tom tomas tomasz tommy toni tony tracey tracy trevor tricia
trina tristan trudy tyler uli ulrich ulrike umberto uma ursula usha uwe valentin valentina valeria valerie
vanessa vera verena verity vernon veronica veronika vicki vicky victor vijay vikram viktor viktoria vince
vincent vincenzo viola violet virginia vivian vivienne vlad vladimir wanda warren wayne wei wendy werner
wesley wilfred wilhelm willem william wilma winnie winston wojciech wolfgang xavier yan yann yannick
yara yasmin yasmine yolanda yoko yosef youssef yuki yulia yuri yusuf yves yvette yvonne zach zachary zack
zadie zahra zara zeynep zoe zoey zofia zola zuzana
"""
)

ALSO_WORDS = listed(
    """
amber angel will art autumn bill chase crystal daisy dawn dean drew faith frank gene ginger grace grant guy hazel
heath holly hope iris ivy jack jade joy kit lily mark max may melody olive pat pearl penny pierce poppy ray
rich river rob robin rose ruby rusty sky sol sue summer victoria dallas austin chelsea georgia jordan
florence sydney charlotte savannah india israel joey buddy rocky lucky bella coco rex luna fido biscuit
pepper shadow smokey whiskers
"""
)
"""Names that are everyday words or places too: a name only where nothing else fits ("is called rose")."""
NAMES |= (MALE | FEMALE) - ALSO_WORDS - listed("fern bob bobby dick heather")

NOT_PEOPLE = listed(
    """
tesco asda aldi lidl sainsburys sainsbury's morrisons waitrose boots greggs argos ikea costa starbucks primark
next amazon google facebook netflix youtube spotify bbc itv nhs dvla uber ebay wilko homebase screwfix halfords
co-op coop wetherspoons spoons nandos nando's mcdonalds mcdonald's kfc subway specsavers superdrug poundland
walmart target costco walgreens cvs apple microsoft samsung sony nokia siemens bosch ford toyota honda tesla
england wales scotland ireland britain uk usa america europe france germany spain italy portugal greece poland
turkey russia ukraine china japan india australia canada mexico brazil africa asia egypt kenya nigeria cuba
london paris rome berlin madrid dublin leeds bristol cardiff glasgow edinburgh manchester liverpool birmingham
sheffield york hull bradford newcastle nottingham leicester coventry brighton oxford cambridge bath exeter
plymouth norwich swansea belfast aberdeen dundee inverness cornwall devon kent essex surrey sussex yorkshire
lancashire cumbria norfolk suffolk dorset somerset boston chicago denver seattle portland detroit houston
atlanta miami phoenix toronto vancouver arsenal chelsea everton tottenham villa celtic rangers christmas easter
halloween ramadan diwali hanukkah eid god jesus santa covid brexit google siri alexa chatgpt instagram twitter
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
september october november december spring summer autumn winter work school home mum dad life love nothing
"""
)
"""Shops, places, days: with a capital, and never a person. Not a list of all: what is met most often."""
