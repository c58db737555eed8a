import { isScalar } from 'yaml';
import { type Edit, type Migration, mapsOf, memberOf, renameKey, replaceScalar } from './migration.ts';

/**
 * Version 0 was the draft before the first release: `assets` with a `type`, `connections` with `source`
 * and `target`, and `llm` for a model.
 */
export const migration: Migration = {
  from: 0,
  to: 1,
  edits(document) {
    const root = document.contents;
    const edits: Edit[] = [
      ...replaceScalar(memberOf(root, 'bartizan'), '1', 'bartizan: 1, was 0'),
      ...renameKey(root, 'assets', 'components', ''),
      ...renameKey(root, 'connections', 'flows', ''),
    ];
    for (const [index, asset] of mapsOf(memberOf(root, 'assets')).entries()) {
      const where = `components[${index}]: `;
      edits.push(...renameKey(asset, 'type', 'kind', where));
      const type = memberOf(asset, 'type');
      if (isScalar(type) && type.value === 'llm') {
        edits.push(...replaceScalar(type, 'model', `${where}kind: model, was llm`));
      }
    }
    for (const [index, connection] of mapsOf(memberOf(root, 'connections')).entries()) {
      const where = `flows[${index}]: `;
      edits.push(...renameKey(connection, 'source', 'from', where), ...renameKey(connection, 'target', 'to', where));
    }
    return edits;
  },
};
