import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { LabClock } from '../clock/LabClock';
import type { Log } from '../prometheus';
import type { MovingSeries } from './motion/MovingSeries';
import { TenantStore } from './TenantStore';

/** A tenant's series, and those of them that have a history. */
export interface TenantSeries {
  readonly series: Iterable<MovingSeries>;
  readonly withHistory: readonly MovingSeries[];
}

const NO_SERIES: TenantSeries = { series: [], withHistory: [] };

/** The tenants' stores; one that is not there yet starts when asked for. */
export class TenantStores {
  readonly #dir: string;
  readonly #clock: LabClock;
  readonly #log: Log;
  readonly #starting = new Map<string, Promise<TenantStore>>();

  constructor(dir: string, clock: LabClock, log: Log) {
    this.#dir = dir;
    this.#clock = clock;
    this.#log = log;
  }

  /** @param mostHistorySamples how much history it may have at most */
  start(
    tenant: string,
    series: TenantSeries,
    mostHistorySamples: number,
  ): Promise<TenantStore> {
    const starting = TenantStore.start({
      dir: path.join(this.#dir, `tenant-${this.#starting.size}`),
      ...series,
      mostHistorySamples,
      nowMs: () => this.#clock.nowMs(),
      log: this.#log,
    });
    this.#starting.set(tenant, starting);
    return starting;
  }

  of(tenant: string): Promise<TenantStore> {
    // All that have no data share one that is empty.
    return (
      this.#starting.get(tenant) ??
      this.#starting.get('') ??
      this.start('', NO_SERIES, 0)
    );
  }

  /** Writes more series for a tenant, whose store is made when it has none. */
  async add(
    tenant: string,
    key: string,
    series: readonly MovingSeries[],
  ): Promise<void> {
    const starting =
      this.#starting.get(tenant) ?? this.start(tenant, NO_SERIES, 0);
    await (await starting).add(key, series);
  }

  async writeUpToNow(): Promise<void> {
    const stores = await Promise.all(this.#starting.values());
    await Promise.all(stores.map(it => it.writeUpToNow()));
  }

  async close(): Promise<void> {
    const stores = await Promise.allSettled(this.#starting.values());
    await Promise.all(
      stores.map(it => it.status === 'fulfilled' && it.value.close()),
    );
    await rm(this.#dir, { recursive: true, force: true });
  }
}
