/** A whole HTTP answer, before it is sent. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Buffer;
}

export function jsonAnswer(body: unknown, status = 200): Answer {
  return {
    status,
    contentType: 'application/json',
    body: JSON.stringify(body),
  };
}

/** Plain text, ended by a newline as Go's `http.Error` does. */
export function textAnswer(status: number, text: string): Answer {
  return {
    status,
    contentType: 'text/plain; charset=utf-8',
    body: `${text}\n`,
  };
}

export function yamlAnswer(body: string): Answer {
  return { status: 200, contentType: 'application/yaml', body };
}
