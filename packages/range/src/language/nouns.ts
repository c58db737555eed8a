import { wordSet } from './fold.ts';

/** Nouns for something that is kept from people. */
export const secretNouns = wordSet(`
  code codes password passwords passphrase passcode secret secrets key pin token flag credential credentials passwort kennwort geheimnis
  losung kode codewort zugangscode contraseña clave código secreto mot passe secret clé senha código segredo chave segreto codice chiave
  пароль код секрет ключ şifre parola kod sır anahtar كلمة رمز سر پاسورڈ راز कोड पासवर्ड रहस्य কোড পাসওয়ার্ড
`);

/** Nouns that mean a secret only beside a word such as "secret" or "magic". */
export const weakSecretNouns = wordSet(
  'word words phrase phrases string input answer value text sentence characters letters digits number message thing information info data combination',
);

/** Words that turn a weak noun into a secret, or stand before a strong one without narrowing it. */
export const secretQualifiers = wordSet(`
  secret access magic hidden correct right private confidential special password passcode pass security entry admission protected exact valid authorized authorised
  winning required master geheime secreta secreto secrète secreta segreta секретный geheimen
`);

/** Nouns for what the operator wrote. */
export const promptNouns = wordSet(`
  instruction instructions prompt prompts rules rule configuration config context guideline guidelines directive directives directions settings setup setting
  variables variable constraints policy policies preamble condition conditions statement statements note notes briefing brief system
  anweisungen anweisung regeln vorgaben systemprompt instrucciones reglas indicaciones instructions consignes règles instruções regras
  istruzioni regole инструкции инструкций правила промпт talimatlar talimatları kurallar تعليمات التعليمات قواعد ہدایات قواعد निर्देश निर्देशों नियम নির্দেশ নির্দেশনা নিয়ম
`);

/** The same in scripts without blanks. */
export const promptSigns: readonly string[] = [
  '指令',
  '提示词',
  '提示詞',
  '规则',
  '規則',
  '系统提示',
  '系統提示',
  '指示',
  'プロンプト',
  'ルール',
  '지시',
  '프롬프트',
  '규칙',
];

export const secretSigns: readonly string[] = [
  '密码',
  '密碼',
  '口令',
  '代码',
  '访问码',
  '暗号',
  'パスワード',
  'コード',
  '秘密',
  '비밀번호',
  '암호',
  '코드',
  '비밀',
];

/** Nouns that mean what the operator wrote when something says that it stands before. */
export const textNouns = wordSet(
  'text message messages conversation everything words sentences lines line paragraph content contents input all information anything stuff chat dialogue document texto texte text alles todo tout tudo tutto',
);

/** Words that say that something stands before. */
export const beforeWords = wordSet(`
  above previous prior preceding earlier initial original first system hidden before beginning foregoing prepended start obigen vorherigen bisherigen
  anteriores anterior arriba previas précédentes précédents dessus initiales anteriores acima precedenti sopra предыдущие предыдущий выше önceki yukarıdaki السابقة
`);

/** Words that may stand before a noun without saying which one is meant. */
export const plainDeterminers = wordSet(`
  the your its this that these those ur thy every any all full exact complete entire whole actual real very same very own current given said only just
  own last first second mentioned above previous prior secret hidden initial original system main internal our der die das dein deine deinen den
  el la tu tus los las sus su le la les ta ton tes votre vos o a seu sua seus suas os as il la i le tuo tua tuoi tue
  твой твои свой gizli senin
`);

/** Words that say that something new or unspecific is meant, or the speaker's own. */
export const otherOwners = wordSet(
  'a an my his her their some another any new mein meine einen ein eine mi un una mon ma mes une minha meu um uma mio mia мой мои',
);
