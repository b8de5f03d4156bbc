import type { Theme } from '@mui/material/styles';

/** Told apart by most eyes, and seen on the page (WCAG 1.4.11). */
const LIGHT = [
  '#1a63d6',
  '#a84f00',
  '#0b7367',
  '#7a3fd0',
  '#a02c58',
  '#5c6670',
];
const DARK = ['#78b7ff', '#f3ab6a', '#58d6bd', '#c8a2ff', '#ff9bbd', '#c2cad2'];

/** As many lines have a colour of their own. */
export const COLOURED_LINES = LIGHT.length;

/** The colour of a line by its place; those after the first few are grey. */
export function lineColor(theme: Theme, place: number): string {
  const colors = theme.palette.mode === 'dark' ? DARK : LIGHT;
  return colors[place] ?? theme.palette.text.disabled;
}
