import Tooltip from '@mui/material/Tooltip';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';
import { hatched } from '../tone';

const Root = styled('span')(({ theme }) => ({
  ...hatched(theme),
  borderRadius: 3,
  cursor: 'help',
  display: 'inline-block',
  lineHeight: 1.3,
  padding: theme.spacing(0, 0.75),
  whiteSpace: 'nowrap',
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
}));

const ForScreenReaders = styled('span')({
  clip: 'rect(0 0 0 0)',
  height: 1,
  overflow: 'hidden',
  position: 'absolute',
  whiteSpace: 'nowrap',
  width: 1,
});

/** What is not known, with the reason on hover and on focus. */
export function UnknownValue(props: {
  reasons: readonly string[];
  /** Of several instances, how many are unknown; absent: the one that is. */
  count?: number;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const reason = props.reasons.join(' ');
  return (
    <Tooltip describeChild title={reason}>
      {/* Focusable, so that the reason is there without a pointer. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <Root tabIndex={0}>
        {props.count === undefined
          ? t('unknown')
          : t('unknownOf', { count: props.count })}
        <ForScreenReaders>: {reason}</ForScreenReaders>
      </Root>
    </Tooltip>
  );
}
