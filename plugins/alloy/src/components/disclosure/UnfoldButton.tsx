import { PropsWithChildren } from 'react';
import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import { Chevron } from './Disclosure';

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

/** The name of a row, as the button that unfolds what is under it. */
export function UnfoldButton(
  props: PropsWithChildren<{
    open: boolean;
    /** What it does, in words. */
    label: string;
    onToggle: () => void;
  }>,
) {
  return (
    <Button
      onClick={props.onToggle}
      aria-expanded={props.open}
      aria-label={props.label}
    >
      <Chevron open={props.open} />
      <span>{props.children}</span>
    </Button>
  );
}
