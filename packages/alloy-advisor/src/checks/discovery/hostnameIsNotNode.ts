import { componentFacts } from '@alloy-fleet/alloy-config/components';
import {
  attributeOf,
  AttributeStatement,
  block,
  Expression,
  pathOf,
  raw,
  walk,
} from '@alloy-fleet/alloy-config';
import type { Container } from '../../static/collector';
import {
  Component,
  Configuration,
  nodeFilters,
  variableReadBy,
} from '../../static/config';
import {
  containerEvidence,
  configEvidence,
  podEvidence,
} from '../../check/configuration/evidence';
import { snippet } from '../../check/configuration/snippet';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const discoveryHostnameIsNotNode = defineConfigurationCheck({
  id: 'discovery/hostname-is-not-node',
  title: 'The own node is selected by its name',
  docs: "The hostname is the pod's name, unless the pod is on the host's network; and so is HOSTNAME, unless it is set to the node's name, as the official chart does.",
  severity: 'critical',
  question: 'whether the own node is selected by its name',
  needs: ['workload', 'config'],
  decide({ workload, config }) {
    const { container } = workload.process;
    const uses = selections(config).flatMap(it => useOf(it, container));
    if (uses.length === 0) {
      return undefined;
    }
    const { hostNetwork } = workload.pod;
    const wrong = uses.filter(
      it => it.is === 'pod' || (it.is === 'hostname' && !hostNetwork),
    );
    const evidence = [
      podEvidence(workload, 'hostNetwork', hostNetwork),
      ...uses.flatMap(({ variable }) =>
        variable === undefined
          ? []
          : [
              containerEvidence(
                workload,
                `env[${variable}]`,
                fieldPathOf(variable, container),
              ),
            ],
      ),
      ...uses.map(({ component, node }) => configEvidence(component, node)),
    ];
    const [first] = wrong;
    return first === undefined
      ? passing(
          `${uses[0].component.id} selects its node by ${
            uses[0].variable ?? 'constants.hostname'
          }, which is the node's name here.`,
          evidence,
        )
      : failing(
          `${first.component.id} selects its node by ${
            first.variable ?? 'constants.hostname'
          }, which here is the pod's name: no target is left, and nothing says so.`,
          evidence,
          {
            text: 'Take the node name from the environment, where the pod is told it.',
            alloy: snippet(
              block('selectors', {
                role: 'node',
                field: raw('"metadata.name=" + sys.env("K8S_NODE_NAME")'),
              }),
            ),
            patch:
              'env:\n  - name: K8S_NODE_NAME\n    valueFrom:\n      fieldRef:\n        fieldPath: spec.nodeName',
          },
        );
  },
});

interface Selection {
  readonly component: Component;
  readonly node: AttributeStatement;
}

interface Use extends Selection {
  /** Undefined for `constants.hostname`. */
  readonly variable?: string;
  /** Whose name it is; the hostname is the node's on the host's network. */
  readonly is: 'node' | 'pod' | 'hostname';
}

/** Where it is said which node's targets are kept. */
function selections(config: Configuration): Selection[] {
  const at = (component: Component, node: AttributeStatement | undefined) =>
    node ? [{ component, node }] : [];
  const ownOf = (component: Component) =>
    (
      componentFacts(component.name).nodeSelections?.(component.block) ?? []
    ).map(node => ({ component, node }));
  return [
    ...config.whose(it => it.discovers).flatMap(ownOf),
    ...nodeFilters(config).flatMap(({ component, rule }) =>
      at(component, attributeOf(rule, 'regex')),
    ),
    ...config.whose(it => !it.discovers).flatMap(ownOf),
  ];
}

/** The name that a selection goes by, where it is one that is easily mistaken. */
function useOf(selection: Selection, container: Container): Use[] {
  const uses: Use[] = [];
  walk(selection.node, inner => {
    if (inner.type === 'call' && pathOf(inner.value) === 'coalesce') {
      const [first] = inner.args.flatMap(it => nameOf(it, container) ?? []);
      uses.push(...(first ? [{ ...selection, ...first }] : []));
      return false;
    }
    const name =
      inner.type === 'call' || inner.type === 'access'
        ? nameOf(inner, container)
        : undefined;
    uses.push(...(name ? [{ ...selection, ...name }] : []));
    return true;
  });
  return uses;
}

/** Whose name an expression gives; undefined for nothing, and for what is not known. */
function nameOf(
  expression: Expression,
  container: Container,
): Pick<Use, 'variable' | 'is'> | undefined {
  if (pathOf(expression) === 'constants.hostname') {
    return { is: 'hostname' };
  }
  const variable = variableReadBy(expression);
  switch (variable && fieldPathOf(variable, container)) {
    case 'spec.nodeName':
      return { variable, is: 'node' };
    case 'metadata.name':
      return { variable, is: 'pod' };
    default:
      return variable === 'HOSTNAME' && !isSet(variable, container)
        ? { variable, is: 'hostname' }
        : undefined;
  }
}

function isSet(variable: string, { env }: Container): boolean {
  return env.some(({ name }) => name === variable);
}

function fieldPathOf(variable: string, { env }: Container): string | undefined {
  return env.find(({ name }) => name === variable)?.fieldPath;
}
