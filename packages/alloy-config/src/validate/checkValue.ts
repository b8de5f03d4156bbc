import type { Expression, LiteralExpression, ObjectExpression } from '../ast';
import type { ValueType } from '../catalogue';
import { type Constant, constantOf } from './constant';
import { fitProblem, kindOf } from './fit';
import { nearestName } from './nearestName';
import { applyBinary, applyUnary } from './operators';
import type { Report } from './Report';

/**
 * Checks what can be known of a value without evaluating the configuration: literals, arrays,
 * objects, and operators between literals. References, calls and parentheses are taken on trust, as
 * Alloy does.
 */
export function checkValue(
  expression: Expression,
  type: ValueType,
  report: Report,
): void {
  switch (expression.type) {
    case 'literal':
      checkConstant(expression, constantOf(expression), type, report);
      break;
    case 'array':
      checkArray(expression, expression.elements, type, report);
      break;
    case 'object':
      checkObject(expression, type, report);
      break;
    case 'unary':
      if (expression.value.type === 'literal') {
        checkUnary(expression.operator, expression.value, type, report);
      }
      break;
    case 'binary':
      if (
        expression.left.type === 'literal' &&
        expression.right.type === 'literal'
      ) {
        const outcome = applyBinary(
          expression.operator,
          constantOf(expression.left),
          constantOf(expression.right),
        );
        checkOutcome(expression, outcome, type, report);
      }
      break;
    default:
  }
}

function checkConstant(
  node: Expression,
  constant: Constant,
  type: ValueType,
  report: Report,
) {
  const problem = fitProblem(constant, type);
  if (problem !== undefined) {
    const { message, ...basis } = problem;
    report.node(node, message, basis);
  }
}

function checkOutcome(
  node: Expression,
  outcome: ReturnType<typeof applyBinary>,
  type: ValueType,
  report: Report,
) {
  if ('problem' in outcome) {
    report.node(node, outcome.problem);
  } else {
    checkConstant(node, outcome.value, type, report);
  }
}

/** Alloy checks that the operator fits, and then the bare operand: of `-1` it sees `1`. */
function checkUnary(
  operator: '!' | '-',
  operand: LiteralExpression,
  type: ValueType,
  report: Report,
) {
  const constant = constantOf(operand);
  const outcome = applyUnary(operator, constant);
  if ('problem' in outcome) {
    report.node(operand, outcome.problem);
  } else {
    checkConstant(operand, constant, type, report);
  }
}

const UNCHECKED_ELEMENTS: ReadonlySet<string> = new Set([
  'any',
  'LogsReceiver',
  'MetricsReceiver',
  'ProfilesReceiver',
  'auth.Handler',
  'extension.ExtensionHandler',
  'otelcol.Consumer',
]);

/** Alloy looks at no element of a list or a map whose Go type is an interface. */
function isUnchecked(element: ValueType): boolean {
  return element.kind === 'scalar' && UNCHECKED_ELEMENTS.has(element.name);
}

function isAny(type: ValueType): boolean {
  return type.kind === 'scalar' && type.name === 'any';
}

function checkArray(
  node: Expression,
  elements: readonly Expression[],
  type: ValueType,
  report: Report,
) {
  if (isAny(type)) {
    return;
  }
  if (type.kind !== 'list') {
    report.node(node, `expected ${kindOf(type)}, got array`, {
      lacking: 'type',
    });
    return;
  }
  if (isUnchecked(type.element)) {
    return;
  }
  for (const element of elements) {
    checkValue(element, type.element, report);
  }
}

function checkObject(node: ObjectExpression, type: ValueType, report: Report) {
  if (isAny(type)) {
    return;
  }
  if (type.kind === 'map') {
    if (!isUnchecked(type.element)) {
      for (const field of node.fields) {
        checkValue(field.value, type.element, report);
      }
    }
    return;
  }
  if (type.kind === 'object') {
    checkFields(node, type.body, report);
    return;
  }
  // A target is a capsule that an object can become.
  if (type.kind === 'list' || type.name !== 'Target') {
    report.node(node, `expected ${kindOf(type)}, got object`, {
      lacking: 'type',
    });
  }
}

function checkFields(
  node: ObjectExpression,
  body: Extract<ValueType, { kind: 'object' }>['body'],
  report: Report,
) {
  const seen = new Set<string>();
  for (const field of node.fields) {
    const { name } = field.name;
    const argument = body.arguments.get(name);
    if (!argument) {
      report.node(field, `unrecognized attribute name "${name}"`, {
        lacking: 'attribute',
        nearest: () => nearestName(name, body.arguments.keys()),
      });
      continue;
    }
    seen.add(name);
    checkValue(field.value, argument.type, report);
  }
  for (const name of body.required) {
    if (!seen.has(name)) {
      report.node(node, `missing required attribute "${name}"`, {
        lacking: 'requirement',
      });
    }
  }
}
