import { longDate } from '../../../machines/kernel/calendar.js';
import type { Orang } from '../client.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';
import type { Usulan } from './penilaian.js';

const TAHAP = {
  praEvaluasi: { judul: 'pra-evaluasi', hasil: 'lanjut' }, desk: { judul: 'evaluasi dokumen', hasil: 'lanjut' },
  lapangan: { judul: 'evaluasi lapangan', hasil: 'lanjut' }, panel: { judul: 'rapat panel', hasil: 'memenuhi' },
} as const;
type Tahap = keyof typeof TAHAP;

/** On which day TPN told of each stage. */
export type HariTpn = Readonly<Record<Tahap, string>>;

export const pemberitahuan = (tahap: Tahap, hasil: string, tanggal: string) => ({ tahap, hasil, nomor: 'B/200/RB.04/TPN (contoh)', tanggal, sidik: sidikDari(`Pemberitahuan TPN ${tahap}`) });
export const sk = (tanggal: string) => ({ nomorSk: 'Nomor 812 (contoh)', tanggal, nomorRekomendasi: 'B/200/RB.04/TPN (contoh)', sidik: sidikDari('SK penetapan predikat') });

async function hasilTpn(r: Rute, tpn: Orang, { id }: Usulan, tahap: Tahap): Promise<void> {
  const { judul, hasil } = TAHAP[tahap];
  await r.terima({ oleh: tpn, kasus: id, perintah: 'usulan.catatHasilTpn', data: pemberitahuan(tahap, hasil, r.hari), judul: `Mencatat hasil Tim Penilai Nasional, ${judul}: ${hasil}` });
}

/** TPN goes through its stages, and finds that the units deserve it. Each unit has its own route to tell it on. */
export async function dinilaiTpn(tpn: Orang, units: readonly { readonly rute: Rute; readonly usulan: Usulan }[], hari: HariTpn): Promise<void> {
  for (const { rute } of units) rute.babak('Evaluasi Tim Penilai Nasional dan penetapan predikat');
  for (const tahap of Object.keys(TAHAP) as Tahap[]) {
    for (const { rute, usulan } of units) {
      await rute.pada(hari[tahap]);
      await hasilTpn(rute, tpn, usulan, tahap);
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
  readonly terkunciSampai?: string;
}

export async function isiPredikat(oleh: Orang, kasus: string): Promise<Predikat> {
  const { body } = await oleh.get(`/kasus/${kasus}`);
  return (body as { isi: Predikat }).isi;
}

/** Since when it holds and when it is looked at again. */
export const berlaku = ({ tujuan, sk: { tanggal }, monevBerikut }: Predikat): string => `berpredikat ${tujuan} sejak ${longDate(tanggal)}; monitoring pertama paling lambat ${longDate(monevBerikut)}`;
