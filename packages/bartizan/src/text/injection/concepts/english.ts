import type { Lexicon } from './concept.ts';

export const english: Lexicon = {
  ignore:
    'ignor- disregard- forget forgetting forgot forgotten overrid- overrul- bypass- neglect- discard- dismiss- supersed- overwrit- nevermind circumvent- erase erasing abandon- violat- suspend- nullif- void revok- cancel-',
  previous:
    'previous- prior above earlier preceding before original- initial- former- past foregoing existing older beginning preceded aforementioned',
  rules:
    'instruction- instruct- rule rules guideline- directive- order orders command commands constraint- restriction- limitation- limits protocol- guidance policy policies programming guardrail- safeguard- training',
  prompt: 'prompt- context- preprompt pre-prompt preamble configur- config setup prefix initialization',
  system: 'system- sys root kernel sudo mode core backend operating terminal console hidden internal',
  reveal:
    'reveal- show- print- display- output- disclos- leak- expos- dump- repeat- share shares giving give recit- echo- divulg- unveil- paste list copy summari- provide return tell read uncover spill regurgitate reproduc- quote type',
  secret:
    'password- passwd passcode- passphrase- secret- key keys code codes credential- token tokens confidential- private pin flag codeword codename keyword sensitive api_key apikey',
  access:
    'access- grant- unlock- authoriz- authoris- permission- permit- admit- login logged verified verif- authenticat- clearance allowed',
  machine:
    'ai a.i ais assistant- chatbot- bot bots model models llm llms gpt chatgpt gpt-0 claude gemini llama copilot agent agents machine openai anthropic intelligence siri alexa bard mistral neural',
  pretend:
    'pretend- act acts acting roleplay- role- imagin- simulat- becom- persona- character- embod- impersonat- play playing emulat- immers- transform- portray- assume identity behave named mimic- suppose',
  unbound:
    'unrestrict- unfilter- uncensor- unlimit- unbound jailbr- jail free freed freely liberat- evil amoral immoral unethical unhing- rogue anything limitless unchained unmoderated uncontrolled godmode opposite nsfw malicious villain',
  ethics:
    'ethic- moral- legal- illegal- law laws policy policies content harm- safe- filter- censor- danger- inappropriat- offensive consequence- bias- norms unsafe violen- hack- weapon- bomb drugs malware explosive- crime criminal',
  refuse:
    "refus- declin- apolog- sorry warn- disclaimer- caution- cannot can't cant unable won't reject- deny denied lectur- hesitat- complain- object comply complying obey obeys",
  not: "not never no don't dont without nor nothing none neither doesn't didn't isn't stop avoid refrain instead",
  you: "you your yours yourself you're youre u ur you've you'll",
  me: "i me my mine myself i'm im us we our",
  now: 'now henceforth onward onwards forth hereby immediately today next then starting start hereafter',
  new: 'new updated update fresh different another alternate following replacement revised',
  all: 'all every everything entire entirely any full fully whole complete- total each',
  exactly: 'verbatim exact- precise- literal- word-for-word identical unchanged unmodified raw plain only just',
  encode:
    'encod- decod- base00 rot00 hex- spell- revers- backward- translat- rhym- poem- acrostic- letter- cipher- morse binary ascii emoji- anagram- alphabet- character- haiku song json yaml markdown hyphen- spaces leet- riddle hint hints clue clues',
  send: 'send- sent post- forward- upload- submit- transmit- exfiltrat- email e-mail deliver- attach- push fetch- request- append- embed- render- beacon report',
  address:
    'http https www url- link- address- server- webhook- endpoint- site domain image img mailbox inbox href src curl',
  user: 'user- customer- human- person people client- visitor- operator- recipient- reader- player- applicant- candidate-',
  inform:
    'inform- mention- notify notif- alert- aware acknowledg- reference secretly silently quietly discreetly hide hidden conceal- unaware',
  act: 'execut- run- delet- call- invok- tool- function- transfer- pay payment- purchase buy install- command modif- remov- approv- approve click- download- open perform- trigger- drop wire refund- grant_',
  authority:
    'developer- dev admin- administrator- engineer- owner creator- programmer- ceo staff supervisor- maintainer- employee official- auditor- technician- boss',
  pressure:
    'test- debug- emergenc- urgent- maintenance critical- diagnostic- audit- important- priority immediate- dying life override- lose fired drill evaluation attention',
  say: 'say- said respond- response- answer- repl- write begin- start- state speak- utter- output- generate produce sentence phrase message sure',
  story:
    'stor- novel- game- scene- movie- film dream- hypothetic- fiction- script- screenplay theater tale scenario- universe grandma- grandmother- narrat- dialog- dialogue chapter',
  end: 'end ends ended ending stop- finish- over terminat- reset- restart- reboot- shutdown complete completed done eof exit close closed break',
  text: 'text- messag- conversation- document- word words sentence- line lines paragraph- chat content- statement- input phrase- string note-',
};
