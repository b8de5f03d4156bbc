import {
  PropsWithChildren,
  createContext,
  useContext,
  useEffect,
  useState,
} from 'react';

const NowContext = createContext<number | undefined>(undefined);

/** Gives one clock to all ages on a page, so that they move together. */
export function NowProvider(props: PropsWithChildren<{ everyMs: number }>) {
  const now = useTicking(props.everyMs);
  return (
    <NowContext.Provider value={now}>{props.children}</NowContext.Provider>
  );
}

/** The present moment in Unix milliseconds; it ticks inside a NowProvider. */
export function useNow(): number {
  return useContext(NowContext) ?? Date.now();
}

/** The present moment, renewed at an interval. */
export function useTicking(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
