/** The dashes that a flag begins with, and its first word. */
const FLAG = /((?<![\w-])--\w+)/;

/** A text with flags in it, which does not break after their dashes. */
export function Flagged({ text }: { text: string }) {
  return (
    <>
      {text.split(FLAG).map((piece, i) =>
        // What the expression captured stands at every other place.
        i % 2 === 1 ? (
          <span key={i} style={{ whiteSpace: 'nowrap' }}>
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  );
}
