import { Spec } from '../spec';
import { ALLOY_PORT, CONFIG_PATH } from './alloyContainer';

/** Its registry, repository and tag. */
export const CONFIG_RELOADER_IMAGE = [
  'quay.io',
  'prometheus-operator/prometheus-config-reloader',
  'v0.81.0',
] as const;

const [REGISTRY, REPOSITORY, TAG] = CONFIG_RELOADER_IMAGE;

/** The user that no file belongs to. */
const NOBODY = 65_534;

/**
 * The sidecar that has Alloy read a configuration again that was changed in
 * place; none when the spec wants none. What comes from the repository comes
 * under a new name, and so by a rollout.
 */
export function configReloader({ configReloader: { enabled } }: Spec) {
  return enabled
    ? [
        {
          name: 'config-reloader',
          image: `${REGISTRY}/${REPOSITORY}:${TAG}`,
          args: [
            `--watched-dir=${CONFIG_PATH}`,
            `--reload-url=http://127.0.0.1:${ALLOY_PORT}/-/reload`,
            // Its default is port 8080 of every address: on the host network, of the node's.
            `--listen-address=127.0.0.1:${ALLOY_PORT + 1}`,
          ],
          resources: {
            requests: { cpu: '10m', memory: '50Mi' },
            limits: { memory: '100Mi' },
          },
          securityContext: {
            runAsNonRoot: true,
            runAsUser: NOBODY,
            runAsGroup: NOBODY,
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'] },
            seccompProfile: { type: 'RuntimeDefault' },
          },
          volumeMounts: [
            { name: 'config', mountPath: CONFIG_PATH, readOnly: true },
          ],
        },
      ]
    : [];
}
