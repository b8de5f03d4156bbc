import { yamlDocuments } from '@alloy-fleet/alloy-advisor/static';
import { version } from '../../package.json';
import { InvalidSpecError, parseSpec, Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';

/** Where a repository keeps what it was made from. */
export const TOPOLOGY_FILE = '.alloy-topology.yaml';

/** What a repository was made from. */
export interface TopologyFile {
  /** The version of this package that made it. */
  readonly generator: string;
  readonly spec: Spec;
}

/**
 * The text of `.alloy-topology.yaml`: the spec with all its defaults, so that
 * the repository can be made again after a default has changed.
 */
export function renderTopologyFile(spec: Spec): string {
  return renderYaml({
    comment:
      'What this repository was made from. To make it again after a change of the spec, edits by hand kept:\n' +
      'alloy-topology upgrade .',
    value: { generator: version, spec },
  });
}

/**
 * Reads a `.alloy-topology.yaml`. A spec by itself is taken too, as a person
 * writes it; its generator is this one.
 *
 * @throws InvalidSpecError when it is not YAML, or holds no valid spec.
 */
export function parseTopologyFile(text: string): TopologyFile {
  const value = parsedYaml(text);
  if (!isTopologyFile(value)) {
    return { generator: version, spec: parseSpec(value) };
  }
  if (typeof value.generator !== 'string') {
    throw new InvalidSpecError([
      { field: 'generator', message: 'must be the version of the generator' },
    ]);
  }
  return { generator: value.generator, spec: parseSpec(value.spec) };
}

function parsedYaml(text: string): unknown {
  const refuse = (message: string): never => {
    throw new InvalidSpecError([
      { field: '', message: `is not YAML: ${message}` },
    ]);
  };
  const { documents } = yamlDocuments(text, refuse);
  return documents.length > 1
    ? refuse('it holds several documents')
    : documents[0]?.value;
}

function isTopologyFile(
  value: unknown,
): value is { generator: unknown; spec: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'generator' in value &&
    'spec' in value
  );
}
