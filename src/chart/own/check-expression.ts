/** Looks at an expression before it is run: it may reckon with numbers and texts of its row, and do nothing else. */

import * as vega from 'vega';

/** A node of Vega's syntax tree, which is that of ECMAScript's expressions. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly regex?: unknown;
  readonly computed?: boolean;
  readonly operator?: string;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly left?: Node;
  readonly right?: Node;
  readonly argument?: Node;
  readonly test?: Node;
  readonly consequent?: Node;
  readonly alternate?: Node;
}

export type CheckedExpression =
  /** What it reads of its row. */
  | { readonly fields: readonly string[] }
  /** What it may not say, or where it cannot be read. */
  | { readonly refused: string };

const { parseExpression } = vega as unknown as { readonly parseExpression: (text: string) => Node };

/** None that draws lots, tells the time, makes long texts or looks for patterns. */
const functions: ReadonlySet<string> = new Set([
  ...['abs', 'ceil', 'floor', 'round', 'sqrt', 'exp', 'log', 'pow', 'min', 'max', 'clamp', 'isNaN', 'isFinite'],
  ...['isValid', 'isNumber', 'isString', 'toNumber', 'toString', 'length', 'substring', 'slice', 'indexof', 'if'],
  ...['lower', 'upper', 'trim'],
]);
const constants: ReadonlySet<string> = new Set(['PI', 'E', 'NaN']);
/** Levels of what stands in what. */
const depthLimit = 30;

export function checkExpression(text: string): CheckedExpression {
  const fields = new Set<string>();
  try {
    const refused = visit(parseExpression(text), fields, 0);
    return refused === undefined ? { fields: [...fields] } : { refused };
  } catch (cause) {
    return { refused: cause instanceof Error ? cause.message : '' };
  }
}

function visit(node: Node, fields: Set<string>, depth: number): string | undefined {
  if (depth > depthLimit) return '(((';
  const all = (...nodes: readonly (Node | undefined)[]) => {
    for (const each of nodes) {
      const refused = each === undefined ? undefined : visit(each, fields, depth + 1);
      if (refused !== undefined) return refused;
    }
    return undefined;
  };
  switch (node.type) {
    case 'Literal':
      return node.regex === undefined ? undefined : '/…/';
    case 'Identifier':
      return constants.has(node.name ?? '') ? undefined : node.name;
    case 'MemberExpression':
      return readField(node, fields);
    case 'CallExpression': {
      const name = node.callee?.type === 'Identifier' ? (node.callee.name ?? '') : '()';
      return functions.has(name) ? all(...(node.arguments ?? [])) : `${name}()`;
    }
    case 'UnaryExpression':
      return all(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return all(node.left, node.right);
    case 'ConditionalExpression':
      return all(node.test, node.consequent, node.alternate);
    default:
      return node.type;
  }
}

/** `datum.name` or `datum['name']`, and no further. */
function readField({ object, property, computed }: Node, fields: Set<string>): string | undefined {
  if (object?.type !== 'Identifier' || object.name !== 'datum') return object?.name ?? object?.type ?? '.';
  const name = computed === true ? property?.value : property?.name;
  if (typeof name !== 'string') return 'datum[…]';
  fields.add(name);
  return undefined;
}
