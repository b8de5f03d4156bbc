import data from './data/components.json';
import {
  ArgumentType,
  BlockType,
  BodyType,
  ComponentType,
  Stability,
  ValueType,
} from './types';

type EncodedBody = {
  a?: Record<string, [type: string, defaultValue?: unknown]>;
  b?: Record<string, [body: number, flags?: string]>;
  r?: string[];
};
type EncodedComponent = [
  stability: Stability,
  body: number,
  exports?: Record<string, string>,
];
type EncodedCatalogue = {
  source: string;
  configBlocks: Record<string, number>;
  components: Record<string, EncodedComponent>;
  bodies: EncodedBody[];
};

const encoded = data as unknown as EncodedCatalogue;
const encodedComponents = new Map(Object.entries(encoded.components));
const encodedConfigBlocks = new Map(Object.entries(encoded.configBlocks));
const bodies = new Map<number, BodyType>();
const types = new Map<string, ValueType>();
const components = new Map<string, ComponentType>();

/** The version of Alloy that the catalogue describes. */
export const catalogueSource: string = encoded.source;

function decodeType(text: string): ValueType {
  let type = types.get(text);
  if (!type) {
    type = readType(text);
    types.set(text, type);
  }
  return type;
}

function readType(text: string): ValueType {
  if (text.startsWith('[]')) {
    return { kind: 'list', element: decodeType(text.slice(2)) };
  }
  if (text.startsWith('{}')) {
    return { kind: 'map', element: decodeType(text.slice(2)) };
  }
  if (text.startsWith('#')) {
    return { kind: 'object', body: decodeBody(Number(text.slice(1))) };
  }
  return { kind: 'scalar', name: text };
}

function decodeArgument(
  name: string,
  [type, defaultValue]: [string, unknown?],
  required: boolean,
): ArgumentType {
  return { name, type: decodeType(type), required, default: defaultValue };
}

function decodeBlock(
  name: string,
  [number, flags = '']: [number, string?],
  required: boolean,
): BlockType {
  return {
    name,
    // Decoded when it is asked for: most of a component's blocks never are.
    get body() {
      return decodeBody(number);
    },
    required,
    many: flags.includes('m'),
    oneOf: flags.includes('o'),
    label: flags.includes('l'),
  };
}

function decodeBody(number: number): BodyType {
  const known = bodies.get(number);
  if (known) {
    return known;
  }
  const { a = {}, b = {}, r: required = [] } = encoded.bodies[number];
  const body: BodyType = {
    arguments: new Map(
      Object.entries(a).map(([name, entry]) => [
        name,
        decodeArgument(name, entry, required.includes(name)),
      ]),
    ),
    blocks: new Map(
      Object.entries(b).map(([name, entry]) => [
        name,
        decodeBlock(name, entry, required.includes(name)),
      ]),
    ),
    required,
  };
  bodies.set(number, body);
  return body;
}

/** The names of all components, sorted. */
export function componentNames(): string[] {
  return [...encodedComponents.keys()];
}

/** A component's type by its name (`prometheus.scrape`); undefined if Alloy has none of that name. */
export function componentType(name: string): ComponentType | undefined {
  const entry = encodedComponents.get(name);
  if (!entry) {
    return undefined;
  }
  let component = components.get(name);
  if (!component) {
    const [stability, body, exports = {}] = entry;
    component = {
      name,
      stability,
      body: decodeBody(body),
      exports: new Map(
        Object.entries(exports).map(([key, type]) => [key, decodeType(type)]),
      ),
    };
    components.set(name, component);
  }
  return component;
}

/**
 * What a block that is no component may hold: `logging`, `tracing`, `argument`, `export`, `foreach`,
 * `import.*` and the services that can be configured.
 */
export function configBlockType(name: string): BodyType | undefined {
  const number = encodedConfigBlocks.get(name);
  return number === undefined ? undefined : decodeBody(number);
}

let alwaysSecret: ReadonlySet<string> | undefined;

/**
 * Names of arguments that hold a secret wherever a component has them, such as
 * `http_headers`: in a component that is not known they do, too.
 */
export function alwaysSecretNames(): ReadonlySet<string> {
  if (!alwaysSecret) {
    const [secret, plain] = [new Set<string>(), new Set<string>()];
    for (const { a = {} } of encoded.bodies) {
      for (const [name, [type]] of Object.entries(a)) {
        (isOfSecrets(decodeType(type)) ? secret : plain).add(name);
      }
    }
    alwaysSecret = new Set([...secret].filter(it => !plain.has(it)));
  }
  return alwaysSecret;
}

/** Whether a value is a secret, or a list or a map of them. */
function isOfSecrets(type: ValueType): boolean {
  return type.kind === 'list' || type.kind === 'map'
    ? isOfSecrets(type.element)
    : type.kind === 'scalar' && isSecretType(type.name);
}

/** Whether Alloy hides values of a scalar type in its own interface. */
export function isSecretType(name: string): boolean {
  return name === 'secret' || name === 'optional_secret';
}
