import { httpPort, selects, Service, Workload } from '../../static/collector';

/** The Service by which a workload's pods find one another: headless, and theirs. */
export function peerService(
  { podLabels }: Workload,
  services: readonly Service[],
): Service | undefined {
  return services.find(
    ({ headless, selector }) =>
      headless && selector !== undefined && selects(selector, podLabels),
  );
}

/** A name for such a Service that none of these has: what a Service is can't be changed to headless. */
export function peerServiceName(
  { name }: Workload,
  services: readonly Service[],
): string {
  const isFree = (it: string) => services.every(service => service.name !== it);
  return (
    [`${name}-cluster`, `${name}-peers`].find(isFree) ?? `${name}-headless`
  );
}

/** The manifest of such a Service. */
export function peerServiceText(
  { namespace, podLabels, process }: Workload,
  serviceName: string,
): string {
  return [
    'apiVersion: v1',
    'kind: Service',
    'metadata:',
    `  name: ${serviceName}`,
    ...(namespace ? [`  namespace: ${namespace}`] : []),
    'spec:',
    '  clusterIP: None',
    '  publishNotReadyAddresses: true',
    '  selector:',
    ...Object.entries(podLabels).map(([key, value]) => `    ${key}: ${value}`),
    '  ports:',
    '    - name: tcp-cluster',
    `      port: ${httpPort(process)}`,
  ].join('\n');
}
