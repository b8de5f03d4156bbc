import type { IncomingMessage } from 'node:http';
import { DOORS, DoorName } from './ports';

/** How often what was asked at each door: `GET /path`, without its query. */
export type CountedRequests = Readonly<
  Record<DoorName, Readonly<Record<string, number>>>
>;

/** More different paths than a portal has questions. */
const MOST_PATHS = 10_000;
const OTHER = 'other';

/** Counts the requests at the lab's doors. */
export class RequestCounts {
  readonly #counts = new Map<DoorName, Map<string, number>>(
    DOORS.map(it => [it, new Map()]),
  );

  count(door: DoorName, request: IncomingMessage): void {
    const counts = this.#counts.get(door)!;
    const [path] = (request.url ?? '/').split('?', 1);
    const name = `${request.method} ${path}`;
    const key = counts.has(name) || counts.size < MOST_PATHS ? name : OTHER;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** Counts from nothing again. */
  reset(): void {
    this.#counts.forEach(it => it.clear());
  }

  toJSON(): CountedRequests {
    return Object.fromEntries(
      [...this.#counts].map(([door, counts]) => [
        door,
        Object.fromEntries(counts),
      ]),
    ) as CountedRequests;
  }
}
