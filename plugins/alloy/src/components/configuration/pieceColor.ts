import type { Theme } from '@mui/material/styles';
import type { PieceKind } from '../../configuration';

/** At least 4.5 to 1 against the page, in light and in dark. */
const LIGHT: Record<PieceKind, string | undefined> = {
  comment: '#5d6770',
  string: '#116329',
  literal: '#0550ae',
  block: '#6f33b5',
  attribute: '#953800',
  plain: undefined,
};
const DARK: Record<PieceKind, string | undefined> = {
  comment: '#b3bcc4',
  string: '#8ddb8c',
  literal: '#9ecbff',
  block: '#d8b9ff',
  attribute: '#ffbd80',
  plain: undefined,
};

/** The colour of a piece of a configuration; none: that of the text. */
export function pieceColor(theme: Theme, kind: PieceKind): string | undefined {
  return (theme.palette.mode === 'dark' ? DARK : LIGHT)[kind];
}
