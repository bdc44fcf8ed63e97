import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { historyVerify } from '../../src/cli/history-verify.js';
import { kalenderImpor } from '../../src/cli/kalender/impor.js';
import { KEPUTUSAN } from '../../machines/waktu/keputusan.js';
import { openPemda, type Pemda } from '../support/pemda.js';

jest.setTimeout(60_000);

let pemda: Pemda;
beforeAll(async () => { pemda = await openPemda('nasional-90-2021-jo-5-2024', '2027-06-14T03:00:00Z'); });
afterAll(() => pemda.close());

const HARI = { tahun: 2027, nomorSk: '800/1', tanggalSk: '2027-01-04', hari: [{ tanggal: '2027-06-16', nama: 'Hari jadi kabupaten' }] };
const LAYANAN = { hariKerja: 5, ditangguhkan: false };

/** A complaint that the inspector received; the national pack gives it five working days. */
async function complaint(): Promise<string> {
  const [satker, award] = [pemda.unit('dukcapil'), '00000000-0000-4000-8000-0000000000aa'];
  await pemda.asAdmin(
    `insert into kasus select $1, gen_random_uuid(), 'pengaduan', 1, $2, $3, null, s.path, r.id, r.sidik, i.id, i.sidik, 'diterima', 'active', '{"keterangan": []}', 1, '', app.now()
     from satker s, regulasi r, regulasi i where s.id = $2 and r.id = 'nasional-90-2021-jo-5-2024' and i.jenis = 'instrumen' limit 1`, [pemda.tenant, satker, `${award}/${Math.random()}`]);
  const [row] = await pemda.asAdmin<{ id: string }>(`select id from kasus where machine = 'pengaduan' order by sejak desc limit 1`);
  const id = row?.id ?? '';
  await pemda.asAdmin(`insert into giliran select tenant_id, id, 1, path, keadaan, null, sejak from kasus where id = $1`, [id]);
  await pemda.asAdmin(`insert into tugas select tenant_id, id, 'ketuaTpi', path, null, sejak from kasus where id = $1`, [id]);
  return id;
}

describe('over HTTP', () => {
  it('everybody reads the calendar, and its administrator alone keeps it', async () => {
    const read = await pemda.call('operator', 'get', '/kalender?tahun=2026');
    expect(read.body).toMatchObject({ tahun: 2026, perkiraan: false, keputusan: KEPUTUSAN.get(2026)?.nomor });
    expect((read.body as { isi: unknown[] }).isi).toHaveLength(25);
    for (const nama of ['operator', 'inspektur', 'bupati']) {
      expect([nama, (await pemda.call(nama, 'post', '/admin/kalender', HARI)).status, (await pemda.call(nama, 'get', '/admin/kalender?tahun=2027')).status]).toEqual([nama, 403, 403]);
    }
    const made = await pemda.call('admin', 'post', '/admin/kalender', HARI);
    expect([made.status, (made.body as { perkiraan: boolean }).perkiraan]).toEqual([201, true]);
    const own = (made.body as { isi: { id?: string; nama: string }[] }).isi.find(({ nama }) => nama === 'Hari jadi kabupaten');
    expect((await pemda.call('admin', 'post', `/admin/kalender/${own?.id ?? ''}/cabut`, { alasan: 'Diubah' })).status).toBe(204);
  });

  it.each([
    ['a day of another year', { ...HARI, hari: [{ tanggal: '2028-06-16', nama: 'x' }] }, '/hari/0/tanggal'], ['no day', { ...HARI, hari: [] }, '/hari'], ['no decree', { ...HARI, nomorSk: undefined }, '/nomorSk'],
    ['a year that is none', { ...HARI, tahun: 'besok' }, '/tahun'], ['an unknown member', { ...HARI, lain: 1 }, '/lain'],
  ])('%s is refused with its place', async (_, body, at) => {
    const answer = await pemda.call('admin', 'post', '/admin/kalender', body);
    expect([answer.status, (answer.body as { faults: { path: string }[] }).faults.map((fault) => fault.path)]).toEqual([400, [at]]);
  });

  it('a case shows until when, stands still, and goes on', async () => {
    const id = await complaint();
    const shown = await pemda.get('inspektur', `/kasus/${id}`);
    expect((shown.body as { tenggat: unknown }).tenggat).toEqual({ layanan: { ...LAYANAN, tanggal: '2027-06-21', sisaHariKerja: 5, status: 'jauh' } });
    const at = `/kementerian/kasus/${id}/penangguhan`;
    const stopped = await pemda.call('inspektur', 'post', at, { alasan: 'Menunggu audit', dasar: 'ND-12' });
    expect([stopped.status, stopped.body]).toMatchObject([201, { isi: [{ alasan: 'Menunggu audit', dasar: 'ND-12' }], tenggat: { layanan: { ditangguhkan: true } } }]);
    expect((await pemda.call('inspektur', 'post', at, { alasan: 'Lagi', dasar: 'ND-13' })).status).toBe(422);
    expect((await pemda.call('inspektur', 'post', `${at}/lanjutkan`, { alasan: 'Selesai' })).body).toMatchObject({ tenggat: { layanan: LAYANAN } });
    expect((await pemda.call('auditor', 'post', at, { alasan: 'x', dasar: 'y' })).status).toBe(403);
    expect((await pemda.call('inspektur', 'post', at, { alasan: 'x' })).status).toBe(400);
    expect((await pemda.call('inspektur', 'post', at, { alasan: 'x', dasar: 'y', terhadap: 'hukum' })).body).toMatchObject({ status: 422, why: [{ rule: 'tenggat.hukum-tetap' }] });
  });

  it.each([['get', '', undefined], ['post', '', { alasan: 'x', dasar: 'y' }], ['post', '/lanjutkan', { alasan: 'x' }]] as const)('%s of the ledger%s answers 404 where there is no such case', async (method, end, body) => {
    expect((await pemda.call('inspektur', method, `/kementerian/kasus/00000000-0000-4000-8000-000000000000/penangguhan${end}`, body)).status).toBe(404);
  });

  it('every post sees the milestones of a year, at its own tier', async () => {
    const { body } = await pemda.get('operator', '/periode/2027/tonggak');
    expect(body).toMatchObject({ tahun: '2027', isi: [{ judul: 'Batas pengiriman paket usulan', sifat: 'hukum', tanggal: '2027-05-31', lewat: true, sumber: { dasar: [{ sumber: 'N5' }] } }] });
    expect((await pemda.get('operator', '/periode/besok/tonggak')).status).toBe(400);
  });

  it('what was done to the calendar and the targets stands in the chain of the instansi', async () => {
    const rows = await pemda.asAdmin<{ type: string }>('select type from peristiwa_kewenangan order by seq');
    expect(rows.map(({ type }) => type)).toEqual(['kalender.ditetapkan', 'kalender.dicabut', 'tenggat.ditangguhkan', 'tenggat.dilanjutkan']);
  });
});

describe('kalender impor', () => {
  const file = (name: string, content: unknown): string => {
    const at = path.join(pemda.folder, name);
    writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
    return at;
  };
  const DECREE = { tahun: 2027, nomor: ['9 Tahun 2026'], tanggal: '2026-09-09', hari: [{ tanggal: '2027-01-01', nama: 'Tahun Baru 2027 Masehi', jenis: 'libur' }, { tanggal: '2027-06-17', nama: 'Idul Adha', jenis: 'cutiBersama' }] };

  it('puts the decree in the place of the estimate, for all; the same again is nothing new, another one is a new version', async () => {
    expect(await pemda.cli(kalenderImpor, [file('2027.json', DECREE)])).toEqual({ code: 0, err: '', out: 'Hari libur 2027 dimasukkan: 2 hari, versi 1.\n' });
    expect((await pemda.call('operator', 'get', '/kalender?tahun=2027')).body).toMatchObject({ perkiraan: false, keputusan: ['9 Tahun 2026'], isi: [{ tanggal: '2027-01-01' }, { tanggal: '2027-06-17', jenis: 'cutiBersama' }] });
    expect(await pemda.cli(kalenderImpor, [file('2027.json', DECREE)])).toMatchObject({ code: 0, out: 'Hari libur 2027 sudah seperti itu.\n' });
    expect(await pemda.cli(kalenderImpor, [file('2027.json', { ...DECREE, hari: DECREE.hari.slice(0, 1) })])).toMatchObject({ code: 0, out: 'Hari libur 2027 dimasukkan: 1 hari, versi 2.\n' });
    expect((await pemda.call('operator', 'get', '/kalender?tahun=2027')).body).toMatchObject({ isi: [{ tanggal: '2027-01-01' }] });
  });

  it.each<[string, unknown, RegExp]>([
    ['a day of another year and a day twice', { ...DECREE, hari: [{ tanggal: '2028-01-01', nama: 'x', jenis: 'libur' }, ...DECREE.hari, ...DECREE.hari.slice(1)] }, /^\/hari\/0\/tanggal: bukan tanggal dalam tahun 2027\n\/hari\/3\/tanggal: tanggal 2027-06-17 disebut dua kali\n$/],
    ['an unknown kind', { ...DECREE, hari: [{ tanggal: '2027-01-01', nama: 'x', jenis: 'lain' }] }, /^\/hari\/0\/jenis: /], ['no JSON', '{', /bukan JSON/],
  ])('refuses %s and writes nothing', async (_, content, why) => {
    const before = await pemda.asAdmin('select versi from libur_nasional');
    expect(await pemda.cli(kalenderImpor, [file('salah.json', content)])).toEqual({ code: 2, out: '', err: expect.stringMatching(why) });
    expect(await pemda.asAdmin('select versi from libur_nasional')).toEqual(before);
  });

  it('tells how it is used, and what is wrong with the call', async () => {
    expect(await pemda.cli(kalenderImpor, ['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('kalender impor BERKAS') });
    expect(await pemda.cli(kalenderImpor, [])).toMatchObject({ code: 2, err: expect.stringContaining('--help') });
    expect(await pemda.cli(kalenderImpor, [path.join(pemda.folder, 'tidak-ada.json')])).toMatchObject({ code: 2, err: expect.stringContaining('tidak dapat dibaca') });
  });
});

it('the histories of the installation stay whole', async () => {
  await pemda.asAdmin(`delete from tugas; delete from penangguhan; delete from giliran; delete from kasus where machine = 'pengaduan'`);
  expect(await pemda.cli(historyVerify, [])).toMatchObject({ code: 0 });
});
