/*
 * What may import what: packages from the ground up, and the rooms within the plugins. A lint that
 * is broken says which way its layer goes. docs/architecture.md draws the same.
 */
const { builtinModules } = require('node:module');
const { readdirSync } = require('node:fs');
const { basename, dirname, join, parse } = require('node:path');

/** Packages that have no Backstage, no input or output and no clock. */
const PURE = [
  'alloy-config',
  'alloy-relabel',
  'alloy-cardinality',
  'alloy-advisor',
  'alloy-topology',
];
const COMMON = 'backstage-plugin-alloy-common';

/** What each of the packages imports of ours. */
const GROUND_UP = {
  'alloy-config': [],
  'alloy-relabel': ['alloy-config'],
  'alloy-cardinality': ['alloy-config', 'alloy-relabel'],
  'alloy-advisor': ['alloy-config', 'alloy-relabel'],
  'alloy-topology': ['alloy-config', 'alloy-relabel', 'alloy-advisor'],
  lab: PURE,
  'alloy-common': PURE,
};
/** What puts the portal together imports the plugins. */
const PORTAL = {
  app: 'backstage-plugin-.*',
  backend: 'backstage-plugin-.*|lab',
};

/**
 * The rooms of a plugin, from the ground up: one imports from floors under its own, and not from
 * those beside it. What stands in no room (`plugin.ts`, `router.ts`...) is above all, but for the
 * passages.
 */
const ROOMS = {
  'alloy-backend': [
    ['cache', 'config', 'backends', 'tracing'],
    ['http', 'sources', 'instruments'],
    ['access', 'database'],
    ['history'],
    ['report'],
    ['configuration', 'series'],
  ],
  alloy: [
    ['translation', 'explore', 'fetching', 'api', 'signIn', 'routes'],
    ['time'],
    ['report', 'series', 'configuration'],
    ['topology', 'preview'],
    ['components'],
  ],
};

/**
 * What leads through the floors: each room may use it, and it the rooms. What is done in a worker
 * thread is of the room that has it done.
 */
const PASSAGES = ['workers'];
/** For tests. */
const FOR_TESTS = ['__testUtils__', 'testdata', 'setupTests'];

const clocks = [
  'CallExpression[callee.object.name=/^(Date|performance)$/][callee.property.name="now"]',
  ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name=/^(setTimeout|setInterval|setImmediate)$/]',
].map(selector => ({
  selector,
  message:
    'A pure package has no clock: take the moment as an argument, so that a form, a tab and a command line say the same of the same.',
}));

/**
 * The restrictions of syntax that keep the layers of the package in a folder, by the files they are
 * for; `files` of later ones win.
 *
 * @param {string} folder - the package's
 * @returns {{ files: string[], restrictions: { selector: string, message: string }[] }[]}
 */
module.exports = function layers(folder) {
  const name = basename(folder);
  const isPlugin = basename(dirname(folder)) === 'plugins';
  const ours = betweenPackages(name, isPlugin);
  const pure = PURE.includes(name) ? [...outside(), ...clocks] : [];
  return [
    {
      files: ['src/**/*.ts', 'src/**/*.tsx'],
      restrictions: [...ours, ...pure],
    },
    // Command lines read files and say how long it took.
    { files: ['src/cli/**/*.ts'], restrictions: ours },
    ...betweenRooms(folder).map(({ room, restrictions }) => ({
      files: [`src/${room}/**/*.ts`, `src/${room}/**/*.tsx`],
      restrictions: [...ours, ...pure, ...restrictions],
    })),
  ];
};

/**
 * The restrictions for tests, which may use the lab and whatever stands under it.
 *
 * @param {string} folder - the package's
 */
module.exports.ofTests = function ofTests(folder) {
  return PURE.includes(basename(folder)) || basename(folder) === 'lab'
    ? [
        imports(
          '@alloy-fleet/backstage-plugin-',
          'Plugins import packages, and packages never plugins: what both need stands in the package.',
        ),
      ]
    : [];
};

function betweenPackages(name, isPlugin) {
  const may =
    GROUND_UP[name] ?? (isPlugin ? [...PURE, COMMON] : [PORTAL[name], ...PURE]);
  if (may.includes(undefined)) {
    throw new Error(
      `Nothing says what packages/${name} may import of ours: write it into GROUND_UP of eslint/layers.js.`,
    );
  }
  const lowerOnly = `It imports ${
    may.filter(it => !it.includes('*')).join(', ') || 'nothing'
  } of ours: what stands lower knows nothing of what stands above it.`;
  const butLab =
    may.some(it => it.includes('lab')) || name === 'lab'
      ? ''
      : ' The lab is for tests.';
  return [
    imports(
      `@alloy-fleet/(?!(${may.join('|') || '-'})(/|$))`,
      `${name} stands under that, or beside it. ${lowerOnly}${butLab}`,
    ),
  ];
}

function outside() {
  const isThere = builtinModules.filter(it => !it.startsWith('_')).join('|');
  return [
    imports(
      '@backstage/',
      'A pure package has no Backstage: plugins bring what they know from there as arguments.',
    ),
    imports(
      `(node:|(${isThere})$)`,
      'A pure package has no input or output, and runs in the browser: take what is read as an argument. Its cli/ may read.',
    ),
  ];
}

function betweenRooms(folder) {
  const floors = ROOMS[basename(folder)] ?? [];
  const above = floors.length === 0 ? [] : aboveAll(folder, floors.flat());
  const order = floors.map(it => it.join(' and ')).join('; ');
  return floors.flatMap((floor, height) =>
    floor.map(room => {
      const shut = [...floors.slice(height).flat(), ...above].filter(
        it => it !== room,
      );
      return {
        room,
        restrictions:
          shut.length === 0
            ? []
            : [
                imports(
                  `(\\.\\./)+(${shut.join('|')})(/|$)`,
                  `${room} stands under that, or beside it. From the ground up: ${order}; then what stands in no room.`,
                ),
              ],
      };
    }),
  );
}

/** What of a plugin's sources stands in no room. */
function aboveAll(folder, rooms) {
  const inside = [...rooms, ...PASSAGES, ...FOR_TESTS];
  return readdirSync(join(folder, 'src'))
    .map(it => parse(it).name)
    .filter(it => !inside.includes(it) && !it.includes('.'));
}

/** @param pattern - of the beginning of a module's name; the end of the text where it says so */
function imports(pattern, message) {
  // A selector ends its expression at a slash, escaped or not.
  const source = `/^${pattern.replaceAll('/', '\\x2F')}/`;
  return {
    selector: `:matches(ImportDeclaration, ExportNamedDeclaration, ExportAllDeclaration, ImportExpression)[source.value=${source}]`,
    message,
  };
}
