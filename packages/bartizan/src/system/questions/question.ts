import type { Component, DataAsset, Flow, SystemFile, Zone } from '../schema.ts';

/** A fact that decides about security and that the file does not tell. */
export interface Question {
  /** JSON pointer of the missing fact; `system.locate` leads to its nearest place. */
  readonly pointer: string;
  /** Id of the component asked about, or `system`. A flow's question belongs to the component that receives. */
  readonly component: string;
  /** The field to fill in, such as `endpoint.protocol`. */
  readonly field: string;
  readonly question: string;
  /** Why it matters. */
  readonly why: string;
}

type Described = Omit<SystemFile, 'bartizan' | 'include'>;

/** One question that is asked of every subject whose answer is open. */
export interface QuestionRule<Subject> {
  readonly field: string;
  isOpen(subject: Subject, system: Described): boolean;
  question(subject: Subject): string;
  readonly why: string;
}

export type ComponentRule = QuestionRule<Component>;
export type FlowRule = QuestionRule<Flow>;
export type DataRule = QuestionRule<DataAsset>;
export type ZoneRule = QuestionRule<Zone>;
export type SystemRule = QuestionRule<Described>;
