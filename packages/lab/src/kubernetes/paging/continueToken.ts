import { badRequest } from '../errors/statusErrors';

/** Where a list goes on: the version it began at and the first key to give. */
export interface ContinueToken {
  /** -1: whichever version is current, at the price of consistency. */
  readonly resourceVersion: number;
  /** Relative to what is listed, without a leading slash. */
  readonly startKey: string;
}

const ENCODED_VERSION = 'meta.k8s.io/v1';

/**
 * @param options.leadingSlash lists that the API keeps in memory are continued
 *   by keys with a leading slash, the others by keys without
 */
export function encodeContinue(
  token: ContinueToken,
  options: { leadingSlash: boolean },
): string {
  const start = `${options.leadingSlash ? '/' : ''}${token.startKey}`;
  const json = JSON.stringify({
    v: ENCODED_VERSION,
    rv: token.resourceVersion,
    start,
  });
  return Buffer.from(json).toString('base64url');
}

/** @throws StatusError 400 for a token that the API did not give out */
export function decodeContinue(text: string): ContinueToken {
  const invalid = text.search(/[^A-Za-z0-9_-]/);
  if (invalid >= 0 || text.length % 4 === 1) {
    const position = invalid >= 0 ? invalid : text.length - 1;
    throw notValid(`illegal base64 data at input byte ${position}`);
  }
  const bytes = Buffer.from(text, 'base64url');
  let content: { v?: unknown; rv?: unknown; start?: unknown };
  try {
    content = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw notValid(
      `invalid character '${goCharacter(
        bytes[0],
      )}' looking for beginning of value`,
    );
  }
  if (content?.v !== ENCODED_VERSION) {
    const version = typeof content?.v === 'string' ? content.v : '';
    throw notValid(
      `server does not recognize this encoded version "${version}"`,
    );
  }
  if (typeof content.start !== 'string' || content.start === '') {
    throw notValid(`encoded start key empty (version ${ENCODED_VERSION})`);
  }
  return {
    resourceVersion: Number(content.rv ?? 0),
    startKey: content.start.replace(/^\//, ''),
  };
}

function notValid(why: string) {
  return badRequest(
    `invalid continue token: continue key is not valid: ${why}`,
  );
}

/** A byte as Go's JSON decoder names it in its errors. */
function goCharacter(byte: number): string {
  return byte >= 0x20 && byte < 0x7f
    ? String.fromCharCode(byte)
    : `\\u${byte.toString(16).padStart(4, '0')}`;
}
