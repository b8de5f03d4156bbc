import path from 'node:path';
import { WorldEntity, worldEntities } from './catalog';
import { createControlDoor } from './control/controlDoor';
import { OpenDoor, openDoor } from './doors/openDoor';
import { DEFAULT_PORTS, DOORS, DoorName } from './doors/ports';
import { CountedRequests, RequestCounts } from './doors/RequestCounts';
import { LabFaults } from './faults/LabFaults';
import { Forge } from './forge';
import { GrownClusters, ServedCluster } from './grown';
import type { LabState } from './LabState';
import type { Log } from './prometheus';
import type { RunningScenario } from './scenario/RunningScenario';
import { openScenario } from './scenario/openScenario';
import { SCENARIOS } from './world';

/** How a lab is started. */
export interface LabOptions {
  /** A scenario's name, or a folder in the recordings' form. */
  readonly scenario: string;
  /** Ports of the doors; what is left out has its default, 0 is any. */
  readonly ports?: Partial<Record<DoorName, number>>;
  /** An absolute path for what the lab writes. */
  readonly workDir: string;
  readonly log: Log;
  /** Without, Mimir stays shut and no Prometheus runs; with it by default. */
  readonly withTelemetry?: boolean;
  /** Whoever may write to the forge. */
  readonly forgeUser?: { readonly name: string; readonly password: string };
}

/** Everything a laptop lacks, behind doors on the loopback interface. */
export class Lab {
  readonly #options: LabOptions;
  readonly #faults: LabFaults;
  readonly #doors = new Map<DoorName, OpenDoor>();
  readonly #requests = new RequestCounts();
  readonly #clusters: GrownClusters;
  #scenario: RunningScenario;
  #scenarioCount = 1;
  #switching: Promise<void> = Promise.resolve();

  /**
   * Opens all doors. Each answers at once, but for Mimir: it says 503 until
   * `telemetryReady()`.
   *
   * @throws InvalidWorldError, PortTakenError
   */
  static async start(options: LabOptions): Promise<Lab> {
    options.log(`reading the world ${options.scenario}`);
    const faults = new LabFaults();
    const scenario = await open(options.scenario, 1, options, faults);
    const lab = new Lab(options, scenario, faults);
    try {
      await lab.#openDoors();
    } catch (error) {
      await lab.close();
      throw error;
    }
    // What fails is part of the state, and telemetryReady() rejects with it.
    lab.telemetryReady().catch(() => {});
    return lab;
  }

  private constructor(
    options: LabOptions,
    scenario: RunningScenario,
    faults: LabFaults,
  ) {
    this.#options = options;
    this.#scenario = scenario;
    this.#faults = faults;
    this.#clusters = new GrownClusters({
      log: options.log,
      alive: cluster => this.#scenario.add(cluster),
    });
  }

  /** Where a door listens, without a trailing slash. */
  url(door: DoorName): string {
    return this.#doors.get(door)!.url;
  }

  state(): LabState {
    const { name, world, clock } = this.#scenario;
    const isOutside = !(SCENARIOS as readonly string[]).includes(name);
    return {
      simulated: true,
      scenario: name,
      scenarios: isOutside ? [...SCENARIOS, name] : SCENARIOS,
      hosts: world.hosts,
      recordedAt: new Date(world.recordedAtMs).toISOString(),
      startedAt: new Date(clock.startedAtMs).toISOString(),
      now: new Date(clock.nowMs()).toISOString(),
      doors: Object.fromEntries(
        DOORS.map(it => [it, { url: this.url(it) }]),
      ) as LabState['doors'],
      telemetry: this.#scenario.telemetry(),
    };
  }

  /** What a catalog would hold of the world behind the doors. */
  async catalog(): Promise<WorldEntity[]> {
    return worldEntities(this.#scenario.world);
  }

  /** Resolves when Mimir answers; rejects with why it cannot. */
  async telemetryReady(): Promise<void> {
    await this.#switching;
    await this.#scenario.startTelemetry();
  }

  /**
   * Puts another world behind the doors, all at once: the old one answers
   * until the new one's telemetry has started, or failed to.
   *
   * @throws InvalidWorldError when the folder is not in the recordings' form
   */
  async switchScenario(name: string): Promise<void> {
    const switched = this.#switching.then(() => this.#switchTo(name));
    this.#switching = switched.catch(() => {});
    await switched;
  }

  /**
   * Makes something go wrong at a door, in whichever scenario, until an empty
   * fault ends it.
   *
   * @param target see LabFaults.set
   * @throws UnknownDoorError, ZodError naming the field that is wrong
   */
  setFault(target: string, fault: unknown): void {
    this.#faults.set(target, fault);
    this.#scenario.applyFaults();
  }

  /** The clusters of the repositories on the forge. */
  clusters(): ServedCluster[] {
    return this.#clusters.list();
  }

  /** What was asked at the doors since the lab started, or since a reset. */
  requests(): CountedRequests {
    return this.#requests.toJSON();
  }

  /** Counts what is asked at the doors from nothing again. */
  resetRequests(): void {
    this.#requests.reset();
  }

  /** Closes every door and stops every process. */
  async close(): Promise<void> {
    await Promise.all([...this.#doors.values()].map(it => it.close()));
    await this.#switching;
    await this.#clusters.close();
    await this.#scenario.close();
  }

  async #openDoors(): Promise<void> {
    const { workDir, log, forgeUser, ports } = this.#options;
    const forge = await Forge.open({
      dir: path.join(workDir, 'forge'),
      user: forgeUser,
      pushed: repository => this.#clusters.follow(repository),
    });
    const handlers: Record<
      DoorName,
      Parameters<typeof openDoor>[0]['handler']
    > = {
      control: createControlDoor(this),
      kubernetes: (request, response) =>
        this.#scenario.kubernetes.handle(request, response),
      mimir: (request, response) => this.#scenario.mimir(request, response),
      loki: (request, response) => this.#scenario.loki(request, response),
      forge: forge.handler,
    };
    for (const name of DOORS) {
      const port = ports?.[name] ?? DEFAULT_PORTS[name];
      const door = await openDoor({
        name,
        port,
        handler: (request, response) => {
          this.#requests.count(name, request);
          handlers[name](request, response);
        },
      });
      this.#doors.set(name, door);
      log(`the ${name} door listens on ${door.url}`);
    }
  }

  async #switchTo(name: string): Promise<void> {
    const { log } = this.#options;
    log(`switching from ${this.#scenario.name} to ${name}`);
    this.#scenarioCount += 1;
    const count = this.#scenarioCount;
    const next = await open(name, count, this.#options, this.#faults);
    await next.startTelemetry().catch(() => {});
    next.applyFaults();
    const previous = this.#scenario;
    this.#scenario = next;
    await previous.close();
    await this.#clusters.revive();
    log(`the scenario is ${name}`);
  }
}

/** Starts a lab. @see Lab.start */
export function startLab(options: LabOptions): Promise<Lab> {
  return Lab.start(options);
}

function open(
  name: string,
  count: number,
  options: LabOptions,
  faults: LabFaults,
): Promise<RunningScenario> {
  const { workDir, log, withTelemetry = true } = options;
  return openScenario(name, {
    workDir: path.join(workDir, `scenario-${count}`),
    log,
    faults,
    withTelemetry,
  });
}
