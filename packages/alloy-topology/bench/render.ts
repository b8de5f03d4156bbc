/* eslint-disable no-console -- a bench's output */
import { HOST_KINDS, parseSpec, renderRepository, Spec } from '../src';

const ROUNDS = 9;

/** Measures the rendering of one cluster with few and with many hosts. */
export default async function bench(): Promise<void> {
  const few = specWith(50);
  const many = specWith(1000);
  // The first rendering of a process loads what is rendered with.
  const first = seconds(() => renderRepository(few));
  const settled = Array.from({ length: ROUNDS }, () =>
    seconds(() => renderRepository(few)),
  ).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  print('one cluster with 50 hosts, first of a process', first * 1000, 'ms');
  print('one cluster with 50 hosts', settled * 1000, 'ms', 300);
  print(
    'one cluster with 1000 hosts',
    seconds(() => renderRepository(many)),
    's',
    5,
  );
}

function specWith(hosts: number): Spec {
  const url = 'https://stores.example.net/push';
  return parseSpec({
    cluster: 'prod-fra1',
    datacentre: 'fra1',
    metrics: { remoteWriteUrl: url, tenant: 'platform' },
    logs: { url, tenant: 'platform' },
    hosts: Array.from({ length: hosts }, (_, index) => ({
      name: `host-${index + 1}`,
      kind: HOST_KINDS[index % HOST_KINDS.length],
    })),
  });
}

/** Seconds of CPU: what other programs do meanwhile does not lengthen those. */
function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function print(name: string, value: number, unit: string, goal?: number) {
  const digits = unit === 's' ? 100 : 1;
  const rounded = Math.round(value * digits) / digits;
  console.log(JSON.stringify({ name, value: rounded, unit, goal }));
}
