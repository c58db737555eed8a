/**
 * Loads a module when it is first needed and keeps it. Asking `import()` again for each of thousands of
 * files would cost more than examining them.
 */
export function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined;
  return () => {
    loaded ??= load();
    return loaded;
  };
}
