import type { Container } from '../collector/Container';
import type { ConfigMapFiles, PodSpec, Volume } from '../collector/Workload';
import { at, fields, list, text, textFields, texts } from './KubernetesObject';

/** A pod's specification, with the defaults of the API. */
export function readPod(spec: unknown): PodSpec {
  const pod = fields(spec);
  return {
    containers: [
      ...list(pod.containers).map((it, i) =>
        readContainer(it, `containers[${i}]`),
      ),
      ...list(pod.initContainers).flatMap((it, i) =>
        at(it, 'restartPolicy') === 'Always'
          ? readContainer(it, `initContainers[${i}]`)
          : [],
      ),
    ],
    volumes: list(pod.volumes).map(readVolume),
    tolerations: list(pod.tolerations).map(toleration => ({
      key: text(at(toleration, 'key')),
      operator: text(at(toleration, 'operator')),
      effect: text(at(toleration, 'effect')),
    })),
    hostNetwork: pod.hostNetwork === true,
    hostPID: pod.hostPID === true,
    dnsPolicy: text(pod.dnsPolicy),
    serviceAccountName: text(pod.serviceAccountName) ?? 'default',
  };
}

function readContainer(value: unknown, field: string): Container {
  const container = fields(value);
  return {
    name: text(container.name) ?? '',
    field,
    image: text(container.image) ?? '',
    command:
      container.command === undefined ? undefined : texts(container.command),
    args: container.args === undefined ? undefined : texts(container.args),
    env: list(container.env).map(variable => ({
      name: text(at(variable, 'name')) ?? '',
      value: text(at(variable, 'value')),
      fieldPath: text(at(variable, 'valueFrom', 'fieldRef', 'fieldPath')),
    })),
    hasEnvFrom: list(container.envFrom).length > 0,
    volumeMounts: list(container.volumeMounts).map(mount => ({
      name: text(at(mount, 'name')) ?? '',
      mountPath: text(at(mount, 'mountPath')) ?? '',
      subPath: text(at(mount, 'subPath')),
    })),
    resources: {
      requests: textFields(at(container.resources, 'requests')),
      limits: textFields(at(container.resources, 'limits')),
    },
    livenessPath: text(at(container.livenessProbe, 'httpGet', 'path')),
    ports: list(container.ports).map(port => ({
      name: text(at(port, 'name')),
      port: Number(at(port, 'containerPort')),
    })),
  };
}

function readVolume(value: unknown): Volume {
  const volume = fields(value);
  return {
    name: text(volume.name) ?? '',
    kind: kindOf(volume),
    path: text(at(volume.hostPath, 'path')),
    claim: text(at(volume.persistentVolumeClaim, 'claimName')),
    configMaps: [
      ...configMap(volume.configMap),
      ...list(at(volume.projected, 'sources')).flatMap(source =>
        configMap(at(source, 'configMap')),
      ),
    ],
  };
}

function kindOf(volume: Readonly<Record<string, unknown>>): Volume['kind'] {
  if (volume.hostPath) {
    return 'hostPath';
  }
  if (volume.emptyDir) {
    return 'emptyDir';
  }
  if (volume.persistentVolumeClaim) {
    return 'claim';
  }
  if (volume.ephemeral) {
    return 'ephemeral';
  }
  return volume.configMap || volume.projected ? 'configMap' : 'other';
}

function configMap(value: unknown): ConfigMapFiles[] {
  const name = text(at(value, 'name'));
  if (name === undefined) {
    return [];
  }
  const items = list(at(value, 'items'));
  return [
    {
      name,
      ...(items.length > 0 && {
        items: Object.fromEntries(
          items.map(item => [text(at(item, 'key')), text(at(item, 'path'))]),
        ),
      }),
    },
  ];
}
