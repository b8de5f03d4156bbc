import { styled } from '@mui/material/styles';
import { findingKey } from '@alloy-fleet/alloy-advisor';
import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { FindingItem } from './FindingItem';

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
}));

/** Findings, each of which unfolds its evidence. */
export function FindingList(props: {
  label: string;
  findings: readonly Finding[];
}) {
  return (
    <List aria-label={props.label}>
      {props.findings.map(it => (
        <li key={findingKey(it)}>
          <FindingItem finding={it} />
        </li>
      ))}
    </List>
  );
}
