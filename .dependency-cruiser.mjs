/** The floors of the house, lowest first: a room imports only from floors below, and only its index. */
const floors = [
  ['foundation'],
  ['catalog', 'findings'],
  ['system', 'statistics'],
  ['checks'],
  ['runs', 'text'],
  ['artifacts', 'datasets', 'redteam', 'models', 'threats', 'posture'],
  ['risk', 'governance', 'gateway'],
  ['monitor', 'incidents'],
  ['assess', 'report', 'store'],
  ['server'],
  ['cli'],
];

const rooms = floors.flat();
const source = '^packages/bartizan/src/';

const forbidden = floors.flatMap((floor, level) => {
  const notBelow = floors.slice(level).flat();
  return floor.map((room) => ({
    name: `${room}-imports-only-lower-floors`,
    severity: 'error',
    from: { path: `${source}${room}/` },
    to: { path: `${source}(${notBelow.filter((other) => other !== room).join('|') || 'none'})/` },
  }));
});

export default {
  forbidden: [
    ...forbidden,
    {
      name: 'enter-a-room-by-its-index',
      severity: 'error',
      comment: "Another room's files are its own business; a check or command index may be loaded lazily.",
      from: { path: `${source}([^/]+)/` },
      to: {
        path: `${source}(${rooms.join('|')})/.+`,
        pathNot: [`${source}$1/`, '/index\\.ts$', '/checks/[^/]+/check\\.ts$'],
      },
    },
    {
      name: 'only-its-command-loads-the-range',
      severity: 'error',
      comment: 'What is weak on purpose must not be reachable from the product.',
      from: { path: source, pathNot: `${source}cli/commands/range-` },
      to: { path: '^packages/range/' },
    },
    {
      name: 'the-range-only-decodes-with-the-product',
      severity: 'error',
      comment: 'A target that shares code with its attacker proves nothing about either.',
      from: { path: '^packages/range/' },
      to: { path: source, pathNot: `${source}text/index\\.ts$` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
