import { longDate } from '../../../machines/kernel/calendar.js';
import type { Orang } from '../client.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';
import type { Usulan } from './penilaian.js';

const TAHAP = ['praEvaluasi', 'desk', 'lapangan', 'panel'] as const;
type Tahap = (typeof TAHAP)[number];

/** On which day TPN told of each stage. */
export type HariTpn = Readonly<Record<Tahap, string>>;

export const pemberitahuan = (tahap: string, tanggal: string) => ({ nomor: 'B/200/RB.04/TPN (contoh)', tanggal, sidik: sidikDari(`Pemberitahuan TPN ${tahap}`) });
export const praEvaluasi = (tanggal: string) => ({ hasil: 'lanjut', syaratInstansi: true, syaratUnit: true, layananLangsung: true, ...pemberitahuan('pra-evaluasi', tanggal) });
export const sk = (tanggal: string) => ({ nomorSk: '812 (contoh)', tanggal, nomorRekomendasi: 'B/200/RB.04/TPN (contoh)', sidik: sidikDari('SK penetapan predikat') });
export const SURVEI = {
  pelaksana: { jenis: 'bps', nama: 'Badan Pusat Statistik' }, populasi: 412, layanan: [{ jenis: 'Layanan utama', responden: 46 }, { jenis: 'Layanan pengaduan', responden: 14 }], ipak: '3.74', ipkp: '3.69',
} as const;
const INDIKATOR = [{ nama: 'Indeks kepuasan pengguna layanan', arah: 'makinTinggi', target: '85', capaian: '87.5', targetNasional: '80' }] as const;

export type Catat = (perintah: string, data: Record<string, unknown>, judul: string) => Promise<unknown>;

/** What is recorded at each stage, with a good end. */
export const PADA: Readonly<Record<Tahap, (catat: Catat, r: Rute) => Promise<void>>> = {
  praEvaluasi: async (catat, { hari }) => {
    await catat('usulan.catatPraEvaluasi', praEvaluasi(hari), 'Mencatat hasil pra-evaluasi Tim Penilai Nasional: lanjut');
  },
  desk: async (catat, { hari }) => {
    await catat('usulan.catatDesk', { hasil: 'lanjut', paparan: hari, ...pemberitahuan('desk', hari) }, 'Mencatat hasil desk evaluasi Tim Penilai Nasional: lanjut');
  },
  lapangan: async (catat, { hari }) => {
    await catat('usulan.catatSurvei', { ...SURVEI, dari: hari, sampai: hari, ...pemberitahuan('survei', hari) }, 'Mencatat survei persepsi: 60 responden, IPAK 3,74, IPKP 3,69');
    await catat('usulan.catatKinerja', { indikator: INDIKATOR, tanggal: hari, sidik: sidikDari('Capaian kinerja') }, 'Mencatat capaian kinerja: melampaui target dan target nasional');
    await catat('usulan.catatLapangan', { ...pemberitahuan('lapangan', hari), mysteryShopper: 'Layanan sesuai standar' }, 'Mencatat hasil evaluasi lapangan Tim Penilai Nasional');
  },
  panel: async (catat, { hari, law }) => {
    for (const { id, judul } of law.pack.tpn.klirens) await catat('usulan.catatKlirens', { badan: id, hasil: 'tanpaCatatan', ...pemberitahuan(`klirens ${id}`, hari) }, `Mencatat klirens dengan ${judul}: tanpa catatan`);
    await catat('usulan.catatPanelTpn', { hasil: 'memenuhi', ...pemberitahuan('panel', hari) }, 'Mencatat hasil panel Tim Penilai Nasional: memenuhi');
  },
};

/** TPN goes through its stages, and finds that the units deserve it. Each unit has its own route to tell it on. */
export async function dinilaiTpn(oleh: Orang, units: readonly { readonly rute: Rute; readonly usulan: Usulan }[], hari: HariTpn): Promise<void> {
  for (const tahap of TAHAP) {
    for (const { rute, usulan: { id: kasus } } of units) {
      await rute.pada(hari[tahap]);
      rute.babak('Evaluasi Tim Penilai Nasional dan penetapan predikat');
      await PADA[tahap]((perintah, data, judul) => rute.terima({ oleh, kasus, perintah, data, judul }), rute);
    }
  }
}

/** Records the decree; gives the case of the predikat that follows from it. */
export async function penetapan(r: Rute, tpn: Orang, { id }: Usulan): Promise<string> {
  const { turunan } = await r.terima({
    oleh: tpn, kasus: id, perintah: 'usulan.catatPenetapan', data: sk(r.hari), judul: 'Mencatat SK penetapan; predikat terbit dan mulai berlaku',
    keterangan: async ({ turunan: [predikat] }) => berlaku(await isiPredikat(tpn, predikat?.kasus ?? '')),
  });
  return turunan[0]?.kasus ?? '';
}

/** What a predikat tells of itself. */
export interface Predikat {
  readonly tujuan: string;
  readonly sk: { readonly tanggal: string };
  readonly monevBerikut: string;
  readonly cabut?: { readonly tanggal: string };
  readonly cabutDaerah?: { readonly tanggal: string };
  readonly terkunciSampai?: string;
}

export async function isiPredikat(oleh: Orang, kasus: string): Promise<Predikat> {
  const { body } = await oleh.get(`/kasus/${kasus}`);
  return (body as { isi: Predikat }).isi;
}

/** Since when it holds and when it is looked at again. */
export const berlaku = ({ tujuan, sk: { tanggal }, monevBerikut }: Predikat): string => `berpredikat ${tujuan} sejak ${longDate(tanggal)}; monitoring pertama paling lambat ${longDate(monevBerikut)}`;
