export { dashboardQueries } from './dashboardPanels';
export { DASHBOARDS_FOLDER, renderDashboards } from './renderDashboards';
