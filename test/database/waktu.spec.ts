import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/identity/actor.js';
import { Kewenangan } from '../../src/identity/kewenangan/ledger.js';
import { KasusService } from '../../src/kasus/kasus.service.js';
import { BadInput, Conflict, Forbidden, NotFound, Refused, type Problem } from '../../src/platform/http/problem.js';
import { KalenderService } from '../../src/waktu/kalender/kalender.service.js';
import { PenangguhanService } from '../../src/waktu/penangguhan/penangguhan.service.js';
import { TenggatService } from '../../src/waktu/tenggat.service.js';
import { TonggakService } from '../../src/waktu/tonggak/tonggak.service.js';
import { Outlooks } from '../../src/workflow/outlook.js';
import { caseInTurn } from '../support/giliran.js';
import { smallWorld, type SmallWorld } from '../support/small-world.js';
import { factSources } from '../support/sources.js';

let world: SmallWorld;
let kalender: KalenderService;
let penangguhan: PenangguhanService;
let tonggak: TonggakService;
let tenggat: TenggatService;
let kasus: KasusService;
let admin: Actor;

beforeAll(async () => {
  world = await smallWorld();
  const sources = factSources();
  tenggat = new TenggatService(world.laws);
  kasus = new KasusService(world.database, world.laws, sources, new Outlooks(sources), tenggat);
  const kewenangan = new Kewenangan(world.historyKey);
  kalender = new KalenderService(world.database, world.laws, kewenangan);
  penangguhan = new PenangguhanService(kasus, tenggat, kewenangan);
  tonggak = new TonggakService(world.database, world.laws);
  admin = { ...world.actor('ketuaTpi'), role: 'adminInstansi', person: randomUUID(), post: randomUUID() };
  await clock(NOW);
});
afterAll(() => world.close());
afterEach(async () => {
  await world.admin.query('delete from hari_libur; delete from libur_nasional; delete from penangguhan');
  await clock(NOW);
});

/** A Monday, in weeks without holidays. */
const NOW = '2027-06-14T03:00:00.000Z';
const clock = (instant: string) => world.admin.query('update app.jam set geser = $1::timestamptz - clock_timestamp()', [instant]);
const refusal = async (asked: Promise<unknown>): Promise<Problem & { why?: Refused['why']; faults?: BadInput['faults'] }> => asked.then(() => { throw new Error('was accepted'); }, (error: unknown) => error as Problem);
const decree = (...hari: { tanggal: string; nama?: string; satker?: string }[]) => ({ tahun: 2027, nomorSk: '800/1', tanggalSk: '2027-01-04', hari: hari.map((day) => ({ nama: 'Hari jadi', ...day })) });
const complaint = () => caseInTurn(world, 'pengaduan', [{ keadaan: 'diterima', sejak: NOW }], { role: 'ketuaTpi' });
const layanan = async (id: string) => (await kasus.detail(world.actor('ketuaTpi'), id)).tenggat?.layanan;

describe('the calendar of an instansi', () => {
  it('is kept by its administrator; the days count from then on', async () => {
    const id = await complaint();
    expect((await layanan(id))?.tanggal).toBe('2027-06-21');
    const told = await kalender.tetapkan(admin, decree({ tanggal: '2027-06-16' }));
    expect(told).toMatchObject({ tahun: 2027, perkiraan: true, keputusan: [] });
    expect(told.isi).toContainEqual(expect.objectContaining({ tanggal: '2027-06-16', jenis: 'instansi', nomorSk: '800/1' }));
    expect((await layanan(id))?.tanggal).toBe('2027-06-22');
    const { rows } = await world.admin.query<{ type: string }>('select type from peristiwa_kewenangan where tenant_id = $1', [world.tenant]);
    expect(rows.map(({ type }) => type)).toContain('kalender.ditetapkan');
  });

  it('has days of one unit, which count there and below it only', async () => {
    const id = await complaint(); // of the prison
    await kalender.tetapkan(admin, decree({ tanggal: '2027-06-16', satker: world.actor('kepalaSatker').satker }));
    expect((await layanan(id))?.tanggal).toBe('2027-06-22');
    await world.admin.query('delete from hari_libur');
    await kalender.tetapkan(admin, decree({ tanggal: '2027-06-16', satker: world.actor('kepalaKanwil').satker }));
    expect((await layanan(id))?.tanggal).toBe('2027-06-22');
    await world.admin.query(`update hari_libur set path = '/contoh/lain/'`);
    expect((await layanan(id))?.tanggal).toBe('2027-06-21');
  });

  it('names every day that cannot stand', async () => {
    await kalender.tetapkan(admin, decree({ tanggal: '2027-03-01' }));
    const bad = await refusal(kalender.tetapkan(admin, { ...decree({ tanggal: '2028-01-01' }, { tanggal: '2027-02-29' }, { tanggal: '2027-04-01' }, { tanggal: '2027-04-01' }, { tanggal: '2027-03-01' }, { tanggal: '2027-05-03', satker: randomUUID() }), tanggalSk: 'kemarin' }));
    expect(bad).toBeInstanceOf(BadInput);
    expect(bad.faults).toEqual([
      { path: '/tanggalSk', why: ['harus tanggal yang ada di kalender'] }, { path: '/hari/0/tanggal', why: ['bukan tanggal dalam tahun 2027'] }, { path: '/hari/1/tanggal', why: ['harus tanggal yang ada di kalender'] },
      { path: '/hari/3/tanggal', why: ['tanggal ini disebut dua kali'] }, { path: '/hari/4/tanggal', why: ['tanggal ini sudah ditetapkan sebagai hari libur'] }, { path: '/hari/5/satker', why: ['satker tidak dikenal'] },
    ]);
    expect((await kalender.tahun(admin, 2027)).isi.filter(({ jenis }) => jenis === 'instansi')).toHaveLength(1);
  });

  it('takes one of two decrees that enter the same day at once', async () => {
    const both = await Promise.allSettled([kalender.tetapkan(admin, decree({ tanggal: '2027-07-01' })), kalender.tetapkan(admin, decree({ tanggal: '2027-07-01' }))]);
    const lost = both.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(lost).toHaveLength(1);
    expect(lost[0] instanceof Conflict || lost[0] instanceof BadInput).toBe(true);
  });

  it('gives a day back to work, once, with its reason', async () => {
    const id = await complaint();
    const day = (await kalender.tetapkan(admin, decree({ tanggal: '2027-06-16' }))).isi.find(({ jenis }) => jenis === 'instansi')?.id ?? '';
    await kalender.cabut(admin, day, 'Keputusan diubah');
    expect((await layanan(id))?.tanggal).toBe('2027-06-21');
    expect(await refusal(kalender.cabut(admin, day, 'Lagi'))).toBeInstanceOf(Conflict);
    expect(await refusal(kalender.cabut(admin, randomUUID(), 'Lain'))).toBeInstanceOf(NotFound);
    await kalender.tetapkan(admin, decree({ tanggal: '2027-06-16' })); // it may be entered again
  });

  it.each(['ketuaTpi', 'kepalaSatker', 'pimpinanInstansi'])('is nothing that %s writes', async (role) => {
    expect(await refusal(kalender.tetapkan(world.actor(role), decree({ tanggal: '2027-06-16' })))).toBeInstanceOf(Forbidden);
    expect(await refusal(kalender.cabut(world.actor(role), randomUUID(), 'x'))).toBeInstanceOf(Forbidden);
  });

  it('is not seen in another instansi', async () => {
    await kalender.tetapkan(admin, decree({ tanggal: '2027-06-16' }));
    const other = await smallWorld('kedua', world.db);
    try {
      expect((await kalender.tahun(other.actor('kepalaSatker'), 2027)).isi.filter(({ jenis }) => jenis === 'instansi')).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('follows a national decree for all as soon as it is entered, the last one of a year', async () => {
    const id = await complaint();
    const enter = (versi: number, tanggal: string) => world.admin.query('insert into libur_nasional (tahun, versi, keputusan) values (2027, $1, $2)', [versi, { tahun: 2027, nomor: ['9 Tahun 2026'], tanggal: '2026-09-09', hari: [{ tanggal, nama: 'Hari nasional', jenis: 'libur' }] }]);
    await enter(1, '2027-06-17');
    expect((await layanan(id))?.tanggal).toBe('2027-06-22');
    expect(await kalender.tahun(admin, 2027)).toMatchObject({ perkiraan: false, keputusan: ['9 Tahun 2026'], isi: [{ tanggal: '2027-06-17' }] });
    await enter(2, '2027-12-24');
    expect((await layanan(id))?.tanggal).toBe('2027-06-21');
  });
});

describe('a suspension', () => {
  const ASK = { alasan: 'Menunggu hasil audit', dasar: 'ND-12/2027' };

  it('stops the clock until it goes on, and both stand in the ledger', async () => {
    const [id, ketua] = [await complaint(), world.actor('ketuaTpi')];
    expect((await penangguhan.tangguhkan(ketua, id, ASK)).tenggat.layanan).toMatchObject({ ditangguhkan: true, tanggal: '2027-06-21' });
    await clock('2027-06-17T03:00:00Z');
    const after = await penangguhan.lanjutkan(ketua, id, 'Hasil diterima');
    expect(after.tenggat.layanan).toMatchObject({ ditangguhkan: false, tanggal: '2027-06-23', sisaHariKerja: 4 }); // Tuesday and Wednesday ended while it stood still
    expect(after.isi).toEqual([expect.objectContaining({ ...ASK, alasanLanjut: 'Hasil diterima', oleh: 'Ketua Tim Penilai Internal', sejak: expect.stringContaining('2027-06-14'), sampai: expect.stringContaining('2027-06-17') })]);
  });

  it('is refused for a date of the law, which it never moves, with the article', async () => {
    const id = await caseInTurn(world, 'pengaduan', [{ keadaan: 'diklarifikasi', sejak: NOW }], { role: 'ketuaTpi' }, { tenggat: '2027-06-30', keterangan: [] });
    const law = world.laws.byPack(world.actor('ketuaTpi').packId).law;
    for (const asked of [ASK, { ...ASK, terhadap: 'hukum' as const }]) {
      const refused = await refusal(penangguhan.tangguhkan(world.actor('ketuaTpi'), id, asked));
      expect(refused).toBeInstanceOf(Refused);
      expect(refused.why).toEqual([expect.objectContaining({ rule: 'tenggat.hukum-tetap', have: 'Penyelesaian pengaduan: 2027-06-30', basis: law.basis('pengaduan.mintaKlarifikasi') })]);
    }
    expect((await kasus.detail(world.actor('ketuaTpi'), id)).tenggat).toEqual({ hukum: { tanggal: '2027-06-30', judul: 'Penyelesaian pengaduan', dasar: law.basis('pengaduan.mintaKlarifikasi'), lewat: false } });
  });

  it('leaves the date of the law where it is while the target of the same case moves', async () => {
    const id = await caseInTurn(world, 'pengaduan', [{ keadaan: 'terbukti', sejak: NOW }], { role: 'ketuaTpi' }, { tenggat: '2027-06-20' });
    await penangguhan.tangguhkan(world.actor('ketuaTpi'), id, ASK);
    await clock('2027-08-16T03:00:00Z');
    const found = (await penangguhan.lanjutkan(world.actor('ketuaTpi'), id, 'Selesai')).tenggat;
    expect([found.hukum?.tanggal, found.hukum?.lewat, (found.layanan?.tanggal ?? '') > '2027-08-16']).toEqual(['2027-06-20', true, true]);
    expect((await refusal(penangguhan.tangguhkan(world.actor('ketuaTpi'), id, { ...ASK, terhadap: 'hukum' }))).why?.[0]?.rule).toBe('tenggat.hukum-tetap');
  });

  it('is one at a time, and only what stands still goes on', async () => {
    const [id, ketua] = [await complaint(), world.actor('ketuaTpi')];
    expect((await refusal(penangguhan.lanjutkan(ketua, id, 'x'))).why?.[0]?.rule).toBe('tenggat.sedang-ditangguhkan');
    const both = await Promise.allSettled([penangguhan.tangguhkan(ketua, id, ASK), penangguhan.tangguhkan(ketua, id, ASK)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await world.admin.query('select from penangguhan')).rowCount).toBe(1);
  });

  it('is ordered by whom the case waits for and by who leads the evaluation, nobody else', async () => {
    const unit = () => caseInTurn(world, 'usulan', [{ keadaan: 'perbaikan', sejak: NOW }], { role: 'kepalaSatker', unit: true }, { rute: [], posisi: 0, putaran: 1 });
    for (const role of ['kepalaSatker', 'ketuaTpi']) expect((await penangguhan.tangguhkan(world.actor(role), await unit(), ASK)).tenggat.layanan?.ditangguhkan).toBe(true);
    const id = await unit();
    for (const role of ['operator', 'kepalaKanwil', 'pimpinanInstansi']) {
      const refused = await refusal(penangguhan.tangguhkan(world.actor(role), id, ASK));
      expect([role, refused instanceof Forbidden, refused.why?.[0]?.need.startsWith('jabatan yang sedang ditunggu kasus ini; atau ')]).toEqual([role, true, true]);
    }
    expect(await refusal(penangguhan.buku({ ...world.actor('kepalaSatker'), scope: '/contoh/lain/' }, id))).toBeInstanceOf(NotFound);
  });

  it('that nobody ends, ends when the case moves', async () => {
    const sent = { keadaan: 'penilaianPendahuluan', tingkat: 'kanwil' };
    const id = await caseInTurn(world, 'usulan', [{ ...sent, sejak: '2027-06-01T03:00:00Z' }, { keadaan: 'perbaikan', sejak: '2027-06-04T03:00:00Z' }, { ...sent, sejak: '2027-06-10T03:00:00Z' }], { role: 'kepalaKanwil' }, { rute: ['kanwil'], posisi: 0, putaran: 1 });
    await world.admin.query(`insert into penangguhan (tenant_id, id, case_id, path, seq, alasan, dasar, oleh, jabatan, pada) select tenant_id, gen_random_uuid(), id, path, 1, 'x', 'y', id, id, '2027-06-02T03:00:00Z' from kasus where id = $1`, [id]);
    const found = (await penangguhan.buku(world.actor('kepalaKanwil'), id)).tenggat.layanan;
    expect(found).toMatchObject({ ditangguhkan: false, hariKerja: 10, tanggal: '2027-06-23' }); // no working day was spent before the tenth
  });

  it('cannot be changed or taken out by the application', async () => {
    await penangguhan.tangguhkan(world.actor('ketuaTpi'), await complaint(), ASK);
    for (const sql of ['update penangguhan set pada = pada', 'delete from penangguhan', 'update eskalasi set pada = pada', 'delete from eskalasi', 'update giliran set sejak = sejak', 'delete from giliran', 'update hari_libur set tanggal = tanggal', 'delete from libur_nasional', 'update libur_nasional set versi = versi']) {
      await expect(world.database.inTx({ tenant: world.tenant, scope: '/', person: '', post: '' }, (m) => m.query(sql))).rejects.toThrow(/permission denied/);
    }
  });
});

describe('the door', () => {
  it('writes whose turn it is, each time a case moves, with the same instant as its event', async () => {
    const { kasus: id } = await world.send('kepalaSatker', 'satker.buka', null, { satker: world.actor('kepalaSatker').satker, tujuan: 'WBK' });
    await world.send('kepalaSatker', 'satker.catatPaktaIntegritas', id, { tanggal: '2027-06-01', cara: 'serentak', penandatangan: await world.employees('kepalaSatker') });
    await world.send('kepalaKanwil', 'satker.canangkan', id, { tanggal: '2027-06-01', penyelenggara: 'kanwil', tempat: 'Aula', nomorPiagam: 'P-1', publikasi: [{ media: 'Situs web', tanggal: '2027-06-01' }] });
    const { rows } = await world.admin.query('select g.seq, g.keadaan, g.sejak = e.at as saat from giliran g join event e on (e.tenant_id, e.case_id, e.seq) = (g.tenant_id, g.case_id, g.seq) where g.case_id = $1 order by 1', [id]);
    expect(rows).toEqual([{ seq: 1, keadaan: 'persiapan', saat: true }, { seq: 3, keadaan: 'dicanangkan', saat: true }]);
  });
});

describe('the milestones of a year', () => {
  it('are told to every unit, with the schedule and the notice that the ministry keeps', async () => {
    await caseInTurn(world, 'periode', [{ keadaan: 'berjalan', sejak: NOW }], { role: 'ketuaTpi' }, { jadwal: { nomor: 'SEK-4', tanggal: '2027-01-11', tahap: [{ judul: 'Penilaian oleh kantor wilayah', dari: '2027-02-01', sampai: '2027-02-26' }] } });
    await caseInTurn(world, 'surat', [{ keadaan: 'konsep', sejak: NOW }], { role: 'ketuaTpi' }, { periode: '2027', batas: { tanggal: '2027-06-18', nomorPemberitahuan: 'B/90', tanggalPemberitahuan: '2027-05-10' } });
    await world.admin.query(`update kasus set kunci = '2027', path = '/contoh/', satker_id = (select id from satker where kode = 'root' and tenant_id = $1) where machine in ('periode', 'surat')`, [world.tenant]);
    const { isi } = await tonggak.tahun(world.actor('operator'), '2027');
    expect(isi.map(({ judul, sifat, tanggal, semula }) => [judul, sifat, tanggal, semula])).toEqual([
      ['Penilaian oleh kantor wilayah', 'layanan', '2027-02-26', undefined], ['Pemutakhiran data dukung ke-1', 'hukum', '2027-03-31', undefined],
      ['Batas pengiriman paket usulan', 'hukum', '2027-06-18', '2027-05-31'], ['Pemutakhiran data dukung ke-2', 'hukum', '2027-06-30', undefined],
      ['Pemutakhiran data dukung ke-3', 'hukum', '2027-09-30', undefined], ['Pemutakhiran data dukung ke-4', 'hukum', '2027-12-31', undefined],
    ]);
    expect((await tonggak.tahun(world.actor('operator'), '2028')).isi.find(({ judul }) => judul.startsWith('Batas'))).toMatchObject({ tanggal: '2028-05-31' });
    expect(await refusal(tonggak.tahun(world.actor('operator'), 'besok'))).toBeInstanceOf(BadInput);
  });
});
