import { isSecretName } from '../redact';
import {
  alwaysSecretNames,
  componentType,
  configBlockType,
  isSecretType,
} from './catalogue';
import type { BodyType, ValueType } from './types';

/**
 * Whether an argument holds a secret by the type that Alloy gives it, or, as
 * `redact` by itself decides, by its name. What a block that holds secrets does
 * not take is taken for one, too: it may be misspelled. Where the catalogue
 * knows no type, as of what a newer Alloy has, names decide that are secret
 * wherever it does. For `redact(file, {isSecret: isSecretArgument})`.
 *
 * @param path names of the blocks from the outermost, the argument, and the
 *   keys of objects in it
 */
export function isSecretArgument(path: readonly string[]): boolean {
  return isSecretName(path[path.length - 1] ?? '') || isSecretByType(path);
}

function isSecretByType(path: readonly string[]): boolean {
  const [block, ...rest] = path;
  const body = componentType(block ?? '')?.body ?? configBlockType(block ?? '');
  return body === undefined ? isSecretSomewhere(rest) : isSecretIn(body, rest);
}

function isSecretIn(body: BodyType, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  const inner = body.blocks.get(name);
  if (inner) {
    return isSecretIn(inner.body, rest);
  }
  const argument = body.arguments.get(name);
  return argument === undefined
    ? (path.length > 0 && holdsSecret(body)) || isSecretSomewhere(path)
    : isSecretValue(argument.type, rest);
}

/** What is misspelled among secrets may be one of them. */
function holdsSecret(body: BodyType): boolean {
  return [...body.arguments.values()].some(({ type }) =>
    isSecretValue(type, []),
  );
}

/** Of what is not known rather too much is hidden than too little. */
function isSecretSomewhere(path: readonly string[]): boolean {
  return path.some(it => alwaysSecretNames().has(it));
}

/** What lies in a secret, and what a list or a map of secrets holds, is secret. */
function isSecretValue(type: ValueType, keys: readonly string[]): boolean {
  switch (type.kind) {
    case 'scalar':
      return isSecretType(type.name);
    case 'list':
      return isSecretValue(type.element, keys);
    case 'map':
      return isSecretValue(type.element, keys.slice(1));
    default:
      return keys.length > 0 && isSecretIn(type.body, keys);
  }
}
