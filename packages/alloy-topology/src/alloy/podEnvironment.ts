import { call } from '@alloy-fleet/alloy-config';

// What a collector's container is given from the downward API.
export const NODE_NAME = call('sys.env', 'K8S_NODE_NAME');
export const POD_NAME = call('sys.env', 'POD_NAME');
export const POD_NAMESPACE = call('sys.env', 'POD_NAMESPACE');
