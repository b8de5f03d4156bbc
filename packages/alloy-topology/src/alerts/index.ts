export { alertGroups } from './alertGroups';
export { areRulesSynced } from './areRulesSynced';
export { ALERTS_FOLDER, renderAlerts } from './renderAlerts';
