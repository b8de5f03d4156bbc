/*
 * What is known of a component of Alloy stands in its file of the table (packages/alloy-config/src/
 * components/table), and nowhere else is one asked for by name: what a check, a generator or a
 * picture wants to know is a field of the table. Writing configuration (`block('loki.write', ...)`)
 * is not asking.
 */
const { existsSync, readFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

const ROOT = dirname(__dirname);
const TABLE = 'packages/alloy-config/src/components/table';

/** Files that are about one component and no other that had the same fields, by what they say of it. */
const ABOUT_ONE = {
  'packages/alloy-advisor/src/checks/discovery/endpointsRole.ts':
    'an argument that ServiceMonitors alone have',
  'packages/alloy-advisor/src/checks/logs/unboundedLabels.ts':
    'the labels that each source of logs puts on its lines',
  'packages/alloy-advisor/src/checks/metrics/selfIdentity.ts':
    'what the exporter of the process itself takes for its instance',
  'packages/alloy-advisor/src/checks/otlp/pinnedConnections.ts':
    'the settings by which the receiver of OTLP ends connections',
  'packages/alloy-advisor/src/checks/rules/sharedPrefix.ts':
    'an argument that the sync of rules alone has',
  'packages/alloy-advisor/src/checks/versions/journalJobLabel.ts':
    'a fault of one release of the source of the journal',
  'packages/alloy-topology/src/alloy/hostPaths.ts':
    'which exporter the generated configurations measure hosts with',
  'packages/lab/src/grown/growLabels.ts':
    'the labels of a recording, which hold ids of components',
  'packages/lab/src/telemetry/otherCluster.ts':
    'the labels of a recording, which hold ids of components',
};

const { components } = JSON.parse(
  readFileSync(
    join(ROOT, 'packages/alloy-config/src/catalogue/data/components.json'),
    'utf8',
  ),
);
const names = Object.keys(components);
const families = [...new Set(names.map(it => it.split('.')[0]))].join('|');
const name = names.map(it => it.replaceAll('.', '\\.')).join('|');
/** A component's name, or what several begin with. */
const NAME = `/^(?:${name}|(?:${families})\\.(?:[a-z_]+\\.)?)$/`;
/** A text that has one of them, or an expression for one. */
const NAMED = new RegExp(`['\`](?:${name})|(?:${families})\\\\\\.`);
const WRITTEN =
  ':not(CallExpression[callee.name="block"] > .arguments:first-child)';

const message = `A component is known by name here. Ask its facts (factsOf, componentFacts, whose) instead, and let its file in ${TABLE} say what is wanted of it; a file about one component alone is named in eslint/components.js.`;

const restrictions = [
  { selector: `Literal[value=${NAME}]${WRITTEN}`, message },
  { selector: `TemplateElement[value.cooked=${NAME}]`, message },
  {
    selector: `Literal[regex.pattern=/(?:${families})\\\\\\./]`,
    message,
  },
];

/**
 * What keeps knowledge of components in the table, for the package in a folder.
 *
 * @param {string} folder - the package's
 * @returns {{ restrictions: { selector: string, message: string }[], free: string[] }} `free`: the
 *   files of the package that may know components
 */
module.exports = function ofComponents(folder) {
  const own = `${basename(dirname(folder))}/${basename(folder)}/`;
  const listed = Object.keys(ABOUT_ONE).filter(it => it.startsWith(own));
  listed.forEach(requireName);
  return {
    restrictions,
    free: [
      ...listed.map(it => it.slice(own.length)),
      ...(TABLE.startsWith(own) ? ['src/components/table/*.ts'] : []),
    ],
  };
};

/** Whoever takes the last name out of a file takes the file off the list. */
function requireName(file) {
  const path = join(ROOT, file);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!NAMED.test(text)) {
    throw new Error(
      `${file} names no component any more: take it off the list in eslint/components.js.`,
    );
  }
}
