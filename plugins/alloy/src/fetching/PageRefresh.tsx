import {
  PropsWithChildren,
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

/** What of a page can be fetched anew. */
interface Refreshables {
  readonly all: Set<() => void>;
  /** Says that one of them is; calls back when it has ended. */
  readonly begin: () => () => void;
}

const RefreshablesContext = createContext<Refreshables | undefined>(undefined);
const RefreshingContext = createContext(false);

/** Lets one button fetch anew whatever is shown below. */
export function PageRefreshProvider(props: PropsWithChildren<{}>) {
  const [running, setRunning] = useState(0);
  const refreshables = useMemo<Refreshables>(
    () => ({
      all: new Set(),
      begin: () => {
        setRunning(before => before + 1);
        return () => setRunning(before => before - 1);
      },
    }),
    [],
  );
  return (
    <RefreshablesContext.Provider value={refreshables}>
      <RefreshingContext.Provider value={running > 0}>
        {props.children}
      </RefreshingContext.Provider>
    </RefreshablesContext.Provider>
  );
}

/**
 * Has the page's button fetch this, too, for as long as it is shown.
 *
 * @param refresh - must stay the same between renders
 * @param refreshing - whether it is under way because somebody wanted it now
 */
export function useRefreshable(refresh: () => void, refreshing: boolean) {
  const refreshables = useContext(RefreshablesContext);
  useEffect(() => {
    refreshables?.all.add(refresh);
    return () => {
      refreshables?.all.delete(refresh);
    };
  }, [refreshables, refresh]);
  useEffect(
    () => (refreshing ? refreshables?.begin() : undefined),
    [refreshables, refreshing],
  );
}

/**
 * Fetches all anew that the page shows, and whether that is under way: then
 * asking for it once more would begin it from the start.
 */
export function usePageRefresh(): {
  readonly refreshing: boolean;
  readonly refresh: () => void;
} {
  const refreshables = useContext(RefreshablesContext);
  const refreshing = useContext(RefreshingContext);
  const refresh = useCallback(() => {
    if (!refreshing) {
      refreshables?.all.forEach(it => it());
    }
  }, [refreshables, refreshing]);
  return { refreshing, refresh };
}
