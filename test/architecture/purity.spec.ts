import path from 'node:path';
import ts from 'typescript';
import { isSpec, nodesOf, placeOf, sourceOf, sourcesIn, type SourceFile } from './source-files.js';

/** What would make a decision depend on more than its arguments, or keep the law from running in a browser. */
const IMPURE_NAMES: ReadonlySet<string> = new Set([
  'process', 'globalThis', 'window', 'require', 'Buffer', 'console', 'performance', 'crypto', 'fetch', 'eval', 'Function',
  'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
]);
const LONGEST_FILE = 300;
const LONGEST_FUNCTION = 60;
const MOST_PARAMETERS = 6;
const MOST_FILES = 15;
/** Folders that hold more, with how many they may hold: no new one, and these do not grow. */
const LARGER: Readonly<Record<string, number>> = { 'machines/kernel': 17 };

/** Whether a name is used here as a value, and not as the name of a member. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return !ts.isPropertyAssignment(parent) && !ts.isPropertySignature(parent) && !ts.isTypeReferenceNode(parent);
}

/** What a node of a machine does beyond computing; undefined when nothing. */
function impurity(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && IMPURE_NAMES.has(node.text) && isValue(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(node.getText())) return node.getText();
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()';
  if (node.kind === ts.SyntaxKind.AsyncKeyword) return 'async';
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && node.moduleSpecifier.text.startsWith('node:')) return node.moduleSpecifier.text;
  return undefined;
}

const impuritiesIn = (file: SourceFile): string[] => [...nodesOf(file.tree)].flatMap((node) => {
  const found = impurity(node);
  return found === undefined ? [] : [`${placeOf(file, node)} ${found}`];
});

const anyIn = (file: SourceFile): string[] => [...nodesOf(file.tree)].filter((node) => node.kind === ts.SyntaxKind.AnyKeyword).map((node) => placeOf(file, node));

/** Ways to silence a check or to put something off, in comments; and mocks that replace a module. */
const SILENCERS = /(?:\/\/|\/\*|^\s*\*)\s*(?:TODO|FIXME|XXX|eslint-disable|@ts-(?:ignore|nocheck|expect-error))|\bjest\.(?:mock|doMock)\(/;
const silencersIn = ({ name, text }: SourceFile): string[] => text.split('\n').flatMap((line, i) => (SILENCERS.test(line) ? [`${name}:${i + 1} ${line.trim()}`] : []));

/** The lines of a node without those of the classes in it: what a factory makes is measured by itself. */
function linesOf({ tree }: SourceFile, node: ts.Node): number {
  const height = (part: ts.Node): number => tree.getLineAndCharacterOfPosition(part.end).line - tree.getLineAndCharacterOfPosition(part.getStart(tree)).line + 1;
  const classes = [...nodesOf(node)].filter((part) => ts.isClassLike(part));
  return height(node) - classes.reduce((sum, part) => sum + height(part), 0);
}

function sizeFaults(file: SourceFile): string[] {
  return [...nodesOf(file.tree)].flatMap((node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return [];
    const lines = linesOf(file, node);
    return [
      ...(lines > LONGEST_FUNCTION ? [`${placeOf(file, node)} a function of ${lines} lines`] : []),
      ...(node.parameters.length > MOST_PARAMETERS && !ts.isConstructorDeclaration(node) ? [`${placeOf(file, node)} a function of ${node.parameters.length} parameters`] : []),
    ];
  });
}

describe('the machines', () => {
  const machines = sourcesIn('machines').filter((file) => !isSpec(file));

  it('read no clock, no randomness, no environment, and wait for nothing', () => {
    expect(machines.length).toBeGreaterThan(40);
    expect(machines.flatMap(impuritiesIn)).toEqual([]);
  });

  it.each([
    'const now = Date.now();', 'const now = new Date();', 'const now = new Date;', 'const now = Date();', 'const dice = Math.random();', 'const mode = process.env.MODE;',
    'setTimeout(() => 0, 1);', `import { readFileSync } from 'node:fs';`, `const law = import('./law.js');`, 'const law = async () => 1;', 'console.log(1);', 'const id = crypto.randomUUID();',
  ])('would be caught with %s', (text) => {
    expect(impuritiesIn(sourceOf('machines/planted.ts', text))).toHaveLength(1);
  });

  it.each([
    'const day = new Date(Date.UTC(2027, 1, 29));', '// Date.now() is told from outside', `const rule = 'process';`, 'const { process: step } = { process: 1 };',
  ])('may say %s', (text) => {
    expect(impuritiesIn(sourceOf('machines/planted.ts', text))).toEqual([]);
  });
});

describe('the code', () => {
  const all = sourcesIn('machines', 'src', 'migrations', 'test');

  it('has no any', () => {
    expect(all.flatMap(anyIn)).toEqual([]);
    expect(anyIn(sourceOf('src/planted.ts', 'const x = (y: any[]) => y;'))).toEqual(['src/planted.ts:1']);
  });

  it('silences no check, puts nothing off and mocks no module', () => {
    expect(all.flatMap(silencersIn)).toEqual([]);
    for (const word of ['TODO', '@ts-ignore', 'eslint-disable-next-line']) expect(silencersIn(sourceOf('src/planted.ts', `// ${word} later`))).toHaveLength(1);
  });

  it('is kept in small pieces: files, functions, parameters', () => {
    const long = all.map(({ name, text }) => ({ name, lines: text.split('\n').length - 1 })).filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
    expect(all.filter((file) => !isSpec(file) && !file.name.startsWith('migrations/')).flatMap(sizeFaults)).toEqual([]); // a migration is one text of SQL
    expect(sizeFaults(sourceOf('src/planted.ts', `function f(a, b, c, d, e, f, g) {\n${'\n'.repeat(LONGEST_FUNCTION)}}`))).toHaveLength(2);
  });

  // Migrations are a list that only grows.
  it('is kept in small folders', () => {
    expect(Object.entries(filesPerFolder(all.filter(({ name }) => !/^(test|migrations)\//.test(name)))).filter(([folder, files]) => files > (LARGER[folder] ?? MOST_FILES))).toEqual([]);
  });
});

/** How many files that are no specs each folder holds. */
function filesPerFolder(files: readonly SourceFile[]): Record<string, number> {
  const count: Record<string, number> = {};
  for (const { name } of files.filter((file) => !isSpec(file))) count[path.posix.dirname(name)] = (count[path.posix.dirname(name)] ?? 0) + 1;
  return count;
}
