import { useState } from 'react';
import Tooltip from '@mui/material/Tooltip';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { FOR_SCREEN_READERS } from '../text';
import { hatched } from '../tone';

const Root = styled('span')(({ theme }) => ({
  ...hatched(theme),
  borderRadius: 3,
  cursor: 'help',
  display: 'inline-block',
  // With its border as high as a line.
  lineHeight: '18px',
  padding: theme.spacing(0, 0.75),
  position: 'relative',
  verticalAlign: 'top',
  whiteSpace: 'nowrap',
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
}));

/** What is not known, with the reason on hover and on focus. */
export function UnknownValue(props: {
  reasons: readonly string[];
  /** Of several instances, how many are unknown; absent: the one that is. */
  count?: number;
  /** In place of "unknown". */
  word?: string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const [at, setAt] = useState<HTMLElement>();
  const reason = props.reasons.join(' ');
  const show = (event: { currentTarget: HTMLElement }) =>
    setAt(event.currentTarget);
  const hide = () => setAt(undefined);
  return (
    <Root
      // Focusable, so that the reason is there without a pointer.
      tabIndex={0}
      onMouseEnter={show}
      onMouseLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={event => event.key === 'Escape' && hide()}
    >
      {props.count === undefined
        ? props.word ?? t('unknown')
        : t('unknownOf', { count: props.count })}
      <span style={FOR_SCREEN_READERS}>: {reason}</span>
      {/* Thousands of these may be in a table: only the one in question has it. */}
      {at && (
        <Tooltip open title={reason} PopperProps={{ anchorEl: at }}>
          <span />
        </Tooltip>
      )}
    </Root>
  );
}
