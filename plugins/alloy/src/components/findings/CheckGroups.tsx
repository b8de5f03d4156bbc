import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Since } from '@alloy-fleet/backstage-plugin-alloy-common';
import { Translate, alloyTranslationRef } from '../../translation';
import {
  CauseNode,
  CheckGroup,
  countConsequences,
  groupByCheck,
  groupWords,
  holds,
} from '../../report';
import { findingTone } from '../../topology';
import { Disclosure } from '../disclosure';
import { CauseList } from './CauseList';
import { FindingHeading } from './FindingHeading';
import { SinceText } from './SinceText';

/** At so many places a check's findings are seen at once. */
const OPEN = 3;

const Groups = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
}));

/** What each check found: one finding as it is, more under the first of them. */
export function CheckGroups(props: {
  label: string;
  nodes: readonly CauseNode[];
  target?: string;
  /** Whether places and consequences are told by their number until asked for. */
  brief?: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { label, nodes, target, brief } = props;
  return (
    <Groups aria-label={label}>
      {groupByCheck(nodes).map(group => (
        <li key={group.check}>
          {group.nodes.length === 1 ? (
            <CauseList
              label={group.check}
              nodes={group.nodes}
              target={target}
              brief={brief}
            />
          ) : (
            <Many group={group} target={target} brief={brief} t={t} />
          )}
        </li>
      ))}
    </Groups>
  );
}

function Many(props: {
  group: CheckGroup;
  target?: string;
  brief?: boolean;
  t: Translate;
}) {
  const { group, target, brief, t } = props;
  const { check, nodes } = group;
  const hasTarget = nodes.some(it => holds(it, target));
  const tone = findingTone(nodes[0].finding);
  const since = firstSince(nodes);
  const consequences = nodes.reduce(
    (sum, it) => sum + countConsequences(it),
    0,
  );
  return (
    <Disclosure
      key={String(hasTarget)}
      defaultOpen={hasTarget || (!brief && nodes.length <= OPEN)}
      summary={
        <FindingHeading
          tone={tone}
          summary={groupWords(
            nodes.map(it => it.finding),
            t,
          )}
        >
          {t('findings.places', { check, count: nodes.length })}
          {consequences > 0 &&
            t('findings.explainsMore', { count: consequences })}
          {since && <SinceText since={since} />}
        </FindingHeading>
      }
    >
      <CauseList label={check} nodes={nodes} target={target} brief={brief} />
    </Disclosure>
  );
}

/** Since when any of them fails. */
function firstSince(nodes: readonly CauseNode[]): Since | undefined {
  return nodes
    .flatMap(({ finding }) => finding.since ?? [])
    .reduce<Since | undefined>(
      (first, it) =>
        first && first.firstSeenAt <= it.firstSeenAt ? first : it,
      undefined,
    );
}
