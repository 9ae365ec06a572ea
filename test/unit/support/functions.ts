import ts from 'typescript';
import { read } from './project.ts';

/** A function of a source file and its length in lines. */
export interface FunctionSize {
  readonly file: string;
  readonly name: string;
  readonly lines: number;
}

/** Every function, method and arrow function of a file. */
export function functionsOf(file: string): FunctionSize[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
  const out: FunctionSize[] = [];
  const line = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const name = node.name && ts.isIdentifier(node.name) ? node.name.text : '(arrow)';
      out.push({ file, name, lines: line(node.end) - line(node.getStart(source)) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return out;
}
