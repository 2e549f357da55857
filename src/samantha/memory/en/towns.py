"""Towns and countries that are met most often, in small letters: "she's in lisbon now" is typed without a capital.

Not a list of all: what is missing here is a place where it is written with a capital, or where only a place fits.
"""

from samantha.memory.en.listed import listed

TOWNS = listed(
    """
aberdeen aberystwyth accra adelaide albany albuquerque aleppo algiers alicante almaty amman amsterdam anchorage
ankara antwerp arhus aarhus asheville ashford athens atlanta auckland augsburg austin aylesbury baghdad baku
ballarat baltimore bangalore bangkok bangor barcelona bari barnsley barrow basel basingstoke bath bedford beijing
beirut belfast belgrade bergen berkeley berlin bern bicester bilbao birkenhead birmingham blackburn blackpool
bogota boise bologna bolton bombay bonn bordeaux boston boulder bournemouth bradford braga brasilia bratislava
bremen brescia brest brighton brisbane bristol brixton brno bruges brussels bucharest budapest buffalo burnley
bury cadiz cairns cairo calais calcutta calgary camberwell cambridge camden canberra canterbury cardiff carlisle
casablanca catania charleston charlotte chelmsford cheltenham chennai chester chesterfield chicago christchurch
chichester cincinnati cleveland coimbra colchester cologne colombo columbus copenhagen cordoba corby cork cornwall
coventry crawley crewe croydon cumbria dakar dallas damascus darlington darwin delhi denver deptford derby derry
detroit devon dhaka dijon doha doncaster dorset dortmund dover dresden dubai dublin dubrovnik dudley duluth dumfries
dundee durban durham dusseldorf ealing eastbourne edinburgh edmonton eindhoven ely enfield epsom erfurt essen essex
exeter falmouth faro fife florence folkestone frankfurt freiburg fremantle fresno gainsborough galway gateshead
gdansk gdynia geelong geneva genoa ghent gibraltar glasgow gloucester goa gothenburg granada graz greenwich
grenoble grimsby groningen guildford hackney halifax hamburg hammersmith hanoi hanover harare harlow harrogate
hartlepool hastings havana heidelberg helsinki hereford herefordshire hertford hobart honolulu houston huddersfield hull
hyderabad inverness ipswich isfahan islington istanbul izmir jaipur jakarta jerusalem johannesburg kabul kampala
karachi kathmandu kent kettering khartoum kiel kiev kyiv kigali kingston kolkata krakow kuwait lagos lahore lambeth
lancashire lancaster lausanne leeds leicester leiden leipzig lerwick leuven lewisham lille lima limerick lincoln
linz lisbon liverpool ljubljana llandudno lodz london londonderry louisville luanda lucerne lugano lusaka luton
luxembourg lviv lyon macclesfield madison madrid maidstone malaga malmo manchester manila maputo margate
marrakech marseille matlock medellin melbourne memphis miami milan milwaukee minneapolis minsk montevideo montpellier
montreal morecambe moscow mumbai munich munster murcia nairobi nantes naples nashville newcastle newport newquay
norfolk northampton northumberland norwich nottingham nuremberg oakland odessa oldham omaha orlando osaka oslo
ostend ottawa oxford palermo palma paris parma peckham perth peterborough philadelphia phoenix pisa pittsburgh
plymouth poole portland porto portsmouth porthcawl poznan prague preston pretoria quebec quito ramsgate reading
redcar reims rennes reykjavik riga rijeka rochdale rome rosario rostock rotherham rotterdam rouen rugby
saigon salamanca salford salisbury salzburg santander sarajevo scarborough scranton seattle seoul sevilla seville
shanghai sheffield shetland shoreditch shrewsbury shropshire singapore skopje slough sofia solihull somerset
southampton southend southport southwark spokane stavanger stirling stockholm stockport stoke strasbourg stratford
stroud stuttgart suffolk sunderland surrey sussex swansea swindon sydney szczecin taipei tallinn tampere tampa
tampico tbilisi tehran telford thessaloniki tirana tokyo toledo toronto tottenham toulouse trieste tripoli tromso
trondheim truro tucson tulsa tunbridge tunis turin turku uppsala utrecht valencia valletta vancouver venice verona
vienna vigo vilnius wakefield walsall walthamstow wandsworth warrington warsaw warwick watford wellington whitby
whitehaven wigan wiltshire wimbledon winchester windsor winnipeg wolverhampton worcester worthing wrexham wroclaw
yeovil york yorkshire zagreb zurich zaragoza braganca aveiro evora funchal leighton lichfield stafford nuneaton
afghanistan albania algeria america argentina armenia australia austria bali bangladesh belarus belgium bolivia
bosnia brazil britain bulgaria california cambodia cameroon canada chile china colombia corsica crete croatia cuba
cyprus denmark ecuador egypt england estonia ethiopia fiji finland florida france germany ghana greece guatemala
guernsey hawaii holland hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jersey jordan
kenya korea kosovo latvia lebanon libya lithuania macedonia madeira majorca mallorca malawi malaysia malta mauritius
mexico moldova morocco mozambique namibia nepal netherlands nicaragua nigeria norway oman oregon pakistan panama
paraguay peru philippines poland portugal qatar romania russia rwanda sardinia scotland senegal serbia sicily skye
slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania tasmania tenerife texas thailand
tunisia turkey tuscany uganda ukraine uruguay usa uk utah venezuela vermont vietnam wales yemen zambia zimbabwe
"""
)
