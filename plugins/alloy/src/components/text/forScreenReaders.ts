import type { CSSProperties } from 'react';

/** The style of words that are heard, not seen; they stand in what is `relative`. */
export const FOR_SCREEN_READERS: CSSProperties = {
  clip: 'rect(0 0 0 0)',
  height: 1,
  overflow: 'hidden',
  position: 'absolute',
  whiteSpace: 'nowrap',
  width: 1,
};
