import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '../../machines/examples.js';
import { law } from '../../machines/example-world.js';
import { assumingRules, byTheRules, RUTE } from '../../machines/proofs/explored.js';
import type { Invariant } from '../../machines/proofs/invariant.js';
import { breaches, invariantsUnder } from '../../machines/proofs/invariants.js';
import { decide, readShape } from '../../machines/kernel/decide.js';
import { brokenExamples } from '../../machines/kernel/proof/example.js';
import { explore, questionOf } from '../../machines/kernel/proof/explore.js';
import { createRegistry, type Registry } from '../../machines/kernel/registry.js';
import type { AnyCommandSpec } from '../../machines/kernel/machine.js';
import { verdict } from '../../machines/kernel/rule.js';
import { transitionsOf } from '../../machines/kernel/transitions.js';
import { lawById, packDocuments } from '../../machines/regulasi/catalog.js';
import { registry } from '../../machines/registry.js';

const commands = registry.machines.flatMap((def) => def.commands.map((spec) => ({ def, spec })));

describe('every machine', () => {
  it.each(commands.map(({ def, spec }) => [spec.type, def.name, spec] as const))('%s is named as the glossary asks, with its event and its rules', (type, name, spec) => {
    expect(type).toMatch(new RegExp(`^${name}\\.[a-z][A-Za-z]*$`));
    expect(spec.event).toMatch(new RegExp(`^${name}\\.[a-z][A-Za-z]*$`));
    expect(spec.title).toMatch(/^\p{Lu}/u);
    for (const rule of spec.rules) expect(rule.id).toMatch(new RegExp(`^${name}\\.[a-z]+(-[a-z]+)*$`));
  });

  it.each(commands.map(({ spec }) => [spec.type, spec] as const))('%s has an example that fits its own shape', (_type, spec) => {
    expect(readShape(spec, spec.example)).toEqual({ ok: true, data: spec.example });
  });

  it('has one title for each rule, wherever it stands', () => {
    const titles = new Map(commands.flatMap(({ spec }) => spec.rules.map((rule) => [rule.id, rule.title] as const)));
    expect(commands.flatMap(({ spec }) => spec.rules.filter((rule) => titles.get(rule.id) !== rule.title).map((rule) => `${spec.type}/${rule.id}`))).toEqual([]);
  });

  it.each([...packDocuments.keys()])('has, in %s, a citation for every transition and every rule', (pack) => {
    const { basis } = lawById(pack);
    const cited = [...new Set(commands.flatMap(({ spec }) => [spec.type, ...spec.rules.map((rule) => rule.id)]))];
    for (const id of cited) {
      expect(basis(id).length).toBeGreaterThan(0);
      for (const { sumber, pasal, kutipan } of basis(id)) expect([sumber, pasal, kutipan].every((text) => text.trim() !== '')).toBe(true);
    }
  });

  it('ends where nothing leads on, and nowhere else', () => {
    for (const def of registry.machines) {
      const leading = new Set(transitionsOf(def).map((t) => t.from));
      expect(Object.keys(def.machine.states).filter((state) => !leading.has(state))).toEqual(Object.entries(def.machine.states).filter(([, node]) => node.type === 'final').map(([state]) => state));
    }
  });
});

/** Everything that the rules let happen, on the route of each kind of unit. */
const taken = RUTE.flatMap((jenjang) => byTheRules(registry, jenjang).flatMap((model) => explore(model).flatMap(({ world }) =>
  model.acts(world).flatMap((act) => {
    const decision = decide(questionOf(model, world, act));
    return decision.ok ? [decision.steps] : [];
  }))));

describe('by the rules', () => {
  it('every state is reached, and every arrow of every machine taken, each guarded way too', () => {
    const arrows = new Set(taken.flat().map(({ before, command, after }) => `${after.machine}: ${before?.value ?? 'baru'} → ${after.value}: ${command}`));
    expect(registry.machines.flatMap((def) => transitionsOf(def).map((t) => `${def.name}: ${t.from} → ${t.to}: ${t.command}`)).filter((arrow) => !arrows.has(arrow))).toEqual([]);
  });

  it('an internal command follows from the commands that it names, and from no other', () => {
    const raiserOf = (command: string, steps: (typeof taken)[number]) => steps.find((step) => registry.command(command)?.spec.raisedBy?.includes(step.command)) ?? steps[0];
    const followed = new Set(taken.flatMap((steps) => steps.slice(1).map(({ command }) => `${command} ← ${raiserOf(command, steps)?.command ?? ''}`)));
    const named = commands.flatMap(({ spec }) => (spec.raisedBy ?? []).map((raiser) => `${spec.type} ← ${raiser}`));
    expect([...followed].sort()).toEqual(named.sort());
    expect(commands.filter(({ spec }) => Boolean(spec.internal) !== (spec.raisedBy !== undefined))).toEqual([]);
  });
});

/** The machines with one rule of one command taken out, or put otherwise. */
const changed = (command: string, rules: (spec: AnyCommandSpec) => AnyCommandSpec['rules']): Registry =>
  createRegistry(registry.machines.map((def) => ({ ...def, commands: def.commands.map((spec) => (spec.type === command ? { ...spec, rules: rules(spec) } : spec)) })));

/** Whether an invariant asks that a command be judged by a rule: no other can miss it. */
const speaksOf = ({ proved = {}, judged = {}, oneOf = [] }: Invariant, command: string, id: string): boolean =>
  [proved, judged, ...oneOf].some((acts) => Object.entries(acts).some(([label, rules]) => label.split('@')[0] === command && rules.includes(id)));

describe('no rule is superfluous', () => {
  const graphs = RUTE.map((jenjang) => ({ where: { pack: law.pack, jenjang }, nodes: assumingRules(registry, jenjang).flatMap((model) => explore(model)) }));
  const tableOf = (machine: string) => examples.filter(({ scene }) => scene.machine === machine);
  const places = commands.flatMap(({ def, spec }) => spec.rules.map((rule) => [spec.type, rule.id, def.name] as const));
  const foundBy = { invariants: 0, examples: 0 };

  it.each(places)('without the rule, %s no longer obeys %s: an example or an invariant fails', (command, id, machine) => {
    const without = changed(command, ({ rules }) => rules.filter((rule) => rule.id !== id));
    const byExamples = tableOf(machine).flatMap((table) => brokenExamples(without, table));
    const speaking = invariantsUnder(law.pack).filter((invariant) => speaksOf(invariant, command, id));
    const byInvariants = graphs.flatMap(({ nodes, where }) => breaches(nodes, without, where, speaking));
    foundBy.examples += Math.min(byExamples.length, 1);
    foundBy.invariants += Math.min(byInvariants.length, 1);
    expect(byExamples.length + byInvariants.length).toBeGreaterThan(0);
  });

  it.each(places)('were the rule never met, %s would stand still at %s: an example fails', (command, id, machine) => {
    const never = changed(command, ({ rules }) => rules.map((rule) => (rule.id === id ? { ...rule, evaluate: () => verdict(false, '', '') } : rule)));
    expect(tableOf(machine).flatMap((table) => brokenExamples(never, table))).not.toEqual([]);
  });

  it('examples find all of them, and invariants, which know no example, two thirds', () => {
    expect(places.length).toBeGreaterThan(90);
    expect(foundBy.examples).toBe(places.length);
    expect(foundBy.invariants / places.length).toBeGreaterThan(2 / 3);
  });
});

describe('the machines are pure', () => {
  const sources = readdirSync('machines', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bperformance\.|\bMath\.random\b|\brandomUUID\b|\bprocess\.|\bset(Timeout|Interval|Immediate)\b|\bfetch\(|\bconsole\.|\basync\b|\bawait\b|\brequire\(|\bimport\(|\bglobalThis\b|from '(node:|@nestjs|typeorm|pg)/;

  it.each(sources)('%s knows no clock, no chance, no input or output', (path) => {
    expect(readFileSync(join('machines', path), 'utf8').split('\n').filter((line) => IMPURE.test(line.replace(/^\s*(\/?\*|\/\/).*/, '')))).toEqual([]);
  });

  it('a line with a clock would be found', () => expect(IMPURE.test('const now = new Date();')).toBe(true));
});

