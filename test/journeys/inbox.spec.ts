import { DEMO } from '../../src/seed/demo-accounts.js';
import { routeOverHttp } from '../support/world-actors.js';
import type { Route } from '../support/world-route.js';
import { openWorld, rowsOf, type Person, type World } from '../support/world.js';

const { kemenimipas: k } = DEMO;

/** Those who are waited for somewhere on the route, and those who never are. */
const WATCHED = {
  kepala: k.lapas.kepala, operator: k.lapas.operator, kepalaKanwil: k.kanwilPemasyarakatan.kepala, penilaiKanwil: k.kanwilPemasyarakatan.penilai[0],
  kepalaDitjen: k.ditjenPemasyarakatan.kepala, penilaiDitjen: k.ditjenPemasyarakatan.penilai[0], ketuaTpi: k.itjen.ketuaTpi, anggotaTpi: k.itjen.anggotaTpi[0],
  biro: k.setjen.biro[0], sekjen: k.setjen.sekjen, menteri: k.menteri, tpn: DEMO.tpn,
  kepalaRutan: k.rutan.kepala, operatorKanwil: k.kanwilPemasyarakatan.operator, penilaiKanwilLain: k.kanwilImigrasi.penilai[0], kepalaDitjenLain: k.ditjenImigrasi.kepala,
  penilaiSetjen: k.setjen.penilai[0], auditor: k.auditor, admin: k.admin,
} as const;
type Watched = keyof typeof WATCHED;
type Inboxes = Partial<Record<Watched, string>>;

let world: World;
let route: Route;
const people = new Map<Watched, Person>();

beforeAll(async () => {
  world = await openWorld();
  ({ route } = await routeOverHttp(world, 'lapas'));
  for (const [watched, name] of Object.entries(WATCHED)) people.set(watched as Watched, await world.signIn(name, name === DEMO.tpn ? 'tpn' : undefined, k.kode));
});
afterAll(() => world.close());

/** What of this route lies in each inbox, by the names of the cases; empty ones are left out. */
async function inboxes(): Promise<Inboxes> {
  const found: Inboxes = {};
  for (const [watched, who] of people) {
    const waiting = (await rowsOf(who.get('/kotak-masuk'))).flatMap(({ id }) => route.names.get(id) ?? []);
    if (waiting.length > 0) found[watched] = waiting.sort().join(' ');
  }
  return found;
}

const unit = (what: string): Inboxes => ({ kepala: what, operator: what });
const declared: Inboxes = { menteri: 'instansi' };

describe('a case waits in the inbox of those whose turn it is, and of nobody else', () => {
  it.each<[string, Inboxes]>([
    ['satker.buka@instansi', { menteri: 'instansi', sekjen: 'instansi' }],
    ['satker.canangkan@instansi', declared],
    ['satker.buka', { ...declared, ...unit('satker') }],
    ['satker.canangkan', { menteri: 'instansi satker' }],
    ['satker.tetapkan', { ...declared, ...unit('satker') }],
    ['satker.mulaiMembangun', declared],
    ['usulan.buka', { ...declared, ...unit('usulan') }],
    ['lke.mulai@mandiri', { ...declared, ...unit('lke/mandiri usulan') }],
    ['lke.ajukan@mandiri', { ...declared, kepala: 'lke/mandiri usulan', operator: 'usulan' }],
    ['lke.selesaikan@mandiri', { ...declared, ...unit('usulan') }],
    ['usulan.ajukan', { ...declared, kepalaKanwil: 'usulan', penilaiKanwil: 'usulan' }],
    ['lke.mulai@kanwil', { ...declared, kepalaKanwil: 'usulan', penilaiKanwil: 'lke/kanwil usulan' }],
    ['lke.selesaikan@kanwil', { ...declared, kepalaKanwil: 'usulan', penilaiKanwil: 'usulan' }],
    ['usulan.teruskan@kanwil', { ...declared, kepalaDitjen: 'usulan', penilaiDitjen: 'usulan' }],
    ['lke.mulai@eselonSatuPembina', { ...declared, kepalaDitjen: 'usulan', penilaiDitjen: 'lke/eselonSatuPembina usulan' }],
    ['usulan.teruskan@eselonSatuPembina', { ...declared, ketuaTpi: 'usulan' }],
    ['usulan.masukkanDaftar', { ...declared, ketuaTpi: 'usulan', anggotaTpi: 'usulan' }],
    ['lke.mulai@tpi', { ...declared, ketuaTpi: 'lke/tpi usulan', anggotaTpi: 'lke/tpi usulan' }],
    ['lke.ajukan@tpi', { ...declared, ketuaTpi: 'lke/tpi usulan', anggotaTpi: 'usulan' }],
    ['usulan.terbitkanLhe', { ...declared, ketuaTpi: 'usulan', kepala: 'usulan' }],
    ['panel.buka', { ...declared, ketuaTpi: 'panel usulan', kepala: 'usulan' }],
    ['panel.susunBeritaAcara', { ...declared, ketuaTpi: 'panel usulan', anggotaTpi: 'panel', biro: 'panel', kepala: 'usulan' }],
    ['panel.sampaikan', { ...declared, biro: 'usulan', kepala: 'usulan' }],
    ['surat.susunKonsep', { ...declared, biro: 'surat usulan', kepala: 'usulan' }],
    ['surat.sampaikanKeSekretaris', { ...declared, biro: 'usulan', kepala: 'usulan', sekjen: 'surat' }],
    ['surat.sampaikanKePimpinan', { menteri: 'instansi surat', biro: 'usulan', kepala: 'usulan' }],
    ['surat.tandatangani', { menteri: 'instansi surat', sekjen: 'surat', biro: 'usulan', kepala: 'usulan' }],
    ['surat.kirim', { ...declared, ketuaTpi: 'usulan', tpn: 'usulan' }],
    ['usulan.catatPanelTpn', { ...declared, ketuaTpi: 'usulan', tpn: 'usulan' }],
    ['usulan.catatPenetapan', declared],
    ['predikat.usulkanPencabutan', { ...declared, ketuaTpi: 'predikat', tpn: 'predikat' }],
    ['predikat.catatRekomendasiTpn', { menteri: 'instansi predikat', ketuaTpi: 'predikat', tpn: 'predikat' }],
    ['predikat.cabut', declared],
  ])('after %s', async (step, expected) => {
    await route.through(step);
    expect(await inboxes()).toEqual(expected);
  });

  it('comes back to the unit when a tier returns it, the oldest first', async () => {
    const { route: rutan, person } = await routeOverHttp(world, 'rutan', { declared: true });
    await rutan.through('usulan.ajukan');
    const [unitHead, assessor] = [await person(k.rutan.kepala), await person(k.kanwilPemasyarakatan.kepala)];
    expect(await rowsOf(unitHead.get('/kotak-masuk'))).toEqual([]);
    const returned = { alasan: 'Bukti belum lengkap', tanggal: '2027-02-05', butir: [{ pertanyaan: 'P.TL.1.a', catatan: 'SOP belum ditandatangani' }] };
    await assessor.send(rutan.kasus('usulan'), 'usulan.kembalikan', returned).expect(200);
    await unitHead.send(rutan.kasus('lke/mandiri'), 'lke.bukaKembali', { alasan: 'Menindaklanjuti' }).expect(200);
    const rows = await rowsOf(unitHead.get('/kotak-masuk'));
    expect(rows.map(({ mesin, keadaan, menunggu }) => [mesin, keadaan, menunggu])).toEqual([['usulan', 'perbaikan', 'Kepala Satker'], ['lke', 'diisi', 'Kepala Satker']]);
    const { body: first } = await unitHead.get('/kotak-masuk?jumlah=1').expect(200);
    expect([first.isi.length, (await rowsOf(unitHead.get(`/kotak-masuk?jumlah=1&setelah=${first.berikutnya}`))).map((row) => row.mesin)]).toEqual([1, ['lke']]);
    expect((await rowsOf(assessor.get('/kotak-masuk'))).filter(({ satker }) => satker.id === rutan.cast.satker)).toEqual([]);
  });
});
