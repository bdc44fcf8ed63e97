import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type request from 'supertest';
import { dosirBuat } from '../../src/cli/dosir/buat.js';
import { berkasContoh } from '../../src/demo/berkas.js';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { installKeys } from '../../src/platform/database/keys.js';
import { SEGEL_FILE } from '../../src/tandatangan/segel/kunci-segel.js';
import { unggah } from '../support/bukti.js';
import { buka, manifesOf, segelUlang, tutup, ubahJson, verifikasi, type Isi } from '../support/dosir.js';
import { itWith, outputOf } from '../support/program.js';
import { routeOverHttp } from '../support/world-actors.js';
import { testPasswords } from '../support/passwords.js';
import { openWorld, type Person, type World } from '../support/world.js';

jest.setTimeout(240_000);
const KUNCI = 'c'.repeat(40);

let world: World;
let operator: Person, auditor: Person, kanwilLain: Person;
let usulan: string, mandiri: string, kanwil: string, sidik: string;
let zip: Buffer, segel: string;

const post = async (who: Person, address: string): Promise<void> => {
  const { status, text } = await who.ask('post', `/api/v1/${who.tier}${address}`).set('idempotency-key', randomUUID());
  if (status !== 200) throw new Error(`${address}: ${status} ${text}`);
};
const file = (asked: request.Test): request.Test => asked.buffer(true).parse((response, done) => {
  const pieces: Buffer[] = [];
  response.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => { done(null, Buffer.concat(pieces)); });
});
const dosir = async (who: Person, kasus: string, query = ''): Promise<Buffer> => (await file(who.get(`/kasus/${kasus}/dosir.zip${query}`)).expect(200).expect('content-type', 'application/zip')).body as Buffer;

beforeAll(async () => {
  world = await openWorld();
  const { route, person } = await routeOverHttp(world, 'lapas');
  const { cast } = route;
  await route.before('lke.ajukan@mandiri');
  [operator, auditor, kanwilLain] = await Promise.all([person(cast.upt.operator), person(cast.auditor), person(DEMO.kemenimipas.kanwilImigrasi.kepala)]);
  sidik = (await unggah(operator, cast.satker, berkasContoh('=SK "tim"'), { judul: '=SK "tim"' })).sidik ?? '';
  [usulan, mandiri] = [route.kasus('usulan'), route.kasus('lke/mandiri')];
  await operator.send(mandiri, 'lke.isi', { jawaban: { 'P.MP.1.a': { nilai: 'Ya', bukti: [{ judul: '=SK "tim"', sidik }] } } }).expect(200);
  await route.through('lke.isi@kanwil');
  kanwil = route.kasus('lke/kanwil');
  const kepala = await person(cast.upt.kepala);
  const dokumen = ((await operator.send(null, 'dokumen.susun', { kasus: mandiri, jenis: 'lke', isian: {} }).expect(201)).body as { kasus: string }).kasus;
  await post(operator, `/dokumen/${dokumen}/final`);
  await post(kepala, `/dokumen/${dokumen}/segel`);
  segel = path.join(world.folder, SEGEL_FILE);
  zip = await dosir(auditor, usulan, '?bukti=berkas');
});
afterAll(() => world.close());

describe('the dossier of a case', () => {
  it('holds the family: documents, finished worksheets, evidence, law and history, each named with its hash', async () => {
    const isi = await buka(zip);
    const names = [...isi.keys()].map((name) => name.replace(/-[0-9a-f]{8}\//, '-ID/'));
    expect(names).toEqual([
      'BACA-SAYA.txt', 'bukti.csv', 'bukti.json', `bukti/${sidik}.pdf`, 'dokumen/lke-ID/1-final.pdf', 'dokumen/lke-ID/2-segel.pdf',
      expect.stringMatching(/^hukum\/instrumen-/), expect.stringMatching(/^hukum\/paket-kemenimipas/), 'lke/mandiri.pdf', 'lke/mandiri.xlsx', 'riwayat.json', 'sertifikat.pem', 'manifest.json', 'manifest.sig',
    ]);
    expect(isi.get(`bukti/${sidik}.pdf`)).toEqual(berkasContoh('=SK "tim"'));
    expect(isi.get('lke/mandiri.xlsx')?.subarray(0, 2).toString()).toBe('PK');
    expect(manifesOf(isi)).toMatchObject({ kasus: usulan, riwayatLengkap: true, program: { nama: 'predikat' }, dibuat: { oleh: auditor.actor.person, jabatan: 'Auditor' }, tidakDisertakan: [{ sidik: 'a'.repeat(64) }] });
  });

  it('is accepted by the stand-alone verifier with the certificate of the seal, and called unproved without it', () => {
    expect(verifikasi(zip, segel)).toMatchObject({ status: 0, hasil: 'sah', temuan: [] });
    expect(verifikasi(zip)).toMatchObject({ status: 3, hasil: 'penyegelTidakDipercaya', temuan: [] });
  });

  itWith('openssl')('is signed as OpenSSL checks it', async () => {
    const isi = await buka(zip);
    const at = (name: string): string => path.join(world.folder, name);
    for (const name of ['manifest.json', 'manifest.sig', 'sertifikat.pem']) writeFileSync(at(name), isi.get(name) ?? '');
    writeFileSync(at('kunci.pem'), outputOf('openssl', ['x509', '-in', at('sertifikat.pem'), '-pubkey', '-noout']));
    expect(outputOf('openssl', ['dgst', '-sha256', '-verify', at('kunci.pem'), '-signature', at('manifest.sig'), at('manifest.json')]).toString()).toContain('Verified OK');
  });

  it('lists evidence so that a spreadsheet runs none of it, and writes down that the file was given', async () => {
    const line = (await buka(zip)).get('bukti.csv')?.toString().split('\r\n').find((one) => one.includes(sidik));
    expect(line).toContain(`"'=SK ""tim"""`);
    const [row] = await world.asAdmin('select count(*)::int as n from bukti_unduhan where oleh = $1', [auditor.actor.person]) as unknown as { n: number }[];
    expect(row?.n).toBe(1);
  });

  it('keeps out what is not finished, also for those who work on it or supervise', async () => {
    const told = JSON.stringify(manifesOf(await buka(zip))['keluarga']);
    expect(told).toContain(mandiri);
    expect(told).not.toContain(kanwil);
  });

  it('gives the unit its dossier without the facts of other cases; its chains hold together all the same', async () => {
    const own = await dosir(operator, mandiri);
    const riwayat = (await buka(own)).get('riwayat.json')?.toString() ?? '';
    expect(riwayat).toContain('"data"');
    expect(riwayat).not.toMatch(/"payload"|"facts"/);
    expect(verifikasi(own, segel)).toMatchObject({ status: 0, temuan: [] });
    expect(verifikasi(own, segel).peristiwa).toBe(verifikasi(zip, segel).peristiwa);
  });

  it('does not exist for those who do not see the case', async () => {
    await kanwilLain.get(`/kasus/${usulan}/dosir.zip`).expect(404);
    await operator.get(`/kasus/${kanwil}/dosir.zip`).expect(404);
    await operator.get(`/kasus/${usulan}/dosir.zip?bukti=semua`).expect(400);
  });
});

describe('what was changed is found by name', () => {
  const broken = async (change: (isi: Isi) => void, reseal = false) => {
    const isi = await buka(zip);
    change(isi);
    if (reseal) segelUlang(isi, segel);
    const { status, temuan, stderr } = verifikasi(await tutup(isi), segel);
    return { status, first: temuan[0]?.tempat ?? stderr, apa: temuan[0]?.apa, all: temuan.map(({ tempat }) => tempat) };
  };
  const flip = (isi: Isi, name: string): void => {
    const bytes = Buffer.from(isi.get(name) ?? Buffer.alloc(0));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    isi.set(name, bytes);
  };

  it('in every entry', async () => {
    for (const name of [...(await buka(zip)).keys()].filter((one) => !one.startsWith('manifest.'))) {
      expect(await broken((isi) => { flip(isi, name); })).toMatchObject({ status: 1, first: name });
    }
  });

  it('in the manifest, its signature and the certificate', async () => {
    expect(await broken((isi) => { ubahJson(isi, 'manifest.json', (m: { satker: { nama: string } }) => { m.satker.nama = 'Satker lain'; }); })).toMatchObject({ status: 1, first: 'manifest.sig' });
    expect(await broken((isi) => { flip(isi, 'manifest.sig'); })).toMatchObject({ status: 1, first: 'manifest.sig' });
    expect(await broken((isi) => { isi.delete('manifest.sig'); })).toMatchObject({ status: 1, first: 'manifest.sig', apa: 'tanda tangan segel tidak ada' });
    expect((await broken((isi) => { isi.delete('manifest.json'); })).status).toBe(2);
  });

  it('where an entry is missing, added, or stands twice', async () => {
    expect(await broken((isi) => { isi.delete('bukti.csv'); })).toMatchObject({ status: 1, first: 'bukti.csv', apa: 'tidak ada dalam ZIP' });
    expect(await broken((isi) => { isi.set('lke/tpi.pdf', Buffer.from('x')); })).toMatchObject({ status: 1, first: 'lke/tpi.pdf', apa: 'tidak disebut manifest' });
    expect(verifikasi(zip.subarray(0, zip.length - 40), segel)).toMatchObject({ status: 2 });
    expect(verifikasi(Buffer.from('bukan ZIP'), segel)).toMatchObject({ status: 2 });
  });

  interface Riwayat { kasus: { id: string; peristiwa: { seq: number; payload: string; hash: string; prev: string; at: string; command: string }[] }[] }
  const history = (change: (kasus: Riwayat['kasus'][number]) => void) => (isi: Isi): void => {
    ubahJson(isi, 'riwayat.json', (all: Riwayat) => { const one = all.kasus.find(({ id }) => id === mandiri); if (one) change(one); });
  };

  it.each<[string, (kasus: Riwayat['kasus'][number]) => void, string]>([
    ['a payload', ({ peristiwa: [, second] }) => { if (second) second.payload = second.payload.replace('"Ya"', '"Tidak"'); }, 'peristiwa 2: isinya bukan yang dahulu dicatat: sidiknya tidak cocok'],
    ['an instant', ({ peristiwa: [first] }) => { if (first) first.at = '2027-01-01T00:00:00.000Z'; }, 'peristiwa 1: isinya bukan yang dahulu dicatat: sidiknya tidak cocok'],
    ['a link', ({ peristiwa: [, , third] }) => { if (third) third.prev = '1'.repeat(64); }, 'peristiwa 3: tidak menyambung dengan peristiwa sebelumnya'],
    ['an event in the middle', ({ peristiwa }) => { peristiwa.splice(1, 1); }, 'peristiwa 2: tidak ada; yang berikutnya bernomor 3'],
    ['the last event', ({ peristiwa }) => { peristiwa.pop(); }, 'manifest menyebut'],
  ])('in the history, though the installation itself sealed it: %s', async (_what, change, apa) => {
    const found = await broken(history(change), true);
    expect(found).toMatchObject({ status: 1, first: expect.stringContaining(`riwayat.json, kasus ${mandiri}`) as string });
    expect(found.apa).toContain(apa);
  });

  it('in the head that the manifest names, and in a document whose hash no event pins', async () => {
    const head = await broken((isi) => { ubahJson(isi, 'manifest.json', (m: { keluarga: { id: string; kepala: string }[] }) => { for (const one of m.keluarga) if (one.id === mandiri) one.kepala = 'c'.repeat(64); }); }, true);
    expect(head.first).toContain(`kasus ${mandiri}`);
    expect(head.apa).toContain('bukan yang disebut manifest');
    const document = await broken((isi) => { flip(isi, [...isi.keys()].find((name) => name.endsWith('1-final.pdf')) ?? ''); }, true);
    expect(document).toMatchObject({ status: 1, first: expect.stringContaining('1-final.pdf') as string });
  });

  it('where somebody else sealed it', async () => {
    const other = await openWorld();
    try {
      await other.signIn(DEMO.kemenimipas.menteri);
      const isi = await buka(zip);
      segelUlang(isi, path.join(other.folder, SEGEL_FILE));
      expect(verifikasi(await tutup(isi), segel)).toMatchObject({ status: 1, temuan: [{ tempat: 'manifest.sig', apa: 'manifest.json tidak ditandatangani dengan sertifikat yang dipercaya' }] });
    } finally {
      await other.close();
    }
  });
});

describe('on the command line', () => {
  it('is written as an auditor sees it, to a file that is not there yet, by whoever holds the keys', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'predikat-dosir-cli-'));
    try {
      const { migrator, app, jobs, verifier } = testPasswords;
      await installKeys(world.db.migrator, Buffer.from(KUNCI)); // from here on the server of this world knows nobody
      const keys = { CONTEXT_KEY: KUNCI, HISTORY_KEY: 'h'.repeat(40), DB_MIGRATOR_PASSWORD: migrator, DB_APP_PASSWORD: app, DB_JOBS_PASSWORD: jobs, DB_VERIFIER_PASSWORD: verifier };
      writeFileSync(path.join(folder, 'secrets.json'), JSON.stringify(keys));
      symlinkSync(world.folder, path.join(folder, 'berkas'));
      const out = path.join(folder, 'dosir.zip');
      const run = async (...args: string[]) => { const told: string[] = []; const code = await dosirBuat(args, { out: (text) => told.push(text), err: (text) => told.push(text) }, { DATABASE_URL: world.db.admin, DATA_DIR: folder }); return [code, told.join('')] as const; };
      expect(await run(usulan, '--out', out)).toEqual([0, `Dosir ditulis: ${out}\n`]);
      expect(verifikasi(readFileSync(out), path.join(folder, SEGEL_FILE))).toMatchObject({ status: 0, temuan: [] });
      expect([...(await buka(readFileSync(out))).keys()].sort()).toEqual([...(await buka(zip)).keys()].filter((name) => !name.startsWith('bukti/')).sort());
      expect(await run(usulan, '--out', out)).toEqual([2, `berkas "${out}" sudah ada\n`]);
      expect(await run(randomUUID(), '--out', `${out}2`)).toEqual([2, expect.stringMatching(/^kasus .* tidak ada\n$/)]);
      expect((await run('usulan', '--out', out))[0]).toBe(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
