import { Theme, alpha } from '@mui/material/styles';

/** How everything unknown looks: grey and hatched, in light and dark. */
export function hatched(theme: Theme) {
  const line = alpha(theme.palette.text.primary, 0.09);
  return {
    backgroundImage: `repeating-linear-gradient(45deg, ${line} 0 3px, transparent 3px 8px)`,
    border: `1px dashed ${alpha(theme.palette.text.primary, 0.4)}`,
    color: theme.palette.text.primary,
  };
}
