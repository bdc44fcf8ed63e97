import { cite } from '../../machines/kernel/citation.js';
import { ask, isTrue, refusals, statesFor, warnings, type Examples } from '../../machines/kernel/proof/example.js';
import { registry } from '../../machines/registry.js';

/** Tells each worked example as a test, named after the article it works out, in every state in which its command is known. */
export function tellExamples(table: Examples): void {
  const { machine, law } = table.scene;
  describe(`worked examples of ${machine}`, () => {
    it.each(registry.machine(machine).commands.flatMap(({ type }) => statesFor(registry, type).map((state) => [type, state] as const)))('%s in %s is accepted when everything holds', (command, state) => {
      expect(refusals(ask(registry, table, command, state))).toEqual([]);
    });

    it.each(table.examples.map((example) => [article(law.basis(example.rule)), example.rule, example.command, example.fact, example] as const))('%s, %s at %s: %s', (_article, rule, command, _fact, example) => {
      for (const state of statesFor(registry, command)) {
        const question = ask(registry, table, command, state, example);
        expect({ state, refusedBy: refusals(question) }).toEqual({ state, refusedBy: example.holds || example.warns ? [] : [rule] });
        expect({ state, warned: warnings(question).includes(rule) }).toEqual({ state, warned: example.warns === true });
        expect(isTrue(registry, table, example, state)).toBe(true);
      }
    });

    it('has, for every rule of every command, a case in which the rule does not hold', () => {
      const told = new Set(table.examples.filter((e) => !e.holds).map((e) => `${e.command}/${e.rule}`));
      const rules = registry.machine(machine).commands.flatMap((spec) => spec.rules.map((rule) => `${spec.type}/${rule.id}`));
      expect(rules.filter((rule) => !told.has(rule))).toEqual([]);
      expect(table.examples.filter((e) => !rules.includes(`${e.command}/${e.rule}`))).toEqual([]);
    });
  });
}

const article = ([first]: ReturnType<Examples['scene']['law']['basis']>): string => (first ? cite(first) : 'tanpa dasar');
