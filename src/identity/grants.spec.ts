import { registry } from '../../machines/registry.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import type { Jenjang } from '../../machines/regulasi/pack.schema.js';
import type { Actor } from './actor.js';
import { GRANTS, permit, type Target } from './grants.js';

const law = lawById('kemenimipas-sek-ot-03-02-01-2025');

/** A small ministry: two UPT under one Kanwil, another Kanwil beside it, two Ditjen, and the offices of the ministry. */
const UNITS = {
  root: ['instansi', 'kementerian', '/k/'], setjen: ['eselonSatu', 'sekretariatJenderal', '/k/setjen/'], itjen: ['eselonSatu', 'inspektoratJenderal', '/k/itjen/'],
  ditjen: ['eselonSatu', 'direktoratJenderal', '/k/ditjen/'], ditjenLain: ['eselonSatu', 'direktoratJenderal', '/k/ditjen-lain/'],
  kanwil: ['kanwil', 'kanwil', '/k/ditjen/kanwil/'], kanwilLain: ['kanwil', 'kanwil', '/k/ditjen/kanwil-lain/'],
  upt: ['upt', 'lapas', '/k/ditjen/kanwil/upt/'], uptLain: ['upt', 'lapas', '/k/ditjen/kanwil/upt-lain/'],
} as const satisfies Record<string, readonly [Jenjang, string, string]>;
type UnitName = keyof typeof UNITS;

/** Every post that there may be, as `role@unit`. */
const POSTS = [
  'kepalaSatker@upt', 'operator@upt', 'anggotaTimKerja@upt', 'kepalaSatker@uptLain', 'operator@uptLain',
  'kepalaKanwil@kanwil', 'operator@kanwil', 'timPenilaiKanwil@kanwil', 'kepalaKanwil@kanwilLain', 'timPenilaiKanwil@kanwilLain',
  'pimpinanEselonSatu@ditjen', 'operator@ditjen', 'timPenilaiEselonSatu@ditjen', 'pimpinanEselonSatu@ditjenLain', 'timPenilaiEselonSatu@ditjenLain',
  'sekretaris@setjen', 'timPenilaiSetjen@setjen', 'penyiapUsulan@setjen', 'adminInstansi@setjen', 'operator@setjen',
  'ketuaTpi@itjen', 'anggotaTpi@itjen', 'auditor@itjen', 'pimpinanInstansi@root', 'anggotaTpm@root', 'tpn@root',
] as const;

const OF_THE_WHOLE = ['sekretaris', 'timPenilaiSetjen', 'penyiapUsulan', 'adminInstansi', 'ketuaTpi', 'anggotaTpi', 'auditor', 'pimpinanInstansi', 'anggotaTpm', 'tpn'];

function actorOf(post: string): Actor {
  const [role = '', unit = 'root'] = post.split('@');
  const [jenjang, jenis, path] = UNITS[unit as UnitName];
  return {
    account: post, person: post, nama: post, tenant: 'k', instansi: 'Kementerian', zona: 'Asia/Jakarta', packId: law.pack.id, post, role, satker: unit, namaSatker: unit,
    jenjang, jenis, path, scope: OF_THE_WHOLE.includes(role) ? '/k/' : path,
  };
}

const targetOf = (unit: UnitName, tingkat?: string): Target => ({ satker: unit, jenjang: UNITS[unit][0], path: UNITS[unit][2], tingkat });
const whoMay = (command: string, target: Target): string[] => POSTS.filter((post) => permit(actorOf(post), command, target, law).ok).sort();

/** Rows of the law: a command, on whom, in whose turn, and who may do it. Written by hand from the guideline, not from the table. */
type Row = readonly [command: string, unit: UnitName, tingkat: string | undefined, posts: readonly (typeof POSTS)[number][]];

const KETUA = ['ketuaTpi@itjen'] as const;
const TPI = ['ketuaTpi@itjen', 'anggotaTpi@itjen'] as const;
const each = (commands: readonly string[], unit: UnitName, tingkat: string | undefined, posts: Row[3]): Row[] => commands.map((command) => [command, unit, tingkat, posts]);

/** Building (IMP BAB II.A): the unit itself, declared at its Kanwil, designated by the minister. */
const BUILDING: readonly Row[] = [
  ['satker.buka', 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'pimpinanInstansi@root', 'sekretaris@setjen']],
  ['satker.buka', 'root', undefined, ['pimpinanInstansi@root', 'sekretaris@setjen']],
  ['satker.catatPaktaIntegritas', 'upt', undefined, ['kepalaSatker@upt', 'operator@upt', 'sekretaris@setjen']],
  ['satker.canangkan', 'upt', undefined, ['kepalaKanwil@kanwil']],
  ['satker.canangkan', 'kanwil', undefined, ['kepalaKanwil@kanwil']],
  ['satker.canangkan', 'ditjen', undefined, ['pimpinanInstansi@root']],
  ['satker.canangkan', 'root', undefined, ['pimpinanInstansi@root']],
  ...(['upt', 'kanwil', 'ditjen'] as const).flatMap((unit) => each(['satker.tetapkan'], unit, undefined, ['pimpinanInstansi@root'])),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'upt', undefined, ['kepalaSatker@upt']),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'kanwil', undefined, ['kepalaKanwil@kanwil']),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'ditjen', undefined, ['pimpinanEselonSatu@ditjen']),
  ...each(['satker.bentukTimKerja', 'satker.mulaiMembangun'], 'setjen', undefined, ['sekretaris@setjen']),
  ...each(['satker.tetapkanProgram', 'satker.susunRencanaAksi', 'usulan.buka'], 'upt', undefined, ['kepalaSatker@upt', 'operator@upt']),
  ...each(['satker.tetapkanProgram', 'satker.susunRencanaAksi', 'usulan.buka'], 'kanwil', undefined, ['kepalaKanwil@kanwil', 'operator@kanwil']),
];

/** The proposal, tier by tier (IMP BAB III.A.1.a): assessed by the team of the tier, passed on by its head. */
const PROPOSING: readonly Row[] = [
  ...each(['usulan.ajukan', 'usulan.lampirkanSptjm'], 'upt', 'kanwil', ['kepalaSatker@upt']),
  ...each(['usulan.ajukan', 'usulan.lampirkanSptjm'], 'kanwil', 'sekretariatJenderal', ['kepalaKanwil@kanwil']),
  ['usulan.teruskan', 'upt', 'kanwil', ['kepalaKanwil@kanwil']],
  ['usulan.teruskan', 'upt', 'eselonSatuPembina', ['pimpinanEselonSatu@ditjen']],
  ['usulan.teruskan', 'kanwil', 'sekretariatJenderal', ['sekretaris@setjen']],
  ['usulan.kembalikan', 'upt', 'kanwil', ['kepalaKanwil@kanwil', 'timPenilaiKanwil@kanwil']],
  ['usulan.kembalikan', 'upt', 'eselonSatuPembina', ['pimpinanEselonSatu@ditjen', 'timPenilaiEselonSatu@ditjen']],
  ['usulan.kembalikan', 'kanwil', 'sekretariatJenderal', ['sekretaris@setjen', 'timPenilaiSetjen@setjen']],
  ['usulan.kembalikan', 'upt', 'tpi', TPI],
  ...each(['usulan.masukkanDaftar', 'usulan.keluarkanDaftar', 'usulan.terbitkanLhe'], 'upt', 'tpi', KETUA),
  ['usulan.catatPemeriksaan', 'upt', 'tpi', TPI],
  ...each(['usulan.catatHasilTpn', 'usulan.catatPenetapan'], 'upt', 'tpi', ['ketuaTpi@itjen', 'tpn@root']),
];

/** The worksheet of each layer belongs to those who assess on it, nobody else, their superiors included. */
const LKE = ['lke.mulai', 'lke.isi', 'lke.selesaikan', 'lke.bukaKembali'];
const SCORING: readonly Row[] = [
  ...each(LKE, 'upt', 'mandiri', ['kepalaSatker@upt', 'operator@upt', 'anggotaTimKerja@upt']),
  ...each(LKE, 'kanwil', 'mandiri', ['kepalaKanwil@kanwil', 'operator@kanwil']),
  ...each(LKE, 'ditjen', 'mandiri', ['pimpinanEselonSatu@ditjen', 'operator@ditjen']),
  ...each(LKE, 'upt', 'kanwil', ['timPenilaiKanwil@kanwil']),
  ...each(LKE, 'upt', 'eselonSatuPembina', ['timPenilaiEselonSatu@ditjen']),
  ...each(LKE, 'kanwil', 'sekretariatJenderal', ['timPenilaiSetjen@setjen']),
  ...each(LKE, 'upt', 'tpi', TPI),
  ...each(LKE, 'upt', 'tidakAda', []),
  ...each(LKE, 'upt', undefined, []),
];

/** Panel, letter and award (IMP BAB III.A.1.c, BAB IV): offices of the ministry; TPN where its result is recorded. */
const DECIDING: readonly Row[] = [
  ...each(['panel.buka', 'panel.undang', 'panel.catatHadir', 'panel.putuskan', 'panel.susunBeritaAcara', 'panel.sampaikan'], 'root', undefined, KETUA),
  ['panel.tandatangani', 'root', undefined, [...TPI, 'penyiapUsulan@setjen']],
  ...each(['surat.susunKonsep', 'surat.sampaikanKeSekretaris'], 'root', undefined, ['penyiapUsulan@setjen']),
  ...each(['surat.catatSyaratInstansi', 'surat.catatBatasWaktu'], 'root', undefined, ['penyiapUsulan@setjen', 'sekretaris@setjen']),
  ...each(['surat.sampaikanKePimpinan', 'surat.kirim'], 'root', undefined, ['sekretaris@setjen']),
  ['surat.kembalikan', 'root', undefined, ['sekretaris@setjen', 'pimpinanInstansi@root']],
  ['surat.keluarkanSatker', 'root', undefined, ['sekretaris@setjen', 'pimpinanInstansi@root']],
  ...each(['surat.tandatangani', 'surat.lampirkanSptjm'], 'root', undefined, ['pimpinanInstansi@root']),
  ...each(['predikat.laporkanMonev', 'predikat.usulkanPencabutan'], 'upt', undefined, KETUA),
  ...each(['predikat.klarifikasi', 'predikat.catatRekomendasiTpn', 'predikat.cabut'], 'upt', undefined, ['ketuaTpi@itjen', 'tpn@root']),
];

const ROWS = [...BUILDING, ...PROPOSING, ...SCORING, ...DECIDING];

describe('who may do what', () => {
  it.each(ROWS)('%s on %s in the turn of %s', (command, unit, tingkat, posts) => {
    expect(whoMay(command, targetOf(unit, tingkat))).toEqual([...posts].sort());
  });

  it('is laid down for every command that people send, for no other, and each is in the rows above', () => {
    const sent = registry.machines.flatMap((def) => def.commands.filter((spec) => !spec.internal)).map((spec) => spec.type).sort();
    expect(Object.keys(GRANTS).sort()).toEqual(sent);
    expect([...new Set(ROWS.map(([command]) => command))].sort()).toEqual(sent);
  });

  it.each(['usulan.putuskanPanel', 'usulan.keluarkanDariSurat', 'usulan.usulkan', 'predikat.terbitkan'])('nobody may send %s, which only follows', (command) => {
    expect(whoMay(command, targetOf('upt', 'tpi'))).toEqual([]);
  });

  it('grants nothing to those who only look on', () => {
    const roles = new Set(Object.values(GRANTS).flat().flatMap((grant) => grant.peran));
    expect(['auditor', 'adminInstansi'].filter((role) => roles.has(role))).toEqual([]);
    for (const role of roles) expect([role, role in law.pack.peran]).toEqual([role, true]);
  });

  it('needs the scope of the whole ministry for an act of the ministry', () => {
    const narrow = { ...actorOf('ketuaTpi@itjen'), scope: '/k/itjen/' };
    expect(permit(narrow, 'usulan.terbitkanLhe', targetOf('upt', 'tpi'), law).ok).toBe(false);
    expect(permit({ ...actorOf('ketuaTpi@itjen'), scope: '/lain/' }, 'usulan.terbitkanLhe', targetOf('upt', 'tpi'), law).ok).toBe(false);
  });
});

describe('a refusal', () => {
  const whyNot = (post: string, command: string, target: Target) => {
    const permission = permit(actorOf(post), command, target, law);
    return permission.ok ? null : permission.why;
  };

  it.each<[string, Target, string]>([
    ['satker.tetapkan', targetOf('upt'), 'Menteri Imigrasi dan Pemasyarakatan pada instansi'],
    ['satker.bentukTimKerja', targetOf('upt'), 'Kepala Satker pada satker itu sendiri'],
    ['satker.bentukTimKerja', targetOf('kanwil'), 'Kepala Kantor Wilayah pada satker itu sendiri'],
    ['satker.tetapkanProgram', targetOf('upt'), 'Kepala Satker atau Operator Satker pada satker itu sendiri'],
    ['satker.canangkan', targetOf('upt'), 'Kepala Kantor Wilayah pada penyelenggara pencanangannya'],
    ['usulan.teruskan', targetOf('upt', 'eselonSatuPembina'), 'Pimpinan Unit Eselon I (Tim Penilai Unit Eselon I Pembina)'],
    ['lke.isi', targetOf('upt', 'tidakAda'), 'tidak ada jabatan yang berwenang'],
  ])('of %s tells who may', (command, target, need) => {
    expect(whyNot('auditor@itjen', command, target)).toMatchObject({ rule: 'izin.jabatan', ok: false, need, have: 'Auditor pada itjen' });
  });

  it('cites the article of the act, wherever the law has one', () => {
    for (const [command, unit, tingkat] of ROWS) {
      expect([command, whyNot('auditor@itjen', command, targetOf(unit, tingkat))?.basis]).toEqual([command, law.basis(command)]);
      expect([command, law.basis(command).length > 0]).toEqual([command, true]);
    }
  });
});
