import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { rapatPanel } from '../../src/demo/acts/panel.js';
import { suratPengajuan } from '../../src/demo/acts/surat.js';
import { dinilaiTpn } from '../../src/demo/acts/tpn.js';
import { tokoh, type Tokoh } from '../../src/demo/cast.js';
import { lawOfRoute, RUTE } from '../../src/demo/headings.js';
import { HARI_PERTAMA, predikatTerbit, SERAH_TERIMA_DIHITUNG_DARI } from '../../src/demo/plot.js';
import { jsonOf } from '../../src/demo/record.js';
import * as ditolak from '../../src/demo/routes/ditolak/membangun.js';
import { binjai } from '../../src/demo/routes/pemda/binjai.js';
import { ketapang } from '../../src/demo/routes/pemda/ketapang.js';
import { tarakan } from '../../src/demo/routes/pemda/tarakan.js';
import * as upt from '../../src/demo/routes/upt.js';
import { Cerita, CeritaTerhenti, type Rute } from '../../src/demo/story.js';
import { putOnStage, verified } from '../../src/demo/throw-away.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import { ENTITIES } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';
import { installKeys } from '../../src/platform/database/keys.js';
import { cloneDatabase } from '../support/database.js';
import { PACK } from '../support/small-world.js';

jest.setTimeout(60_000);

const LAW = lawById(PACK);

/** The demonstration on a cloned database, served on the loopback. */
async function openStage() {
  const [db, contextKey, historyKey] = [await cloneDatabase(), randomBytes(32), randomBytes(32)];
  await installKeys(db.migrator, contextKey);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-demo-'));
  const database = await new Database({ url: db.app, max: 4, contextKey, entities: ENTITIES }).connect();
  const { app, pintu, jam } = await putOnStage({ urls: db, database, close: () => database.onApplicationShutdown() }, historyKey, SERAH_TERIMA_DIHITUNG_DARI, folder);
  await jam.setel(HARI_PERTAMA);
  return {
    /** Makes every proof of who one is an hour old. */
    lama: async () => {
      const admin = new pg.Client(db.admin);
      await admin.connect();
      const { rowCount } = await admin.query(`update session set dikuatkan = dikuatkan - interval '1 hour'`);
      await admin.end();
      return rowCount ?? 0;
    },
    cerita: new Cerita(jam), t: tokoh(pintu), verify: () => verified(db.verifier, historyKey),
    close: async () => { await app.close(); await database.onApplicationShutdown(); await db.drop(); rmSync(folder, { recursive: true, force: true }); },
  };
}

/** The declaration, the designation and the building, with what is refused on the way. */
async function membangun(r: Rute, x: Rute, t: Tokoh): Promise<void> {
  const lapas = await upt.bersiap(r, t);
  await ditolak.paktaBelumCukup(x, t, lapas);
  await ditolak.pencananganTergesa(x, t, lapas, '2025-04-08');
  await upt.dicanangkan(r, t, lapas);
  await ditolak.penetapanTergesa(x, t, lapas, '2025-04-06');
  await upt.kementerianMencanangkan(r, t);
  await r.pada('2025-06-16');
  await upt.ditetapkan(r, t, lapas);
  await ditolak.membangunTanpaRencana(x, t, lapas, '2025-06-17');
  await upt.membangun(r, t, lapas);
}

/** The proposal of 2027, alone in its panel and letter, up to the predikat. */
async function diusulkan(r: Rute, t: Tokoh): Promise<void> {
  const { kementerian, kanwilPemasyarakatan: kanwil, ditjenPemasyarakatan: ditjen } = t;
  const usulan = await upt.mengusulkan(r, t.lapas, '2027', { kementerian, kanwil, ditjen, hari: ['2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01'] });
  const units = [{ rute: r, usulan }];
  const panel = await rapatPanel(r, kementerian, { periode: '2027', nomorSk: 'SEK-1', tanggalSk: '2027-02-01' }, '2027-04-27', units);
  await suratPengajuan(r, kementerian, { periode: '2027', panel, tandaTangan: '2027-05-18', kirim: '2027-05-20' }, units);
  await dinilaiTpn(kementerian.tpn, units, { praEvaluasi: '2027-07-12', desk: '2027-08-23', lapangan: '2027-10-11', panel: '2027-11-22' });
  await r.pada('2027-12-06');
  await predikatTerbit(r, kementerian.tpn, usulan);
}

describe('the route of a UPT to WBK, through HTTP', () => {
  let stage: Awaited<ReturnType<typeof openStage>>;
  let diperlama = 0;

  beforeAll(async () => {
    stage = await openStage();
    const { cerita, t } = stage;
    const [r, x] = [cerita.rute('upt', 'UPT', LAW), cerita.rute('ditolak', 'Ditolak', LAW)];
    await membangun(r, x, t);
    diperlama = await stage.lama();
    await diusulkan(r, t);
  });
  afterAll(() => stage.close());

  it('ends with a predikat that holds, and with the day of its first monitoring', () => {
    expect(stage.cerita.penyimpangan).toEqual([]);
    expect(stage.cerita.akhir).toEqual([expect.objectContaining({
      rute: 'upt', satker: 'Lembaga Pemasyarakatan Kelas I Cirebon', hasil: 'berpredikat WBK sejak 6 Desember 2027; monitoring pertama paling lambat 6 Desember 2029', sesuai: true,
    })]);
  });

  it('goes on where a proof of who one is has grown old: it is shown again, and the act done', () => {
    expect(diperlama).toBeGreaterThan(5);
    expect(stage.cerita.penyimpangan).toEqual([]);
  });

  it('refuses a hasty declaration with every unmet rule, what it needs, what there is and the article', () => {
    const step = stage.cerita.langkah.find((s) => s.perintah === 'satker.canangkan' && s.status === 422);
    expect(step?.mengapa?.map(({ rule }) => rule)).toEqual(['satker.pakta-kepala', 'satker.pakta-mayoritas', 'satker.publikasi', 'satker.penyelenggara-pencanangan', 'satker.tanggal-tidak-mendatang']);
    expect(step && jsonOf(step)).toMatchObject({
      rute: 'ditolak', hasil: 'ditolak', tanggal: HARI_PERTAMA,
      mengapa: expect.arrayContaining([{ rule: 'satker.pakta-mayoritas', need: 'lebih dari 50% pegawai', have: '60 dari 124 pegawai (48,39%)', dasar: [{ sumber: 'N90', pasal: 'Lampiran I Bab II.B Tahap I' }] }]),
    });
  });

  it('tells every accepted step with its article', () => {
    const accepted = stage.cerita.langkah.filter((s) => s.jawaban);
    expect(accepted.length).toBeGreaterThan(50);
    expect(accepted.filter((s) => s.dasar.length === 0)).toEqual([]);
  });

  it('leaves a history that can be verified', async () => {
    expect(await stage.verify()).toEqual({ kasus: expect.any(Number), peristiwa: stage.cerita.langkah.filter((s) => s.jawaban).flatMap((s) => [s, ...(s.jawaban?.turunan ?? [])]).length, sah: true });
  });

  it('notices a refusal that comes for other reasons than expected, and an acceptance that does not come', async () => {
    const { cerita, t } = stage;
    const r = cerita.rute('lain', 'Lain', LAW);
    const act = { oleh: t.lapas.operator, perintah: 'usulan.buka', data: { satker: await t.lapas.id(), tujuan: 'WBBM', periode: '2028' } };
    await r.tolak(act, 'usulan.wbbm-memegang-wbk');
    await expect(r.terima(act)).rejects.toThrow(CeritaTerhenti);
    expect(cerita.penyimpangan.map(({ apa }) => apa)).toEqual([
      'usulan.buka ditolak (422) dengan alasan lain: tidak disebut usulan.wbbm-memegang-wbk; tidak diduga usulan.satker-membangun',
      expect.stringContaining('usulan.buka seharusnya diterima, tetapi dijawab 422: usulan.satker-membangun'),
    ]);
  });
});

describe('the routes of the local governments, each under its own regulation', () => {
  let stage: Awaited<ReturnType<typeof openStage>>;

  beforeAll(async () => {
    stage = await openStage();
    const { cerita, t } = stage;
    const route = (id: 'tarakan' | 'ketapang' | 'binjai') => cerita.rute(id, RUTE[id].judul, lawOfRoute(RUTE[id]));
    await cerita.agenda.bersama([() => tarakan(route('tarakan'), t), () => ketapang(route('ketapang'), t), () => binjai(route('binjai'), t)]);
  });
  afterAll(() => stage.close());

  it('come out as told, and end as they should', () => {
    expect(stage.cerita.penyimpangan).toEqual([]);
    expect(stage.cerita.akhir.map(({ rute, sesuai }) => [rute, sesuai])).toEqual(expect.arrayContaining([['tarakan', true], ['ketapang', true], ['binjai', true]]));
  });

  it('happen in the order of the calendar', () => {
    const days = stage.cerita.langkah.map(({ tanggal }) => tanggal);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days.filter((_, i) => stage.cerita.langkah[i]?.rute !== stage.cerita.langkah[i - 1]?.rute)).size).toBeGreaterThan(10);
  });

  it('rest on articles of their own regulation, and speak its words', () => {
    const cited = (rute: string) => new Set(stage.cerita.langkah.filter((step) => step.rute === rute).flatMap(({ dasar }) => dasar.map(({ sumber }) => sumber)));
    expect([cited('tarakan').has('TRK'), cited('ketapang').has('KTP'), cited('binjai').has('BNJ')]).toEqual([true, true, true]);
    expect([...cited('tarakan'), ...cited('ketapang'), ...cited('binjai')]).not.toContain('IMP');
    expect(stage.cerita.langkah.filter(({ judul }) => /[{}]|Menteri menandatangani/.test(judul))).toEqual([]);
    expect(stage.cerita.langkah.map(({ judul }) => judul)).toEqual(expect.arrayContaining(['Bupati menandatangani surat pengajuan', 'Wali Kota menandatangani surat pengajuan']));
  });
});
