export { alertGroups } from './alertGroups';
export { ALERTS_FOLDER, renderAlerts } from './renderAlerts';
