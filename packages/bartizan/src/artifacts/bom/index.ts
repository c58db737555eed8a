export { type BomOptions, type BomResult, type BomSubject, createBom } from './create-bom.ts';
export { type Bom, type BomComponent, type SpecVersion, specVersions } from './cyclonedx.ts';
export type { BomGap } from './inventory.ts';
export { serialNumber } from './serial-number.ts';
