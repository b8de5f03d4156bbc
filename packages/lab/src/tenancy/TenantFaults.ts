/** What every door can be made to do wrong, whatever it answers. */
export interface TransportFault {
  /** Only requests whose path contains this; otherwise all. */
  readonly path?: string;
  /** Every answer waits so long first. */
  readonly slowMs?: number;
  /** Every answer is 200 with this for its body, said to be JSON. */
  readonly body?: string;
  /** Every body ends in its middle, though the answer itself is whole. */
  readonly truncated?: boolean;
  /** Every connection is torn down in the middle of the body. */
  readonly brokenOff?: boolean;
}

/** The fault of each tenant, if it has one. */
export class TenantFaults<Fault extends TransportFault> {
  readonly #faults = new Map<string, Fault>();

  /** Makes something go wrong for a tenant; an empty fault ends it. */
  set(tenant: string, fault: Fault): void {
    this.#faults.set(tenant, fault);
  }

  clear(): void {
    this.#faults.clear();
  }

  of(tenant: string, path: string): Fault | undefined {
    const fault = this.#faults.get(tenant);
    return !fault?.path || path.includes(fault.path) ? fault : undefined;
  }
}
