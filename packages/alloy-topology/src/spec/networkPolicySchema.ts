import { about } from './about';
import { group } from './group';
import { addressRange, dnsLabel } from './names';
import { flag, listOf } from './values';

/** Who may reach the collectors' own port. */
export const networkPolicySchema = group({
  enabled: flag()
    .default(true)
    .meta(
      about({
        title: 'Guard it by NetworkPolicies',
        description:
          'Whether NetworkPolicies guard port 12345 of alloy-cluster and alloy-kube-events',
        form: { pages: ['delivery'] },
      }),
    ),
  scrapeNamespaces: listOf(dnsLabel(), 20)
    .default([])
    .meta(
      about({
        title: 'Namespaces that scrape',
        description: "Whose pods scrape the collectors' own metrics",
        form: { pages: ['delivery'], after: 'apiServers' },
      }),
    ),
  apiServers: listOf(addressRange(), 20)
    .default([])
    .meta(
      about({
        title: 'API servers',
        description:
          'Their addresses as ranges, such as 10.0.0.0/29; this portal looks at collectors through them',
        form: { pages: ['delivery'] },
      }),
    ),
});
