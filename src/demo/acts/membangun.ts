import type { Law } from '../../../machines/regulasi/law.js';
import type { Instansi, Satker } from '../cast.js';
import type { Orang } from '../client.js';
import type { Rute } from '../story.js';

/** The six areas of change, each with a programme and an action that a unit of this kind would really plan. */
const RENCANA = [
  { area: 'MP', program: 'Agen perubahan pada setiap seksi', rencanaAksi: 'Menetapkan agen perubahan dan mengukur hasilnya', target: '2 perubahan nyata setiap agen' },
  { area: 'TL', program: 'Layanan elektronik dari pendaftaran sampai selesai', rencanaAksi: 'Menerapkan antrean dan persuratan elektronik', target: '100% surat secara elektronik' },
  { area: 'SDM', program: 'Kinerja individu terkait kinerja satker', rencanaAksi: 'Menilai kinerja setiap bulan', target: '12 kali setahun' },
  { area: 'AK', program: 'Pimpinan memantau capaian kinerja berkala', rencanaAksi: 'Rapat capaian kinerja', target: '4 kali setahun' },
  { area: 'PW', program: 'Pengendalian gratifikasi dan benturan kepentingan', rencanaAksi: 'Unit pengendalian gratifikasi dan kanal pengaduan', target: 'Seluruh pengaduan ditindaklanjuti' },
  { area: 'PP', program: 'Standar layanan dan survei kepuasan', rencanaAksi: 'Menetapkan standar dan menyurvei pengguna', target: 'IPKP paling sedikit 3,50' },
] as const;

/** A member or programme for every area; or, with `tanpa`, for all but one. */
const areas = (tanpa?: string) => RENCANA.filter(({ area }) => area !== tanpa);

export const timKerja = (nomor: string, tanggal: string, tanpa?: string) => ({
  nomor, tanggal, mekanisme: 'Pemilihan dalam rapat pegawai, berdasar kompetensi', anggota: areas(tanpa).map(({ area }) => ({ jabatan: 'Koordinator area', area })),
});
export const program = (tanpa?: string) => ({
  layananUtama: 'Pelayanan kepada masyarakat', isuStrategis: 'Waktu tunggu layanan', risiko: 'Pungutan liar dan gratifikasi',
  program: areas(tanpa).map(({ area, program: uraian }) => ({ area, uraian })),
});

/** The first indicator of an area, by the worksheet in force. */
function indikatorOf({ instrument }: Law, area: string): string {
  const aspects = instrument.areas.find(({ code }) => code === area)?.aspects;
  return [...(aspects?.pemenuhan ?? []), ...(aspects?.reform ?? [])][0]?.code ?? '';
}

/** An action for each area until the end of the next year; or, with `tanpa`, for all but one. `uraian`: the chapters that are written. */
export const rencanaAksi = (law: Law, tanggal: string, { tanpa, uraian }: { readonly tanpa?: string; readonly uraian?: Readonly<Record<string, string>> } = {}) => ({
  tanggal, ...(uraian ? { uraian } : {}), kegiatan: areas(tanpa).map(({ area, rencanaAksi: aksi, target }) => (
    { indikator: indikatorOf(law, area), rencanaAksi: aksi, target, waktu: `${Number(tanggal.slice(0, 4)) + 1}-12-31`, penanggungJawab: `Koordinator area ${area}` })),
});

/** Every criterion of the law, met, with its reason. */
export const kriteria = ({ pack }: Law) => Object.fromEntries(pack.penetapan.kriteria.map(({ id }) => [id, { terpenuhi: true, alasan: 'Menurut penelaahan atas tugas, risiko, dan layanannya' }]));

/** Opens the life of a unit on its way to a predikat and gives its case. */
export async function bukaSatker(r: Rute, satker: Satker, tujuan: 'WBK' | 'WBBM'): Promise<string> {
  const { kasus } = await r.terima({ oleh: satker.operator, perintah: 'satker.buka', data: { satker: await satker.id(), tujuan }, judul: `Memulai pembangunan zona integritas menuju ${tujuan}` });
  return kasus;
}

/** Employees that one step takes at most, and that one page of the register shows. */
const SEKALI = 500;
const SEHALAMAN = 100;
const SEBAGIAN_BESAR = 0.97;
const angka = (n: number): string => n.toLocaleString('id-ID');

/** The employees of a unit on the day of the story, by its register; those who head it first. */
export async function daftarPegawai(oleh: Orang, satker: string, hari: string): Promise<readonly string[]> {
  const found: { id: string; kepala: boolean }[] = [];
  for (let setelah = ''; ;) {
    const { body } = await oleh.get(`/satker/${satker}/pegawai?pada=${hari}&jumlah=${SEHALAMAN}${setelah}`);
    const { isi, berikutnya } = body as { isi: typeof found; berikutnya?: string };
    found.push(...isi);
    if (berikutnya === undefined) return [...found.filter((p) => p.kepala), ...found.filter((p) => !p.kepala)].map(({ id }) => id);
    setelah = `&setelah=${berikutnya}`;
  }
}

/** The pakta integritas of these people, as many in one step as a step takes. */
export async function catatPenandatangan(r: Rute, oleh: Orang, kasus: string, penandatangan: readonly string[], judul: string): Promise<void> {
  for (let i = 0; i < penandatangan.length; i += SEKALI) {
    await r.terima({ oleh, kasus, perintah: 'satker.catatPaktaIntegritas', data: { tanggal: r.hari, cara: 'serentak', penandatangan: penandatangan.slice(i, i + SEKALI) }, judul });
  }
}

/** Nearly all employees of the unit sign, its head among them. */
export async function catatPakta(r: Rute, oleh: Orang, kasus: string, satker: string): Promise<void> {
  const pegawai = await daftarPegawai(oleh, satker, r.hari);
  const tertanda = pegawai.slice(0, Math.ceil(pegawai.length * SEBAGIAN_BESAR));
  await catatPenandatangan(r, oleh, kasus, tertanda, `Mencatat pakta integritas: ${angka(tertanda.length)} dari ${angka(pegawai.length)} pegawai, termasuk pimpinan, menandatangani`);
}

/** Those who sign a charter beside the head of the unit, by role, and those who witness it. */
export interface Tanda {
  readonly penandatangan: readonly { readonly peran: string; readonly sebutan: string }[];
  readonly saksi: readonly { readonly unsur: string; readonly sebutan: string }[];
}

/** Where and by whom a unit is declared: UPT and Kanwil at the Kanwil, Eselon I units with the ministry. */
export interface Pencanangan {
  readonly oleh: Orang;
  readonly penyelenggara: 'kanwil' | 'instansi' | 'perangkatDaerah';
  readonly tempat: string;
  readonly piagam: string;
  readonly judul: string;
  /** Who signs and who witnesses, where the law wants them. */
  readonly bersama?: Tanda;
}

export async function canangkan(r: Rute, kasus: string, { oleh, penyelenggara, tempat, piagam, judul, bersama }: Pencanangan): Promise<void> {
  await r.terima({
    oleh, kasus, perintah: 'satker.canangkan', judul,
    data: { tanggal: r.hari, penyelenggara, tempat, nomorPiagam: piagam, publikasi: [{ media: 'Situs web dan media sosial resmi', tanggal: r.hari }], ...bersama },
  });
}

/** The declaration of the instansi itself, which precedes every designation where the law says so. */
export async function canangkanInstansi(r: Rute, k: Instansi, tempat = 'Graha Pengayoman, Jakarta', bersama?: Tanda): Promise<void> {
  const satker = await k.akar();
  const { kasus } = await r.terima({ oleh: k.sekretaris, perintah: 'satker.buka', data: { satker, tujuan: 'instansi' }, judul: 'Menyiapkan pencanangan tingkat {instansi}' });
  await catatPakta(r, k.sekretaris, kasus, satker);
  await canangkan(r, kasus, {
    oleh: k.pimpinan, penyelenggara: 'instansi', tempat, piagam: '01/ZI (contoh)', judul: '{Pimpinan} mencanangkan pembangunan zona integritas di seluruh {instansi}', ...(bersama ? { bersama } : {}),
  });
}

export async function tetapkan(r: Rute, pimpinan: Orang, kasus: string, nomor: string): Promise<void> {
  await r.terima({ oleh: pimpinan, kasus, perintah: 'satker.tetapkan', data: { nomor, tanggal: r.hari, kriteria: kriteria(r.law) }, judul: 'Menetapkan {satker}: seluruh kriteria terpenuhi' });
}

/** Team, programme and plan of action, and building begins. */
export async function mulaiMembangun(r: Rute, satker: Satker, kasus: string, nomorSk: string, uraian?: Readonly<Record<string, string>>): Promise<void> {
  await r.terima({ oleh: satker.kepala, kasus, perintah: 'satker.bentukTimKerja', data: timKerja(nomorSk, r.hari), judul: 'Membentuk tim kerja yang mencakup enam area perubahan' });
  await r.terima({ oleh: satker.operator, kasus, perintah: 'satker.tetapkanProgram', data: program(), judul: 'Menetapkan program pembangunan untuk enam area' });
  await r.terima({ oleh: satker.operator, kasus, perintah: 'satker.susunRencanaAksi', data: rencanaAksi(r.law, r.hari, uraian ? { uraian } : {}), judul: 'Menyusun rencana aksi yang terukur' });
  await r.terima({ oleh: satker.kepala, kasus, perintah: 'satker.mulaiMembangun', judul: 'Memulai pembangunan pada enam area perubahan' });
}
