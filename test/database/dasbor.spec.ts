import { randomUUID } from 'node:crypto';
import { score } from '../../machines/lke/score.js';
import type { Actor } from '../../src/identity/actor.js';
import { BadInput, Forbidden, NotFound } from '../../src/platform/http/problem.js';
import type { DasborService } from '../../src/dasbor/dasbor.service.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import type { CaseRow } from '../../src/workflow/fact-source.js';
import { openDasborWorld, WHO, type DasborWorld, type Siapa } from '../support/dasbor-world.js';

jest.setTimeout(120_000);

const { kemenimipas: k, contoh: c } = DEMO;
let world: DasborWorld;
let dasbor: DasborWorld['dasbor'];
let walks: DasborWorld['walks'];
beforeAll(async () => {
  world = await openDasborWorld();
  ({ dasbor, walks } = world);
});
afterAll(() => world.close());

const names = Object.keys(WHO) as Siapa[];
const yearOf = ({ stored: { machine, context }, kunci }: CaseRow): string =>
  (machine === 'predikat' ? String(context['periode']) : ['usulan', 'lke', 'panel', 'surat', 'tpm', 'periode', 'pembangunan'].includes(machine) ? kunci.slice(0, 4) : '');
const stepOf = ({ stored: { machine, value, context } }: CaseRow): string | null => {
  if (machine === 'lke') return String(context['lapisan']);
  if (machine !== 'usulan') return null;
  return value === 'penilaianPendahuluan' ? (context['rute'] as string[])[Number(context['posisi'])] ?? null : value === 'evaluasiTpi' ? String(context['tahap']) : null;
};
const placeOf = (row: CaseRow): string => [row.stored.machine, row.stored.value, stepOf(row) ?? ''].join(' ');
const ofYear = (rows: readonly CaseRow[]): CaseRow[] => rows.filter((row) => ['', '2027'].includes(yearOf(row)));
const counted = (keys: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(keys)].sort().map((key) => [key, keys.filter((other) => other === key).length]));
const queryOf = (rincian: string): Record<string, string> => Object.fromEntries(new URL(rincian, 'http://localhost').searchParams);
const listOf = async (actor: Actor, rincian: string): Promise<string[]> => (await dasbor.kasus(actor, { ...queryOf(rincian), jumlah: 100 })).isi.map(({ id }) => id).sort();

describe('the funnel', () => {
  it.each(names)('of %s counts what this post sees case by case, and its list has as many rows', async (who) => {
    const actor = await world.who(who);
    const own = ofYear(world.seenBy(actor));
    const { isi } = await dasbor.corong(actor, {});
    expect(Object.fromEntries(isi.map((one) => [[one.mesin, one.keadaan, one.langkah ?? ''].join(' '), one.kasus]))).toEqual(counted(own.map(placeOf)));
    for (const one of isi) {
      const there = own.filter((row) => placeOf(row) === [one.mesin, one.keadaan, one.langkah ?? ''].join(' '));
      expect([one, await listOf(actor, one.rincian)]).toEqual([{ ...one, satker: new Set(there.map(({ unit }) => unit.satker)).size }, there.map(({ id }) => id).sort()]);
    }
  });

  it('shows an unfinished layer to those who write it and to auditors, and counts it for nobody else', async () => {
    const sees = async (who: Siapa): Promise<boolean> => (await dasbor.corong(await world.who(who), {})).isi.some(({ mesin, keadaan, langkah }) => mesin === 'lke' && keadaan === 'dibaca' && langkah === 'kanwil');
    expect(await Promise.all((['penilaiKanwil', 'auditor', 'rutan', 'menteri', 'ditjen', 'ketuaTpi', 'kanwilLain'] as const).map(sees))).toEqual([true, true, false, false, false, false, false]);
  });

  it('names machines, states and steps in the words of the law', async () => {
    const { isi } = await dasbor.corong(await world.who('penilaiKanwil'), {});
    expect(isi.find(({ mesin, keadaan }) => mesin === 'usulan' && keadaan === 'penilaianPendahuluan')).toMatchObject({ judul: 'Usulan predikat', judulKeadaan: 'Penilaian pendahuluan', langkah: 'kanwil', judulLangkah: 'Tim Penilai Kantor Wilayah' });
  });

  it('counts of another year only what belongs to it, beside what has no year', async () => {
    const { isi } = await dasbor.corong(await world.who('menteri'), { periode: '2026' });
    expect(isi.filter(({ mesin }) => mesin !== 'satker')).toEqual([expect.objectContaining({ mesin: 'lke', keadaan: 'selesai', langkah: 'mandiri', kasus: 1 })]);
  });

  it('is narrowed to a unit and those below it, a level, a kind, an aim', async () => {
    const menteri = await world.who('menteri');
    const total = async (saringan: Parameters<DasborService['corong']>[1]) => (await dasbor.corong(menteri, saringan)).isi.reduce((sum, { kasus }) => sum + kasus, 0);
    const seen = ofYear(world.seenBy(menteri));
    const kanwil = walks.rutan.route.cast.satkerKanwil;
    const path = (await world.asAdmin<{ path: string }>('select path from satker where id = $1', [kanwil]))[0]?.path ?? '-';
    expect([await total({ satker: kanwil }), await total({ jenjang: 'instansi' }), await total({ jenis: 'rutan' }), await total({ tujuan: 'WBBM' })]).toEqual([
      seen.filter(({ unit }) => unit.path.startsWith(path)).length, seen.filter(({ unit }) => unit.jenjang === 'instansi').length, seen.filter(({ unit }) => unit.jenis === 'rutan').length, 0,
    ]);
    expect(seen.filter(({ unit }) => unit.jenis === 'rutan').length).toBeGreaterThan(3);
  });
});

describe('scope', () => {
  it('of a Kanwil ends before its sister, however the address is written', async () => {
    const kanwil = await world.who('penilaiKanwil');
    for (const satker of [walks.kanim.route.cast.satker, walks.balai.route.cast.satker, walks.kanim.route.cast.root, randomUUID()]) {
      for (const ask of [() => dasbor.corong(kanwil, { satker }), () => dasbor.area(kanwil, { satker }), () => dasbor.kasus(kanwil, { satker })]) await expect(ask()).rejects.toBeInstanceOf(NotFound);
    }
    const told = JSON.stringify(await Promise.all([dasbor.corong(kanwil, {}), dasbor.umur(kanwil, {}), dasbor.area(kanwil, {}), dasbor.divergensi(kanwil, {}), dasbor.triwulan(kanwil, {}), dasbor.terkunci(kanwil, {}), dasbor.kasus(kanwil, { jumlah: 100 })]));
    for (const { route } of [walks.kanim, walks.balai]) for (const id of [...route.names.keys(), route.cast.satker]) expect([id, told.includes(id)]).toEqual([id, false]);
    expect(told).toContain(walks.rutan.route.kasus('usulan'));
  });

  it('lets in nobody who reads no cases, and no guest', async () => {
    for (const [name, role] of [[k.admin, 'adminInstansi'], [c.timKhusus, 'timKhusus']] as const) {
      const actor = await world.actor(name, role, k.kode);
      for (const ask of [() => dasbor.corong(actor, {}), () => dasbor.umur(actor, {}), () => dasbor.area(actor, {}), () => dasbor.kemajuan(actor, {}), () => dasbor.divergensi(actor, {}), () => dasbor.triwulan(actor, {}),
        () => dasbor.pemantauan(actor, {}), () => dasbor.terkunci(actor, {}), () => dasbor.kasus(actor, {})]) await expect(ask()).rejects.toBeInstanceOf(Forbidden);
    }
  });

  it.each(['x', Buffer.from('["","",""]').toString('base64url'), Buffer.from('["\\u0000","","00000000-0000-0000-0000-000000000000"]').toString('base64url')])('refuses the cursor "%s"', async (setelah) => {
    const menteri = await world.who('menteri');
    for (const ask of [() => dasbor.kasus(menteri, { setelah }), () => dasbor.area(menteri, { setelah }), () => dasbor.divergensi(menteri, { setelah }), () => dasbor.triwulan(menteri, { setelah })]) await expect(ask()).rejects.toBeInstanceOf(BadInput);
  });
});

describe('ages', () => {
  const quantileOf = (days: readonly number[], q: number): number => {
    const sorted = [...days].sort((a, b) => a - b);
    const at = q * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
    return low + (high - low) * (at - Math.floor(at));
  };
  const round = (value: number): number => Math.round(value * 10) / 10;

  it('are counted from the beginning of the turn, state by state and post by post', async () => {
    await world.asAdmin(`update tugas t set sejak = app.now() - interval '1 day' * (1 + (select count(*) from kasus k where k.id < t.case_id) * 3.7)`);
    const tasks = await world.asAdmin<{ case_id: string; role: string; sejak: Date }>('select case_id, role, sejak from tugas');
    for (const who of ['menteri', 'penilaiKanwil', 'rutan', 'auditor'] as const) {
      const actor = await world.who(who);
      const own = new Map(ofYear(world.seenBy(actor)).map((row) => [row.id, row]));
      const { pada, keadaan, jabatan } = await dasbor.umur(actor, {});
      const daysOf = (sejak: Date): number => (Date.parse(pada) - sejak.getTime()) / 86_400_000;
      const mine = tasks.filter(({ case_id }) => own.has(case_id));
      expect(mine.length).toBeGreaterThan(2);
      const told = (days: readonly number[]) => ({ kasus: days.length, umur: { median: round(quantileOf(days, 0.5)), p90: round(quantileOf(days, 0.9)), terlama: round(Math.max(...days)) } });
      expect(Object.fromEntries(jabatan.map(({ jabatan: role, kasus, umur }) => [role, { kasus, umur }]))).toEqual(
        Object.fromEntries([...new Set(mine.map(({ role }) => role))].map((role) => [role, told(mine.filter((task) => task.role === role).map(({ sejak }) => daysOf(sejak)))])));
      const waiting = new Map(mine.map((task) => [task.case_id, daysOf(task.sejak)]));
      const places = [...waiting].map(([id, days]) => [placeOf(own.get(id) as CaseRow), days] as const);
      expect(Object.fromEntries(keadaan.map((one) => [[one.mesin, one.keadaan, one.langkah ?? ''].join(' '), { kasus: one.kasus, umur: one.umur }]))).toEqual(
        Object.fromEntries([...new Set(places.map(([place]) => place))].map((place) => [place, told(places.filter(([other]) => other === place).map(([, days]) => days))])));
      for (const one of [...keadaan, ...jabatan]) expect([one.rincian, (await listOf(actor, one.rincian)).length]).toEqual([one.rincian, one.kasus]);
    }
  });
});

describe('areas', () => {
  it('show what the highest layer of the round earns that the post sees, finished or not', async () => {
    const rutan = walks.rutan.route.kasus('usulan');
    const layer = async (who: Siapa, usulan = rutan) => (await dasbor.area(await world.who(who), {})).isi.find(({ kasus }) => kasus === usulan)?.lke;
    expect(await layer('penilaiKanwil')).toMatchObject({ lapisan: 'kanwil', selesai: false, judul: 'Tim Penilai Kantor Wilayah' });
    expect(await layer('rutan')).toMatchObject({ lapisan: 'mandiri', selesai: true, kasus: walks.rutan.route.kasus('lke/mandiri') });
    expect(await layer('menteri', walks.lapas.route.kasus('usulan'))).toMatchObject({ lapisan: 'tpi', selesai: true });
    expect(await layer('kanim', walks.kanim.route.kasus('usulan'))).toMatchObject({ lapisan: 'mandiri', selesai: false });
  });

  it('are the exact score of that worksheet, with its questions counted', async () => {
    for (const who of ['penilaiKanwil', 'kanim', 'menteri', 'contoh'] as const) {
      const rows = (await dasbor.area(await world.who(who), {})).isi.filter(({ lke }) => lke);
      expect(rows.length).toBeGreaterThan(0);
      for (const { lke } of rows) {
        const row = world.everything.find(({ row: { id } }) => id === lke?.kasus)?.row as CaseRow;
        const { law: { instrument } } = world.laws.forCase(row, row.packId);
        const jawaban = row.stored.context['jawaban'] as Record<string, { nilai: string }>;
        const exact = score(instrument, { answers: Object.fromEntries(Object.entries(jawaban).map(([code, { nilai }]) => [code, nilai])) });
        expect(lke?.area).toEqual(instrument.areas.map(({ code }) => ({
          kode: code, persen: exact.areas.get(code)?.percent.toFixed(2), pertanyaan: [...instrument.questions.values()].filter(({ area }) => area === code).length,
          terjawab: Object.keys(jawaban).filter((kode) => instrument.questions.get(kode)?.area === code).length,
        })));
      }
    }
  });
});
