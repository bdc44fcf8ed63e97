import { longDate } from '../../../machines/kernel/calendar.js';
import type { Orang } from '../client.js';
import type { Jawaban } from '../record.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';
import type { Usulan } from './penilaian.js';

const TAHAP = {
  praEvaluasi: { judul: 'pra-evaluasi', hasil: 'lanjut' }, desk: { judul: 'evaluasi dokumen', hasil: 'lanjut' },
  lapangan: { judul: 'evaluasi lapangan', hasil: 'lanjut' }, panel: { judul: 'rapat panel', hasil: 'memenuhi' },
} as const;
type Tahap = keyof typeof TAHAP;

export const pemberitahuan = (tahap: Tahap, hasil: string, tanggal: string) => ({ tahap, hasil, nomor: 'B/200/RB.04/TPN (contoh)', tanggal, sidik: sidikDari(`Pemberitahuan TPN ${tahap}`) });
export const sk = (tanggal: string) => ({ nomorSk: 'Nomor 812 (contoh)', tanggal, nomorRekomendasi: 'B/200/RB.04/TPN (contoh)', sidik: sidikDari('SK penetapan predikat') });

/** Records what TPN told of one stage. */
export async function hasilTpn(r: Rute, tpn: Orang, { id }: Usulan, tahap: Tahap): Promise<void> {
  const { judul, hasil } = TAHAP[tahap];
  await r.terima({ oleh: tpn, kasus: id, perintah: 'usulan.catatHasilTpn', data: pemberitahuan(tahap, hasil, r.hari), judul: `Mencatat hasil Tim Penilai Nasional, ${judul}: ${hasil}` });
}

/** Records the decree; gives the case of the predikat that follows from it. */
export async function penetapan(r: Rute, tpn: Orang, { id }: Usulan): Promise<string> {
  const { turunan } = await r.terima({
    oleh: tpn, kasus: id, perintah: 'usulan.catatPenetapan', data: sk(r.hari), judul: 'Mencatat SK penetapan; predikat terbit dan mulai berlaku', keterangan: (jawaban) => monevPertama(tpn, jawaban),
  });
  return turunan[0]?.kasus ?? '';
}

async function monevPertama(tpn: Orang, { turunan }: Jawaban): Promise<string> {
  const { body } = await tpn.get(`/kasus/${turunan[0]?.kasus ?? ''}`);
  const { monevBerikut, tujuan } = (body as { isi: { monevBerikut: string; tujuan: string } }).isi;
  return `predikat ${tujuan} berlaku; monitoring pertama paling lambat ${longDate(monevBerikut)}`;
}
