import { useEffect } from 'react';

/**
 * Calls back once at the given moment if the page is visible then, else as
 * soon as it is visible again. A page that nobody looks at costs nothing.
 *
 * @param dueAt - Unix milliseconds; undefined: not at all
 */
export function useWhenDue(dueAt: number | undefined, run: () => void) {
  useEffect(() => {
    if (dueAt === undefined) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const schedule = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        timer = setTimeout(run, Math.max(0, dueAt - Date.now()));
      }
    };
    schedule();
    document.addEventListener('visibilitychange', schedule);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', schedule);
    };
  }, [dueAt, run]);
}
