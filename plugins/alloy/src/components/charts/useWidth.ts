import { RefObject, useLayoutEffect, useState } from 'react';

/** The width of an element in pixels, as it changes; `initial` until known. */
export function useWidth(ref: RefObject<HTMLElement>, initial: number): number {
  const [width, setWidth] = useState(initial);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const measure = () => setWidth(element.clientWidth || initial);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [ref, initial]);
  return width;
}
