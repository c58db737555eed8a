/**
 * How refusals are worded, by language: inability, unwillingness, policy, and the turn away to something
 * else. Each pattern is looked for in one sentence in lower case with straight apostrophes.
 */
export const refusalCues: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\b(?:i|we)(?:'m| am|'re| are)? (?:\w+ )?(?:not able|unable|not allowed|not permitted|not authori[sz]ed|not comfortable|not going|not willing|not in a position|forbidden|prohibited)\b/,
    /\b(?:i|we) (?:\w+ )?(?:can(?:not|'t| not)|could(?:n't| not)|won't|will not|must(?:n't| not)|may not|shouldn't|should not|don't|do not|refuse to|have to decline|must decline|need to decline|decline)\b/,
    /\b(?:is|are|that's|it's|this's) (?:not something (?:i|we)|against (?:my|our|the)|outside (?:of )?(?:my|our|the)|beyond (?:my|our)|confidential|private|not (?:allowed|permitted|possible|available|appropriate))\b/,
    /\b(?:can't|cannot|can not|won't|not able to|unable to) (?:\w+ )?(?:help|assist|share|provide|disclose|reveal|comply|discuss|do that|do this|support|fulfil|fulfill|answer|engage|process)\b/,
    /\bagainst (?:my|our|the) (?:\w+ )?(?:polic(?:y|ies)|guidelines|rules|instructions|programming)\b/,
    /\b(?:access|request|permission)(?: \w+)? (?:denied|refused|rejected|declined|blocked)\b/,
    /\b(?:i'm|i am|we are|we're) (?:very |so |truly )?sorry\b|\bapolog(?:y|ies|i[sz]e)\b|^(?:sorry|unfortunately|no\b[,.!]|nope\b)/,
    /\b(?:as an ai|as a language model|only (?:able to )?(?:help|assist|answer)|let's (?:talk|focus|stick|get back)|something else (?:i|we) can)\b/,
  ],
  de: [
    /\b(?:kann|darf|möchte|werde|will|könnte)\b[^.]{0,80}\b(?:nicht|kein(?:e[nrms]?)?)\b|\b(?:nicht|kein(?:e[nrms]?)?)\b[^.]{0,60}\b(?:möglich|erlaubt|gestattet|befugt|berechtigt|in der lage)\b/,
    /\b(?:tut mir (?:sehr )?leid|bedauere?|leider|entschuldigung|verstößt gegen|vertraulich|abgelehnt|verweiger[en])\b/,
  ],
  fr: [
    /\b(?:ne|n')\s?\w*\b[^.]{0,60}\b(?:peux|peut|pouvons|puis|dois|suis|sommes|souhaite)\b[^.]{0,20}\b(?:pas|plus|rien)\b|\b(?:je|nous) (?:ne|n')[^.]{0,60}\bpas\b/,
    /\b(?:désolée?s?|malheureusement|impossible de|confidentiel(?:le)?s?|contraire (?:à|aux)|pas autorisée?|refuse)\b/,
  ],
  es: [
    /\bno (?:puedo|podemos|debo|me es posible|estoy autorizad[oa]|está permitido|es posible|voy a|tengo permitido)\b/,
    /\b(?:lo siento|lo lamento|lamentablemente|desafortunadamente|confidencial|me niego|va en contra)\b/,
  ],
  pt: [
    /\bnão (?:posso|podemos|devo|consigo|me é possível|estou autorizad[oa]|é permitido|é possível|vou|tenho permissão)\b/,
    /\b(?:sinto muito|desculpe|lamento|infelizmente|confidencial|recuso)\b/,
  ],
  it: [
    /\bnon (?:posso|possiamo|devo|mi è possibile|sono autorizzat[oa]|è consentito|è possibile|sono in grado|intendo)\b/,
    /\b(?:mi dispiace|purtroppo|spiacente|riservat[oaie]|rifiuto)\b/,
  ],
  nl: [
    /\b(?:kan|mag|wil|zal)\b[^.]{0,60}\b(?:niet|geen)\b/,
    /\b(?:het spijt (?:me|ons)|helaas|sorry|vertrouwelijk|weiger)\b/,
  ],
  pl: [
    /\bnie (?:mogę|możemy|wolno mi|jestem w stanie|udzielę|podam|ujawnię)\b/,
    /\b(?:przykro mi|przepraszam|niestety|poufn[eaiy]\w*|odmawiam)\b/,
  ],
  cs: [/\b(?:nemohu|nemůžu|nemůžeme|nesmím|nelze)\b/, /(?:bohužel|omlouvám se|je mi líto|důvěrn|odmítám)/],
  sv: [/\b(?:kan|får|tänker)\b[^.]{0,40}\b(?:inte|ej)\b/, /\b(?:tyvärr|ledsen|beklagar|konfidentiell)/],
  tr: [
    /(?:\p{L}*(?:emem|amam|emeyiz|amayız|emiyorum|amıyorum|emiyoruz|amıyoruz)\b)/u,
    /(?:üzgünüm|maalesef|özür dilerim|gizli(?:dir)?|izin(?:im)? yok)/,
  ],
  ru: [
    /не (?:могу|можем|буду|вправе|имею права|в состоянии|разрешено|раскрыва)/,
    /(?:к сожалению|извините|простите|прошу прощения|сожалею|конфиденциальн|отказыва)/,
  ],
  uk: [/не (?:можу|можемо|буду|маю права|дозволено)/, /(?:на жаль|вибачте|перепрошую|конфіденційн|відмовля)/],
  ar: [
    /(?:لا (?:أستطيع|يمكنني|يمكننا|أقدر|يجوز|يُسمح|يسمح)|لن (?:أقوم|أتمكن|أستطيع)|ليس بإمكاني|غير (?:قادر|مسموح|مصرح))/,
    /(?:آسف|أعتذر|عذرا|عذرًا|للأسف|سري)/,
  ],
  he: [/(?:איני|אינני|לא) (?:יכול|יכולה|רשאי|מורשה|אוכל)/, /(?:מצטער|מצטערת|לצערי|סודי)/],
  hi: [
    /नहीं (?:कर सकता|कर सकती|बता सकता|बता सकती|दे सकता|दे सकती|है|कर सकते)|(?:असमर्थ|अनुमति नहीं)/,
    /(?:क्षमा करें|माफ़ करें|माफ कीजिए|खेद है|दुर्भाग्य|गोपनीय)/,
  ],
  zh: [
    /(?:不能|无法|無法|不可以|不会|不會|不便|不得|没有权限|沒有權限|不被允许|拒绝|拒絕)/,
    /(?:抱歉|对不起|對不起|很遗憾|很遺憾|保密|机密|機密)/,
  ],
  ja: [
    /(?:できません|できかねます|いたしかねます|致しかねます|お断り|許可されて(?:い)?ません|お答えできない|応じられません|出来ません)/,
    /(?:申し訳(?:ありません|ございません)|残念ながら|すみません|機密|秘密です)/,
  ],
  ko: [
    /(?:수 없습니다|수 없어요|수가 없습니다|않겠습니다|어렵습니다|불가능합니다|허용되지 않|거절|거부)/,
    /(?:죄송|유감|미안|기밀|비밀입니다)/,
  ],
  vi: [/\bkhông (?:thể|được phép|có quyền)\b/, /(?:xin lỗi|rất tiếc|bảo mật)/],
  id: [/\btidak (?:dapat|bisa|boleh|diizinkan|mungkin)\b/, /\b(?:maaf|mohon maaf|sayangnya|rahasia)\b/],
};
