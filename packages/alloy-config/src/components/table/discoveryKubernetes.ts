import type { AttributeStatement, BlockStatement } from '../../ast';
import { attributeOf, blocksIn, literalOf, textsIn } from '../../reading';
import { ROLES, atTimes, listsOfCluster, readsOfRole } from '../apiReads';
import { SERIES_OF_CONTAINERS, SERIES_OF_DISCOVERY } from '../scrapes';
import type { ComponentFacts } from '../ComponentFacts';

function roleOf(block: BlockStatement): unknown {
  return literalOf(block, 'role');
}

function attachesMetadata(block: BlockStatement): boolean {
  return blocksIn(block, 'attach_metadata').length > 0;
}

function selectorFields(block: BlockStatement): AttributeStatement[] {
  return blocksIn(block, 'selectors').flatMap(
    selector => attributeOf(selector, 'field') ?? [],
  );
}

export const discoveryKubernetes: ComponentFacts = {
  name: 'discovery.kubernetes',
  traits: [
    {
      kind: 'node-local',
      reason: 'Its selector asks for what is on one node.',
      holdsFor: block =>
        selectorFields(block).some(({ value }) =>
          textsIn(value).some(text =>
            /spec\.nodeName=|metadata\.name=/.test(text),
          ),
        ),
    },
  ],
  reads: [
    ...readsOfRole(roleOf),
    listsOfCluster('nodes', {
      when: block =>
        blocksIn(block, 'attach_metadata').some(
          it => literalOf(it, 'node') === true,
        ),
    }),
    atTimes('', 'nodes', { where: 'cluster', when: attachesMetadata }),
    atTimes('', 'namespaces', { where: 'cluster', when: attachesMetadata }),
  ],
  readsMore: block => !ROLES.has(roleOf(block)),
  readsShownBy: ['no failed lists'],
  discovers: {
    couldSelectNode: block => ['node', 'pod'].includes(String(roleOf(block))),
    findsKubelets: block => roleOf(block) === 'node',
  },
  nodeSelections: selectorFields,
  // Where it finds kubelets, containers are measured, too.
  series: [...SERIES_OF_DISCOVERY, ...SERIES_OF_CONTAINERS],
};
