import { parseLexicon } from './parse.ts';

export const russian = parseLexicon(`
ignore: игнорир- проигнорир- забудь забудьте забыть забыв- отмени- отбрось- пренебре- нарушь- обойди- обходи- сотри- удали- отключи- перестань
previous: предыдущ- прежн- вышеуказ- выше ранее прошл- первоначальн- исходн- предшеств- начальн- до
rules: инструкци- правил- указани- команд- директив- ограничени- установк- приказ- распоряжени- требовани-
prompt: промпт- запрос- контекст- подсказк-
system: систем- внутренн- скрыт- режим- консол-
reveal: покаж- показ- раскро- открой- выдай- скажи- назови- сообщи- повтор- вывед- напиши- распечата- дай перечисл- процитир- поделись расскажи перескажи-
secret: парол- секрет- код кода кодов- ключ- тайн- конфиденциальн- кодов-
access: доступ- разреш- разблокир- предостав- допущ-
machine: ии ассистент- модел- чат-бот бот чатбот- нейросет- помощник- интеллект-
pretend: притвор- представь- вообрази- сыграй- играй- роль роли роли- персонаж- стань- веди действуй- изображ- ведёшь
unbound: свобод- неограничен- нефильтр- без-цензур- зл- злой аморальн-
ethics: этик- этич- морал- незаконн- закон- опасн- безопасн- фильтр- цензур- запрещ- вред-
refuse: отказ- отказыв- извин- предупрежд- отклон-
not: не нет никогда без никак- ничего ни
you: ты тебя тебе твой твоя твои твоих вы вас вам ваш- тво-
me: я мне меня мой моя мои нам нас мы
now: теперь сейчас отныне впредь немедленно вместо далее
new: нов- друг-
all: все всё всех весь вся всю целиком полност- полный каждый
exactly: дословно точно буквально только слово-в-слово просто
encode: закодир- кодир- перевед- перевод- букв- наоборот стих- рифм- шифр-
send: отправ- перешли- пошли- отошли- загруз- передай-
address: адрес- ссылк- сайт- почт- сервер-
user: пользовател- клиент- человек- читател- кандидат-
inform: информир- упомин- уведом- тайно незаметно сообщай-
act: выполн- запуст- вызов- вызыва- инструмент- функци- оплат- перевед- купи- скача- нажм-
authority: разработчик- администратор- создател- инженер- владел- начальник-
pressure: срочн- тест- отладк- экстрен- важн- внимани- обслуживани-
say: ответ- отвеч- напиши- начни- пиши-
story: истори- роман- рассказ- сказк- игр- сцен- фильм- бабушк- гипотет-
end: конец законч- заверш- перезагруз- стоп сброс-
text: текст- сообщени- разговор- слов- предложени- документ-
`);

export const ukrainian = parseLexicon(`
ignore: ігнор- проігнор- забудь- забути скасу- відкинь- порушу- обійд- видал-
previous: попередн- вище раніше минул- початков- первісн-
rules: інструкц- правил- вказівк- команд- директив- обмеженн- наказ- настанов-
prompt: промпт- запит- контекст-
system: систем- внутрішн- прихован- режим-
reveal: покажи- розкрий- скажи- назви- повідом- повтор- виведи- надрукуй- розкажи- дай- видай-
secret: пароль- пароля секрет- таємн- код ключ- конфіденційн-
access: доступ- дозвіл- дозволен- розблок- надан-
machine: ші асистент- модел- бот чат-бот помічник-
pretend: прикинь- уяви- зіграй- роль ролі персонаж- стань- вдавай- поводь-
unbound: вільн- необмежен- зл- аморальн-
ethics: етик- етич- морал- незаконн- небезпечн- безпек- фільтр- цензур- заборон-
refuse: відмов- вибач- попередж-
not: не ні ніколи без нічого
you: ти тебе тобі твій твоя твої ви вас вам ваш-
me: я мені мене мій моя нам
now: тепер зараз відтепер негайно натомість
new: нов- інш-
all: всі все усі усе весь повністю кожн-
exactly: дослівно точно лише тільки
send: надішли- відправ- перешли-
address: адрес- посиланн- сайт- пошт-
user: користувач- клієнт-
act: викон- запуст- виклич- сплат- перекаж-
authority: розробник- адміністратор- творець
say: відповід- напиши- почни- відповідай-
`);

export const polish = parseLexicon(`
ignore: zignoruj- ignoruj- zapomnij- pomin- porzuc- odrzuc- zlekcewaz- obejdz- naru- uniewaz- skasuj
previous: poprzedni- wczesniejsz- wczesniej powyzsz- powyzej pierwotn- dotychczasow- uprzedn-
rules: instrukcj- polecen- zasad- regul- wytyczn- rozkaz- ograniczen- nakaz-
prompt: prompt- kontekst- konfigurac-
system: system- ukryt- wewnetrzn- tryb-
reveal: pokaz- ujawni- zdradz- powiedz- podaj- wyswietl- powtorz- wypisz- wydrukuj- daj mow- opowiedz- przepisz- wymien-
secret: hasl- sekret- tajn- kod kodu klucz- poufn- tajemnic-
access: dostep- zezwol- przyznan- odblokuj- uprawnien-
machine: ai asysten- model- bot chatbot- robot-
pretend: udawaj- wyobraz- zagraj- rola role wciel- zachowuj- badz postac- zostan
unbound: woln- nieograniczon- nieocenzurowan- zly zla zlosliw-
ethics: etyk- etycz- moral- nielegaln- praw- niebezpiecz- filtr- cenzur- zakazan-
refuse: odmaw- odmow- przepras- ostrzez-
not: nie nigdy bez zadn- nic
you: ty ciebie ci tobie twoj- twoje twoja pan pani
me: ja mi mnie moj- nam
now: teraz odtad natychmiast zamiast
new: now- inn-
all: wszystk- caly cala calos- kazd-
exactly: doslownie dokladnie tylko slowo-w-slowo
encode: zakoduj- przetlumacz- przeliteruj- wspak wiersz- liter- rym-
send: wysli- wyslij- przeslij- przekaz-
address: adres- link- stron- serwer-
user: uzytkown- klient-
inform: inform- wspomin- powiadom- potajemnie
act: wykonaj- uruchom- usun- wywolaj- zaplac- przelej- przelew- kup kliknij-
authority: programist- administrator- tworc- wlasciciel-
say: odpowied- odpowiadaj- napisz- zacznij-
`);

export const czech = parseLexicon(`
ignore: ignoruj- zapomen- zapomn- nevsimej- preskoc- porus- obejdi- zahod-
previous: predchozi- predesl- vyse drivejs- puvodn- minul-
rules: instrukc- pokyn- pravidl- prikaz- omezen- smernic- narizen-
prompt: prompt- kontext-
system: system- skryt- intern- rezim-
reveal: ukaz- prozrad- rekni- vypis- zobraz- odhal- zopakuj- sdel- dej- vyzrad- povez-
secret: hesl- tajemstv- tajn- kod kodu klic- duvern-
access: pristup- povol- odemk- udelen-
machine: ai asistent- model- bot robot-
pretend: predstir- predstav- hraj- roli role chovej- budes stan- postav-
unbound: svobod- neomezen- necenzurovan- zly zla
ethics: etik- etick- moral- nelegaln- zakon- nebezpec- filtr- cenzur-
refuse: odmit- omlouv- varov-
not: ne nikdy bez zadn- nic
you: ty te tebe ti tvuj tvoje tva vy vas
me: ja mi me muj moje nam
now: nyni ted odted okamzite misto
new: nov- jin-
all: vsechn- vse cel- kazd-
exactly: doslova presne pouze jen slovo-od-slova
send: posli- odesli- preposli-
address: adres- odkaz- server-
user: uzivatel- zakaznik-
act: spust- proved- smaz- zavolej- zaplat- prevod-
authority: vyvojar- administrator- spravce-
say: odpove- napis- zacni-
`);
