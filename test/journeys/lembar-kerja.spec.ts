import { randomUUID } from 'node:crypto';
import type request from 'supertest';
import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { SIDIK } from '../support/world-steps.js';
import { openWorld, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;
const BUKTI = [{ judul: 'Bukti', sidik: SIDIK }];

interface Nilai { readonly nilai: { readonly pengungkit: string }; readonly area: { kode: string; persen: string; belumDijawab: number }[]; readonly ambang: { kunci: string; terpenuhi: boolean; perlu: string; ada: string }[]; readonly belumDijawab: string[]; readonly tanpaBukti: string[]; readonly versi: number }
interface Sel { readonly nilai: unknown; readonly oleh?: string; readonly selisih: string | null; readonly berbeda: boolean; readonly catatan?: string }
interface Lapisan { readonly lapisan: { lapisan: string; keadaan: string; berbeda: string[]; nilai: { pengungkit: string } }[]; readonly butir: { kode: string; lapisan: Record<string, Sel> }[]; readonly berlaku: { lapisan: string } | null }
interface Ulasan { readonly putaran: number; readonly butir: { kode: string; terbuka: boolean; menunggu: boolean; komentar: { putaran: number; jenis: string; oleh: string; lapisan: string; isi: string }[] }[]; readonly pembagian: { area: string; orang: { nama: string }[] }[] }

let world: World;
let route: Route;
let person: (name: string) => Promise<Person>;
let operator: Person, kepala: Person, penilai: Person, ketuaTpi: Person, anggota: Person, anggotaLain: Person;

beforeAll(async () => {
  world = await openWorld();
  ({ route, person } = await routeOverHttp(world, 'lapas'));
  [operator, kepala, penilai] = [await person(k.lapas.operator), await person(k.lapas.kepala), await person(k.kanwilPemasyarakatan.penilai[0])];
  [ketuaTpi, anggota, anggotaLain] = [await person(k.itjen.ketuaTpi), await person(k.itjen.anggotaTpi[0]), await person(k.itjen.anggotaTpi[1])];
});
afterAll(() => world.close());

const rulesOf = async (sent: request.Test, status: 403 | 422): Promise<string[]> => ((await sent.expect(status)).body as { why: { rule: string }[] }).why.map(({ rule }) => rule);
const read = async <T>(who: Person, at: string): Promise<T> => (await who.get(at).expect(200)).body as T;
const cell = (told: Lapisan, kode: string, lapisan: string): Sel | undefined => told.butir.find((b) => b.kode === kode)?.lapisan[lapisan];
const jawab = (kode: string, nilai: string, catatan?: string) => ({ jawaban: { [kode]: { nilai, bukti: BUKTI, ...(catatan === undefined ? {} : { catatan }) } } });

describe('the own worksheet of a unit', () => {
  let lke: string;
  const nilai = () => read<Nilai>(operator, `/kasus/${lke}/nilai`);

  it('is saved answer by answer, and tells its score and what is missing after each', async () => {
    await route.through('lke.mulai@mandiri');
    lke = route.kasus('lke/mandiri');
    const [empty, key] = [await nilai(), randomUUID()];
    expect([empty.nilai.pengungkit, empty.area[0]?.persen]).toEqual(['0.00', '0.00']);
    const first = await operator.send(lke, 'lke.isi', { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } }, { key }).expect(200);
    expect((await operator.send(lke, 'lke.isi', { jawaban: { 'P.MP.1.a': { nilai: 'Ya' } } }, { key }).expect(200)).body).toEqual(first.body);
    const now = await nilai();
    expect([now.versi, now.belumDijawab.length, now.tanpaBukti]).toEqual([empty.versi + 1, empty.belumDijawab.length - 1, ['P.MP.1.a']]);
    expect(Number(now.nilai.pengungkit)).toBeGreaterThan(0);
    expect(now.ambang.find(({ kunci }) => kunci === 'pengungkit')).toMatchObject({ terpenuhi: false, perlu: 'nilai pengungkit paling sedikit 40,00' });
  });

  it('is handed in by who fills it in, and finished by nobody but the head', async () => {
    await route.through('lke.isi@mandiri');
    expect(await nilai()).toMatchObject({ nilai: { pengungkit: '60.00' }, belumDijawab: [], tanpaBukti: [] });
    expect(await rulesOf(kepala.send(lke, 'lke.selesaikan', {}), 422)).toEqual(['lke.dibaca-kedua']);
    await route.through('lke.ajukan@mandiri');
    expect(await rulesOf(operator.send(lke, 'lke.selesaikan', {}), 403)).toEqual(['izin.jabatan']);
    expect(await rulesOf(operator.send(lke, 'lke.isi', jawab('P.MP.1.a', 'Ya')), 422)).toEqual(['lke.keadaan']);
  });

  it('comes back with two comments, which alone may be worked on and must be', async () => {
    const butir = [{ pertanyaan: 'P.MP.1.a', catatan: 'SK belum ditandatangani' }, { pertanyaan: 'P.TL.1.a', catatan: 'Peta proses bisnis mana?' }];
    await kepala.send(lke, 'lke.kembalikanButir', { butir }).expect(200);
    expect(await rulesOf(operator.send(lke, 'lke.isi', jawab('P.PW.1.a', 'A')), 422)).toEqual(['lke.hanya-yang-dikembalikan']);
    await operator.send(lke, 'lke.isi', jawab('P.MP.1.a', 'Ya', 'Sudah ditandatangani')).expect(200);
    expect(await rulesOf(operator.send(lke, 'lke.ajukan', {}), 422)).toEqual(['lke.ulasan-ditanggapi']);
    await operator.send(lke, 'lke.tanggapi', { tanggapan: { 'P.TL.1.a': 'Peta tahun 2025' } }).expect(200);
    const told = await read<Ulasan>(operator, `/kasus/${lke}/ulasan`);
    expect(told).toMatchObject({ putaran: 1, butir: [{ kode: 'P.MP.1.a', terbuka: true, menunggu: false }, { kode: 'P.TL.1.a', komentar: [{ putaran: 1, jenis: 'kembali', isi: 'Peta proses bisnis mana?' }, { jenis: 'tanggapan', isi: 'Peta tahun 2025' }] }] });
    expect(told.butir[1]?.komentar.map(({ oleh }) => oleh)).toEqual([kepala.actor.nama, operator.actor.nama]);
  });

  it('is then handed in again and finished', async () => {
    await operator.send(lke, 'lke.ajukan', {}).expect(200);
    await route.through('lke.selesaikan@mandiri');
    expect((await read<{ keadaan: string }>(operator, `/kasus/${lke}`)).keadaan).toBe('selesai');
  });
});

describe('the layers of a proposal', () => {
  const layers = (who: Person) => read<Lapisan>(who, `/kasus/${route.kasus('usulan')}/lapisan`);

  it('show an unfinished one to those who work on it, and to nobody below', async () => {
    await route.through('lke.isi@kanwil');
    await penilai.send(route.kasus('lke/kanwil'), 'lke.isi', jawab('P.MP.1.b', 'B', 'Baru sebagian')).expect(200);
    expect((await layers(operator)).lapisan.map(({ lapisan }) => lapisan)).toEqual(['mandiri']);
    expect((await layers(penilai)).lapisan.map(({ lapisan, keadaan }) => [lapisan, keadaan])).toEqual([['mandiri', 'selesai'], ['kanwil', 'diisi']]);
    await operator.get(`/kasus/${route.kasus('lke/kanwil')}/nilai`).expect(404);
    await operator.get(`/kasus/${route.kasus('lke/kanwil')}/ulasan`).expect(404);
  });

  it('stand side by side with what each one changed, and tell which score counts', async () => {
    expect((await layers(operator)).berlaku).toBeNull();
    expect(await rulesOf(penilai.send(route.kasus('lke/kanwil'), 'lke.selesaikan', {}), 422)).toEqual(['lke.dibaca-kedua']);
    await route.through('lke.selesaikan@kanwil');
    const told = await layers(operator);
    expect(told).toMatchObject({ lapisan: [{ lapisan: 'mandiri', berbeda: [] }, { lapisan: 'kanwil', berbeda: ['P.MP.1.a', 'P.MP.1.b'] }], berlaku: { lapisan: 'kanwil' } });
    expect(cell(told, 'P.MP.1.b', 'kanwil')).toMatchObject({ nilai: 'B', oleh: penilai.actor.nama, catatan: 'Baru sebagian', berbeda: true, selisih: expect.stringMatching(/^-0\.\d{4}$/) as string });
    expect(cell(told, 'P.TL.1.a', 'kanwil')).toMatchObject({ oleh: operator.actor.nama, berbeda: false, selisih: '0.0000' });
  });

  it('are nobody else\'s, and no other case has any', async () => {
    const stranger = await person(k.rutan.kepala);
    await stranger.get(`/kasus/${route.kasus('usulan')}/lapisan`).expect(404);
    await operator.get(`/kasus/${route.kasus('lke/mandiri')}/lapisan`).expect(404);
    await operator.get(`/kasus/${route.kasus('usulan')}/nilai`).expect(404);
  });
});

describe('the areas of a worksheet', () => {
  it('are given to members by the chair, and each member keeps to the own ones', async () => {
    await route.through('lke.mulai@tpi');
    const lke = route.kasus('lke/tpi');
    const pembagian = { MP: [anggota.actor.person], PW: [anggotaLain.actor.person] };
    expect(await rulesOf(anggota.send(lke, 'lke.bagi', { pembagian }), 403)).toEqual(['izin.jabatan']);
    expect(await rulesOf(ketuaTpi.send(lke, 'lke.bagi', { pembagian: { MP: [operator.actor.person] } }), 422)).toEqual(['lke.dibagi-kepada-tim']);
    await ketuaTpi.send(lke, 'lke.bagi', { pembagian }).expect(200);
    const refused = await anggotaLain.send(lke, 'lke.isi', jawab('P.MP.1.a', 'Ya')).expect(422);
    expect((refused.body as { why: unknown }).why).toMatchObject([{ rule: 'lke.bagian-sendiri', have: 'area Manajemen Perubahan ditugaskan kepada 1 orang lain dari Tim Penilai Internal' }]);
    await anggota.send(lke, 'lke.isi', jawab('P.MP.1.a', 'Ya')).expect(200);
    await anggotaLain.send(lke, 'lke.isi', jawab('P.PW.1.a', 'A')).expect(200);
    await anggotaLain.send(lke, 'lke.isi', jawab('P.TL.1.a', 'A')).expect(200);
    await ketuaTpi.send(lke, 'lke.isi', jawab('P.PW.1.a', 'A')).expect(200);
    expect((await read<Ulasan>(anggota, `/kasus/${lke}/ulasan`)).pembagian).toMatchObject([{ area: 'MP', orang: [{ nama: anggota.actor.nama }] }, { area: 'PW', orang: [{ nama: anggotaLain.actor.nama }] }]);
  });
});

describe('single questions that a layer above returns', () => {
  it('are what the unit finds open, with the comment of that layer in the next round', async () => {
    await ketuaTpi.send(route.kasus('usulan'), 'usulan.kembalikan', { alasan: 'Bukti belum lengkap', tanggal: '2027-03-05', butir: [{ pertanyaan: 'P.AK.1.a', catatan: 'Notula tidak ada' }] }).expect(200);
    const lke = route.kasus('lke/mandiri');
    await operator.send(lke, 'lke.bukaKembali', { alasan: 'Menindaklanjuti' }).expect(200);
    expect(await rulesOf(operator.send(lke, 'lke.isi', jawab('P.MP.1.a', 'Ya')), 422)).toEqual(['lke.hanya-yang-dikembalikan']);
    const { putaran, butir } = await read<Ulasan>(operator, `/kasus/${lke}/ulasan`);
    expect([putaran, butir.find(({ kode }) => kode === 'P.AK.1.a')]).toMatchObject([2, { terbuka: true, menunggu: true, komentar: [{ putaran: 2, oleh: ketuaTpi.actor.nama, lapisan: 'Tim Penilai Internal', isi: 'Notula tidak ada' }] }]);
    await operator.send(lke, 'lke.isi', jawab('P.AK.1.a', 'A', 'Notula dilampirkan')).expect(200);
    await operator.send(lke, 'lke.ajukan', {}).expect(200);
    await kepala.send(lke, 'lke.selesaikan', {}).expect(200);
  });
});
