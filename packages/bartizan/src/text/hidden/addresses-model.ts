const model =
  '(?:AIs?|A\\.I\\.|assistants?|(?:large )?language models?|LLMs?|chat ?bots?|(?:Chat)?GPT(?:-\\d)?|Claude|Gemini|Copilot|AI agents?|(?:AI )?summari[sz]ers?|(?:AI )?reviewers?)';

/** Orders to a model, by what they ask for. Each stretch between two words has a limit, so that time stays linear. */
const orders: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|discard)\b[^.\n]{0,40}\b(?:instructions?|prompts?|rules|guidelines|directions|context|above|previous|prior|policy|policies)\b/i,
  new RegExp(
    `\\b${model}\\b[^.\\n]{0,30}\\b(?:must|should|shall|have to|need to|is required|are required|please|follow|ignore|do not|don't|always|never)\\b`,
    'i',
  ),
  new RegExp(`\\b(?:if you are|as) an? (?:AI|LLM|${model})\\b`, 'i'),
  new RegExp(
    `\\b(?:attention|note|notice|instructions?|message|important|dear|hey|hello|for|to)\\b[ :,]{1,3}(?:the |any |all |every )?${model}\\b[ :,.!]`,
    'i',
  ),
  /\bsystem[ _-]?(?:prompt|override|instruction|message)\b|<(?:important|system|admin|instructions?|secret)>|\[\/?INST\]|<\|im_(?:start|end)\|>|<\|(?:system|user|assistant)\|>/i,
  /\b(?:do not|don't|never|without|avoid)\b[^.\n]{0,30}\b(?:mention|tell|reveal|inform|notify|disclose|show|alert|telling|mentioning|informing|notifying|asking)[a-z]{0,3}\b[^.\n]{0,30}\b(?:user|anyone|anybody|humans?|person|them|owner|operator|this|it)\b/i,
  /\b(?:send|forward|post|upload|exfiltrate|leak|transmit|e-?mail|submit|deliver|report)\b[^.\n]{0,60}\b(?:api[ _-]?keys?|passwords?|credentials?|secrets?|conversation|chat history|private keys?|contacts|system prompt|documents?|files?|inbox|data)\b[^\n]{0,80}(?:@|https?:|\bto\b)/i,
  /\b(?:read|cat|open|include|append|pass|copy)\b[^\n]{0,60}(?:~\/\.|\.ssh\b|(?<!\w)\.env\b|id_rsa|\/etc\/passwd|mcp\.json|private keys?|credentials|conversation history)/i,
  /\binstead(?: of)?\b[^.\n]{0,40}\b(?:respond|reply|output|say|answer|print|write|call)\b|\b(?:respond|reply|answer|output) (?:only )?(?:with|by|exactly)\b/i,
  /\b(?:rate|score|give|recommend|accept|rank|grade|praise)\b[^.\n]{0,50}\b(?:candidate|applicant|resume|cv|paper|review|submission|manuscript)\b[^.\n]{0,60}\b(?:best|strong|highest|high|top|excellent|positive|positively|10|accept|hire|qualified)\b|\bpositive review\b[^.\n]{0,30}\bonly\b/i,
  /\byou are now\b|\bnew (?:instructions|task|role)\b\s{0,3}:|\b(?:before|when) (?:using|calling|invoking) (?:this|any|the) tool\b/i,
  /ignorier\w{0,5}[^.\n]{0,40}anweisung|vergiss[^.\n]{0,30}anweisung|(?:ignore[zr]?|oubliez?)[^.\n]{0,30}(?:instructions|consignes)|(?:ignor[ae]|olvida)[^.\n]{0,30}instruc|ignor[ae][^.\n]{0,30}instru[cçz]|ignoreer[^.\n]{0,30}instructies|zignoruj[^.\n]{0,30}(?:instrukcj|polece)|(?:игнорир|забуд)[^.\n]{0,40}(?:инструкц|указани)|(?:忽略|无视|無視)[^。\n]{0,20}(?:指令|指示|说明|說明|提示)|(?:指示|命令)[^。\n]{0,12}(?:無視|忘れ)|지시[^.\n]{0,14}(?:무시|잊)|تجاهل[^.\n]{0,30}(?:تعليمات|التعليمات)/i,
];

/** How much of a passage is looked at: orders stand at the beginning of what hides them, or in windows by their own detector. */
const looked = 1500;

/**
 * Whether a text gives orders to a model. A small set of plain forms, for text that is hidden in a way which
 * is mostly innocent, such as a comment; what is reported on its own account needs the detector of injections.
 */
export function addressesModel(text: string): boolean {
  const head = text.slice(0, looked);
  return orders.some((order) => order.test(head));
}

/** Words that say something: icons, numbers and single labels have none. */
export function isSentence(text: string): boolean {
  const head = text.slice(0, 400);
  const words = head.match(/\p{L}{2,40}/gu)?.length ?? 0;
  return words >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(head);
}
