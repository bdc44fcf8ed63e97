import { cite, type Citation } from './kernel/citation.js';
import type { AnyCommandSpec, LawBase, MachineDef } from './kernel/machine.js';
import { NEW, statesKnowing } from './kernel/snapshot.js';
import { transitionsOf, type Transition } from './kernel/transitions.js';

/** A machine as a Mermaid `stateDiagram-v2`: the titles of its states, the titles of its commands on the arrows. */
export function diagramOf(written: MachineDef, law: LawBase): string {
  const def = inWordsOf(written, law);
  const states = Object.entries(def.machine.states).filter(([name]) => name !== NEW);
  return [
    'stateDiagram-v2',
    ...states.map(([name]) => `  state "${plain(titleOf(def, name))}" as ${name}`),
    ...transitionsOf(def).map((arrow) => `  ${arrow.from === NEW ? '[*]' : arrow.from} --> ${arrow.to} : ${plain(labelOf(def, arrow))}`),
    ...states.filter(([, node]) => node.type === 'final').map(([name]) => `  ${name} --> [*]`),
    '',
  ].join('\n');
}

/** The machine with all its titles as a law reads them. */
function inWordsOf(def: MachineDef, { say }: LawBase): MachineDef {
  return {
    ...def, title: say(def.title),
    states: Object.fromEntries(Object.entries(def.states).map(([name, state]) => [name, { ...state, title: say(state.title) }])),
    commands: def.commands.map((spec) => ({ ...spec, title: say(spec.title), rules: spec.rules.map((rule) => ({ ...rule, title: say(rule.title) })) })),
  };
}

/** What would end a label or a line of Mermaid. */
const plain = (text: string): string => text.replace(/[":;#\n]+/g, ' ').replace(/ +/g, ' ').trim();

const titleOf = (def: MachineDef, state: string): string => def.states[state]?.title ?? 'belum dibuka';

/** The command, which of its ways, and for an internal one what it follows from. */
function labelOf(def: MachineDef, { command, guard, otherwise }: Transition): string {
  const spec = def.commands.find((c) => c.type === command);
  const way = guard ? ` (${words(guard)})` : otherwise ? ' (selain itu)' : '';
  return `${spec?.title ?? command}${way}${spec?.raisedBy ? `, menyusul ${spec.raisedBy.join(', ')}` : ''}`;
}

const words = (camelCase: string): string => camelCase.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** A page about a machine in Markdown: its diagram, its states, its commands with their rules and sources under a law. */
export function pageOf(written: MachineDef, law: LawBase, judulPaket: string): string {
  const def = inWordsOf(written, law);
  return [
    `# ${def.title}`, '', `Mesin \`${def.name}\`, versi ${def.version}. Dasar hukum menurut: ${judulPaket}.`, '',
    'Halaman ini dihasilkan oleh `npm run cli -- states` dari mesin dan paket regulasi; perubahan dibuat di sana.', '',
    '```mermaid', diagramOf(def, law).trimEnd(), '```', '',
    '## Keadaan', '', ...stateRows(def), '',
    '## Perintah', '', ...def.commands.flatMap((spec) => commandSection(def, spec, law)),
  ].join('\n');
}

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;

function stateRows(def: MachineDef): string[] {
  const isFinal = (name: string) => def.machine.states[name]?.type === 'final';
  return [row('Keadaan', 'Nama', 'Menunggu'), row('---', '---', '---'),
    ...Object.entries(def.states).map(([name, { title, waitsFor }]) => row(title, `\`${name}\``, isFinal(name) ? 'selesai' : waitsFor.map((who) => `\`${who}\``).join(', ') || '–'))];
}

function commandSection(def: MachineDef, spec: AnyCommandSpec, law: LawBase): string[] {
  const from = statesKnowing(def, spec.type).map((state) => `“${titleOf(def, state)}”`).join(', ');
  return [
    `### ${spec.title}`, '',
    `\`${spec.type}\`, peristiwa \`${spec.event}\`. Dalam keadaan: ${from}.${spec.raisedBy ? ` Hanya menyusul ${spec.raisedBy.map((c) => `\`${c}\``).join(', ')}.` : ''}`, '',
    ...law.basis(spec.type).map((citation) => `- ${quoted(citation)}`), '',
    ...(spec.rules.length > 0 ? [row('Aturan', 'Isi', 'Dasar'), row('---', '---', '---'), ...spec.rules.map(({ id, title }) => row(`\`${id}\``, title, law.basis(id).map(quoted).join('<br>'))), ''] : []),
  ];
}

const quoted = (citation: Citation): string => `${cite(citation)}: “${citation.kutipan}”${citation.turunan ? ` (turunan: ${citation.turunan})` : ''}`;
