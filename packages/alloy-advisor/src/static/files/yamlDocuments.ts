import {
  Composer,
  CST,
  Document,
  Lexer,
  LineCounter,
  Pair,
  Parser,
  Scalar,
  isScalar,
  visit,
} from 'yaml';

/**
 * Nothing that means something nests so deep. What composes the nodes would run out of the stack, and
 * an expression that V8 compiles there ends the whole process.
 */
const DEEPEST = 200;
/** Each is looked for among all nodes. */
const MOST_ALIASES = 1_000;

/** A document of YAML or JSON that can be read as a whole. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  /** What it is in JavaScript, its aliases resolved. */
  readonly value: unknown;
}

/** The documents of a text, and where its lines are. */
export interface YamlDocuments {
  readonly documents: readonly YamlDocument[];
  readonly lines: LineCounter;
}

/** What is wrong with a document, and where. */
interface Problem {
  readonly message: string;
  readonly offset: number;
}

/**
 * The documents of YAML or JSON, in time linear in the text. Those that are wrong are left out, and
 * told to `onError` with their line: what is no YAML, nests deeper than 200 levels, has a key twice,
 * more than 1,000 aliases, or aliases that unfold to far more than is written.
 */
export function yamlDocuments(
  text: string,
  onError: (message: string) => void = () => {},
): YamlDocuments {
  const lines = new LineCounter();
  const documents: YamlDocument[] = [];
  const tell = ({ message, offset }: Problem) => {
    const { line, col } = lines.linePos(offset);
    onError(`${message} at line ${line}, column ${col}`);
  };
  // Both would be told by the library in time that grows with the square: of the keys of a map, and
  // of the errors of a line.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false });
  const take = (document: Document.Parsed) => {
    const read = readDocument(document);
    if ('message' in read) {
      tell(read);
    } else {
      documents.push(read);
    }
  };
  const tokens = tokensOf(text, lines);
  let next = tokens.next();
  for (; !next.done; next = tokens.next()) {
    [...composer.next(next.value)].forEach(take);
  }
  [...composer.end()].forEach(take);
  if (next.value) {
    tell(next.value);
  }
  return { documents, lines };
}

/** The documents as they are written, one each, as far as they do not nest too deep. */
function* tokensOf(
  text: string,
  lines: LineCounter,
): Generator<CST.Token, Problem | undefined> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    offset += lexeme.length;
    if (parser.stack.length > DEEPEST) {
      return { message: `It nests deeper than ${DEEPEST} levels`, offset };
    }
  }
  yield* parser.end();
  return undefined;
}

function readDocument(document: Document.Parsed): YamlDocument | Problem {
  const [error] = document.errors;
  const problem = error
    ? { message: error.message, offset: error.pos[0] }
    : problemIn(document);
  if (problem) {
    return problem;
  }
  try {
    return { document, value: document.toJS() };
  } catch (thrown) {
    // An alias of nothing, or aliases of aliases.
    return {
      message: (thrown as Error).message,
      offset: document.range[0],
    };
  }
}

/** A key that its map has already, or an alias too many; undefined without either. */
function problemIn(document: Document.Parsed): Problem | undefined {
  let problem: Problem | undefined;
  let aliases = 0;
  visit(document, {
    Alias(_, alias) {
      aliases += 1;
      if (aliases <= MOST_ALIASES) {
        return undefined;
      }
      const message = `It has more than ${MOST_ALIASES} aliases`;
      problem = { message, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
    Map(_, { items }) {
      const repeated = repeatedKey(items);
      if (!repeated) {
        return undefined;
      }
      const message = 'Map keys must be unique';
      problem = { message, offset: repeated.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return problem;
}

function repeatedKey(pairs: readonly Pair[]): Scalar | undefined {
  const values = new Set<unknown>();
  for (const { key } of pairs) {
    if (isScalar(key)) {
      if (values.has(key.value)) {
        return key;
      }
      values.add(key.value);
    }
  }
  return undefined;
}
