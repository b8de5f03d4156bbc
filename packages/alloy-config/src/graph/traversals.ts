import type { Expression, Identifier, Statement } from '../ast';

/**
 * Names joined by dots, `prometheus.remote_write.default.receiver`: what may refer to a block. An
 * index or a call ends it.
 */
export type Traversal = readonly Identifier[];

/** Finds traversals in the order in which Alloy does (`internal/util/ast` of grafana/alloy). */
class TraversalWalker {
  readonly found: Traversal[] = [];
  #current: Identifier[] | undefined;

  walkBody(body: readonly Statement[]) {
    const work = [...body].reverse();
    for (
      let statement = work.pop();
      statement !== undefined;
      statement = work.pop()
    ) {
      if (statement.type === 'attribute') {
        this.walk(statement.value);
      } else {
        for (let index = statement.body.length - 1; index >= 0; index--) {
          work.push(statement.body[index]);
        }
      }
    }
  }

  flush() {
    if (this.#current) {
      this.found.push(this.#current);
    }
    this.#current = undefined;
  }

  walk(root: Expression) {
    const work: (Expression | Identifier | 'flush')[] = [root];
    for (;;) {
      const next = work.pop();
      if (next === undefined) {
        return;
      }
      if (next === 'flush') {
        this.flush();
      } else if ('type' in next) {
        const inside = this.#enter(next);
        for (let index = inside.length - 1; index >= 0; index--) {
          work.push(inside[index]);
        }
      } else {
        this.#current?.push(next);
      }
    }
  }

  /** What to do inside an expression, in order. */
  #enter(node: Expression): (Expression | Identifier | 'flush')[] {
    switch (node.type) {
      case 'identifier':
        this.flush();
        this.#current = [{ name: node.name, start: node.start, end: node.end }];
        return [];
      case 'access':
        return [node.value, node.name];
      case 'index':
        return [node.value, 'flush', node.index];
      case 'call':
        return [node.value, 'flush', ...node.args];
      case 'array':
        return [...node.elements];
      case 'object':
        return node.fields.map(field => field.value);
      case 'unary':
        return [node.value];
      case 'binary':
        return [node.left, node.right];
      case 'paren':
        return [node.inner];
      default:
        return [];
    }
  }
}

/**
 * Every name in a body that may refer to a block, in Alloy's order, nested blocks included. Any
 * depth is fine: the walk does not recurse.
 */
export function traversalsIn(body: readonly Statement[]): Traversal[] {
  const walker = new TraversalWalker();
  walker.walkBody(body);
  walker.flush();
  return walker.found;
}

/** The names with dots between them. */
export function traversalName(traversal: Traversal): string {
  return traversal.map(identifier => identifier.name).join('.');
}
