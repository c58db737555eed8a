import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression of the source, and the first file in which it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** Every regular expression written as a literal below a folder of the source, tests and cases aside. */
export function literalPatterns(folder: string): readonly Pattern[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/(?:^|\/)cases\//.test(name))
    .sort();
  return files.flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Pattern[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

/** Every regular expression that is put together while `load` runs. */
export async function constructedPatterns(load: () => Promise<void>): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]: [string | RegExp, string?], newTarget) {
      if (typeof source === 'string') found.push({ source, flags: flags ?? '', file: 'put together at run time' });
      return Reflect.construct(target, [source, flags], newTarget) as RegExp;
    },
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}
