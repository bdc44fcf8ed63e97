import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import type { Laporkan, PredikatContext, PredikatFacts } from './predikat.types.js';

export const laporan = (nomor: string, tanggal: string, kesimpulan: Laporkan['kesimpulan']): Laporkan => ({ nomor, tanggal, kesimpulan, capaian: '52,10', catatan: 'Turun' });

/** A WBK of December 2027 whose monitoring found that it no longer holds. */
export const predikatScene: Scene<PredikatContext, PredikatFacts, Law> = {
  machine: 'predikat', id: KASUS.predikat, law, now: '2030-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, tujuan: 'WBK', periode: '2027', sk: { nomor: '812 Tahun 2027', tanggal: '2027-12-06' }, monevBerikut: '2031-11-01',
    laporan: [laporan('ITJ-4', '2029-11-01', 'tidakMemenuhi')],
    usulCabut: { nomor: 'ITJ-9', tanggal: '2029-11-20', temuan: 'IPAK turun', kriteria: 'IPAK', sidik: SIDIK },
    klarifikasi: { tanggal: '2029-12-03', uraian: 'Dibenarkan', sidik: SIDIK },
    rekomendasi: { nomor: 'B/12', tanggal: '2030-01-15', hasil: 'cabut', sidik: SIDIK },
  },
  facts: { hariIni: '2030-12-31' },
  raisedIn: {
    'predikat.terbitkan': (question) => ({
      ...question, subject: { ...usulanIn('menungguPenetapan') },
      command: { type: 'usulan.catatPenetapan', data: { nomorSk: '812 Tahun 2027', tanggal: '2027-12-06', nomorRekomendasi: 'B/200', sidik: SIDIK } },
    }),
  },
};
