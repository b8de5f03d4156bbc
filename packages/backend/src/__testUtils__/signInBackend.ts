import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigReader } from '@backstage/config';
import authBackend from '@backstage/plugin-auth-backend';
import { labViewers } from '../labViewers';

/**
 * A process of its own that signs people in, with the configuration that its
 * first argument has as JSON: the auth plugin needs a module of a kind that
 * Jest can not require.
 */
const config = new ConfigReader(JSON.parse(process.argv[2]));
const backend = createBackend();
backend.add(
  createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => config,
  }),
);
backend.add(authBackend);
backend.add(labViewers);
backend.start();
