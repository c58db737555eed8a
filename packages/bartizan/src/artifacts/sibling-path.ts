/** Longest path that is looked up; file systems take no longer ones. */
const longestPath = 4096;

/** Whether a path names something in the same folder or below: forward slashes, no `..`, not absolute. */
export function isSiblingPath(path: string): boolean {
  if (path === '' || path.length > longestPath || /[\\\0:]/.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
