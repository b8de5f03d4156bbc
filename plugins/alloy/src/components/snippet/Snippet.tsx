import { styled } from '@mui/material/styles';
import { CopyTextButton } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { alloyTranslationRef } from '../../translation';

const Root = styled('div')(({ theme }) => ({
  alignItems: 'flex-start',
  background: theme.palette.action.hover,
  borderRadius: theme.shape.borderRadius,
  display: 'flex',
  '& pre': {
    flex: 1,
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.8125rem',
    lineHeight: 1.5,
    margin: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
    padding: theme.spacing(1, 1.5),
    whiteSpace: 'pre-wrap',
  },
}));

/** Text to copy, exactly as it stands. */
export function Snippet(props: {
  text: string;
  /** What it is, in a word: "Copy query". */
  what: string;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  return (
    <Root>
      <pre>
        <code>{props.text}</code>
      </pre>
      <CopyTextButton
        text={props.text}
        tooltipText={t('copy.done')}
        aria-label={t('copy.code', { what: props.what })}
        variant="tertiary"
      />
    </Root>
  );
}
