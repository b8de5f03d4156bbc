import { readManifests } from '@alloy-fleet/alloy-advisor/static';
import {
  WrittenCollector,
  writtenCollector,
} from '../sources/WrittenCollector';

/** The manifests of a Deployment of Alloy, and the ConfigMap that it mounts, with that text in it. */
export function alloyManifests(text: string) {
  const metadata = { name: 'alloy', namespace: 'monitoring' };
  return [
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        template: {
          spec: {
            containers: [
              {
                name: 'alloy',
                image: 'grafana/alloy:v1.9.0',
                args: ['run', '/etc/alloy/config.alloy'],
                volumeMounts: [{ name: 'config', mountPath: '/etc/alloy' }],
              },
            ],
            volumes: [{ name: 'config', configMap: { name: 'alloy' } }],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata,
      data: { 'config.alloy': text },
    },
  ];
}

/** A collector that is told what the text says. */
export function writtenAlloy(text: string): WrittenCollector {
  const [collector] = readManifests(alloyManifests(text));
  return writtenCollector(collector);
}
