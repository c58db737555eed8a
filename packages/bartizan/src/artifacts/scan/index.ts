/** The scan alone: the whole room brings signing, bills of materials and the inspection of texts along, which a scan need not load. */
export { type ScanOptions, scan } from './scan.ts';
