/** The part of CycloneDX 1.6 and 1.7 (ECMA-424) that is written here. */

export const specVersions = ['1.6', '1.7'] as const;
export type SpecVersion = (typeof specVersions)[number];

export interface Bom {
  readonly $schema: string;
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: SpecVersion;
  /** `urn:uuid:…`, from the content. */
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: {
    /** ISO 8601 in UTC. */
    readonly timestamp: string;
    readonly tools: { readonly components: readonly BomComponent[] };
    readonly component: BomComponent;
  };
  readonly components: readonly BomComponent[];
  readonly dependencies: readonly Dependency[];
  readonly compositions?: readonly Composition[];
}

export interface BomComponent {
  readonly type: 'application' | 'library' | 'file' | 'machine-learning-model' | 'data';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  readonly scope?: 'required' | 'optional' | 'excluded';
  readonly hashes?: readonly Hash[];
  readonly licenses?: readonly LicenceChoice[];
  readonly purl?: string;
  readonly pedigree?: { readonly ancestors: readonly BomComponent[] };
  readonly externalReferences?: readonly ExternalReference[];
  readonly components?: readonly BomComponent[];
  readonly modelCard?: ModelCard;
  readonly data?: readonly DataDescription[];
  readonly properties?: readonly Property[];
  readonly tags?: readonly string[];
}

export interface Hash {
  readonly alg: 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly content: string;
}

type Acknowledged = { readonly acknowledgement: 'declared' };

export type LicenceChoice =
  | { readonly license: Acknowledged & ({ readonly id: string } | { readonly name: string; readonly url?: string }) }
  | (Acknowledged & { readonly expression: string });

export interface ExternalReference {
  readonly type: 'distribution' | 'documentation' | 'website' | 'vcs' | 'other' | 'license' | 'model-card';
  readonly url: string;
  readonly comment?: string;
}

export interface Property {
  readonly name: string;
  readonly value: string;
}

export interface Metric {
  readonly type?: string;
  readonly value?: string;
  readonly slice?: string;
}

export const approaches = [
  'supervised',
  'unsupervised',
  'reinforcement-learning',
  'semi-supervised',
  'self-supervised',
] as const;

export interface ModelCard {
  readonly modelParameters?: {
    readonly approach?: { readonly type: (typeof approaches)[number] };
    readonly task?: string;
    readonly architectureFamily?: string;
    readonly modelArchitecture?: string;
    readonly datasets?: readonly { readonly ref: string }[];
  };
  readonly quantitativeAnalysis?: { readonly performanceMetrics: readonly Metric[] };
  readonly considerations?: { readonly useCases?: readonly string[] };
}

export interface DataDescription {
  readonly type: 'dataset' | 'configuration' | 'other';
  readonly name?: string;
  readonly contents?: { readonly url: string };
  readonly classification?: string;
  readonly sensitiveData?: readonly string[];
}

export interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

/** How complete the parts of these components are known. */
export interface Composition {
  readonly aggregate: 'incomplete' | 'unknown';
  readonly assemblies: readonly string[];
}
