import type { FormField } from '@alloy-fleet/alloy-topology';
import {
  Document,
  isCollection,
  isPair,
  isScalar,
  isSeq,
  Scalar,
  visit,
} from 'yaml';

/** The parameters of a template with everything under them. */
const PARAMETERS = /^ {2}parameters:\n(?:(?: {4}.*)?\n)*/m;

/** Texts from here on are folded, so that the file can be read. */
const LONG = 60;

/**
 * The text of a software template with the pages of a form in it; whatever
 * else is there, comments too, stays as it is.
 *
 * @throws Error for a template without parameters
 */
export function withForm(
  template: string,
  pages: readonly FormField[],
): string {
  if (!PARAMETERS.test(template)) {
    throw new Error('The template has no "parameters:" to put a form into');
  }
  const lines = printed(pages)
    .split('\n')
    .map(line => (line === '' ? '' : `  ${line}`))
    .join('\n');
  return template.replace(PARAMETERS, () => `${lines}\n`);
}

function printed(pages: readonly FormField[]): string {
  const document = new Document(
    { parameters: pages },
    { aliasDuplicateObjects: false },
  );
  visit(document, {
    Scalar(_, node, path) {
      const pair = path[path.length - 1];
      const isPattern =
        isPair(pair) && isScalar(pair.key) && pair.key.value === 'pattern';
      if (isPattern && node === pair.value) {
        node.type = Scalar.QUOTE_SINGLE;
      } else if (typeof node.value === 'string' && node.value.length > LONG) {
        node.type = Scalar.BLOCK_FOLDED;
      }
    },
  });
  const list = document.get('parameters');
  if (isSeq(list)) {
    list.items.slice(1).forEach(page => {
      if (isCollection(page)) {
        page.spaceBefore = true;
      }
    });
  }
  return document.toString({ lineWidth: 78, singleQuote: true });
}
