/** Methods that write, load or run something, whatever they are a method of. */
const reaching =
  /^(tofile|fromfile|dumps?|dump_\w+|to_(csv|pickle|parquet|feather|hdf|sql|excel|json|html|xml|latex|markdown|stata|gbq|orc|clipboard|file|disk)|save\w*|write\w*|eval|query|pipe|load(s|_(module|library|state|model|file|weights))?|open\w*|unlink|remove|rename|rmdir|mkdir|touch|symlink\w*|link_to|hardlink_to|chmod|lchmod|run\w*|exec\w*|system|popen|spawn\w*|call|submit|extractall|send\w*|connect|import\w*|read_(module|file)|from_file|new_shared\w*|to_string|attach_argparser_methods)$/;

/** Methods that call what they are given, where only the name of the method is known. */
const calling = /^(apply|map|applymap|agg|aggregate|transform|make)$/;

/** Whether a method writes, loads or runs something; `isCalled` when it is kept in order to be called. */
export function isReachingMethod(name: string, isCalled: boolean): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1).replace(/^_+/, '');
  return reaching.test(last) || (isCalled && calling.test(last));
}
