import { evaluateRules } from '../../machines/kernel/rule.js';
import { registry } from '../../machines/registry.js';
import { bolehMelihat } from '../../src/dokumen/dokumen.facts.js';
import type { Alasan, Permission } from '../../src/identity/permission/permit.js';
import { inScope, may } from '../../src/identity/permission/question.js';
import { mayRead, mayReadAdmin } from '../../src/identity/permission/read.js';
import type { Riwayat } from '../../src/identity/permission/segregation.js';
import { jabatanDitolak } from '../../src/jabatan/aturan/jabatan.aturan.js';
import { penggantianDitolak } from '../../src/jabatan/aturan/penggantian.aturan.js';
import { lkeFacts } from '../../src/lke/lke.facts.js';
import { pengaduanFacts } from '../../src/pengaduan/pengaduan.facts.js';
import type { LoadedLaw } from '../../src/regulasi/law-catalog.js';
import type { CaseRow } from '../../src/workflow/fact-source.js';
import { lawOf, pelakuDari, sasaranDari } from './dunia.js';
import { bacaMatriks, pecahKeadaan, tanpaTanda, type Baris } from './matriks.js';

type Jawab = 'boleh' | Alasan;
const jawab = (permission: Permission): Jawab => (permission.ok ? 'boleh' : permission.alasan);

/** A case as readers look at it: its machine, its state, and what of its content decides who sees it. */
function kasus(row: Baris, machine: string, value: string, context: Record<string, unknown>): CaseRow {
  const { satker, jenjang, path } = sasaranDari(row);
  return { stored: { machine, version: 1, value, context, status: 'active' }, unit: { satker, nama: satker, jenjang, jenis: 'lapas', path } } as unknown as CaseRow;
}

/** What is read, by the product's own functions of visibility. */
function baca(row: Baris): Jawab {
  const [actor, law, [, apa = '', lapisan = '']] = [pelakuDari(row), { law: lawOf(row) } as LoadedLaw, row.tindakan.split('.')];
  const { keadaan, pada = '' } = pecahKeadaan(row.keadaan);
  const seen = (machine: string, visible = true): Jawab => (mayRead(actor.role, machine) && visible ? 'boleh' : 'takTerlihat');
  if (!inScope(actor, sasaranDari(row))) return 'takTerlihat';
  switch (apa) {
    case 'orang': return mayReadAdmin(actor.role, 'jabatan') ? 'boleh' : 'jabatan';
    case 'percobaan': return mayReadAdmin(actor.role, 'percobaan') ? 'boleh' : 'jabatan';
    case 'pengaduan': return seen('pengaduan', pengaduanFacts.visible?.(actor, kasus(row, 'pengaduan', keadaan, keadaan === 'diklarifikasi' ? { permintaan: {} } : {}), law));
    case 'dokumen': return seen('dokumen', bolehMelihat(actor, kasus(row, 'dokumen', keadaan, { jenis: pada, mesin: 'usulan' }), law));
    case 'lke': return seen('lke', lkeFacts.visible?.(actor, kasus(row, 'lke', lapisan === 'draf' ? 'diisi' : 'selesai', { lapisan: lapisan === 'draf' ? pada : lapisan }), law));
    default: return seen(apa === 'bukti' ? 'lke' : 'satker');
  }
}

/** What the person has against them where the row says so: a post of their own in the very unit, or the proposal that they made themselves. */
const riwayatDari = ({ keadaan }: Baris, satker: string): Riwayat => ({
  jabatan: keadaan.includes('untukDiri') ? [{ satker, sampai: null, pengganti: false }] : [], dikecualikan: false,
  dilakukan: keadaan === 'usulanSendiri' ? [{ command: 'regulasi.usulkan', sendiri: true, pengganti: false }] : [],
});

const HARI_INI = '2027-01-04';
/** A post or a substitution for the one who gives it. */
function untukDiri(row: Baris): boolean {
  if (!row.keadaan.includes('untukDiri') || registry.command(row.tindakan)) return false;
  const [law, { satker, jenjang }] = [lawOf(row), sasaranDari(row)];
  const span = { dari: HARI_INI, sampai: HARI_INI, sk: 'SK-1' };
  const post = { id: 'j', orang: 'pejabat', peran: 'operator', satker, dari: '2026-01-01', sampai: null, sk: 'SK-0', tanggalSk: null };
  const found = row.tindakan.startsWith('jabatan.')
    ? jabatanDitolak({ baru: { ...span, orang: 'orang', peran: 'operator', satker: { id: satker, jenjang }, tanggalSk: HARI_INI, area: [] }, pemberi: 'orang', hariIni: HARI_INI, ada: [], skPenggantian: [], law })
    : penggantianDitolak({ baru: { ...span, jenis: 'plh', orang: 'orang' }, jabatan: post, pemberi: { orang: 'orang', wilayah: '/k/', pengganti: false }, hariIni: HARI_INI, sejabatan: [], penggantian: [], tempatPengganti: ['/k/'], skTerpakai: false, law });
  return found.some(({ segregasi }) => segregasi);
}

/** What the post itself makes impossible for an assessor, by the rules of the worksheet: the own unit, the own chain (C30). */
function penilaiBerbenturan(row: Baris): boolean {
  const spec = registry.command(row.tindakan)?.spec;
  const { tingkat } = sasaranDari(row);
  if (!row.tindakan.startsWith('lke.') || !spec || tingkat === undefined) return false;
  const [actor, { satker, jenjang, path }] = [pelakuDari(row), sasaranDari(row)];
  const asked = { actor, kasus: null, data: { lapisan: tingkat }, law: { law: lawOf(row) } as LoadedLaw, now: `${HARI_INI}T03:00:00Z`, hariIni: HARI_INI, unit: { satker, nama: satker, jenjang, jenis: 'lapas', path }, row: null, parent: null, lock: false };
  const proposal = { usulan: 'u', keadaan: 'evaluasiTpi', context: { rute: [], posisi: 0, putaran: 1, tahap: 0, hasil: [] }, lain: null, jabatan: [{ satker: actor.satker, path: actor.path, sampai: null }] };
  const facts = lkeFacts.facts([proposal], asked);
  return evaluateRules(spec.rules.filter(({ kind }) => kind === 'segregation'), { context: { lapisan: tingkat, jawaban: {} }, data: { lapisan: tingkat }, facts, law: lawOf(row), now: asked.now }, lawOf(row)).some(({ ok }) => !ok);
}

function jawaban(row: Baris): Jawab {
  if (row.tindakan.startsWith('baca.')) return baca(row);
  const target = sasaranDari(row);
  const bare = { ...target, ...(target.keadaan !== undefined && target.keadaan !== null && !Object.keys(registry.command(row.tindakan)?.def.states ?? {}).includes(target.keadaan) ? { keadaan: undefined } : {}) };
  if (row.keadaan === 'dataSendiri') return 'boleh'; // `GET /api/v1/saya/data-pribadi` asks for no office
  const told = jawab(may({ actor: pelakuDari(row), act: row.tindakan, target: bare, law: lawOf(row), hariIni: HARI_INI, riwayat: riwayatDari(row, target.satker), ...(row.pelaku === 'token' ? { token: [] } : {}) }));
  return told === 'boleh' && (untukDiri(row) || penilaiBerbenturan(row)) ? 'segregasi' : told;
}

const rows = bacaMatriks();
const different = rows.map((row) => ({ row, have: jawaban(row) })).filter(({ row, have }) => (row.hasil === 'boleh') !== (have === 'boleh'));

describe('the matrix of authorisation', () => {
  it('is answered by the product as by the law, row by row', () => {
    const groups = new Map<string, string[]>();
    for (const { row, have } of different) {
      const key = `${row.tindakan} ${row.hasil}${row.alasan ? `/${tanpaTanda(row.alasan)}` : ''} ≠ ${have}`;
      groups.set(key, [...(groups.get(key) ?? []), `${row.no}:${row.paket}/${row.peran}@${row.tingkat}/${row.hubungan}/${row.keadaan}/${row.pelaku}`]);
    }
    expect([...groups].map(([key, all]) => `${key} (${all.length}) ${all.slice(0, 6).join(' ')}`).sort()).toEqual([]);
  });
});
