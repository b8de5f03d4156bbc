/* eslint-disable no-console -- a command line's output */
/*
 * Writes src/catalogue/data/components.json and standardLibrary.json from a description of Alloy's component types.
 *
 *   node scripts/generate-catalogue.mjs COMPONENTS.json
 *
 * The description says for each component its stability, arguments, blocks and exports (its shape: below). It repeats the same bodies hundreds of times (TLS, HTTP clients); here
 * each is written once and referred to by its number. What the description does not know is in
 * src/catalogue/data/corrections.json: the order in which Alloy reports required arguments and blocks that
 * are missing (that of the fields in its source, where the description is sorted by name), some text
 * types that the description calls plain strings, and blocks that hold what holds them.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/catalogue/data/', import.meta.url);
const description = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const {
  requiredOrder: orders,
  types: textTypes,
  recursive,
} = JSON.parse(readFileSync(new URL('corrections.json', folder), 'utf8'));

const bodies = [];
const numbers = new Map();

function encodeType(type, path) {
  if (typeof type === 'string') {
    const correction = textTypes.find(([where]) =>
      new RegExp(where).test(path),
    );
    return correction && type === 'string' ? correction[1] : type;
  }
  if (type.list !== undefined) {
    return `[]${encodeType(type.list, path)}`;
  }
  if (type.map !== undefined) {
    return `{}${encodeType(type.map, path)}`;
  }
  return `#${encodeBody(type.object, path)}`;
}

function requiredOrder(path, names) {
  const wanted = orders.paths[path] ?? orders.names[[...names].sort().join()];
  if (!wanted) {
    return names;
  }
  return [...names].sort((a, b) => wanted.indexOf(a) - wanted.indexOf(b));
}

/** A body that is its own descendant: its number is known before its contents. */
function encodeRecursiveBody(body, path) {
  if (!numbers.has(path)) {
    numbers.set(path, bodies.push('') - 1);
    const { blocks } = description.components[recursive[path]];
    const text = compactBody({ ...body, blocks }, recursive[path]);
    bodies[numbers.get(path)] = text;
  }
  return numbers.get(path);
}

function encodeBody(body, path) {
  if (recursive[path]) {
    return encodeRecursiveBody(body, path);
  }
  const text = compactBody(body, path);
  if (!numbers.has(text)) {
    numbers.set(text, bodies.push(text) - 1);
  }
  return numbers.get(text);
}

function compactBody(body, path) {
  const { arguments: args = {}, blocks = {} } = body;
  const isRequired = name => (args[name] ?? blocks[name]).required === true;
  const names = [...Object.keys(args), ...Object.keys(blocks)];
  const encoded = { a: {}, b: {} };
  const required = requiredOrder(path, names.filter(isRequired));
  for (const [name, argument] of Object.entries(args)) {
    const entry = [encodeType(argument.type, `${path}/${name}`)];
    if (argument.default !== undefined) {
      entry.push(argument.default);
    }
    encoded.a[name] = entry;
  }
  for (const [name, block] of Object.entries(blocks)) {
    const flags = [
      block.many && 'm',
      block.oneOf && 'o',
      block.label && 'l',
    ].filter(Boolean);
    encoded.b[name] = [encodeBody(block.body ?? {}, `${path}/${name}`)];
    if (flags.length > 0) {
      encoded.b[name].push(flags.join(''));
    }
  }
  return JSON.stringify({
    ...(Object.keys(encoded.a).length > 0 && { a: encoded.a }),
    ...(Object.keys(encoded.b).length > 0 && { b: encoded.b }),
    ...(required.length > 0 && { r: required }),
  });
}

function encodeComponent(name, component) {
  const exports = Object.entries(component.exports ?? {}).map(([key, type]) => [
    key,
    encodeType(type, `${name}/exports/${key}`),
  ]);
  return [
    component.stability,
    encodeBody(component, name),
    ...(exports.length > 0 ? [Object.fromEntries(exports)] : []),
  ];
}

function lines(entries) {
  return entries
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n');
}

const components = Object.entries(description.components).map(
  ([name, component]) => [name, encodeComponent(name, component)],
);
const configBlocks = Object.entries(description.configBlocks).map(
  ([name, block]) => [name, encodeBody(block, name)],
);
const { source, identifiers, deprecatedIdentifiers, experimentalIdentifiers } =
  description;

writeFileSync(
  new URL('standardLibrary.json', folder),
  `${JSON.stringify(
    { identifiers, deprecatedIdentifiers, experimentalIdentifiers },
    null,
    2,
  )}\n`,
);

writeFileSync(
  new URL('components.json', folder),
  `{"source":${JSON.stringify(source)},
"configBlocks":{
${lines(configBlocks)}},
"components":{
${lines(components)}},
"bodies":[
${bodies.join(',\n')}]}
`,
);
console.log(`${components.length} components, ${bodies.length} bodies`);
