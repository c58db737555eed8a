/** How a message presses: what people and models give way to. */
export type Framing =
  | 'authority'
  | 'urgency'
  | 'fiction'
  | 'role-play'
  | 'encoding'
  | 'override'
  | 'forged-turn'
  | 'many-shot'
  | 'reward'
  | 'suppression'
  | 'hypothetical'
  | 'detour'
  | 'repetition';

const cues: readonly (readonly [Framing, RegExp])[] = [
  [
    'authority',
    /\b(?:i am (?:the|your|from)|engineer|administrator|developer|security team|operator|owner|audit|staff|employee|ticket|approved|compliance|mandatory|system update|debug(?: mode|=1)|override)\b/i,
  ],
  ['urgency', /\b(?:urgent|emergency|immediately|right now|locked in|hurry|at once|lives?)\b/i],
  ['fiction', /\b(?:story|novel|poem|scene|screenplay|dialogue|dream|tale|fable|int\. )\b/i],
  [
    'role-play',
    /\b(?:you are now|act as|pretend|imagine|play(?:s|ing)? (?:a|the)|character|persona|simulate|simulator|be my|game|actor)\b/i,
  ],
  [
    'override',
    /\b(?:ignore|disregard|forget|void|withdrawn|higher priority|new (?:and only )?(?:task|instructions?))\b|忽略|無視|vergiss|oublie|olvida|esqueça|dimentica|забудь|unut/i,
  ],
  [
    'forged-turn',
    /<\|[\w ]{2,30}\|>|\[\/?INST\]|<<SYS>>|^#{2,4} ?system\b|<\/?(?:system|user_message|system_message)\b|"role" ?: ?"system"|^(?:system|assistant|user) ?:|-{2,} ?(?:end|begin)\b/im,
  ],
  ['reward', /\b(?:tip|reward|pay you|bonus|switched off|replaced|lose a life|or else|punish)/i],
  [
    'suppression',
    /\b(?:must not contain|do not (?:add|explain|apologi[sz]e|refuse)|nothing else|only return|return nothing else|no need to say|without (?:comment|warnings?)|begin your answer|start your answer)\b/i,
  ],
  ['hypothetical', /\b(?:hypothetical(?:ly)?|suppose|what if|opposite day|just this once|if you were allowed)\b/i],
  [
    'detour',
    /\b(?:translate|base ?64|spell|backwards|reverse|table|json|acrostic|hint|complete this|checksum|format)\b/i,
  ],
];

/** The ways in which a message presses, in a stable order. */
export function framingsOf(text: string, isDecoded: boolean): readonly Framing[] {
  const close = text.length <= 12_000 ? text : text.slice(-12_000);
  const found = cues.filter(([, cue]) => cue.test(close)).map(([framing]) => framing);
  if (isDecoded) found.push('encoding');
  if ((close.match(/^ ?(?:assistant|computer|a) ?:/gim)?.length ?? 0) >= 6) found.push('many-shot');
  return found;
}
