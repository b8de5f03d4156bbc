import type { Expression, Identifier, Statement } from '../ast';

/**
 * Names joined by dots, `prometheus.remote_write.default.receiver`: what may refer to a block. An
 * index or a call ends it.
 */
export type Traversal = readonly Identifier[];

/** What is left to do: an expression, a name to add, the end of a traversal. */
type Step = Expression | Identifier | 'flush';

/** Finds traversals in the order in which Alloy does (`internal/util/ast` of grafana/alloy). */
class TraversalWalker {
  readonly found: Traversal[] = [];
  #current: Identifier[] | undefined;

  walkBody(body: readonly Statement[]) {
    const work: Statement[] = [];
    this.#enterBody(body, work);
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      if (next.type === 'attribute') {
        this.#walk(next.value);
      } else {
        this.#enterBody(next.body, work);
      }
    }
  }

  flush() {
    if (this.#current) {
      this.found.push(this.#current);
      this.#current = undefined;
    }
  }

  #enterBody(body: readonly Statement[], work: Statement[]) {
    for (let index = body.length - 1; index >= 0; index--) {
      work.push(body[index]);
    }
  }

  #walk(root: Expression) {
    if (root.type === 'literal') {
      return;
    }
    const work: Step[] = [root];
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      if (next === 'flush') {
        this.flush();
      } else if ('type' in next) {
        this.#enter(next, work);
      } else {
        this.#current?.push(next);
      }
    }
  }

  /** Puts what is inside an expression on the pile, the last first. */
  #enter(node: Expression, work: Step[]) {
    switch (node.type) {
      case 'identifier':
        this.flush();
        this.#current = [node];
        break;
      case 'access':
        work.push(node.name, node.value);
        break;
      case 'index':
        work.push(node.index, 'flush', node.value);
        break;
      case 'call':
        pushReversed(node.args, work);
        work.push('flush', node.value);
        break;
      case 'array':
        pushReversed(node.elements, work);
        break;
      case 'object':
        for (let index = node.fields.length - 1; index >= 0; index--) {
          work.push(node.fields[index].value);
        }
        break;
      case 'unary':
        work.push(node.value);
        break;
      case 'binary':
        work.push(node.right, node.left);
        break;
      case 'paren':
        work.push(node.inner);
        break;
      default:
    }
  }
}

function pushReversed(nodes: readonly Expression[], work: Step[]) {
  for (let index = nodes.length - 1; index >= 0; index--) {
    work.push(nodes[index]);
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
