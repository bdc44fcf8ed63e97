import { randomUUID } from 'node:crypto';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { bukuImpor, nipKe } from '../support/impor-buku.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k, contoh: c } = DEMO;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const SANDI = 'perahu-lontar-kelabu-senja-8841';

describe('people over HTTP', () => {
  let world: World;
  let admin: Person;
  beforeAll(async () => { world = await openWorld(); admin = await world.signIn(k.admin); }, 60_000);
  afterAll(() => world.close());

  const send = (query: string, bytes: Buffer, key = randomUUID() as string) => admin.ask('post', `/api/v1/admin/impor${query}`).set('content-type', XLSX).set('idempotency-key', key).send(bytes);

  it('come by a workbook, are invited with a printed code, sign in, and are handed over', async () => {
    const templat = await admin.ask('get', '/api/v1/admin/impor/templat.xlsx').expect(200).expect('content-type', XLSX).buffer().parse((res, done) => { const all: Buffer[] = []; res.on('data', (d: Buffer) => all.push(d)); res.on('end', () => { done(null, Buffer.concat(all)); }); });
    expect((templat.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    const book = await bukuImpor({ Orang: [[nipKe(1), 'Anjani Prameswari', 'Penata (III/c)', 'anjani@example.go.id', 'anjani.p']], Jabatan: [[nipKe(1), 'operator', k.lapas.kode, '2026-01-02', null, 'SK-1', null, null]] });
    expect((await send('?uji=true', book).expect(200)).body).toMatchObject({ diterapkan: false, ringkasan: { orangBaru: 1, jabatanBaru: 1, salah: 0 }, baris: [{ lembar: 'Orang', baris: 2, nasib: 'baru' }, { lembar: 'Jabatan', baris: 2, nasib: 'baru' }] });
    const key = randomUUID();
    await send('', book, key).expect(200);
    expect((await send('', book, key).expect(200)).body).toMatchObject({ diterapkan: true, ringkasan: { orangBaru: 1 } });

    const { body: { isi: [orang] } } = await admin.ask('get', '/api/v1/admin/orang?cari=Anjani').expect(200) as { body: { isi: [{ id: string; akun: string }] } };
    expect(orang).toMatchObject({ nama: 'Anjani Prameswari', akun: 'belumDibuka', namaPengguna: 'anjani.p', jabatan: 1 });
    const { body: undangan } = await admin.ask('post', '/api/v1/admin/undangan').send({ orang: orang.id, cara: 'cetak' }).expect(201) as { body: { id: string; kode: string } };
    expect((await world.ask('get', `/api/v1/undangan/${undangan.kode}`).expect(200)).body).toMatchObject({ nama: 'Anjani Prameswari', namaPengguna: 'anjani.p' });
    await world.ask('post', `/api/v1/undangan/${undangan.kode}`).send({ kataSandi: SANDI }).expect(204);
    await world.ask('post', `/api/v1/undangan/${undangan.kode}`).send({ kataSandi: SANDI }).expect(404);
    const { headers } = await world.ask('post', '/api/v1/sesi').send({ namaPengguna: 'anjani.p', kataSandi: SANDI }).expect(201);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    await world.ask('get', '/api/v1/saya/data-pribadi').set('cookie', cookie).expect(200).expect('content-type', 'application/zip');

    expect((await admin.ask('get', `/api/v1/admin/orang/${orang.id}/serah-terima`).expect(200)).body).toMatchObject({ jabatan: [{ peran: 'operator', satker: k.lapas.kode }], sesi: 1 });
    const [{ hari }] = await world.asAdmin<{ hari: string }>(`select (app.now() at time zone 'Asia/Jakarta')::date::text as hari`) as [{ hari: string }];
    await admin.ask('post', `/api/v1/admin/orang/${orang.id}/serah-terima`).send({ mulai: hari, sebab: 'berhenti', dasar: 'SK-2', nonaktifkan: true }).expect(200);
    await world.ask('get', '/api/v1/sesi').set('cookie', cookie).expect(401);
    const { body: hapus } = await admin.ask('post', `/api/v1/admin/orang/${orang.id}/hapus-data`).send({ alasan: 'Permintaan subjek data' }).expect(201) as { body: { id: string } };
    await admin.ask('post', `/api/v1/admin/penghapusan-data/${hapus.id}/konfirmasi`).expect(403);
    const sekjen = await world.signIn(k.setjen.sekjen);
    expect((await sekjen.ask('post', `/api/v1/admin/penghapusan-data/${hapus.id}/konfirmasi`).expect(200)).body).toMatchObject({ keadaan: 'dihapus' });
    expect((await admin.ask('get', '/api/v1/admin/orang?cari=Anjani').expect(200)).body).toEqual({ isi: [] });
  });

  it('answers every fault of a workbook with its cell', async () => {
    const { body } = await send('', await bukuImpor({ Orang: [[nipKe(5), 'A'], [nipKe(5), 'B']] })).expect(400) as { body: { faults: unknown } };
    expect(body.faults).toEqual([{ path: 'berkas/Orang/A2', why: ['NIP sama dengan baris 3'] }, { path: 'berkas/Orang/A3', why: ['NIP sama dengan baris 2'] }]);
    await send('', Buffer.from('bukan')).expect(400);
    await admin.ask('post', '/api/v1/admin/impor').set('idempotency-key', randomUUID()).send({}).expect(415);
    await admin.ask('post', '/api/v1/admin/impor').set('content-type', XLSX).send(Buffer.from('x')).expect(400);
  });

  it('asks who they are again before acts of weight', async () => {
    const stale = await world.signIn(k.admin);
    await world.asAdmin(`update session set dikuatkan = clock_timestamp() - interval '6 minutes' where account_id = (select id from account where username = $1)`, [k.admin]);
    const id = randomUUID();
    for (const path of ['/undangan', `/orang/${id}/serah-terima`, `/orang/${id}/hapus-data`, '/impor']) {
      const { body } = await stale.ask('post', `/api/v1/admin${path}`).send({}) as { body: { why?: { rule: string }[] } };
      expect([path, body.why?.map(({ rule }) => rule) ?? body]).toEqual([path, ['sesi.penguatan']]);
    }
    await stale.ask('get', '/api/v1/saya/data-pribadi').expect(403);
    await world.asAdmin(`update session set dikuatkan = clock_timestamp() + interval '1 day'`);
  });

  it('of another instansi are unknown here, by any address', async () => {
    const [{ person: foreign }] = await world.asAdmin<{ person: string }>('select person_id as person from account where username = $1', [c.balai.kepala]) as [{ person: string }];
    const there = await world.signIn(c.admin);
    const { body: undangan } = await there.ask('post', '/api/v1/admin/undangan').send({ nama: 'Orang Sana', cara: 'cetak' }).expect(201) as { body: { id: string } };
    const HAND = { mulai: '2030-01-01', sebab: 'mutasi', dasar: 'SK', nonaktifkan: false };
    const tries: readonly (readonly ['get' | 'post' | 'delete', string, object?])[] = [
      ['get', `/orang/${foreign}/serah-terima`], ['post', `/orang/${foreign}/serah-terima`, HAND], ['post', `/orang/${foreign}/hapus-data`, { alasan: 'x' }], ['post', '/undangan', { orang: foreign, cara: 'cetak' }],
      ['post', `/undangan/${undangan.id}/kirim-ulang`], ['delete', `/undangan/${undangan.id}`], ['post', `/penghapusan-data/${undangan.id}/konfirmasi`], ['post', `/penghapusan-data/${undangan.id}/batalkan`], ['post', `/kasus/${undangan.id}/hapus-data`, { alasan: 'x' }],
    ];
    for (const [method, path, body] of tries) expect([path, (await admin.ask(method, `/api/v1/admin${path}`).send(body)).status]).toEqual([path, 404]);
    expect((await admin.ask('get', '/api/v1/admin/undangan').expect(200)).text).not.toContain('Orang Sana');
  });

  it('are administered by nobody else', async () => {
    for (const name of [k.menteri, k.lapas.kepala, k.auditor]) {
      const who = await world.signIn(name);
      for (const path of ['/orang', '/undangan', '/impor/templat.xlsx', '/impor/ekspor.xlsx']) expect([name, path, (await who.ask('get', `/api/v1/admin${path}`)).status]).toEqual([name, path, 403]);
    }
  });
});
