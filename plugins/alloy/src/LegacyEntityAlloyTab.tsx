import { useLocation, useParams } from 'react-router-dom';
import { mountedAt } from './components/address';
import { EntityAlloyContent } from './components/page';

/**
 * The tab in an app of the older frontend system, whose router says where it
 * is: that of another version may mean something else by a relative link.
 */
export function LegacyEntityAlloyTab() {
  const { pathname } = useLocation();
  const { '*': rest } = useParams();
  return <EntityAlloyContent tab={mountedAt(pathname, rest)} />;
}
