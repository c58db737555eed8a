/** Loads a module of the product by its path below `src`. */
export async function sourceModule<T>(path: string): Promise<T> {
  return (await import(`../../packages/bartizan/src/${path}`)) as T;
}
