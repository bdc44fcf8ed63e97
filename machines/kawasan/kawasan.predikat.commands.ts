import { commandsOf, type AnyCommandSpec, type Effect } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as predikat from './kawasan.predikat.rules.js';
import * as rules from './kawasan.rules.js';
import * as shape from './kawasan.types.js';
import type { KawasanContext, KawasanFacts } from './kawasan.types.js';

const command = commandsOf<KawasanContext, KawasanFacts, Law>();
const SIDIK = 'd'.repeat(64);
const KETERANGAN = 'Dua unit kembali memeriksa sendiri-sendiri';

/** Wakes on the day on which the next monitoring report is due. */
export const monevDue = ({ predikat }: KawasanContext): Effect[] => (predikat ? [{ kind: 'schedule', subject: 'kawasan.monevJatuhTempo', at: `${predikat.monevBerikut}T00:00:00Z` }] : []);

/** The life of a kawasan after its award: monitored every two years, and revoked when it no longer holds (IMP BAB IV.B, IV.D). */
export const predikatKawasanCommands: readonly AnyCommandSpec[] = [
  command({
    type: 'kawasan.laporkanMonev', event: 'kawasan.dilaporkan', title: 'Laporkan monitoring dan evaluasi kawasan', data: shape.laporkanMonev,
    example: { nomor: 'ITJ-PW.03-4', tanggal: '2030-11-01', kesimpulan: 'masihMemenuhi', capaian: 'Skor integrasi 7,75', catatan: 'Kualitas terjaga' }, rules: [rules.tidakMendatang],
    effects: ({ context }) => monevDue(context),
  }),
  command({
    type: 'kawasan.usulkanPencabutan', event: 'kawasan.diusulkanCabut', title: 'Usulkan pencabutan predikat kawasan', data: shape.usulkanPencabutan,
    example: { nomor: 'ITJ-PW.03-9', tanggal: '2030-11-20', temuan: KETERANGAN, kriteria: 'Integrasi proses bisnis', sidik: SIDIK },
    rules: [predikat.temuanMonev, rules.tidakMendatang], effects: () => [{ kind: 'notify', subject: 'kawasan.diusulkanCabut' }],
  }),
  command({
    type: 'kawasan.klarifikasi', event: 'kawasan.diklarifikasi', title: 'Catat klarifikasi kawasan', data: shape.klarifikasi,
    example: { tanggal: '2030-12-03', uraian: KETERANGAN, sidik: SIDIK }, rules: [rules.tidakMendatang],
  }),
  command({
    type: 'kawasan.catatRekomendasiTpn', event: 'kawasan.direkomendasikan', title: 'Catat rekomendasi Tim Penilai Nasional atas kawasan', data: shape.catatRekomendasiTpn,
    example: { nomor: 'B/12/RB.04/2031', tanggal: '2031-01-15', hasil: 'cabut', sidik: SIDIK }, rules: [predikat.sudahKlarifikasi, rules.tidakMendatang],
  }),
  command({
    type: 'kawasan.cabut', event: 'kawasan.dicabut', title: 'Catat keputusan pencabutan predikat kawasan', data: shape.cabut,
    example: { nomorSk: '20 Tahun 2031', tanggal: '2031-02-01', sidik: SIDIK }, rules: [predikat.sesudahRekomendasi, rules.tidakMendatang],
    effects: () => [{ kind: 'notify', subject: 'kawasan.dicabut' }],
  }),
];
