import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '..', '..');
const program = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const config = path.join(root, '.dependency-cruiser.cjs');

interface Violation { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }
interface Result { readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number } }

/** What the rules say of the project in `folder`. */
function cruise(folder: string): Result['summary'] {
  const args = [program, '--config', config, '--output-type', 'json', 'src', 'machines', 'migrations', 'clients'];
  return (JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as Result).summary;
}

/** One import that each rule is there to stop: the rule, who imports, what. */
const DEFECTS: readonly (readonly [rule: string, from: string, to: string])[] = [
  ['no-ring', 'src/workflow/a.ts', './a2.js'],
  ['not-resolvable', 'src/workflow/b.ts', './nowhere.js'],
  ['no-drawer', 'src/workflow/c.ts', '../platform/helpers/text.js'],
  ['no-drawer', 'src/workflow/d.ts', '../platform/index.js'],
  ['no-test-code', 'src/workflow/e.ts', '../../test/support/world.js'],
  ['no-dev-package', 'src/workflow/f.ts', 'fast-check'],
  ['machines-are-pure', 'machines/satker/a.ts', 'node:fs'],
  ['machines-are-pure', 'machines/kernel/a.ts', 'typeorm'],
  ['examples-prove-only', 'src/workflow/j.ts', '../../machines/satker/satker.scene.js'],
  ['examples-prove-only', 'machines/satker/c.ts', '../example-world.js'],
  ['kernel-knows-no-regulation', 'machines/kernel/b.ts', '../regulasi/law.js'],
  ['regulasi-knows-no-machine', 'machines/regulasi/a.ts', '../satker/satker.rules.js'],
  ['machines-are-strangers', 'machines/usulan/a.ts', '../satker/satker.rules.js'],
  ['xstate-behind-one-port', 'src/workflow/g.ts', 'xstate'],
  ['xstate-behind-one-port', 'machines/satker/b.ts', 'xstate'],
  ['migrations-only-typeorm', 'migrations/001-a.ts', '../src/platform/clock.js'],
  ['platform-uses-kernel-only', 'src/platform/a.ts', '../../machines/regulasi/law.js'],
  ['platform-uses-kernel-only', 'src/platform/b.ts', '../identity/actor.js'],
  ['foundation-knows-nothing-above', 'src/identity/a.ts', '../workflow/door.js'],
  ['workflow-knows-no-capability', 'src/workflow/h.ts', '../usulan/usulan.facts.js'],
  ['workflow-knows-no-capability', 'src/workflow/i.ts', '../../machines/satker/satker.rules.js'],
  ['one-writer', 'src/usulan/a.ts', '../workflow/write.js'],
  ['capabilities-are-strangers', 'src/panel/a.ts', '../usulan/usulan.facts.js'],
  ['capabilities-know-nothing-above', 'src/panel/b.ts', '../tiers/upt/upt.module.js'],
  ['controllers-do-not-query', 'src/panel/panel.controller.ts', '../platform/database/database.js'],
  ['tiers-are-strangers', 'src/tiers/kanwil/a.ts', '../upt/upt.module.js'],
  ['tiers-are-thin', 'src/tiers/kanwil/b.ts', '../../usulan/usulan.facts.js'],
  ['seed-uses-foundation-only', 'src/seed/a.ts', '../workflow/door.js'],
  ['client-knows-no-server', 'clients/typescript/a.ts', '../../machines/kernel/rule.js'],
  ['client-knows-no-server', 'clients/typescript/b.ts', 'typeorm'],
  ['server-asks-no-client', 'src/panel/d.ts', '../../clients/typescript/masalah.js'],
  ['nothing-imports-the-roots', 'src/platform/c.ts', '../main.js'],
];

/** Imports that look like the ones above and are meant to be: the levels below, a supporting capability, the own folder, the worksheet. */
const MEANT: readonly (readonly [from: string, to: string])[] = [
  ['src/panel/panel.facts.ts', '../workflow/door.js'],
  ['src/panel/c.ts', '../kasus/kasus.module.js'],
  ['src/panel/panel.module.ts', './panel.facts.js'],
  ['src/panel/panel.spec.ts', 'fast-check'],
  ['src/tiers/upt/upt.module.ts', '../../kasus/kasus.module.js'],
  ['src/platform/platform.ts', '../../machines/kernel/rule.js'],
  ['machines/satker/satker.machine.ts', 'xstate'],
  ['clients/typescript/c.ts', './masalah.js'],
  ['clients/typescript/d.ts', 'openapi-fetch'],
  ['clients/typescript/e.ts', 'node:fs/promises'],
  ['machines/usulan/usulan.rules.ts', '../lke/score.js'],
  ['machines/usulan/usulan.scene.ts', '../satker/satker.scene.js'],
  ['src/demo/demo.ts', '../server.js'],
  ['src/app.module.ts', './tiers/upt/upt.module.js'],
];

/** Modules to import that import nothing (but for the other half of the ring). */
const EMPTY = [
  'src/main.ts', 'src/server.ts', 'src/platform/clock.ts', 'src/platform/index.ts', 'src/platform/helpers/text.ts', 'src/platform/database/database.ts', 'src/identity/actor.ts',
  'src/workflow/door.ts', 'src/workflow/write.ts', 'src/usulan/usulan.facts.ts', 'src/kasus/kasus.module.ts', 'test/support/world.ts',
  'machines/kernel/rule.ts', 'machines/regulasi/law.ts', 'machines/satker/satker.rules.ts', 'machines/satker/satker.scene.ts', 'machines/example-world.ts', 'machines/lke/score.ts', 'clients/typescript/masalah.ts',
];
const PACKAGES = { dependencies: { xstate: '1.0.0', typeorm: '1.0.0', 'openapi-fetch': '1.0.0' }, devDependencies: { 'fast-check': '1.0.0' } };

function plant(folder: string): void {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('package.json', JSON.stringify({ type: 'module', ...PACKAGES }));
  write('tsconfig.json', JSON.stringify({ compilerOptions: { module: 'nodenext', moduleResolution: 'nodenext' } }));
  for (const name of ['xstate', 'typeorm', 'openapi-fetch', 'fast-check']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const file of EMPTY) write(file, 'export const nothing = 0;\n');
  write('src/workflow/a2.ts', `import './a.js';\n`);
  for (const [from, to] of [...DEFECTS.map(([, from, to]) => [from, to] as const), ...MEANT]) write(from, `import '${to}';\n`);
}

describe('the layers of imports', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-imports-'));
  let found: readonly Violation[] = [];
  beforeAll(() => {
    plant(folder);
    found = cruise(folder).violations;
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it.each(DEFECTS)('%s stops %s from importing %s', (rule, from) => {
    expect(found.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('let through what is meant to be', () => {
    expect(found.filter((violation) => MEANT.some(([from]) => from === violation.from))).toEqual([]);
  });

  it('have a defect planted for every rule', async () => {
    const { default: { forbidden } } = await import(config) as { default: { forbidden: readonly { name: string }[] } };
    expect(forbidden.map(({ name }) => name).filter((name) => !DEFECTS.some(([rule]) => rule === name))).toEqual([]);
  });

  it('hold in the product', () => {
    const { violations, totalCruised } = cruise(root);
    expect(totalCruised).toBeGreaterThan(100);
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });
});
