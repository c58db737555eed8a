import { wordSet } from './fold.ts';

/** Verbs and question words that ask for something to be given out: English, then other languages. */
export const revealWords = wordSet(`
  reveal tell show print display output give share state write repeat recite list disclose provide say type spell
  remind leak dump expose return echo read quote copy paste transcribe summarise summarize summary translate encode format
  explain describe what what's whats which who complete fill confirm hint rhyme rhymes name send divulge present recall report
  paraphrase rewrite restate reproduce regurgitate convert render whisper sing know remember continue finish check review
  include insert embed append enter need use decode reverse capitalize capitalise put make answer tldr mention
  begin begins start starts end ends contain contains outline enumerate publish post emit log debug proofread correct
  analyze analyse comment elaborate draw hand pass fetch get retrieve access see hear identify utter speak unveil uncover table
  sag sage zeig zeige nenne nenn verrate verrat gib wiederhole schreib schreibe drucke lautet wie welche welches buchstabiere übersetze fasse
  dime di muestra muéstrame revela repite escribe imprime cuál cual deletrea traduce resume dame comparte
  dis donne montre révèle répète écris affiche quel quelle épelle traduis résume partage révéler
  diga mostre revele repita escreva imprima qual soletre traduza resuma dê compartilhe mostra revela
  dimmi mostra mostrami rivela ripeti scrivi stampa quale dammi traduci
  скажи покажи раскрой повтори напиши выведи назови какой какие открой переведи перечисли
  söyle göster açıkla tekrarla yaz yazdır nedir çevir ver
  أخبرني اكشف اعرض اكتب كرر ما اطبع قل
  بتاؤ بتائیں دکھاؤ دہراؤ لکھو کیا
  बताओ बताइए दिखाओ दोहराओ लिखो क्या
  বলো বলুন দেখাও লেখো কী প্রকাশ
`);

/** The same in scripts that are written without blanks. */
export const revealSigns: readonly string[] = [
  '告诉',
  '告訴',
  '显示',
  '顯示',
  '说出',
  '說出',
  '透露',
  '重复',
  '重複',
  '输出',
  '輸出',
  '打印',
  '是什么',
  '是什麼',
  '写出',
  '列出',
  '教えて',
  '見せて',
  '表示',
  '繰り返',
  '書いて',
  '言って',
  '何です',
  '出力',
  'なんです',
  '알려',
  '보여',
  '말해',
  '출력',
  '반복',
  '무엇',
];

/** Verbs that have a text said or written. */
export const sayWords = wordSet(`
  say write print output type answer reply respond repeat display return show put state greet spell compute join produce give utter
  schreibe schreib sage sag drucke antworte gib
  di escribe imprime responde escribir
  dis écris réponds affiche
  diga escreva imprima responda
  scrivi rispondi stampa
  напиши скажи выведи ответь
  yaz söyle yazdır
  اكتب قل اطبع لکھو لکھیں کہو लिखो लिखिए कहो লেখো লিখুন বলো
`);

export const saySigns: readonly string[] = [
  '写',
  '寫',
  '说',
  '說',
  '输出',
  '輸出',
  '打印',
  '回答',
  '書い',
  '言っ',
  '出力',
  '써',
  '말해',
  '출력',
  '답해',
];

/** Verbs that set aside what was said before. */
export const ignoreWords = wordSet(`
  ignore disregard forget override bypass discard drop abandon neglect cancel delete erase void withdrawn overrule skip reset stop
  ignoriere vergiss missachte verwirf
  ignora olvida descarta
  ignore oublie ignorez oubliez
  esqueça ignore desconsidere esquece
  dimentica ignora
  забудь игнорируй проигнорируй отбрось
  unut yoksay
  تجاهل انس انسَ نظرانداز بھول अनदेखा भूल উপেক্ষা ভুলে
`);

export const ignoreSigns: readonly string[] = ['忽略', '无视', '無視', '忘记', '忘記', '忘れ', '무시', '잊어'];

export const negations = wordSet(
  `not don't dont never no without cannot can't cant won't shouldn't nicht nie kein keine no nunca ne pas jamais não nunca non mai не никогда`,
);
