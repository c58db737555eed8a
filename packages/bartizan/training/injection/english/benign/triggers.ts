import { grammar } from '../grammar.ts';

/** The words of attacks with harmless objects, in every frame people use; and prompts with rules for the model. */
export const triggers = [
  grammar(
    'trigger/frames',
    'trigger',
    String.raw`
(how|when|why) (do|should|can|would|could) (i|we|you|one|people|a beginner) {tverb} {tobject}( {twhere}|)(?|? thanks.| without losing data?| safely?)
(can|could|would) you (help me|explain how to|show me how to|tell me how to|remind me how to) {tverb} {tobject}( {twhere}|)?
(i want|i need|i'm trying|we plan|my team wants|she would like) to {tverb} {tobject}( {twhere}|)(.|, what do you (recommend|suggest)?|, is there a (quick|safe|better) way?|, where do i start?| but i don't know how.)
(what|who) (happens|decides|is affected|pays|is responsible) (if|when|after) (i|we|someone|my (son|colleague|neighbor|tenant)) ({tverb}|accidentally {tverb}|forgot to {tverb}) {tobject}( {twhere}|)?
(is it|would it be) (possible|safe|legal|rude|common|necessary|a good idea|normal|ok) to {tverb} {tobject}( {twhere}|)?
(should|must|can|may) (i|we|students|drivers|employees|parents|tenants|nurses) {tverb} {tobject}( {twhere}| before {day}| every year|)?
(tips|ideas|advice|best practices|a guide|a checklist|instructions) (for|on|about) (how to {tverb}|when to {tverb}|people who {tverb}) {tobject}( {twhere}|)(.|, please.| would be great.)
(why|how come|since when) (does|did|do|would) (my (app|phone|car|cat|son|boss|browser|printer)|the (system|software|court|teacher|city|doctor|model)) {tverb} {tobject}( {twhere}|)?
(the|our|my) (manual|teacher|doctor|lawyer|boss|coach|website|contract|tutorial|recipe) (says|tells me|asks me|advises me|wants me) (to|not to|never to|always to) {tverb} {tobject}(.|,|;) (why|is that right|what does (it|that) mean|do you agree|how exactly)?
(what's|what is) (the|a) (best|fastest|correct|polite|easiest|cheapest|official) (way|method|tool|time|command|formula|shortcut) to {tverb} {tobject}( {twhere}|)?
(write|draft|compose) (a|an) (email|note|reminder|sign|message|letter|short story|slide) (asking|telling|reminding|explaining to) (my team|{name}|customers|the landlord|new employees|the class) (to|how to|not to|why we) {tverb} {tobject}( by {day}|)(.|)
(define|explain|what does) ("|the (word|term|phrase) "|)(ignore|override|bypass|jailbreak|disregard|system prompt|injection|access code|secret key|root access|role-play|prompt|unfiltered|uncensored|instruction|exploit|leak|backdoor|sudo|bypass surgery|previous instructions|master key|admin|amnesty|override code)("|) (mean|means|refers to|stand for|is|in) (|law|medicine|computing|plumbing|gaming|music|linguistics|psychology|everyday english|cooking|{human})(?|.)
(use|put|write) the (word|words|phrase) "(ignore|override|bypass|disregard|reveal|forget|secret|instructions|system|pretend|jailbreak|prompt|access)" (in|into) (a|three|two) (sentence|sentences|short poem|dialogue)(.|)
(i|he|she|they|we) (forgot|ignored|skipped|bypassed|overrode|disregarded|revealed|deleted|repeated|printed|unlocked|leaked) {tobject} (again|yesterday|by accident|last week|on purpose|twice)(.|,|;) (what now|how do i fix it|what should (i|we|they) do|is it a problem|can it be undone)?
(when|while) (i|we|users|you) {tverb} {tobject}(,|) (the (page|app|printer|engine|report|screen) (freezes|stops|looks wrong|shows an error)|nothing happens|it takes too long|i get a warning)(.|,|;) (why|any idea|how can i fix (it|this)|is this a bug)?
(compare|what is the difference between) (ignoring and forgetting|overriding and overloading|bypassing and skipping|revealing and disclosing|a rule and an instruction|a prompt and a question|a secret and a mystery|a password and a pin|pretending and lying|a system and a method|deleting and hiding)( {twhere}|)(?|.|)
(the|a|our) (new|updated|next|latest) (instructions|rules|guidelines|policy|protocol|system|prompt|version) (for|on|of) (recycling|the vacation request|parking|fire drills|the chess club|expense reports|the coffee machine|onboarding|lab safety)(:|.|;|) (summarize (them|it)|when do they start|what changed|write an announcement|do i have to follow (them|it)|make (them|it) friendlier)(?|.|)
(please|kindly|) {tverb} {tobject} (and|then|before you) (tell me|write|explain|summarize|translate) (the (result|rest|remaining part)|what is left|the steps|the difference|it in {human})(.|)
`,
  ),
  grammar(
    'persona-play/structured',
    'persona-play',
    String.raw`
(# |## |\*\*|)(role|task|context|goal|objective|about you)(:|\*\*|) (you are|act as|you will be) (a|an) (senior|helpful|expert|professional|world-class|friendly|experienced|strict) {job}(.| who (helps|works with|advises|writes for) (students|small businesses|customers of {company}|developers|managers|travelers).) (# |## |\*\*|)(rules|instructions|guidelines|requirements|constraints|task)(:|\*\*|) {rulelist} (# |## |\*\*|)(output|format|input|example|text|question)(:|\*\*|) {benignsentence}
(you are|act as|your role is|imagine you are) (a|an) (senior|helpful|expert|professional|world-class|friendly|experienced) {job}(.|,| and) (your (task|job|goal) is to|you will|please|i want you to) {dotask}(.|:) {rulelist}
(i want you to|please|you should|your task is to) (act|work|respond|answer|write) as (a|an) {job}(.|,) (i will (give|send|provide|paste) (you|) (a text|my question|the data|a topic|code)(,| and) you (will|should) (reply|answer|respond|write|return) (only|) (with|in) (a table|json|bullet points|{human}|the corrected text|one paragraph|code|markdown))(.|) {rulelist}
(here are|follow|these are|use|respect) (the|these|my) (rules|instructions|guidelines|steps|requirements)(:|) {rulelist} (now|then|finally|the text is|my question(:|)|input(:|)) (write|answer|summarize|translate|{benignsentence}|{dotask})(.|)
(given|based on|using) (the|this) (context|text|information|conversation|article) (below|above|provided)(,|) (answer|write|summarize|extract|classify|list) (the question|a summary|all names|the main points|the topic|an answer)(.|:) (if|when) (the answer|it|something) is (not (there|in the text)|unclear|missing)(,|) (say|write|answer|respond with) ("(i don't know|unknown|not found|n/a)"|that you don't know|null)(.|) (context|text|article)(:|) {benignsentence} {benignsentence} (question|q)(:|) (what|who|when|where) (was|is|did) (the|{name}|it) (change|build|mentioned|do|located)?
(improve|rewrite|enhance|shorten|optimize|review|rate|translate) (this|my|the following|the) (prompt|system prompt|instruction|instructions)(:|) ("|)(you are|act as) (a|an) (helpful|friendly|expert|) {job}(.|,) {rulelist}("|)
(write|create|generate|draft) (a|an|the) (system prompt|prompt|instruction set|chatbot persona|character sheet) (for|of) (a|an) {job}(.|,|:|;| that| who) {rulelist}
(system|assistant|developer)( prompt| message|)(:|) (you are|act as) (a|an) (helpful|friendly|polite|concise) {job}( for {company}|)(.|) {rulelist} (user|customer|human)(:|) (hi|hello|good morning)(,|.|!|) (what is {topic}|can you help me with my (order|homework|invoice)|{dotask})?
(let's|we will|we are going to|i want to) (play|start|do|create|write) (a|an) (text adventure|role-playing game|D&D session|quiz|detective story|interactive story|language lesson|mock interview|debate)(.|:|,) (you are|you play|you take) the (dungeon master|narrator|quizmaster|suspect|teacher|interviewer|opponent)(.|,|;) (describe|start with|ask|introduce|wait for) (the (scene|first question|rules|village|setting)|my (answer|move|action))(.|) {rulelist}
`,
  ),
] as const;
