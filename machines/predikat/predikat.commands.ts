import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { predikatMachine } from './predikat.machine.js';
import * as rules from './predikat.rules.js';
import * as shape from './predikat.types.js';
import type { PredikatContext, PredikatFacts } from './predikat.types.js';

const command = commandsOf<PredikatContext, PredikatFacts, Law>();
const SIDIK = 'd'.repeat(64);
const KETERANGAN = 'Indeks persepsi anti korupsi turun di bawah ambang';

/** The machine `predikat` with its commands. */
export const predikat: MachineDef = {
  name: 'predikat', version: 1, title: 'Predikat', machine: predikatMachine,
  states: {
    berlaku: { title: 'Berlaku', waitsFor: [] },
    diusulkanCabut: { title: 'Diusulkan dicabut', waitsFor: ['ketuaTpi', 'tpn'] },
    menungguPencabutan: { title: 'Menunggu keputusan pencabutan', waitsFor: ['ketuaTpi', 'tpn'] },
    dicabut: { title: 'Dicabut', waitsFor: [] },
  },
  commands: [
    command({
      type: 'predikat.terbitkan', event: 'predikat.diterbitkan', title: 'Terbitkan predikat', data: shape.terbitkan, internal: true, raisedBy: ['usulan.catatPenetapan'],
      example: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', tujuan: 'WBK', periode: '2027', nomorSk: '812 Tahun 2027', tanggal: '2027-12-06' },
      rules: [], opens: { about: ({ satker }) => ({ satker }), kunci: ({ tujuan, periode }) => `${tujuan}/${periode}` },
      effects: ({ context }) => [{ kind: 'notify', subject: 'predikat.diterbitkan' }, { kind: 'schedule', subject: 'predikat.monevJatuhTempo', at: `${context.monevBerikut}T00:00:00Z` }],
    }),
    command({
      type: 'predikat.laporkanMonev', event: 'predikat.dilaporkan', title: 'Laporkan monitoring dan evaluasi', data: shape.laporkan,
      example: { nomor: 'ITJ-PW.03-4', tanggal: '2029-11-01', kesimpulan: 'masihMemenuhi', capaian: 'Pengungkit 52,10; hasil 36,20', catatan: 'Kualitas terjaga' },
      rules: [rules.tidakMendatang],
      effects: ({ context }) => [{ kind: 'schedule', subject: 'predikat.monevJatuhTempo', at: `${context.monevBerikut}T00:00:00Z` }],
    }),
    command({
      type: 'predikat.usulkanPencabutan', event: 'predikat.diusulkanCabut', title: 'Usulkan pencabutan', data: shape.usulkanCabut,
      example: { nomor: 'ITJ-PW.03-9', tanggal: '2029-11-20', temuan: KETERANGAN, kriteria: KETERANGAN, sidik: SIDIK },
      rules: [rules.laporanTidakMemenuhi, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'predikat.diusulkanCabut' }],
    }),
    command({
      type: 'predikat.klarifikasi', event: 'predikat.diklarifikasi', title: 'Catat klarifikasi', data: shape.klarifikasi,
      example: { tanggal: '2029-12-03', uraian: KETERANGAN, sidik: SIDIK }, rules: [rules.tidakMendatang],
    }),
    command({
      type: 'predikat.catatRekomendasiTpn', event: 'predikat.direkomendasikan', title: 'Catat rekomendasi Tim Penilai Nasional', data: shape.rekomendasi,
      example: { nomor: 'B/12/RB.04/2030', tanggal: '2030-01-15', hasil: 'cabut', sidik: SIDIK }, rules: [rules.sudahKlarifikasi, rules.tidakMendatang],
    }),
    command({
      type: 'predikat.cabut', event: 'predikat.dicabut', title: 'Catat keputusan pencabutan', data: shape.cabut,
      example: { nomorSk: '20 Tahun 2030', tanggal: '2030-02-01', sidik: SIDIK }, rules: [rules.sesudahRekomendasi, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'predikat.dicabut' }],
    }),
  ],
};
