import { Answer, jsonAnswer } from './Answer';

/** What can be wrong in an answer with status 200. */
export interface SpoilingFault {
  /** It ends in an error after its data. */
  readonly embeddedError?: string;
  /** A query comes with these warnings, so that it is partial. */
  readonly warnings?: readonly string[];
}

/** What a fault does to a right answer. */
export function spoil(answer: Answer, fault: SpoilingFault): Answer {
  const { warnings, embeddedError } = fault;
  if (answer.status !== 200 || (!warnings && embeddedError === undefined)) {
    return answer;
  }
  let body: Record<string, unknown>;
  try {
    body = JSON.parse(String(answer.body));
  } catch {
    // What is no JSON has no place for warnings and errors.
    return answer;
  }
  return jsonAnswer({
    ...body,
    ...(warnings && body.status === 'success' && { warnings }),
    ...(embeddedError !== undefined && {
      status: 'error',
      error: embeddedError,
    }),
  });
}
