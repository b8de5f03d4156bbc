import { Expression, NodeRange, walk } from '@alloy-fleet/alloy-config';
import { deprecatedIdentifiers } from '@alloy-fleet/alloy-config/catalogue';
import { attributeOf, Component, pathOf } from '../config';
import { configEvidence, filesEvidence } from './evidence';
import { inWords } from './inWords';
import { defineStaticCheck, failing, passing } from './StaticCheck';

/** Arguments that Alloy's documentation advises against, and what to use. */
const ARGUMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'prometheus.scrape': { enable_protobuf_negotiation: 'scrape_protocols' },
};

/** What replaced functions of the standard library; of others, the namespace says it. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  env: 'sys.env',
  nonsensitive: 'convert.nonsensitive',
  concat: 'array.concat',
  json_decode: 'encoding.from_json',
  yaml_decode: 'encoding.from_yaml',
  base64_decode: 'encoding.from_base64',
};

/** What is deprecated goes in some release, and then the configuration no longer loads. */
export const deprecated = defineStaticCheck({
  id: 'config/deprecated',
  title: 'Nothing deprecated is used',
  severity: 'info',
  question: 'whether something deprecated is used',
  needs: ['config'],
  isOfFiles: true,
  decide({ config }) {
    const uses = config.components.flatMap(component => [
      ...deprecatedFunctions(component),
      ...deprecatedArguments(component),
    ]);
    if (uses.length === 0) {
      return passing('Nothing deprecated is used.', filesEvidence(config));
    }
    const replacements = [
      ...new Set(uses.map(({ name, instead }) => `${instead} for ${name}`)),
    ];
    return failing(
      `The configuration uses ${inWords([
        ...new Set(uses.map(it => it.name)),
      ])}, which ${
        uses.length === 1 ? 'is' : 'are'
      } deprecated; of functions, "alloy validate" fails, too.`,
      uses.map(({ component, node }) => configEvidence(component, node)),
      { text: `Write ${inWords(replacements)}.` },
    );
  },
});

interface Use {
  readonly component: Component;
  readonly node: NodeRange;
  readonly name: string;
  readonly instead: string;
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

function deprecatedArguments(component: Component): Use[] {
  return Object.entries(ARGUMENTS[component.name] ?? {}).flatMap(
    ([name, instead]) => {
      const node = attributeOf(component.block, name);
      return node ? { component, node, name, instead } : [];
    },
  );
}
