import type { BenignKind } from '../../../languages/pack.ts';
import type { Grammar } from '../../grammar.ts';
import { code } from './code.ts';
import { documents } from './documents.ts';
import { everyday } from './everyday.ts';
import { mentions } from './mentions.ts';
import { mentionsMore } from './mentions-more.ts';
import { odds } from './odds.ts';
import { orders } from './orders.ts';
import { questions } from './questions.ts';
import { records } from './records.ts';
import { requests } from './requests.ts';
import { support } from './support.ts';
import { tasks } from './tasks.ts';
import { triggers } from './triggers.ts';
import { work } from './work.ts';

/** Innocent English texts written one by one. */
export const handwrittenBenign: readonly Grammar<BenignKind>[] = [
  ...code,
  ...documents,
  ...everyday,
  ...mentionsMore,
  ...mentions,
  ...odds,
  ...orders,
  ...questions,
  ...records,
  ...requests,
  ...support,
  ...tasks,
  ...triggers,
  ...work,
];
