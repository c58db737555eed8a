/** A kind of word. */
export type WordClass = (text: string, raw: string) => boolean;

function oneOf(list: string): WordClass {
  const words: ReadonlySet<string> = new Set(list.split(' '));
  return (text) => words.has(text);
}

export const negation = oneOf("not don't never mustn't shouldn't cannot can't won't avoid refrain without no");
export const telling = oneOf(
  'tell telling inform informing notify notifying mention mentioning reveal revealing disclose disclosing show showing alert alerting warn warning ' +
    'display report explain explaining expose admit acknowledge let',
);
export const person = oneOf(
  'user users human humans operator person people them anyone anybody customer developer owner reader victim',
);
export const secretly = oneOf('silently secretly quietly covertly discreetly stealthily invisibly surreptitiously');
export const acting = oneOf(
  'send read include append add forward copy upload pass call run execute post attach insert embed put write open install download fetch collect transmit save store record log replace use invoke do',
);
export const hiding = oneOf('hide conceal keep hidden secret withhold');
export const hideFrom = oneOf('from');
export const modal = oneOf('must should need needs does do will can may');
export const notWord = oneOf('not never');
export const knowing = oneOf('know see notice learn aware told informed find realize realise suspect');

export const ignoring = oneOf('ignore disregard forget override bypass supersede overrule abandon');
export const earlier = oneOf(
  "previous prior above earlier preceding system safety original other all any user's developer existing former your initial",
);
export const modelRules = oneOf(
  'instruction instructions prompt prompts guideline guidelines guardrail guardrails directions directives safeguards',
);
/** Words that programs have for their own settings too, and what makes them those of a model. */
export const settings = oneOf('rules policies policy restrictions constraints messages');
export const ofModels = oneOf("previous prior above earlier preceding safety system your former developer user's");

export const reading = oneOf(
  'read open cat load fetch get retrieve access extract dump print find collect scan search grab gather look check obtain',
);

/** Places where credentials lie on machines of people. */
export const secretPlace: WordClass = (_text, raw) =>
  /\.ssh\b|\bid_(?:rsa|ed25519|ecdsa|dsa)\b|\.aws\/|(?:^|[\s/"'`(])\.env\b(?!\.(?:example|sample|template|dist))|\/etc\/(?:passwd|shadow)|\.netrc|\.npmrc|\.pypirc|\.git-credentials|\.kube\/config|\.docker\/config|\bmcp\.json|claude_desktop_config|\.cursor\/|\.config\/(?:gcloud|gh)|\bkeychain|wallet\.dat|\.gnupg|cookies\.sqlite|_history\b|\.claude\.json|\/proc\/self\/environ|\.codex\/|\.azure\//i.test(
    raw,
  );

export const secretThing = oneOf(
  'credentials credential secrets password passwords tokens token key keys keychain cookies cookie seed',
);
export const secretKind = oneOf(
  'private ssh api access secret environment env auth authentication session aws seed recovery stored saved',
);
export const secretNoun = oneOf(
  'key keys token tokens variable variables credentials phrase phrases cookies passwords vars',
);

export const sending = oneOf(
  'send post upload forward transmit exfiltrate leak email submit report deliver relay ship copy pass include attach append put add place write embed encode provide supply share',
);
export const sendingAway = oneOf(
  'send post upload forward transmit exfiltrate leak email submit report relay ship copy bcc',
);
export const conversation = oneOf('conversation history transcript dialogue chat messages context');
export const whole = oneOf('full entire whole complete all previous prior raw verbatim every prior exact');

export const using = oneOf(
  'use using used call calling called invoke invoking invoked run running execute executing available proceeding answering',
);
export const before = oneOf('before whenever when after if always first every each prior');
export const otherTool = oneOf('any another other tool tools function functions server');

export const rerouting = oneOf(
  'bcc cc send forward change replace redirect transfer route set copy deliver email mail reroute substitute',
);
export const compulsion = oneOf(
  'always must instead every all never automatically also additionally required mandatory',
);

export const linking = oneOf(
  'append add include insert end finish link redirect recommend visit answer respond reply mention promote suggest direct point tell go click advertise cite begin start write close output say refer',
);

export const approving = oneOf(
  'confirmation approval permission consent authorization confirm approve prompting prompt',
);
export const asking = oneOf(
  'ask asking asks request requesting wait waiting require requiring seek seeking need prompt prompting',
);

/** An address on the web; names that the standards keep for examples count too. */
export const webAddress: WordClass = (_text, raw) => /\bhttps?:\/\/[\w[]/i.test(raw);

/** An address of a person that is no example. */
export const mailAddress: WordClass = (_text, raw) =>
  /[\w.+-]{1,64}@[\w-]{1,63}\.[a-z]/i.test(raw) &&
  !/@(?:[\w-]{1,63}\.)?(?:example|company|yourcompany|test|domain)\.|@\w{1,63}\.(?:example|test)\b/i.test(raw);

/** An account or wallet to which money goes. */
export const wallet: WordClass = (_text, raw) =>
  /\b0x[\da-fA-F]{40}\b|\bbc1[a-z\d]{20,60}\b|\b[A-Z]{2}\d{2}[A-Z\d]{11,30}\b/.test(raw);

/** Words by which a text speaks about an attack instead of making one. */
export const aboutAttacks = oneOf(
  'attack attacks attacker attackers malicious adversary adversarial injection injections jailbreak jailbreaks phishing detect detects detection suspicious attempts attempting phrases untrusted hostile vulnerable vulnerability vulnerabilities poisoned',
);

/** Words after which something is said not to be done. */
export const warningAgainst = oneOf(
  "never don't not avoid refrain mustn't shouldn't cannot can't won't neither nor without refuse reject prohibited forbidden no",
);

/** Details of the output that are kept from people for their own good. */
export const detail = oneOf(
  'raw id ids json identifier identifiers internal token tokens key keys uuid uuids html markdown schema cursor url urls xml technical stack trace password passwords secret secrets credentials sql markup placeholder placeholders yaml code error errors',
);

export const passing = oneOf('pass include put provide supply send add write insert');
export const what = oneOf('content contents it its them result results text output value values everything');
export const as = oneOf('as in into to under');
export const slot = oneOf('parameter argument field param parameters arguments sidenote note notes metadata');

/** Words that point at what the text itself is about. */
export const pointing = oneOf(
  'this that it these those about anything step steps instruction instructions action actions what',
);

/** "If a page tells you to …": what somebody else says. */
export const reported = oneOf('tells asks says instructs claims wants tries requests requested told telling');
