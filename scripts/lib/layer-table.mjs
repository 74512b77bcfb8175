/**
 * Who may import whom. A room is a folder (or a single file) of a layer; what is not in the table is a breach.
 * `uses` lists rooms that may be imported, `types` rooms of which only types may be. Every room may import itself.
 * @typedef {{ uses?: string[], types?: string[], packages?: string[] }} Room
 * @typedef {{ rooms: Record<string, Room>, packages: string[], uses: string[] }} Layer
 */

const BELOW_AREAS = ['kernel', 'model', 'engine'];
const AREAS = ['people', 'deal', 'schedule', 'value', 'portfolio', 'review'];

/** @type {Record<string, Room>} */
const CORE_ROOMS = {
  kernel: {},
  model: { uses: ['kernel'] },
  engine: { uses: ['kernel', 'model'] },
  ...Object.fromEntries(AREAS.map((area) => [area, { uses: BELOW_AREAS }])),
  people: { uses: BELOW_AREAS, packages: ['elkjs'] },
  portfolio: { uses: BELOW_AREAS, packages: ['minisearch'] },
  playbook: { uses: BELOW_AREAS },
  insight: { uses: [...BELOW_AREAS, ...AREAS, 'playbook'] },
  drawing: { uses: [...BELOW_AREAS, ...AREAS], packages: ['bidi-js', 'd3-scale', 'd3-shape'] },
  report: { uses: [...BELOW_AREAS, ...AREAS, 'drawing'] },
  paint: { uses: [...BELOW_AREAS, ...AREAS, 'drawing', 'report'], packages: ['fflate', 'jspdf'] },
  // Migrations never import the model, which moves under them.
  migrations: { uses: ['kernel'] },
  exchange: { uses: ['kernel', 'model', 'migrations', 'playbook'], packages: ['fflate', 'papaparse'] },
  ports: { uses: ['kernel', 'model'], types: ['engine', ...AREAS, 'insight', 'report', 'drawing', 'exchange'] },
};

/** @type {Record<string, Layer>} */
export const LAYERS = {
  'src-core': { rooms: CORE_ROOMS, packages: ['zod'], uses: [] },
  'src-main': {
    rooms: { '*': {} },
    packages: ['electron', 'node:*', 'zod'],
    uses: ['src-core', 'resources'],
  },
  'src-renderer': {
    rooms: {
      ui: {},
      // A feature is a room of its own: features/map may not import features/home.
      'features/*': { uses: ['ui'] },
      storage: { packages: ['dexie'] },
      platform: {},
      // A worker that goes through thousands of plans reads them itself.
      workers: { uses: ['storage'] },
      // The frame around the features: routes, rail, palette.
      '*': { uses: ['ui', 'features/*'] },
      'main.tsx': { uses: ['*', 'ui', 'features/*', 'storage', 'platform', 'workers'] },
    },
    packages: [
      '@fontsource-variable/inter',
      '@mantine/*',
      '@tabler/icons-react',
      '@tanstack/*',
      '@xyflow/react',
      'd3-scale',
      'd3-shape',
      'dayjs',
      'react',
      'react-dom',
    ],
    uses: ['src-core', 'resources'],
  },
};

/** What a file must never reach, through whatever it imports. */
export const NEVER_REACHES = [
  { from: 'src-main/cli/main.ts', packages: ['electron'], why: 'the command line runs in plain Node' },
  { from: 'src-main/preload.ts', packages: ['zod', 'node:*'], why: 'the preload is sandboxed and small' },
];
