import { Theme, darken, lighten } from '@mui/material/styles';
import type { Tone } from '../../report';

/**
 * The colour of a tone, dark or light enough to be read as text on the page
 * (WCAG AA). A word or an icon always says the same.
 */
export function toneColor(theme: Theme, tone: Tone): string {
  const { palette } = theme;
  const main = {
    critical: palette.error.main,
    warning: palette.warning.main,
    info: palette.info.main,
    passing: palette.success.main,
    unknown: palette.text.secondary,
  }[tone];
  if (tone === 'unknown') {
    return main;
  }
  return palette.mode === 'dark' ? lighten(main, 0.55) : darken(main, 0.35);
}
