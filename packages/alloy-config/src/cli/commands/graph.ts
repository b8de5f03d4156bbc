import { buildGraph, type ConfigGraph, type GraphPlace } from '../../graph';
import { parse } from '../../parse';
import { diagnosticLine } from '../diagnosticLine';
import { eachFile } from '../eachFile';
import { ExitCode } from '../exitCode';
import { parseArguments } from '../parseArguments';
import { Terminal } from '../Terminal';

export const GRAPH_USAGE = `alloy-config graph [--json] FILE...
  Says which components hand data to which, a line each, along the data:
  FROM -> TO (ARGUMENT); and names references to nothing, names defined twice
  and cycles, and exits 1 if there are any.
      --json    print an object a file: {file, graph, diagnostics}`;

const OPTIONS = { json: { type: 'boolean', default: false } } as const;

/** Shows the graphs of files, see GRAPH_USAGE; gives the exit code. */
export async function graph(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { values, files } = parseArguments(args, OPTIONS);
  return eachFile(files, terminal, (file, text) => {
    const { file: tree, diagnostics } = parse(text);
    const built = buildGraph(tree);
    const levels = levelsOf(built);
    if (values.json) {
      const result = { file, graph: built, diagnostics };
      terminal.out(`${JSON.stringify(result)}\n`);
    } else {
      for (const diagnostic of diagnostics) {
        terminal.error(diagnosticLine(file, diagnostic));
      }
      for (const level of levels) {
        terminal.out(edgeLines(level));
        terminal.error(problemLines(file, level));
      }
    }
    const isFine = diagnostics.length === 0 && !levels.some(hasProblems);
    return isFine ? ExitCode.ok : ExitCode.findings;
  });
}

/** The graph and those inside its nodes, the outer before the inner. */
function levelsOf(graphOfFile: ConfigGraph): ConfigGraph[] {
  const levels = [graphOfFile];
  for (const level of levels) {
    levels.push(...level.nodes.flatMap(({ inside }) => inside ?? []));
  }
  return levels;
}

function edgeLines({ references }: ConfigGraph): string {
  return references
    .map(({ from, to, argument, flow }) => {
      const [source, target] = flow === 'forward' ? [from, to] : [to, from];
      return `${source} -> ${target} (${argument})\n`;
    })
    .join('');
}

function hasProblems({ missing, duplicates, cycles }: ConfigGraph): boolean {
  return missing.length + duplicates.length + cycles.length > 0;
}

function problemLines(
  file: string,
  { missing, duplicates, cycles }: ConfigGraph,
): string {
  const at = ({ line, column }: GraphPlace) => `${file}:${line}:${column}`;
  return [
    ...missing.map(
      reference =>
        `${at(reference)}: ${reference.argument} of ${reference.from} refers ` +
        `to ${reference.path}, which does not exist\n`,
    ),
    ...duplicates.map(
      block =>
        `${at(block)}: ${block.id} is defined already in line ${
          block.first.line
        }\n`,
    ),
    ...cycles.map(ids => `${file}: cycle: ${[...ids, ids[0]].join(' -> ')}\n`),
  ].join('');
}
