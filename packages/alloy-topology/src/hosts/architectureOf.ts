import { Architecture, architecturesOf, Host } from '../spec';

/** The processor of a host, the usual one of its kind when its spec does not say. */
export function architectureOf({ architecture, kind }: Host): Architecture {
  return architecture ?? architecturesOf(kind)[0];
}
