import { UnknownDoorError } from '../doors/UnknownDoorError';
import {
  KubernetesDoor,
  KubernetesFault,
  kubernetesFaultSchema,
} from '../kubernetes';
import { LokiDoor, LokiFault, lokiFaultSchema } from '../loki';
import { MimirDoor, MimirFault, mimirFaultSchema } from '../mimir';

/** The doors that can be made to fail. */
export interface FaultyDoors {
  readonly kubernetes?: Pick<KubernetesDoor, 'setFault'>;
  readonly mimir?: Pick<MimirDoor, 'setFault' | 'clearFaults'>;
  readonly loki?: Pick<LokiDoor, 'setFault' | 'clearFaults'>;
}

const TARGETS = ['kubernetes', 'mimir/TENANT', 'loki/TENANT'];

/**
 * What is made to go wrong. It outlives scenarios: the doors of the next one
 * fail as those of the last did.
 */
export class LabFaults {
  #kubernetes: KubernetesFault = {};
  readonly #mimir = new Map<string, MimirFault>();
  readonly #loki = new Map<string, LokiFault>();

  /**
   * Sets the fault of a door, of one tenant where the door has tenants; an
   * empty fault ends it.
   *
   * @param target `kubernetes`, `mimir/TENANT` or `loki/TENANT`
   * @throws UnknownDoorError, ZodError naming the field that is wrong
   */
  set(target: string, fault: unknown): void {
    const [door, tenant] = target.split('/', 2);
    if (door === 'kubernetes' && tenant === undefined) {
      this.#kubernetes = kubernetesFaultSchema.parse(fault);
    } else if (door === 'mimir' && tenant) {
      this.#mimir.set(tenant, mimirFaultSchema.parse(fault));
    } else if (door === 'loki' && tenant) {
      this.#loki.set(tenant, lokiFaultSchema.parse(fault));
    } else {
      throw new UnknownDoorError(target, TARGETS);
    }
  }

  /** Makes doors fail as was set. */
  applyTo(doors: FaultyDoors): void {
    doors.kubernetes?.setFault(this.#kubernetes);
    doors.mimir?.clearFaults();
    for (const [tenant, fault] of this.#mimir) {
      doors.mimir?.setFault(tenant, fault);
    }
    doors.loki?.clearFaults();
    for (const [tenant, fault] of this.#loki) {
      doors.loki?.setFault(tenant, fault);
    }
  }
}
