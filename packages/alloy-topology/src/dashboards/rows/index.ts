import { DashboardRow } from '../DashboardRow';
import { cardinality } from './cardinality';
import { clustering } from './clustering';
import { coverage } from './coverage';
import { delivery } from './delivery';
import { health } from './health';
import { logs } from './logs';
import { otlp } from './otlp';
import { wal } from './wal';

/** The rows of the dashboard. A new one is a file and a line here. */
export const ROWS: readonly DashboardRow[] = [
  health,
  coverage,
  delivery,
  wal,
  logs,
  clustering,
  cardinality,
  otlp,
];
