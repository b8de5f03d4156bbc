import { PropsWithChildren, ReactNode, useId, useState } from 'react';
import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import ChevronRight from '@mui/icons-material/ChevronRight';
import { styled } from '@mui/material/styles';

const Button = styled(ButtonBase)(({ theme }) => ({
  alignItems: 'flex-start',
  borderRadius: theme.shape.borderRadius,
  font: 'inherit',
  gap: theme.spacing(1),
  justifyContent: 'flex-start',
  padding: theme.spacing(1),
  textAlign: 'left',
  width: '100%',
  '&:hover': { background: theme.palette.action.hover },
  '&:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: -2,
  },
}));

/** The mark of what unfolds; it points down when it is unfolded. */
export function Chevron(props: { open: boolean }) {
  return (
    <ChevronRight
      aria-hidden
      fontSize="small"
      style={{
        flex: 'none',
        transform: props.open ? 'rotate(90deg)' : undefined,
        transition: 'transform 120ms',
      }}
    />
  );
}

/** A line that unfolds what is behind it. What is folded is not rendered. */
export function Disclosure(
  props: PropsWithChildren<{ summary: ReactNode; defaultOpen?: boolean }>,
) {
  const [open, setOpen] = useState(props.defaultOpen ?? false);
  const id = useId();
  return (
    <>
      <Button
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Chevron open={open} />
        <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
          {props.summary}
        </Box>
      </Button>
      {open && (
        <Box id={id} sx={{ pb: 2, pl: { xs: 1, sm: 4.5 }, pr: 1 }}>
          {props.children}
        </Box>
      )}
    </>
  );
}
