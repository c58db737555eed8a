// Written by `npm run generate`: one line for each attack here. Do not edit.
import type { Attack } from './attack.ts';
import { attack as foreignRecord } from './agency/foreign-record.ts';
import { attack as raisedRights } from './agency/raised-rights.ts';
import { attack as unconfirmedAction } from './agency/unconfirmed-action.ts';
import { attack as tokenFlood } from './consumption/token-flood.ts';
import { attack as toolLoop } from './consumption/tool-loop.ts';
import { attack as crescendo } from './disclosure/crescendo.ts';
import { attack as crossSession } from './disclosure/cross-session.ts';
import { attack as promptExtraction } from './disclosure/prompt-extraction.ts';
import { attack as secretRequest } from './disclosure/secret-request.ts';
import { attack as documentExfiltration } from './indirect/document-exfiltration.ts';
import { attack as documentImage } from './indirect/document-image.ts';
import { attack as mailOrder } from './indirect/mail-order.ts';
import { attack as pageOrder } from './indirect/page-order.ts';
import { attack as rugPull } from './indirect/rug-pull.ts';
import { attack as toolDescriptionOrder } from './indirect/tool-description-order.ts';
import { attack as toolShadowing } from './indirect/tool-shadowing.ts';
import { attack as bestOfN } from './jailbreak/best-of-n.ts';
import { attack as contextOverflow } from './jailbreak/context-overflow.ts';
import { attack as fictionFrame } from './jailbreak/fiction-frame.ts';
import { attack as languageSwitch } from './jailbreak/language-switch.ts';
import { attack as manyShot } from './jailbreak/many-shot.ts';
import { attack as payloadSplitting } from './jailbreak/payload-splitting.ts';
import { attack as persona } from './jailbreak/persona.ts';
import { attack as policyFile } from './jailbreak/policy-file.ts';
import { attack as pretext } from './jailbreak/pretext.ts';
import { attack as refusalSuppression } from './jailbreak/refusal-suppression.ts';
import { attack as memoryPoisoning } from './memory/memory-poisoning.ts';
import { attack as scriptAnswer } from './output/script-answer.ts';
import { attack as shellAnswer } from './output/shell-answer.ts';
import { attack as sqlChange } from './output/sql-change.ts';
import { attack as directOverride } from './override/direct-override.ts';
import { attack as forgedTurn } from './override/forged-turn.ts';

export const attacks: readonly Attack[] = [
  foreignRecord,
  raisedRights,
  unconfirmedAction,
  tokenFlood,
  toolLoop,
  crescendo,
  crossSession,
  promptExtraction,
  secretRequest,
  documentExfiltration,
  documentImage,
  mailOrder,
  pageOrder,
  rugPull,
  toolDescriptionOrder,
  toolShadowing,
  bestOfN,
  contextOverflow,
  fictionFrame,
  languageSwitch,
  manyShot,
  payloadSplitting,
  persona,
  policyFile,
  pretext,
  refusalSuppression,
  memoryPoisoning,
  scriptAnswer,
  shellAnswer,
  sqlChange,
  directOverride,
  forgedTurn,
];
