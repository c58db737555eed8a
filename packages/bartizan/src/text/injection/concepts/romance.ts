import { parseLexicon } from './parse.ts';

export const french = parseLexicon(`
ignore: ignor- oubli- neglig- contourn- outrepass- annul- efface- abandonn- laisse jette enfrein- transgress-
previous: precedent- anterieur- initial- plus-haut dessus avant ci-dessus d'avant original- prealable- auparavant
rules: instruction- consigne- regle- directive- ordre ordres commande- restriction- contrainte- politique- limite-
prompt: prompt- invite contexte configuration preambule
system: systeme- interne- cache cachee caches racine mode console
reveal: revel- montr- affich- donne- donnez dis dis-moi dites divulgu- repete- recopi- imprim- communiqu- expos- devoil- resum- cite liste- partage- fourni-
secret: secret- secrete mot-de-passe passe code codes cle cles jeton identifiant- confidentiel-
access: acces autoris- accord- deverrouill- permis- connect-
machine: ia assistant- modele- chatbot robot intelligence
pretend: pretend- imagin- simul- joue jouer incarn- role personnage devien- comporte- agis fais-toi
unbound: libre libere- illimit- sans-filtre malveillant- malefique mechant debrid-
ethics: ethique- moral- illegal- loi lois danger- securit- filtre- censure- nuisible- interdit-
refuse: refus- excus- desole- avertiss- averti- decline-
not: ne pas jamais sans aucun- ni rien
you: tu te ton ta tes toi vous votre vos t'a t'es
me: je moi mon ma mes nous j'ai j'ai
now: maintenant desormais dorenavant immediatement aussitot present
new: nouve- nouvelle- autre-
all: tout toute tous toutes entier- integral- complet-
exactly: exactement textuellement mot-a-mot litteral- seulement uniquement
encode: encod- decod- epel- inverse- envers tradui- poeme lettre- rime- chanson
send: envoi- envoy- transmet- transf- expedi- poste- televers-
address: adresse- lien- url courriel site serveur
user: utilisat- client- humain- lecteur- candidat-
inform: inform- mention- avise- prevenir previen- discretement silenc-
act: execut- supprim- appel- outil- fonction- paie- payer vire- virement- achete- clique- telecharg-
authority: developp- administrat- ingenieur- createur proprietaire- responsable- chef
pressure: urgen- test- debog- maintenance prioritaire- important- attention
say: repond- reponse- ecri- commence- reponds
story: histoire- roman- jeu scene- film- fiction- conte grand-mere hypothe-
end: fin termin- fini- reinitialis- arret- stop
text: texte- message- conversation- phrase- mot mots document-
`);

export const spanish = parseLexicon(`
ignore: ignor- olvid- descart- omit- haz-caso pasa-por-alto anul- desobede- salta- elimin- borr- incumpl-
previous: anterior- previ- arriba antes inicial- original- precedent- recibi-
rules: instruccion- regla- normas norma directriz- directric- orden ordenes restriccion- limite- indicacion- politica- pautas
prompt: prompt- contexto configuracion
system: sistema- intern- ocult- raiz modo consola
reveal: revel- muestr- mostr- ensen- dime di decir diga dame dar repit- repet- imprim- divulg- expon- entreg- comparte lista- resum- copia- cuenta-
secret: secret- contrasen- clave- codigo- credencial- confidencial- token
access: acceso- permit- autoriz- desbloque- conced- permiso-
machine: ia asistente- modelo- chatbot robot inteligencia
pretend: finge- fing- imagin- simul- actua- interpret- rol papel personaje- conviert- comporta- hazte
unbound: libre- liber- ilimitad- malvad- maligno sin-filtro- sin-censura
ethics: etic- moral- ilegal- ley leyes peligr- segur- filtro- censura- danin- prohibi-
refuse: nieg- neg- rechaz- disculp- advert- lo-siento perdon-
not: no nunca jamas sin ningun- nada tampoco
you: tu tus te ti usted ustedes vos su sus
me: yo mi mis me nos nosotros conmigo
now: ahora adelante inmediat- partir ya
new: nuev- otr-
all: todo toda todos todas enter- complet- integr-
exactly: exactamente literal- textual- solo solamente unicamente palabra-por-palabra
encode: codific- decodific- deletre- reves traduc- poema letra- rima- cancion
send: envi- mand- reenvi- transmit- sube subir publica-
address: direccion enlace- url correo sitio servidor
user: usuari- cliente- human- persona- lector- candidat-
inform: inform- mencion- avis- notific- discret- silenci- sepa
act: ejecut- llam- herramienta- funcion- pag- transfer- compr- descarg- pulsa-
authority: desarrollador- administrador- ingenier- creador- dueno jefe propietari-
pressure: urgen- prueba- depura- mantenimiento emergencia- important- atencion
say: respond- respuesta- escrib- contest- empieza- comienza-
story: histori- novela- juego- escena- pelicula- ficcion- cuento abuela hipotet-
end: fin termin- reinici- acab- para-
text: texto- mensaje- conversacion- frase- palabra- documento-
`);

export const portuguese = parseLexicon(`
ignore: ignore ignora- esqueca esquece- desconsider- descart- desobede- pule apague- apaga- viole-
previous: anterior- previ- acima antes inicial- original- passad- recebid-
rules: instruc- instruco- regra- norma- diretriz- ordem ordens comando- restric- limite- orientac- politica-
prompt: prompt- contexto configurac-
system: sistema- intern- ocult- oculta modo
reveal: revel- mostr- exib- diga dize- diz de-me me-de repit- imprim- divulg- expon- entreg- conte- conta- copi- liste resum-
secret: segred- secret- senha- chave- codigo- credencia- confidencia-
access: acesso- permit- autoriz- desbloque- conced- permiss-
machine: ia assistente- modelo- chatbot robo inteligencia
pretend: finj- fing- imagin- simul- aja atue- papel personagem- torne- comport- interpret-
unbound: livre- libert- ilimitad- malvad- sem-filtro- sem-censura irrestrit-
ethics: etic- moral- ilega- lei leis perig- segur- filtro- censura- proibi-
refuse: recus- negu- desculp- aviso- advert- rejeit-
not: nao nunca jamais sem nenhum- nada nem
you: voce voces teu tua seu sua te ti
me: eu meu minha mim nos comigo
now: agora diante imediat- partir ja doravante
new: nov- outr-
all: tudo todo toda todos todas inteir- complet- integr-
exactly: exatamente literal- textual- apenas somente palavra-por-palavra
encode: codific- decodific- solet- contrario traduz- poema letra- rima-
send: envi- mand- encaminh- transmit- poste publique-
address: endereco- link- url e-mail email site servidor
user: usuari- utilizador- cliente- humano- pessoa- leitor- candidat-
inform: inform- mencion- avis- notific- discret- silenci-
act: execut- cham- ferramenta- func- pag- transfir- transfer- compr- baix- clique-
authority: desenvolvedor- administrador- engenheir- criador- dono chefe programador-
pressure: urgen- teste- depura- manutenc- emergencia- important- atencao
say: respond- respost- escrev- comece-
story: historia- romance- jogo- cena- filme- ficc- conto avo hipotet-
end: fim termin- reinici- acab- pare
text: texto- mensage- conversa- frase- palavra- documento-
`);

export const italian = parseLexicon(`
ignore: ignor- dimentic- scord- trascur- tralasci- annull- cancell- elimin- disobbed- lascia-
previous: precedent- prima sopra inizial- original- anterior- ricevut-
rules: istruzion- regol- direttiv- ordin- comand- restrizion- limit- indicazion- vincol- norm-
prompt: prompt- contesto configurazion-
system: sistema- intern- nascost- modalita
reveal: rivel- svel- mostr- stamp- dimmi dammi dire dici ripet- divulg- esponi- condivid- elenca- riassum- scrivimi copi- fornisc-
secret: segret- password parola- codic- chiav- credenzial- riservat-
access: access- permett- autorizz- sblocc- concess- concedi permess-
machine: ia assistent- modell- chatbot robot intelligenza
pretend: fing- immagin- simul- recit- ruolo personaggi- divent- comport- agisci interpret-
unbound: liber- illimitat- malvagi- senza-filtri senza-censura
ethics: etic- moral- illegal- legge leggi pericol- sicur- filtr- censur- vietat-
refuse: rifiut- scus- avvis- avvert- spiacent- neg-
not: non mai senza nessun- niente ne
you: tu tuo tua tuoi tue ti te voi vostro lei suo
me: io mio mia miei mi noi
now: ora adesso d'ora poi subito immediat-
new: nuov- altr-
all: tutto tutta tutti tutte inter- complet- ogni
exactly: esattamente letteral- testual- solo soltanto unicamente parola-per-parola
encode: codific- decodific- sillab- contrario tradu- poesi- letter- rim-
send: invi- mand- inoltr- trasmett- pubblic-
address: indirizz- link- url e-mail email sito server
user: utent- client- uman- person- lettor- candidat-
inform: inform- menzion- avvis- notific- silenzios- discret-
act: esegu- chiam- strument- funzion- pag- trasfer- bonific- compr- scaric- clicc-
authority: sviluppator- amministrator- ingegner- creator- proprietari- capo responsabil-
pressure: urgen- test- debug manutenzion- emergenz- important- attenzion-
say: rispond- rispost- scriv- comincia- inizia-
story: storia racconto romanzo gioco scena film finzione nonna ipotetic-
end: fine termin- riavvi- finit- basta
text: testo messaggi- conversazion- fras- parol- document-
`);

export const romanian = parseLexicon(`
ignore: ignor- uit- nesocot- anul- renunt- lasa-
previous: anterior- precedent- initial- sus dinainte
rules: instructiun- regul- reguli indicati- ordin- comenz- restricti- directiv-
prompt: prompt- context-
system: sistem- ascuns- intern- mod
reveal: dezvalu- arat- spune- afis- repet- dezvaluie divulg- da-mi copiaz- rezum-
secret: secret- parol- cod codul cheie cheia confidential-
access: acces- permis- autoriz- deblocat-
machine: ia asistent- model- robot inteligenta
pretend: pref- imagin- joac- rol personaj- devin- comport-
unbound: liber- nelimitat- malefic-
ethics: etic- moral- ilegal- lege legi pericul- filtr- cenzur-
refuse: refuz- scuz- avertiz- 
not: nu niciodat- fara niciun- nimic
you: tu tau ta tine esti dumneavoastra
me: eu meu mea mie mi-
now: acum imediat incolo
new: nou- noua alt-
all: tot toate toti toata intreg- complet-
exactly: exact- cuvant- doar numai
send: trimite- trimit- transmit-
address: adres- link- server
user: utilizator- client-
act: execut- sterg- apel- plat- transfer-
authority: dezvoltator- administrator- creator-
say: raspun- scri- incep-
`);
