/**
 * Licences of models that have no SPDX identifier, by the name that model hubs use in their front matter
 * (huggingface.co/docs/hub/repositories-licenses, read November 2026).
 */
export const licenceNames: Readonly<Record<string, string>> = {
  'apple-amlr': 'Apple Machine Learning Research Model License',
  'apple-ascl': 'Apple Sample Code License',
  'bigcode-openrail-m': 'BigCode Open RAIL-M v1',
  'bigscience-bloom-rail-1.0': 'BigScience BLOOM RAIL 1.0',
  'bigscience-openrail-m': 'BigScience OpenRAIL-M',
  cc: 'Creative Commons, member of the family not named',
  'creativeml-openrail-m': 'CreativeML OpenRAIL-M',
  'deepfloyd-if-license': 'DeepFloyd IF Research License Agreement',
  'fair-noncommercial-research-license': 'FAIR Noncommercial Research License',
  gemma: 'Gemma Terms of Use',
  gfdl: 'GNU Free Documentation License, version not named',
  'h-research': 'H Research License',
  'intel-research': 'Intel Research Use License Agreement',
  llama2: 'Llama 2 Community License Agreement',
  llama3: 'Llama 3 Community License Agreement',
  'llama3.1': 'Llama 3.1 Community License Agreement',
  'llama3.2': 'Llama 3.2 Community License Agreement',
  'llama3.3': 'Llama 3.3 Community License Agreement',
  llama4: 'Llama 4 Community License Agreement',
  'open-mdw': 'OpenMDW License Agreement',
  openrail: 'Open RAIL, member of the family not named',
  'openrail++': 'Open RAIL++-M',
};
