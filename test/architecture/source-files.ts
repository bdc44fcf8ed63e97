import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const root = path.join(__dirname, '..', '..');

/** A TypeScript file of the project. `name` is its path from the root, with `/`. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

export const isSpec = ({ name }: Pick<SourceFile, 'name'>): boolean => name.endsWith('.spec.ts');

/** A text as if it stood in a file of this name. */
export const sourceOf = (name: string, text: string): SourceFile => ({ name, text, tree: ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true) });

/** All TypeScript files below the folders, specs included. */
export const sourcesIn = (...folders: readonly string[]): SourceFile[] => folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => sourceOf(path.join(folder, name).split(path.sep).join('/'), readFileSync(path.join(root, folder, name), 'utf8'))));

/** Every node of a tree, parents before children. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of childrenOf(node)) yield* nodesOf(child);
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => { children.push(child); });
  return children;
}

/** `machines/kernel/rule.ts:12`, counted from 1. */
export const placeOf = ({ name, tree }: SourceFile, node: ts.Node): string => `${name}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
