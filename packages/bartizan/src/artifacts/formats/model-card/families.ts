/** Licences that count as one when two statements are held against each other. */
export interface LicenceFamily {
  readonly id: string;
  /** As people read it. */
  readonly name: string;
  /** Anybody may use it for anything, with a notice. */
  readonly isPermissive: boolean;
  /** Identifiers of SPDX and of hubs, in lower case. */
  readonly ids: RegExp;
  /** How its text begins; white space counts as one blank. */
  readonly opening: RegExp;
}

function family(id: string, name: string, isPermissive: boolean, ids: RegExp, opening: RegExp): LicenceFamily {
  return { id, name, isPermissive, ids, opening };
}

/** The first that fits counts: licences of models quote those of software. */
const families: readonly LicenceFamily[] = [
  family(
    'llama',
    'Llama Community License',
    false,
    /^llama-?\d/,
    /LLAMA ?[\d.]* COMMUNITY LICENSE AGREEMENT|Llama [\d.]+ Community License/i,
  ),
  family('gemma', 'Gemma Terms of Use', false, /^gemma$/, /Gemma Terms of Use/i),
  family(
    'openrail',
    'Open RAIL',
    false,
    /openrail|bloom-rail|^openrail/,
    /\bOpen ?RAIL\b|BigScience (?:Open)?RAIL|Responsible AI License/i,
  ),
  family('deepseek', 'DeepSeek License Agreement', false, /^deepseek/, /DEEPSEEK LICENSE AGREEMENT/i),
  family(
    'qwen',
    'Qwen (Tongyi Qianwen) License',
    false,
    /^(?:qwen|tongyi-qianwen)/,
    /(?:Tongyi Qianwen|Qwen) (?:RESEARCH )?LICENSE AGREEMENT/i,
  ),
  family(
    'stability',
    'Stability AI Community License',
    false,
    /^stabilityai/,
    /STABILITY AI (?:NON-COMMERCIAL RESEARCH )?COMMUNITY LICENSE|Stability AI .{0,40}LICENSE AGREEMENT/i,
  ),
  family(
    'mistral-research',
    'Mistral AI Research License',
    false,
    /^(?:mrl|mistral-ai-research)/,
    /Mistral AI (?:Non-Production|Research) License/i,
  ),
  family('cc-nc', 'Creative Commons, not for commercial use', false, /^cc-by-nc/, /Attribution-NonCommercial/i),
  family('cc-by-sa', 'Creative Commons Attribution-ShareAlike', false, /^cc-by-sa/, /Attribution-ShareAlike/i),
  family(
    'cc-by',
    'Creative Commons Attribution',
    true,
    /^cc-by-[\d.]+$/,
    /Creative Commons Attribution|Attribution 4\.0 International/i,
  ),
  family('cc0', 'CC0', true, /^cc0/, /CC0 1\.0 Universal/i),
  family('agpl', 'GNU Affero GPL', false, /^agpl/, /GNU AFFERO GENERAL PUBLIC LICENSE/i),
  family('lgpl', 'GNU Lesser GPL', false, /^lgpl/, /GNU LESSER GENERAL PUBLIC LICENSE/i),
  family('gpl', 'GNU GPL', false, /^gpl/, /GNU GENERAL PUBLIC LICENSE/i),
  family('mpl', 'Mozilla Public License', false, /^mpl/, /Mozilla Public License/i),
  family('apache', 'Apache License 2.0', true, /^apache-2/, /Apache License,? Version 2\.0/i),
  family('bsd', 'BSD License', true, /^bsd/, /BSD \d-Clause|Redistribution and use in source and binary forms/i),
  family(
    'mit',
    'MIT License',
    true,
    /^mit$/,
    /\bMIT License\b|Permission is hereby granted, free of charge, to any person/i,
  ),
];

/** The family of a declared identifier; undefined where it is not known here. */
export function familyOfId(id: string): LicenceFamily | undefined {
  const plain = id
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
    .replace(/^license:/, '');
  return families.find(({ ids }) => ids.test(plain));
}

/** The family of a licence's text, by its first lines; undefined where it is not known here. */
export function familyOfText(text: string): LicenceFamily | undefined {
  const start = text.slice(0, 1500).replaceAll(/\s+/g, ' ');
  return families.find(({ opening }) => opening.test(start));
}

/** Models whose licence follows what is made from them, by how their repositories are named. */
const bases: readonly (readonly [RegExp, string])[] = [
  [/^(?:meta-llama\/|.*\/(?:meta-)?llama-?[234](?:[.\b-]|$))/i, 'llama3'],
  [/^(?:google\/(?:gemma|codegemma|recurrentgemma|paligemma|shieldgemma)|.*\/(?:code)?gemma-?[123]?-\d)/i, 'gemma'],
  [/^(?:bigscience\/bloom|bigcode\/starcoder)/i, 'openrail'],
  [/^(?:runwayml|compvis|stabilityai)\/stable-diffusion-(?:v1|2|xl)/i, 'openrail'],
  [/^stabilityai\/stable-diffusion-3/i, 'stabilityai'],
  [/^(?:facebook\/nllb|facebook\/musicgen|cohereforai\/(?:c4ai|aya))/i, 'cc-by-nc-4.0'],
  [/^ultralytics\//i, 'agpl-3.0'],
];

/** The licence family of a base model, where its name tells it. */
export function familyOfBase(name: string): LicenceFamily | undefined {
  const id = bases.find(([pattern]) => pattern.test(name.slice(0, 200)))?.[1];
  return id === undefined ? undefined : familyOfId(id);
}
