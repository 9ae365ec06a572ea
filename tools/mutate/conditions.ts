import ts from 'typescript';

/** A condition in a source file, by where its text begins and ends. */
export interface Condition {
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
  readonly sort: 'if' | 'ternary' | 'operand' | 'predicate' | 'returned' | 'value';
  readonly text: string;
}

/** Methods whose argument is a predicate. */
const ASKING = new Set(['filter', 'some', 'every', 'find', 'findIndex', 'findLast', 'findLastIndex']);
/** Methods that answer yes or no. */
const ANSWERING = new Set(['test', 'has', 'includes', 'startsWith', 'endsWith', 'some', 'every']);
const COMPARING = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

/** The global function through which a switched condition goes, with its number. */
export const SWITCH = 'gongwenCondition';

/**
 * The conditions of a file, in order of place: of `if` and `?:`, the two sides of `&&` and `||`, predicates of filters,
 * what a function that is declared boolean returns, and wherever else they stand: comparisons, `!` and questions to sets,
 * patterns and texts. Loops keep their conditions: one that is inverted may never end.
 */
export function conditionsOf(source: string): Condition[] {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, Condition>();
  const add = (node: ts.Expression, sort: Condition['sort']): void => {
    const inner = bare(node);
    const start = inner.getStart(file);
    const line = file.getLineAndCharacterOfPosition(start).line + 1;
    const key = `${start}-${inner.end}`;
    if (!isLiteral(inner) && !found.has(key))
      found.set(key, { start, end: inner.end, line, sort, text: inner.getText(file) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node)) add(node.expression, 'if');
    else if (ts.isConditionalExpression(node)) add(node.condition, 'ternary');
    else if (isLogical(node)) for (const side of [node.left, node.right]) add(side, 'operand');
    else if (ts.isCallExpression(node)) for (const asked of predicates(node)) add(asked, 'predicate');
    else if (ts.isFunctionLike(node)) for (const told of answers(node)) add(told, 'returned');
    if (isQuestion(node) && !isToldByParent(node)) add(node, 'value');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text with one condition turned into its opposite. */
export function inverted(source: string, { start, end }: Condition): string {
  return `${source.slice(0, start)}(!(${source.slice(start, end)}))${source.slice(end)}`;
}

/**
 * The text with every condition sent through the switch, which turns one of them into its opposite while the program runs.
 * So one build holds all the mutants of a file.
 * @param first the number of the first condition
 */
export function switched(source: string, conditions: readonly Condition[], first: number): string {
  const cuts = conditions.flatMap(({ start, end }, i) => [
    { at: start, opens: true, length: end - start, text: `${SWITCH}(${first + i}, ` },
    { at: end, opens: false, length: end - start, text: ')' },
  ]);
  // At one place what ends comes before what begins; the longer begins first and ends last.
  cuts.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || (a.length - b.length) * (a.opens ? -1 : 1));
  let out = '';
  let at = 0;
  for (const cut of cuts) {
    out += source.slice(at, cut.at) + cut.text;
    at = cut.at;
  }
  return out + source.slice(at);
}

function bare(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? bare(node.expression) : node;
}

function isLiteral(node: ts.Expression): boolean {
  return (
    ts.isLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrowFunction(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  );
}

function isLogical(node: ts.Node): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind)
  );
}

/** An expression that is true or false by its form alone. */
function isQuestion(node: ts.Node): node is ts.Expression {
  if (ts.isBinaryExpression(node)) return COMPARING.has(node.operatorToken.kind);
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return ANSWERING.has(node.expression.name.text);
}

/** What a loop goes on by, and what is inverted already where its `!` is. */
function isToldByParent(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPrefixUnaryExpression(parent)) return true;
  if (ts.isParenthesizedExpression(parent)) return isToldByParent(parent);
  if (ts.isForStatement(parent)) return parent.condition === node;
  return (ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.expression === node;
}

/** The expression of a predicate that is written in place. */
function predicates({ expression, arguments: [first] }: ts.CallExpression): ts.Expression[] {
  if (!ts.isPropertyAccessExpression(expression) || !ASKING.has(expression.name.text)) return [];
  return first && ts.isArrowFunction(first) && !ts.isBlock(first.body) ? [first.body] : [];
}

/** What a function returns that is declared boolean, nested functions left aside. */
function answers(node: ts.SignatureDeclaration): ts.Expression[] {
  const { type } = node;
  const declared = type && (type.kind === ts.SyntaxKind.BooleanKeyword || ts.isTypePredicateNode(type));
  const body = 'body' in node ? node.body : undefined;
  if (!declared || !body) return [];
  if (!ts.isBlock(body)) return [body];
  const out: ts.Expression[] = [];
  const visit = (inner: ts.Node): void => {
    if (ts.isFunctionLike(inner)) return;
    if (ts.isReturnStatement(inner) && inner.expression) out.push(inner.expression);
    ts.forEachChild(inner, visit);
  };
  visit(body);
  return out;
}
