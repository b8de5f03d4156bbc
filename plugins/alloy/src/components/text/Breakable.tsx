import { Fragment } from 'react';
import { Flagged } from './Flagged';

/**
 * A name, or a text with names in it, that breaks after dots and underscores,
 * and not after the dashes of a flag.
 */
export function Breakable({ text }: { text: string }) {
  return (
    <>
      {(text.match(/[^._]+[._]*|[._]+/g) ?? []).map((part, i) => (
        <Fragment key={i}>
          <Flagged text={part} />
          <wbr />
        </Fragment>
      ))}
    </>
  );
}
