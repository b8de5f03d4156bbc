import { useEffect, useMemo, useState } from 'react';
import { coreApis, useApi } from '@backstage/frontend-plugin-api';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import GlobalStyles from '@mui/material/GlobalStyles';
import { LabClient, LabState } from './LabClient';

const HEIGHT = 36;
/** Below this width the portal's own navigation stands at the bottom. */
const WIDE = '@media (min-width: 600px)';
const NARROW = '@media (max-width: 599.95px)';

/**
 * Says on every page that the data is simulated, and by which scenario, and
 * lets one choose another. Where there is no lab it shows nothing.
 */
export function LabBanner() {
  const discovery = useApi(coreApis.discovery);
  const fetch = useApi(coreApis.fetch);
  const lab = useMemo(
    () => new LabClient({ discovery, fetch }),
    [discovery, fetch],
  );
  const [state, setState] = useState<LabState>();
  const [switchingTo, setSwitchingTo] = useState<string>();
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    let gone = false;
    lab.state().then(
      it => !gone && setState(it),
      () => !gone && setState(undefined),
    );
    return () => {
      gone = true;
    };
  }, [lab]);

  if (!state) {
    return null;
  }
  const choose = async (scenario: string) => {
    setProblem(undefined);
    setSwitchingTo(scenario);
    try {
      await lab.switchTo(scenario);
      window.location.reload();
    } catch (error) {
      setSwitchingTo(undefined);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <GlobalStyles
        styles={{
          [WIDE]: { main: { paddingBottom: HEIGHT } },
          [NARROW]: { body: { paddingTop: HEIGHT } },
        }}
      />
      <Box
        component="aside"
        aria-label="Simulated data"
        sx={{
          position: 'fixed',
          insetInline: 0,
          [WIDE]: { bottom: 0 },
          [NARROW]: { top: 0 },
          minHeight: HEIGHT,
          zIndex: 1200,
          px: 2,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'center',
          justifyContent: 'center',
          fontSize: 14,
          color: '#1a1a1a',
          backgroundColor: '#ffd54f',
        }}
      >
        <strong>Simulated data.</strong>
        <label htmlFor="lab-scenario">Scenario</label>
        <select
          id="lab-scenario"
          value={switchingTo ?? state.scenario}
          disabled={switchingTo !== undefined}
          onChange={event => choose(event.target.value)}
        >
          {state.scenarios.map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
        {switchingTo && (
          <>
            <CircularProgress size={16} color="inherit" />
            <span role="status">switching…</span>
          </>
        )}
        {problem && <span role="alert">{problem}</span>}
      </Box>
    </>
  );
}
