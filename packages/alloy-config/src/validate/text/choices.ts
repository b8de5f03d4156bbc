import { quote } from '../../scan';

/** A text type that allows some words only. */
type Choice = {
  readonly words: readonly string[];
  /** What Alloy says of any other. */
  readonly refusal: (text: string) => string;
  /** Whether letter case counts for nothing; the refusal then shows the text in lower case. */
  readonly anyCase?: boolean;
  /** Whether even null is refused, because the zero value is. */
  readonly refusesNull?: boolean;
};

const TLS_VERSIONS = ['TLS10', 'TLS11', 'TLS12', 'TLS13'];
const LOG_FORMATS = ['logfmt', 'json', ''];
const SYSLOG_FORMATS = ['rfc5424', 'rfc3164'];

/** By the name of the type in the catalogue. Sources: the types' `UnmarshalText` in grafana/alloy. */
export const CHOICES: ReadonlyMap<string, Choice> = new Map<string, Choice>([
  [
    'relabel.Action',
    {
      words: [
        'replace',
        'keep',
        'drop',
        'hashmod',
        'labelmap',
        'labeldrop',
        'labelkeep',
        'lowercase',
        'uppercase',
        'keepequal',
        'dropequal',
      ],
      refusal: text => `unrecognized action type ${quote(text)}`,
    },
  ],
  [
    'config.TLSVersion',
    {
      words: TLS_VERSIONS,
      refusal: text => `unknown TLS version: ${text}`,
    },
  ],
  [
    'http.TLSVersion',
    {
      words: TLS_VERSIONS,
      refusal: text => `unknown TLS version ${quote(text)}`,
    },
  ],
  [
    'http.TLSCipher',
    {
      words: [
        'TLS_AES_128_GCM_SHA256',
        'TLS_AES_256_GCM_SHA384',
        'TLS_CHACHA20_POLY1305_SHA256',
        'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
        'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
        'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
        'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
        'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
        'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
        'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
        'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
        'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
        'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
      ],
      refusal: text => `unknown cipher ${quote(text)}`,
    },
  ],
  [
    'http.TLSCurve',
    {
      words: ['CurveP256', 'CurveP384', 'CurveP521', 'X25519'],
      refusal: text => `unknown curve ${quote(text)}`,
    },
  ],
  [
    'http.ClientAuth',
    {
      words: [
        'NoClientCert',
        'RequestClientCert',
        'RequireAnyClientCert',
        'VerifyClientCertIfGiven',
        'RequireAndVerifyClientCert',
      ],
      refusal: text => `unknown client auth type ${quote(text)}`,
    },
  ],
  [
    'logging.Level',
    {
      words: ['debug', 'info', 'warn', 'error', ''],
      refusal: text => `unrecognized log level ${quote(text)}`,
    },
  ],
  [
    'logging.Format',
    {
      words: LOG_FORMATS,
      refusal: text => `unrecognized log format ${quote(text)}`,
    },
  ],
  [
    'receiver.LogFormat',
    {
      words: LOG_FORMATS,
      refusal: text => `unrecognized log format ${quote(text)}`,
    },
  ],
  [
    'receiver.RateLimitingStrategy',
    {
      words: ['global', 'per_app', ''],
      refusal: text => `unrecognized rate limiting strategy ${quote(text)}`,
    },
  ],
  [
    'filedetector.Detector',
    {
      words: ['fsnotify', 'poll', ''],
      refusal: text =>
        `unrecognized detector ${quote(text)}, expected fsnotify or poll`,
    },
  ],
  [
    'file.CompressionFormat',
    {
      words: ['gz', 'z', 'bz2'],
      // Alloy lists the formats in no fixed order; this is the one it was seen to give most often.
      refusal: text =>
        `unsupported compression format: ${quote(
          text,
        )} - please use one of "gz, z, bz2"`,
    },
  ],
  [
    'file.OnPositionsFileError',
    {
      words: ['skip', 'restart_from_end', 'restart_from_beginning'],
      refusal: text => `unknown OnPositionsFileError value: ${text}`,
    },
  ],
  [
    'cloudflare.FieldsType',
    {
      words: ['default', 'minimal', 'extended', 'all', 'custom'],
      refusal: text => `unknown fields type: ${text}`,
    },
  ],
  [
    'config.SysLogFormat',
    {
      words: SYSLOG_FORMATS,
      refusal: text => `unknown syslog format: ${text}`,
    },
  ],
  [
    'config.SyslogFormat',
    {
      words: [...SYSLOG_FORMATS, 'raw'],
      refusal: text => `unknown syslog format: ${text}`,
      refusesNull: true,
    },
  ],
  [
    'syslog.FramingTrailer',
    {
      words: ['NUL', 'LF'],
      refusal: text => `unknown syslog format: ${text}`,
    },
  ],
  [
    'scaleway.Role',
    {
      words: ['instance', 'baremetal'],
      refusal: text => `invalid role ${quote(text)}`,
    },
  ],
  [
    'splunkhec.SplittingStrategy',
    {
      words: ['none', 'line'],
      refusal: text => `unknown splitting strategy: ${text}`,
    },
  ],
  [
    'stages.SourceType',
    {
      words: ['line', 'label', 'structured_metadata', 'extracted'],
      refusal: text => `unknown source_type: ${text}`,
    },
  ],
  [
    'ottl.ErrorMode',
    {
      words: ['ignore', 'propagate', 'silent'],
      refusal: text => `unknown error mode ${text}`,
      anyCase: true,
    },
  ],
  [
    'transform.ContextID',
    {
      words: [
        'resource',
        'scope',
        'span',
        'spanevent',
        'metric',
        'datapoint',
        'log',
      ],
      refusal: text => `unknown context ${text}`,
      anyCase: true,
    },
  ],
  [
    'otelcol.CompressionType',
    {
      words: ['gzip', 'zlib', 'deflate', 'snappy', 'zstd', 'lz4', 'none', ''],
      refusal: text => `unrecognized compression type ${quote(text)}`,
    },
  ],
  [
    'configcompression.Type',
    {
      words: [
        'gzip',
        'zlib',
        'deflate',
        'snappy',
        'x-snappy-framed',
        'zstd',
        'lz4',
        'none',
        '',
      ],
      refusal: text => `unsupported compression type ${quote(text)}`,
    },
  ],
  [
    'otelcol.SeverityLevel',
    {
      words: ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'].flatMap(
        level => [level, `${level}2`, `${level}3`, `${level}4`],
      ),
      refusal: text => `unrecognized severity level ${quote(text)}`,
    },
  ],
  [
    'otelcol.Level',
    {
      words: ['none', 'basic', 'normal', 'detailed'],
      refusal: text => `unrecognized debug level ${quote(text)}`,
    },
  ],
]);

/** What Alloy says of a text that is none of a type's words; undefined if it is one. */
export function choiceProblem(
  choice: Choice,
  given: string,
): string | undefined {
  const text = choice.anyCase ? given.toLowerCase() : given;
  return choice.words.includes(text) ? undefined : choice.refusal(text);
}
