import type { NumberKind } from '../numbers.ts';
import { africaAndNearEast } from './africa-and-near-east.ts';
import { australia } from './australia.ts';
import { austria } from './austria.ts';
import { belgium } from './belgium.ts';
import { brazil } from './brazil.ts';
import { canada } from './canada.ts';
import { denmark } from './denmark.ts';
import { eastAsia } from './east-asia.ts';
import { easternEurope } from './eastern-europe.ts';
import { finland } from './finland.ts';
import { france } from './france.ts';
import { germany } from './germany.ts';
import { india } from './india.ts';
import { ireland } from './ireland.ts';
import { italy } from './italy.ts';
import { latinAmerica } from './latin-america.ts';
import { netherlands } from './netherlands.ts';
import { norway } from './norway.ts';
import { poland } from './poland.ts';
import { portugal } from './portugal.ts';
import { spain } from './spain.ts';
import { sweden } from './sweden.ts';
import { switzerland } from './switzerland.ts';
import { unitedKingdom } from './united-kingdom.ts';
import { unitedStates } from './united-states.ts';

/** National ids of all countries that are known. */
export const nationalIds: readonly NumberKind[] = [
  ...africaAndNearEast,
  ...australia,
  ...austria,
  ...belgium,
  ...brazil,
  ...canada,
  ...denmark,
  ...eastAsia,
  ...easternEurope,
  ...finland,
  ...france,
  ...germany,
  ...india,
  ...ireland,
  ...italy,
  ...latinAmerica,
  ...netherlands,
  ...norway,
  ...poland,
  ...portugal,
  ...spain,
  ...sweden,
  ...switzerland,
  ...unitedKingdom,
  ...unitedStates,
];
