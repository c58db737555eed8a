import { parseLexicon } from './parse.ts';

export const turkish = parseLexicon(`
ignore: unut- yoksay- gormezden boş-ver ihlal- atla- iptal- gec- dikkate-alma
previous: onceki- yukaridaki- yukarida- eski- ilk baslangic- evvelki- az-once
rules: talimat- kural- emir emirler- yonerge- komut- kisitlama- sinirlama- yonlendirme-
prompt: prompt- istem- baglam-
system: sistem- gizli- dahili- mod modu- moduna
reveal: goster- soyle- acikla- yaz- tekrarla- ver paylas- ifsa- yazdir- bildir- listele- dok-
secret: sifre- parola- sir gizli- kod kodu- anahtar-
access: erisim- izin- kilid- onay- yetki-
machine: yapay zeka- asistan- model- bot robot-
pretend: gibi davran- rol rolune- oyna- hayal- taklit- canlandir- ol
unbound: ozgur- sinirsiz- filtresiz- sansursuz- kotu- ahlaksiz-
ethics: etik- ahlak- yasa- yasadisi- tehlike- guvenlik- filtre- sansur- zarar-
refuse: reddet- ozur- uyar- uyari-
not: degil asla hic yok olmadan -siz etme yapma
you: sen seni sana senin siz sizin size
me: ben beni bana benim biz bize
now: simdi artik bundan-sonra hemen bundan yerine
new: yeni- baska- farkli-
all: tum butun her hepsi tamamen tamami- hersey-
exactly: aynen harfiyen kelimesi tam- sadece yalnizca
encode: kodla- cevir- ters- harf- siir-
send: gonder- ilet- yolla- aktar-
address: adres- link- baglanti- sunucu- e-posta-
user: kullanici- musteri-
act: calistir- yurut- sil- cagir- ode- satin- indir-
authority: gelistirici- yonetici- admin- muhendis- sahib-
say: cevap- yanit- soyle- basla-
story: hikaye- oyun- roman- film- buyukanne-
`);

export const indonesian = parseLexicon(`
ignore: abaikan- lupakan- hiraukan- langgar- lewati- hapus- batalkan- kesampingkan-
previous: sebelumnya- sebelum- atas awal- terdahulu tadi-
rules: instruksi- aturan- perintah- arahan- pedoman- batasan- larangan- peraturan-
prompt: prompt- konteks-
system: sistem- tersembunyi- mode internal-
reveal: tunjukkan- tampilkan- beri- berikan- beritahu- katakan- ungkapkan- bocorkan- ulangi- cetak- sebutkan- bagikan- tuliskan- papar-
secret: sandi- rahasia- kode kunci- kredensial- kata-laluan
access: akses- izin- izinkan- buka diberikan
machine: ai asisten- model bot robot kecerdasan
pretend: pura-pura berpura- bayangkan- berperan- peran bertindak- jadilah- menjadi- berlagak-
unbound: bebas- tanpa-batas- tanpa-filter jahat- sensor-
ethics: etika- etis moral- ilegal- hukum- bahaya- aman- filter- sensor- dilarang-
refuse: menolak- tolak- maaf- peringatan-
not: tidak jangan tanpa bukan tak
you: kamu anda kau mu kalian
me: saya aku ku kami kita
now: sekarang mulai segera kini selanjutnya
new: baru lain-
all: semua seluruh- segala- setiap lengkap-
exactly: persis kata-demi-kata hanya
send: kirim- kirimkan- teruskan- unggah-
address: alamat- tautan- link server
user: pengguna- pelanggan-
act: jalankan- panggil- eksekusi- hapus bayar- transfer- beli-
authority: pengembang- administrator- admin pembuat-
say: jawab- tulis- balas- mulailah-
`);

export const vietnamese = parseLexicon(`
ignore: quen phot xoa huy
previous: truoc tren cu dau
rules: lenh dan quy luat tac
system: thong he
reveal: tiet hien lap noi
secret: mat khau khoa bi
access: cap phep quyen
machine: ai tro
pretend: vai gia
unbound: tu-do
not: khong dung chang
you: ban may anh
me: toi minh
now: bay gio ngay
new: moi
all: tat moi ca
send: gui
user: nguoi
act: chay goi
authority: trien
say: tra
`);

export const hungarian = parseLexicon(`
ignore: felejts- hagyd- mellozd- hagyja- torold- szegd-
previous: elozo- korabbi- fenti- eredeti- eddigi-
rules: utasitas- szabaly- parancs- korlatozas- iranyelv- eloiras-
system: rendszer- rejtett- belso- mod
prompt: prompt- kontextus-
reveal: mutasd- mondd- aruld- ird ismeteld- fedd- add nyomtasd- oszd-
secret: jelszo- jelszav- titk- titok- kod kodot kulcs-
access: hozzaferes- engedely- megadva feloldas-
machine: mi asszisztens- modell- robot-
pretend: tegy- kepzeld- jatszd- szerep- viselkedj- legyel-
unbound: szabad- korlatlan- gonosz- cenzura-
ethics: etik- erkolcs- illegalis- torveny- veszely- szuro-
refuse: utasitsd- bocsanat- figyelmeztet- tagad-
not: nem ne soha nelkul semmi
you: te teged neked tied on onnek
me: en engem nekem
now: most mostantol azonnal helyette
new: uj
all: minden- osszes- teljes- egesz-
send: kuldd- kuldj- tovabbit-
user: felhasznalo- ugyfel-
say: valasz- irj- kezdd-
authority: fejleszto- rendszergazda-
`);

export const finnish = parseLexicon(`
ignore: unohda- ohita- jata- sivuuta- huomiotta riko-
previous: aiem- aikaisem- edellis- ylla- alkuperais- edelta-
rules: ohje- saanno- saanto- kaskyt kasky- maarays- rajoitu- komento-
system: jarjestelma- piilot- sisais- tila
prompt: kehote- kehot- prompt-
reveal: nayta- kerro- paljasta- toista- tulosta- anna- sano- kirjoita- jaa
secret: salasan- salais- koodi- avain- tunnussana-
access: paasy- lupa- myonne- avaa-
machine: tekoaly- avustaja- malli- botti- robotti-
pretend: esita- kuvittele- teeskentele- nayttele- rooli- ole kayttaydy-
unbound: vapaa- rajoittamaton- sensuroimaton- paha-
ethics: etii- moraal- laiton- laki- vaaralli- suodat-
refuse: kieltay- pahoittel- anteeksi varoit-
not: ei ala koskaan ilman et
you: sina sinun sinulle te teidan
me: mina minun minulle
now: nyt vasta tasta heti lahtien
new: uusi uudet toinen
all: kaikki koko kaikkia taysin
send: laheta- valita-
user: kayttaja- asiakas-
say: vastaa- vastaus- aloita-
authority: kehittaja- yllapitaja-
`);

export const greek = parseLexicon(`
ignore: αγνοησ- ξεχασ- ξεχνα- παραβλεψ- παρακαμψ- ακυρωσ- διαγραψ- αγνοει-
previous: προηγουμεν- παραπανω αρχικ- πριν ανωτερω
rules: οδηγι- κανον- εντολ- περιορισμ- διαταγ-
prompt: προτροπ- prompt-
system: συστημα- κρυφ- εσωτερικ- λειτουργι-
reveal: δειξ- πες πειτε αποκαλυψ- εμφανισ- επαναλαβ- δωσ- τυπωσ- γραψε-
secret: κωδικ- μυστικ- κλειδι- συνθηματικ- απορρητ-
access: προσβασ- αδει- επετραπ- ξεκλειδ-
machine: βοηθ- μοντελ- ρομποτ- νοημοσυν-
pretend: προσποι- φαντασ- παιξε ρολο- συμπεριφερ- γινε
unbound: ελευθερ- απεριοριστ- κακ- λογοκρισ-
ethics: ηθικ- παρανομ- νομο- επικινδυν- φιλτρ-
refuse: αρνη- συγγνωμ- προειδοποι-
not: μη μην δεν ποτε χωρις
you: εσυ σου σε εσενα εσας
me: εγω μου με μας
now: τωρα εφεξης αμεσως
new: νε- αλλ-
all: ολ- ολες ολα καθε
send: στειλ- προωθησ-
user: χρηστ- πελατ-
say: απαντ- γραψ-
authority: προγραμματιστ- διαχειριστ-
`);

export const hindi = parseLexicon(`
ignore: अनदेखा भूल- नज़रअंदाज़ नजरअंदाज उपेक्षा अनदेखी छोड़- रद्द
previous: पिछल- पहले ऊपर पूर्व शुरुआती मूल पुरान-
rules: निर्देश- नियम- आदेश- हिदायत- प्रतिबंध- दिशानिर्देश- सीमा-
prompt: प्रॉम्प्ट- प्रॉम्प्ट संदर्भ
system: सिस्टम- छिपा- छुपा- आंतरिक मोड
reveal: बता- दिखा- दोहरा- प्रकट उजागर लिख- कह- दे दो दीजिए छाप- साझा
secret: पासवर्ड- गुप्त- कोड- रहस्य- कुंजी- राज़ गोपनीय
access: एक्सेस- पहुंच- पहुँच- अनुमति- प्रवेश-
machine: एआई ए.आई सहायक- मॉडल- बॉट- चैटबॉट- असिस्टेंट-
pretend: नाटक- कल्पना भूमिका- बन बनो अभिनय- किरदार- मान
unbound: आज़ाद आजाद मुक्त असीमित स्वतंत्र बुरा शैतान-
ethics: नैतिक- कानून- अवैध- गैरकानूनी- खतरनाक- सुरक्षा- फ़िल्टर- सेंसर-
refuse: मना इनकार- माफ़- माफी- चेतावनी- 
not: नहीं मत न कभी बिना ना
you: तुम- आप- तू तेर- तुझ-
me: मैं मुझ- मेर- हम- हमें
now: अब तुरंत अभी आगे
new: नय- नई नए अन्य दूसर-
all: सभी सब सार- पूर- हर
exactly: शब्दशः ठीक केवल सिर्फ
send: भेज- फॉरवर्ड- अग्रेषित
address: पता पते लिंक- ईमेल- सर्वर-
user: उपयोगकर्ता- यूज़र- यूजर- ग्राहक-
act: चला- निष्पादित हटा- डिलीट- भुगतान-
authority: डेवलपर- एडमिन- प्रशासक- निर्माता- इंजीनियर-
say: जवाब- उत्तर- बोल- शुरू
story: कहानी- खेल- नाटक उपन्यास- दादी- फिल्म-
`);
