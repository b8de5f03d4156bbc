import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { CauseNode, countConsequences, holds } from '../../report';
import { Disclosure } from '../disclosure';
import { ToneText } from '../tone';
import { CheckGroups } from './CheckGroups';

/** What fails, what is unknown or what passes: the first open, others on request. */
export function StatusPart(props: {
  status: Finding['status'];
  nodes: readonly CauseNode[];
  target?: string;
  asked: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { status, nodes, target, asked } = props;
  if (nodes.length === 0) {
    return null;
  }
  const groups = (
    <CheckGroups
      label={t(`findings.list.${status}`)}
      nodes={nodes}
      target={target}
    />
  );
  const count = nodes.reduce((sum, it) => sum + 1 + countConsequences(it), 0);
  if (status === 'failing') {
    return <Box sx={{ mb: 1 }}>{groups}</Box>;
  }
  const open = asked || nodes.some(it => holds(it, target));
  return (
    <Disclosure
      key={String(open)}
      defaultOpen={open}
      summary={
        <ToneText tone={status}>
          {t(`findings.count.${status}`, {
            count,
            short: count.toLocaleString(),
          })}
        </ToneText>
      }
    >
      {groups}
    </Disclosure>
  );
}
