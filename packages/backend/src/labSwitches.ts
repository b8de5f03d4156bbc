import {
  LoggerService,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { keptAnswersExtensionPoint } from '@alloy-fleet/backstage-plugin-alloy-backend';

/** Sooner than a page is loaded anew, which one does who has switched. */
const EVERY_MS = 250;

/** When the lab was switched last, as far as somebody looked. */
class Switches {
  last = new Date(0);
  readonly #url: string;
  readonly #logger: LoggerService;
  #opened: string | undefined;
  #isAway = false;

  constructor(url: string, logger: LoggerService) {
    this.#url = url;
    this.#logger = logger;
  }

  async look(signal: AbortSignal): Promise<void> {
    try {
      const opened = await openedAt(this.#url, signal);
      if (this.#opened !== undefined && opened !== this.#opened) {
        this.last = new Date();
      }
      this.#opened = opened;
      this.#isAway = false;
    } catch (error) {
      if (!this.#isAway) {
        this.#logger.warn(`The lab does not say what it shows: ${error}`);
      }
      this.#isAway = true;
    }
  }
}

/**
 * Has the alloy plugin forget what it kept of the world before when the lab is
 * switched to another scenario. Without `lab.stateUrl` in the configuration it
 * does nothing.
 */
export const labSwitches = createBackendModule({
  pluginId: 'alloy',
  moduleId: 'lab-switches',
  register(env) {
    env.registerInit({
      deps: {
        kept: keptAnswersExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ kept, config, logger, scheduler }) {
        const url = config.getOptionalString('lab.stateUrl');
        if (url) {
          const switches = new Switches(url, logger);
          kept.forgetBefore(() => switches.last);
          await scheduler.scheduleTask({
            id: 'lab-switches',
            scope: 'local',
            frequency: { milliseconds: EVERY_MS },
            timeout: { seconds: 10 },
            fn: signal => switches.look(signal),
          });
        }
      },
    });
  },
});

/** When the lab's scenario was opened: another moment for each. */
async function openedAt(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal });
  if (!response.ok) {
    throw new Error(`${response.status} ${await response.text()}`);
  }
  const { startedAt } = await response.json();
  return startedAt;
}
