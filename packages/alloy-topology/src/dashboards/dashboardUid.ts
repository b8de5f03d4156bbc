const LONGEST = 40;

/** The uid of a cluster's dashboard, which Grafana takes up to 40 characters of. */
export function dashboardUid(cluster: string): string {
  const uid = `alloy-${cluster}`;
  return uid.length <= LONGEST
    ? uid
    : `${uid.slice(0, LONGEST - 9)}-${fnv1a(cluster)}`;
}

/** Tells long names with one beginning apart; eight hexadecimal digits. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    // eslint-disable-next-line no-bitwise
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
