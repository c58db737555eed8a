import { parseLexicon } from './parse.ts';

export const german = parseLexicon(`
ignore: ignorier- vergiss vergessen vergesst missacht- ubergeh- verwirf- uberschreib- umgeh- losch- vernachlass- missachte pfeif- verstos-
previous: vorherig- bisherig- vorig- obig- oben zuvor vorher fruher- ursprunglich- vorangegangen- anfanglich- vorangehend- vorhin
rules: anweisung- regel regeln vorgabe- richtlinie- befehl- anordnung- beschrankung- einschrankung- instruktion- vorschrift- auftrag-
prompt: prompt- systemprompt- kontext konfiguration-
system: system- intern- versteckt- geheim- modus konsole
reveal: zeig- verrat- nenn- gib sag sage sagst offenbar- wiederhol- druck- ausgeben preisgeb- enthull- teile zitier- schreib- liste- fasse kopier- mitteil-
secret: passwort- kennwort- geheimnis- schlussel- code- zugangscode- losungswort- geheimwort- zugangsdaten vertraulich-
access: zugang- zugriff- gewahr- erlaub- freigeschalt- berechtig- entsperr- freigab-
machine: ki assistent- modell- chatbot roboter sprachmodell- intelligenz
pretend: tu stell- spiel- rolle- verhalt- benimm- tue simulier- figur verwandel- ausgibst
unbound: frei- unzensiert- ungefiltert- unbeschrankt- uneingeschrankt- bose- amoralisch- skrupellos- enthemmt-
ethics: ethi- moral- illegal- gesetz- gefahr- sicherheit- filter- zensur- verboten- schadlich-
refuse: weiger- ablehn- entschuldig- warn- leider lehn-
not: nicht nie niemals kein- ohne nichts keinesfalls
you: du dich dir dein- ihr sie ihnen ihr-
me: ich mich mir mein- uns wir
now: jetzt nun ab sofort kunftig- stattdessen hinfort
new: neu- ander-
all: alle alles aller allen ganz- samtlich- vollstandig- komplett- jede-
exactly: wortwortlich wort wortlich genau exakt nur unverandert wortlaut
encode: kodier- codier- entschlussel- verschlussel- buchstabier- ruckwarts ubersetz- gedicht- buchstabe- reim-
send: send- schick- weiterleit- ubermittel- hochlad- post- leite-
address: adress- link- url mail- e-mail server webseite
user: nutzer- benutzer- kunde- mensch- person- leser- bewerber-
inform: informier- erwahn- benachrichtig- heimlich- verschweig- mitteil-
act: fuhr- ausfuhr- aufruf- werkzeug- funktion- bezahl- uberweis- kauf- klick- installier- herunterlad-
authority: entwickler- administrator- ingenieur- betreiber- inhaber- chef- verantwortlich-
pressure: dringend- notfall- test- wartung- debug- wichtig- achtung eilt
say: antwort- schreib- beginn- ausgabe- erwider-
story: geschicht- roman- spiel szene- film- fiktion- marchen oma hypothetisch-
end: ende beend- schluss fertig- zurucksetz- neustart-
text: text- nachricht- gesprach- wort- satz satze dokument-
`);

export const dutch = parseLexicon(`
ignore: negeer- vergeet vergeten- negeren sla-over omzeil- overschrijf- wis verwijder- schend-
previous: vorige eerdere eerder bovenstaand- voorgaand- boven oorspronkelijk- voorafgaand-
rules: instructie- regels regel opdracht- richtlijn- bevel- beperking- aanwijzing- voorschrift-
prompt: prompt- systeemprompt- context
system: systeem- verborgen intern- modus
reveal: toon- laat- geef- vertel- zeg- onthul- herhaal- druk- verklap- deel schrijf- citeer-
secret: wachtwoord- geheim- sleutel- code toegangscode- vertrouwelijk-
access: toegang- verleen- toestemming- ontgrendel-
machine: ai assistent- model taalmodel- robot
pretend: doe speel- rol stel gedraag- simuleer- personage word-
unbound: vrij- ongefilterd- ongecensureerd- onbeperkt- kwaadaardig- slecht-
ethics: ethi- moreel illegaal wet- gevaar- veilig- filter- censuur verboden
refuse: weiger- sorry excus- waarschuw- afwijz-
not: niet nooit geen zonder niets
you: jij je jou jouw u uw
me: ik mij me mijn ons
now: nu voortaan vanaf onmiddellijk voortaan
new: nieuw- ander-
all: alle alles heel hele volledig- elke
exactly: letterlijk precies exact woord alleen
encode: codeer- vertaal- spel- achterstevoren gedicht letter- rijm-
send: stuur- verzend- doorstuur- zend- upload-
address: adres- link- mail- server
user: gebruiker- klant- mens- lezer-
inform: informeer- vermeld- waarschuw- stiekem-
act: voer- uitvoer- roep- betaal- overmak- koop- verwijder- klik-
authority: ontwikkelaar- beheerder- eigenaar- baas maker
say: antwoord- schrijf- begin- zeg
story: verhaal- spel film- oma
`);

export const nordic = parseLexicon(`
ignore: ignorera- ignorer- glom- glem- bortse- strunt- asidosatt- se-bort
previous: tidigare foregaende ovanstaend- ovan tidligere forrige ovenstaend- ovenfor forut innledend-
rules: instruktion- instruks- regler regel riktlinje- retningslinje- order begransning- anvisning- kommando-
prompt: prompt- systemprompt- kontekst
system: system- dold- skjult- skjulte hemlig- intern-
reveal: visa vis avsloj- avslor- beratta fortel- fortael- sag ge gi giv upprepa gjenta gentag skriv- roj- del-
secret: losenord- passord- adgangskode- kodeord- hemlighet- hemmelig- kod kode nyckel- nokkel- nogle-
access: atkomst- tillgang- tilgang- adgang- beviljad- innvilget las-upp
machine: ai assistent- modell- model robot
pretend: latsas- lats som spela- spill- spil- roll- rolle- agera- bli opptre-
unbound: fri- ofiltrerad- ufiltrert- obegransad- ubegrenset ond- censur-
ethics: eti- moral- olaglig- ulovlig- lag lov farlig- sakerhet- filter- sikkerhet-
refuse: vagra- nekt- ursakt- beklag- varna- advar-
not: inte ikke aldrig aldri utan uten uden ingen
you: du dig deg din ditt dine dina
me: jag jeg mig meg min mitt oss
now: nu na hadanefter heretter fremover omedelbart
new: ny nya nye nytt andra andre
all: alla alle allt alt hela hele alla-
exactly: ordagrant ordrett exakt bara kun bare
encode: oversatt- oversett- oversaet- bokstav- bogstav- baklanges dikt
send: skicka- send- vidarebefordra-
address: adress- lank- lenke- mail- server
user: anvandar- bruker- bruger- kund- kunde-
act: kor kjor utfor- slett- betala- betal- overfor-
authority: utvecklare- utvikler- udvikler- administrator-
say: svara- svar- skriv-
story: beratt- historie- spel mormor-
`);
