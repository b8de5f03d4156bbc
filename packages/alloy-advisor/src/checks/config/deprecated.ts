import {
  attributeOf,
  blocksIn,
  BlockStatement,
  CATALOGUE_RELEASE,
  Expression,
  NodeRange,
  pathOf,
  walk,
} from '@alloy-fleet/alloy-config';
import { deprecatedIdentifiers } from '@alloy-fleet/alloy-config/catalogue';
import { componentFacts } from '@alloy-fleet/alloy-config/components';
import { newerRelease } from '../../static/collector';
import { Component } from '../../static/config';
import {
  configEvidence,
  filesEvidence,
} from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

/** What replaced functions of the standard library; of others, the namespace says it. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  env: 'sys.env',
  nonsensitive: 'convert.nonsensitive',
  concat: 'array.concat',
  json_decode: 'encoding.from_json',
  yaml_decode: 'encoding.from_yaml',
  base64_decode: 'encoding.from_base64',
};

export const configDeprecated = defineConfigurationCheck({
  id: 'config/deprecated',
  title: 'Nothing deprecated is used',
  docs: 'What is deprecated goes in some release, and then the configuration no longer loads.',
  severity: 'info',
  question: 'whether something deprecated is used',
  needs: ['config'],
  isOfFiles: true,
  decide({ config }, collector) {
    const uses = config.components.flatMap(component => [
      ...deprecatedFunctions(component),
      ...argumentsUsed(component),
    ]);
    if (uses.length === 0) {
      const release = newerRelease(collector);
      return passing(
        release
          ? `Nothing is used that is deprecated up to ${CATALOGUE_RELEASE}; what ${release} adds to that is not known here.`
          : 'Nothing deprecated is used.',
        filesEvidence(config),
      );
    }
    return failing(
      `The configuration uses ${inWords([
        ...new Set(uses.map(it => it.name)),
      ])}, which ${
        uses.length === 1 ? 'is' : 'are'
      } deprecated; of functions, "alloy validate" fails, too.`,
      uses.map(({ component, node }) => configEvidence(component, node)),
      { text: remedyFor(uses) },
    );
  },
});

interface Use {
  readonly component: Component;
  readonly node: NodeRange;
  readonly name: string;
  readonly instead?: string;
}

function remedyFor(uses: readonly Use[]): string {
  const replaced = uses.flatMap(({ name, instead }) =>
    instead ? `${instead} for ${name}` : [],
  );
  const idle = uses.flatMap(({ name, instead }) => (instead ? [] : name));
  return [
    ...(replaced.length > 0
      ? [`Write ${inWords([...new Set(replaced)])}.`]
      : []),
    ...(idle.length > 0
      ? [`Leave out ${inWords([...new Set(idle)])}: nothing heeds it.`]
      : []),
  ].join(' ');
}

function deprecatedFunctions(component: Component): Use[] {
  const uses: Use[] = [];
  walk(component.block, node => {
    const name = node.type === 'call' ? functionName(node.value) : undefined;
    if (name !== undefined && deprecatedIdentifiers.has(name)) {
      const instead = FUNCTIONS[name] ?? `string.${name}`;
      uses.push({ component, node, name, instead });
    }
  });
  return uses;
}

function functionName(value: Expression): string | undefined {
  return value.type === 'identifier' ? pathOf(value) : undefined;
}

function argumentsUsed(component: Component): Use[] {
  return (componentFacts(component.name).deprecated ?? []).flatMap(
    ({ path, instead }) =>
      nodesAt(component.block, path.split('.')).map(node => ({
        component,
        node,
        name: path,
        instead,
      })),
  );
}

function nodesAt(
  block: BlockStatement,
  [name, ...inner]: readonly string[],
): NodeRange[] {
  const blocks = blocksIn(block, name);
  if (inner.length > 0) {
    return blocks.flatMap(it => nodesAt(it, inner));
  }
  const attribute = attributeOf(block, name);
  return attribute ? [attribute, ...blocks] : blocks;
}
