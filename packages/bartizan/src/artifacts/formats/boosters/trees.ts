/** What a reader of JSON or UBJSON tells while it goes through a file. */
export interface Visitor {
  key(name: string): void;
  open(kind: 'object' | 'array'): void;
  close(): void;
  /** A number, or a text of a number; undefined for anything else. */
  value(value: number | undefined): void;
}

/** What is wrong with the trees. */
export interface Complaint {
  readonly kind: 'bounds' | 'mismatch' | 'duplicateKey';
  readonly message: string;
}

interface Series {
  count: number;
  least: number;
  most: number;
}

interface Frame {
  readonly kind: 'object' | 'array';
  readonly name: string;
  key: string;
  readonly keys: Set<string>;
  /** Lists of numbers and single numbers in this object, by key. */
  readonly series: Map<string, Series>;
}

const mostComplaints = 20;
const mostKeys = 1000;

/** Lists of a tree of XGBoost that have one item for each node. */
const perNode = ['left_children', 'right_children', 'parents', 'split_indices', 'split_conditions'] as const;

/**
 * Holds the trees of an XGBoost model against their own counts, in constant memory: of each list only
 * its length, least and greatest item are kept.
 */
export class TreeChecker implements Visitor {
  readonly complaints: Complaint[] = [];
  trees = 0;
  hasLearner = false;
  readonly #frames: Frame[] = [];
  #features: number | undefined;
  #greatestFeature = -1;

  key(name: string): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (frame.keys.has(name))
      this.#complain('duplicateKey', `The key ${name} stands twice in ${frame.name || 'the model'}`);
    if (frame.keys.size < mostKeys) frame.keys.add(name);
    frame.key = name;
    if (name === 'learner' && this.#frames.length === 1) this.hasLearner = true;
  }

  open(kind: 'object' | 'array'): void {
    const outer = this.#frames.at(-1);
    const name = outer?.kind === 'object' ? outer.key : (outer?.name ?? '');
    if (kind === 'array' && outer?.kind === 'object') outer.series.set(outer.key, { count: 0, least: 0, most: -1 });
    this.#frames.push({ kind, name, key: '', keys: new Set(), series: new Map() });
  }

  close(): void {
    const frame = this.#frames.pop();
    if (frame?.kind !== 'object') return;
    if (frame.series.has('left_children')) this.#checkTree(frame.series);
    const features = frame.series.get('num_feature');
    if (frame.name === 'learner_model_param' && features !== undefined) this.#features = features.most;
    const parent = this.#frames.at(-1);
    const nodes = frame.series.get('num_nodes');
    if (frame.name === 'tree_param' && parent !== undefined && nodes !== undefined) {
      parent.series.set('tree_param.num_nodes', nodes);
    }
  }

  value(value: number | undefined): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined || value === undefined) return;
    const owner = frame.kind === 'object' ? frame : this.#frames.at(-2);
    if (owner?.kind !== 'object') return;
    const series = frame.kind === 'array' ? owner.series.get(owner.key) : undefined;
    if (series === undefined) owner.series.set(owner.key, { count: 1, least: value, most: value });
    else {
      series.least = series.count === 0 ? value : Math.min(series.least, value);
      series.most = series.count === 0 ? value : Math.max(series.most, value);
      series.count += 1;
    }
  }

  /** At the end: what can be said only once everything was read. */
  finish(): void {
    if (this.#features !== undefined && this.#features > 0 && this.#greatestFeature >= this.#features) {
      this.#complain('bounds', `A tree splits by feature ${this.#greatestFeature}; the model has ${this.#features}`);
    }
  }

  #checkTree(series: ReadonlyMap<string, Series>): void {
    const tree = `Tree ${this.trees}`;
    this.trees += 1;
    const count = series.get('left_children')?.count ?? 0;
    for (const name of ['left_children', 'right_children'] as const) {
      const list = series.get(name);
      if (list === undefined || list.count === 0) continue;
      const wrong = list.most >= count ? list.most : list.least < -1 ? list.least : undefined;
      if (wrong !== undefined) this.#complain('bounds', `${tree} has ${wrong} in ${name}, with ${count} nodes`);
    }
    for (const name of perNode) {
      const list = series.get(name);
      if (list !== undefined && list.count !== count) {
        this.#complain('bounds', `${tree} has ${list.count} items in ${name}, with ${count} nodes`);
      }
    }
    const stated = series.get('tree_param.num_nodes')?.most;
    if (stated !== undefined && stated !== count) {
      this.#complain('mismatch', `${tree} is stated to have ${stated} nodes and has ${count}`);
    }
    this.#greatestFeature = Math.max(this.#greatestFeature, series.get('split_indices')?.most ?? -1);
  }

  #complain(kind: Complaint['kind'], message: string): void {
    if (this.complaints.length < mostComplaints) this.complaints.push({ kind, message });
  }
}
