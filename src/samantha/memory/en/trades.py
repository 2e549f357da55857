"""More of what people do for a living: heads of "i'm a ...", by field, beyond the everyday ones of words.py."""

from samantha.core import pattern as re
from samantha.memory.en.listed import listed

TRADES = listed(
    """
adviser advisor administrator aide ambulanceman anchor announcer appraiser arborist archaeologist archdeacon archer
artisan assessor astrologer attendant auctioneer auditor author bailiff ballerina banksman beekeeper beater bishop
boatbuilder boatman boilermaker bonesetter bookbinder bookie bookmaker brewer broadcaster bursar busker cabinetmaker cameraman camerawoman
candlemaker canon cardiologist caseworker cataloguer caterer ceramicist chairmaker chandler chaplain chauffeur chauffeuse
cheesemaker chocolatier choreographer cleric clockmaker coachbuilder coastguard cobbler collier columnist comedian comic
commissioner companion concierge confectioner congressman congresswoman conservator constable consul controller cooper copper coppersmith
coroner councillor councilman counsellor counselor craftsman crofter cryptographer cutler dairyman dairymaid dancing-master
deacon dealer decorator demographer dermatologist despatcher dispatcher diver docent dogwalker doorman draftsman draughtsman
dressmaker drover drummer duster dyer ecologist embalmer embroiderer entertainer entomologist environmentalist
epidemiologist examiner executive exterminator fashion-designer ferryman fettler financier fireman firewoman fishmonger fishwife fisher
flight-attendant forester forger foundryman framer fruiterer fundraiser furrier gamekeeper gardener gaoler geneticist geographer
glassblower goldsmith governess grocer greengrocer greenkeeper greenskeeper groundsman groundskeeper gunsmith
haberdasher handyman harbourmaster harvester hatter haulier herbalist hospital-porter herdsman horticulturalist hotelier housemaid housemaster
hygienist immunologist instructor ironmonger ironworker jailer joiner judge juggler keyworker labrador-breeder lacemaker lamplighter
landscaper laundress lathe-operator leatherworker lecturer letterpress lightkeeper linesman linguist lobbyist logger longshoreman lumberjack
lobsterman lollipop-man maid mailman mailwoman maltster manicurist marine mason masseur medic mender mentor merchant
metallurgist meteorologist mill-worker miller milliner milkmaid minister missionary moneylender mortician motorman
navvy negotiator newsagent newsreader notary novelist nurseryman obstetrician occupational-therapist oncologist operative
operator organist orthodontist osteopath paediatrician pediatrician panelbeater parson parliamentarian pathologist patrolman paver
paediatrician pharmacologist phlebotomist picker piper plater playwright ploughman pollster postie postman postmaster postmistress
postwoman potter preacher presenter printer probation-officer proofreader prospector psychotherapist publican publicist puppeteer purser
quarryman quilter radiotherapist railwayman rancher receptionist rector referee reflexologist rheumatologist rigger roadie roofer
ropemaker roughneck saddler salter sawyer schoolmaster schoolmistress schoolteacher scientist screenwriter sea-captain seafarer
sealer seismologist seller senator servant sewing-machinist sexton sheriff shearer shelf-stacker ship-builder shipbuilder shipwright
shoemaker shopkeeper signalman signwriter silversmith skipper sleeper-builder smith smallholder smelter sociologist
sommelier songstress speechwriter spinner stagehand stallholder stationmaster steelworker steeplejack steersman stenographer stevedore
steward stockbroker stockman stoker stonecutter storekeeper storeman strategist streetsweeper stuntman stuntwoman sub-editor superintendent
swineherd switchboard-operator tanner tarmacker taxidermist taximan teamster telegraphist teller tester thatcher therapist ticket-inspector
tinsmith toolmaker toxicologist tradesman tradeswoman train-driver tram-driver trapper trawlerman treasurer tree-surgeon
troubadour trucker tugman turner underwriter urologist valet valuer ventriloquist verger veterinary-nurse videographer vintner
violinist virologist waitress warden warehouseman warder washerwoman watchmaker watchman weighbridge-clerk wheelwright whaler
whitesmith wigmaker winemaker wireman woodcarver woodcutter woodsman yardman yeoman
drummer cellist guitarist flautist percussionist harpist bassist saxophonist trumpeter bugler accompanist choirmaster soprano tenor
hairstylist barber-stylist nail-tech esthetician aesthetician groomer kennel-hand dog-groomer stablehand stable-hand farmhand
deckhand ranch-hand stagehand crewman crew aircrew airman airwoman paratrooper lieutenant colonel major admiral commander corporal
private brigadier gunner sapper trooper policewoman bobby detective-inspector pc ranger commandant warrant-officer
"""
) - listed(
    "comic anchor private major marine copper tenor soprano bobby crew duster teller-of companion salter smith turner cooper"
)
"""Trades whose name says nothing else; "a comic", "a major" could be anything."""

TRADE_END = re.compile(
    r"(?:ologist|ographer|engineer|developer|designer|teacher|therapist|officer|assistant|agent|smith|wright|monger|shopkeeper"
    r"|(?<!trouble)(?<!match)(?<!home)(?<!widow)maker|technician|inspector|administrator|adviser|advisor|operator|controller|dispatcher"
    r"|(?:head|post|station|school|harbour|ring|quarter)master|mistress|(?<!net)worker|trainer|instructor|lecturer|examiner|assessor|surveyor"
    r"|attendant|guard|warden|nurse|driver|pilot|mechanic|electrician|optician|dietitian|statistician|clinician|paediatrician|beautician"
    r"|physician|midwife|surgeon|consultant|coordinator|co-ordinator|supervisor|manageress|receptionist|specialist|analyst)$"
)
"""Ends of a trade's name, whatever stands before them."""
