import { group } from './group';
import { addressRange, dnsLabel } from './names';
import { flag, listOf } from './values';

/** Who may reach the collectors' own port. */
export const networkPolicySchema = group({
  enabled: flag()
    .default(true)
    .describe("Whether NetworkPolicies guard the collectors' own port"),
  scrapeNamespaces: listOf(dnsLabel(), 20)
    .default([])
    .describe('Namespaces whose pods scrape the collectors'),
  apiServers: listOf(addressRange(), 20)
    .default([])
    .describe(
      'Addresses of the API servers, such as 10.0.0.0/29: the portal looks at collectors through them',
    ),
});
