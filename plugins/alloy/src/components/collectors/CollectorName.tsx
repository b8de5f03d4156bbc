import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Collector } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyTranslationRef } from '../../translation';
import { Chevron } from '../disclosure';

const Button = styled(ButtonBase)(({ theme }) => ({
  alignItems: 'flex-start',
  borderRadius: theme.shape.borderRadius,
  font: 'inherit',
  marginLeft: theme.spacing(-0.75),
  textAlign: 'left',
  '&:hover': { background: theme.palette.action.hover },
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 2,
  },
}));

const Namespace = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
  display: 'block',
  fontSize: theme.typography.caption.fontSize,
  fontWeight: theme.typography.fontWeightRegular,
}));

/** The name of a collector, as the button that unfolds its instances. */
export function CollectorName(props: {
  collector: Collector;
  open: boolean;
  onToggle: () => void;
}) {
  const { t } = useTranslationRef(alloyTranslationRef);
  const { collector, open } = props;
  const { name } = collector;
  return (
    <Button
      onClick={props.onToggle}
      aria-expanded={open}
      aria-label={t(open ? 'collectors.hide' : 'collectors.show', { name })}
    >
      <Chevron open={open} />
      <span>
        {name}
        <Namespace>{collector.namespace}</Namespace>
      </span>
    </Button>
  );
}
