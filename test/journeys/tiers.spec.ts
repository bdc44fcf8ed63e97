import { registry } from '../../machines/registry.js';
import { lawById, packDocuments } from '../../machines/regulasi/catalog.js';
import type { Law } from '../../machines/regulasi/law.js';
import { JENJANG, type Jenjang } from '../../machines/regulasi/pack.schema.js';
import { tierOf, type Actor, type Tier } from '../../src/identity/actor.js';
import { permit } from '../../src/identity/permission/permit.js';
import { eselonSatu } from '../../src/tiers/eselon-satu/eselon-satu.module.js';
import { kanwil } from '../../src/tiers/kanwil/kanwil.module.js';
import { kementerian } from '../../src/tiers/kementerian/kementerian.module.js';
import { nasional } from '../../src/tiers/nasional/nasional.module.js';
import { upt } from '../../src/tiers/upt/upt.module.js';

const PATH: Readonly<Record<Jenjang, string>> = { instansi: '/k/', eselonSatu: '/k/ditjen/', kanwil: '/k/ditjen/kanwil/', upt: '/k/ditjen/kanwil/upt/', perangkatDaerah: '/k/dinas/' };
/** A unit of each level on one branch, and the two offices that have a turn of their own. */
const UNITS: readonly Pick<Actor, 'jenjang' | 'jenis' | 'path'>[] = [...JENJANG.map((jenjang) => ({ jenjang, jenis: jenjang, path: PATH[jenjang] })),
  ...['inspektoratJenderal', 'sekretariatJenderal'].map((jenis) => ({ jenjang: 'eselonSatu' as const, jenis, path: `/k/${jenis.toLowerCase()}/` }))];

/** Whose turn it can be at all: with a unit of this level the pack walks this route, then TPI; a worksheet is begun by the unit itself, or by the teams that stand on no route. */
const turnsFor = (law: Law, jenjang: Jenjang, command: string): string[] => [...(command.startsWith('lke.') ? ['mandiri', 'tpm', 'tpn'] : []), ...(law.pack.rute[jenjang] ?? []), 'tpi'];

/** The documents that a command may be about. */
const papersFor = ({ pack }: Law, command: string): (string | undefined)[] => (command.startsWith('dokumen.') ? Object.keys(pack.dokumen) : [undefined]);

/** What somebody at a tier may ever send under a pack, by the one table of grants. */
function allowedUnder(tier: Tier, law: Law): string[] {
  const posts = Object.keys(law.pack.peran).flatMap((role) => UNITS.map((unit): Actor => ({
    account: role, person: role, nama: role, tenant: 'k', instansi: 'K', zona: 'Asia/Jakarta', packId: law.pack.id, post: role, role, satker: unit.path, namaSatker: unit.path, ...unit,
    scope: ['kementerian', 'nasional'].includes(tierOf({ role, jenjang: unit.jenjang })) ? '/k/' : unit.path,
  }))).filter((post) => tierOf(post) === tier);
  const commands = registry.machines.flatMap((def) => def.commands.filter((spec) => !spec.internal)).map((spec) => spec.type);
  return commands.filter((command) => posts.some((post) => UNITS.some((unit) => turnsFor(law, unit.jenjang, command).some((tingkat) =>
    papersFor(law, command).some((dokumen) => permit(post, command, { satker: unit.path, jenjang: unit.jenjang, path: unit.path, tingkat, dokumen }, law).ok)))));
}

/** Under any pack: an instansi of another pack uses the same address. */
const allowedAt = (tier: Tier): string[] => [...new Set([...packDocuments.keys()].flatMap((pack) => allowedUnder(tier, lawById(pack))))].sort();

it.each([kanwil, kementerian, nasional])('the tier $tier tells of the commands that its posts may send', ({ tier, perintah }) => {
  expect([...perintah].sort()).toEqual(allowedAt(tier));
});

// Under the national pack a UPT and an Eselon I unit declare by themselves; their tiers do not tell of it.
it.each([upt, eselonSatu])('the tier $tier tells of the commands that its posts may send', ({ tier, perintah }) => {
  expect([...perintah].sort()).toEqual(allowedAt(tier));
});

it('every level of an instansi is told of what is for nobody else: together the tiers send every command', () => {
  const told = new Set([upt, kanwil, eselonSatu, kementerian, nasional].flatMap((tier) => tier.perintah));
  expect([...told].sort()).toEqual(registry.machines.flatMap((def) => def.commands.filter((spec) => !spec.internal)).map((spec) => spec.type).sort());
});
