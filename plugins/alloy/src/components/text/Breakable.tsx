import { Fragment } from 'react';

/** A name, or a text with names in it, that breaks after dots and underscores. */
export function Breakable({ text }: { text: string }) {
  return (
    <>
      {(text.match(/[^._]+[._]*|[._]+/g) ?? []).map((part, i) => (
        <Fragment key={i}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </>
  );
}
