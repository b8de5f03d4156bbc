import { RefObject, useLayoutEffect, useRef } from 'react';

/**
 * How high an element was when it was there last, in pixels: so much room is
 * kept for what comes in its place.
 *
 * @param first - until it has been there
 */
export function useLastHeight(
  element: RefObject<HTMLElement>,
  first: number,
): number {
  const height = useRef(first);
  // After each rendering: what is in it may have changed.
  useLayoutEffect(() => {
    if (element.current) {
      height.current = element.current.offsetHeight || first;
    }
  });
  return height.current;
}
