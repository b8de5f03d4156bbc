/** The doors of the lab, each a server of its own. */
export const DOORS = [
  'control',
  'kubernetes',
  'mimir',
  'loki',
  'forge',
] as const;

export type DoorName = (typeof DOORS)[number];

/** Where each door listens when nothing else is said; 0 is any free port. */
export const DEFAULT_PORTS: Readonly<Record<DoorName, number>> = {
  control: 7010,
  kubernetes: 7011,
  mimir: 7012,
  loki: 7013,
  forge: 7014,
};
