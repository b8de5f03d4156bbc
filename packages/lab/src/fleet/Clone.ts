/** One node more than were recorded, with its pod of the DaemonSet. */
export interface Clone {
  readonly node: string;
  readonly pod: string;
  /** Of the node, and of the pod on its network. */
  readonly ip: string;
  /** Where the node's other pods would have theirs: its third byte up. */
  readonly podCidr: string;
  /** Unique among clones. */
  readonly index: number;
  /**
   * Most are well; on a dead node nothing runs any more, and a killed pod is
   * ended for its memory over and over.
   */
  readonly state: 'well' | 'dead' | 'killed';
}

/** One in so many is out of order in each way. */
const OUT_OF_ORDER_EVERY = 1_000;
const DEAD_AT = 500;
const KILLED_AT = 700;

/** What Kubernetes makes the ends of names of. */
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';
const SUFFIX_LENGTH = 5;
/** Prime to the number of suffixes, so that no two are alike. */
const STRIDE = 5_915_587;

/** So many nodes more, named after those that were recorded. */
export function clonesOf(count: number): Clone[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    node: `k8s-worker-${String(index + 5).padStart(4, '0')}`,
    pod: `alloy-node-${suffix(index)}`,
    ip: `192.168.${64 + Math.floor(index / 250)}.${1 + (index % 250)}`,
    podCidr: `10.${64 + (index >> 8)}.${index & 255}.0/24`,
    state: stateOf(index),
  }));
}

function stateOf(index: number): Clone['state'] {
  switch (index % OUT_OF_ORDER_EVERY) {
    case DEAD_AT:
      return 'dead';
    case KILLED_AT:
      return 'killed';
    default:
      return 'well';
  }
}

function suffix(index: number): string {
  const size = ALPHABET.length;
  let rest = ((index + 1) * STRIDE) % size ** SUFFIX_LENGTH;
  let text = '';
  for (let at = 0; at < SUFFIX_LENGTH; at++) {
    text += ALPHABET[rest % size];
    rest = Math.floor(rest / size);
  }
  return text;
}
