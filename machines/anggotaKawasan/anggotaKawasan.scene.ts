import { actorFor, KASUS, law, ORANG, SATKER } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { AnggotaKawasanContext, AnggotaKawasanFacts, UndanganFact } from './anggotaKawasan.types.js';

export const undangan: UndanganFact = { kawasan: KASUS.kawasan, undangan: 2, unit: 'Balai Kekarantinaan Kesehatan', kodeUnit: 'balai-kekarantinaan', jawaban: null };

/** A unit that holds WBK, invited into the area of another ministry. */
export const anggotaKawasanScene: Scene<AnggotaKawasanContext, AnggotaKawasanFacts, Law> = {
  machine: 'anggotaKawasan', id: KASUS.anggotaKawasan, law, now: '2028-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: { satker: SATKER, kawasan: KASUS.kawasan, undangan: 2, jawaban: { nomor: 'M-21', tanggal: '2028-02-01' } },
  facts: {
    hariIni: '2028-12-31', unit: { kode: 'balai-kekarantinaan' }, undangan: [undangan], predikat: { kasus: KASUS.predikat, tujuan: 'WBK', nomor: '812 Tahun 2027', tanggal: '2027-12-06' },
    hasilTpi: { tujuan: 'WBK', periode: '2027', nomor: 'ITJ-77', tanggal: '2027-04-20', simpulan: 'memenuhi' }, jabatan: { [ORANG.biro]: ['anggotaTpi'], [ORANG.orangLain]: ['penyiapUsulan'] },
  },
};
