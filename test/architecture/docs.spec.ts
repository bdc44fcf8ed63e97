import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './source-files.js';

const inDocs = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...inDocs.map((name) => path.join('docs', name))].map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }));
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the documents', () => {
  it('link only to what is there', () => {
    const dead = pages.flatMap(({ name, text }) => [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(path.resolve(root, path.dirname(name), target)))
      .map((target) => `${name} → ${target}`));
    expect(dead).toEqual([]);
  });

  it('name only files that are there', () => {
    const named = pages.flatMap(({ name, text }) => [...text.matchAll(/`((?:machines|src|test|scripts|migrations)\/[\w./-]+)`/g)].map(([, file = '']) => `${name} names ${file}`));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((entry) => !existsSync(path.join(root, entry.split(' names ')[1] ?? '')))).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const named = pages.flatMap(({ text }) => [...text.matchAll(/npm run (?:--silent )?([a-z]+)/g)].map(([, script = '']) => script));
    expect([...new Set(named)].filter((script) => !(script in scripts))).toEqual([]);
  });

  it('number the decisions from 1 without a gap, each with context, decision and consequences', () => {
    const decisions = pages.filter(({ name }) => path.dirname(name) === path.join('docs', 'decisions')).sort((a, b) => a.name.localeCompare(b.name));
    expect(decisions.length).toBeGreaterThan(10);
    decisions.forEach(({ name, text }, i) => {
      expect(path.basename(name)).toMatch(new RegExp(`^${String(i + 1).padStart(4, '0')}-[a-z0-9-]+\\.md$`));
      expect([...text.matchAll(/^#+ .*$/gm)].map(([line]) => line)).toEqual([expect.stringMatching(new RegExp(`^# ${i + 1}\\. `)), '## Context', '## Decision', '## Consequences']);
    });
  });

  it('keep the first page short', () => {
    expect(pages[0]?.text.split('\n').length).toBeLessThanOrEqual(121);
  });
});
