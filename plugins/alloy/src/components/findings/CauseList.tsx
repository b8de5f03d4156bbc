import { memo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { findingKey } from '@alloy-fleet/alloy-advisor';
import { alloyTranslationRef } from '../../translation';
import { CauseNode, countConsequences, holds } from '../../report';
import { Disclosure } from '../disclosure';
import { FindingItem } from './FindingItem';

/** So many are looked through at a glance; more come when they are asked for. */
const FIRST = 10;
const MORE = 50;

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
  // Of hundreds a browser lays out only those that are near what is seen.
  '&[data-long="true"] > li': {
    containIntrinsicSize: 'auto 4.5rem',
    contentVisibility: 'auto',
  },
}));

/** What a finding explains stands under it, along a line. */
const Under = styled('div')(({ theme }) => ({
  borderLeft: `2px solid ${theme.palette.divider}`,
  marginBottom: theme.spacing(1),
  marginLeft: theme.spacing(2.25),
  paddingLeft: theme.spacing(1),
  [theme.breakpoints.down('sm')]: {
    marginLeft: theme.spacing(1),
    paddingLeft: theme.spacing(0.5),
  },
}));

/** A finding and what it explains; it stays as it is while others come and go. */
const Cause = memo(
  (props: {
    node: CauseNode;
    target?: string;
    brief?: boolean;
    under?: boolean;
  }) => {
    const { node, target, brief, under } = props;
    return (
      <>
        <FindingItem
          finding={node.finding}
          isTarget={findingKey(node.finding) === target}
          under={under}
        />
        <Consequences node={node} target={target} brief={brief} />
      </>
    );
  },
);

/** Findings with what each explains under it; long lists a part at a time. */
export function CauseList(props: {
  label: string;
  nodes: readonly CauseNode[];
  /** The key of the finding that the address names. */
  target?: string;
  /** Whether consequences are told by their number until they are asked for. */
  brief?: boolean;
  /** Whether these stand under the finding that explains them. */
  under?: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { label, nodes, target, brief, under } = props;
  const [asked, setAsked] = useState(FIRST);
  const at = nodes.findIndex(it => holds(it, target));
  const shown = Math.max(asked, at + 1);
  return (
    <>
      <List aria-label={label} data-long={shown > FIRST}>
        {nodes.slice(0, shown).map(node => {
          const key = findingKey(node.finding);
          return (
            <li key={key}>
              <Cause node={node} target={target} brief={brief} under={under} />
            </li>
          );
        })}
      </List>
      {shown < nodes.length && (
        <Box sx={{ pl: 1 }}>
          <Button size="small" onClick={() => setAsked(shown + MORE)}>
            {t('findings.showMore', {
              count: Math.min(MORE, nodes.length - shown),
              left: (nodes.length - shown).toLocaleString(),
            })}
          </Button>
        </Box>
      )}
    </>
  );
}

/** What a finding explains, in full or by its number. */
function Consequences(props: {
  node: CauseNode;
  target?: string;
  brief?: boolean;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { node, target, brief } = props;
  const count = countConsequences(node);
  if (count === 0) {
    return null;
  }
  const words = (
    <Typography component="span" variant="caption" color="text.secondary">
      {t('findings.explainsMore', { count })}
    </Typography>
  );
  const list = (
    <CauseList
      label={t('findings.explains', { summary: node.finding.summary })}
      nodes={node.consequences}
      target={target}
      under
    />
  );
  return (
    <Under>
      {brief ? (
        <Disclosure summary={words}>{list}</Disclosure>
      ) : (
        <>
          <Box sx={{ pl: 1 }}>{words}</Box>
          {list}
        </>
      )}
    </Under>
  );
}
