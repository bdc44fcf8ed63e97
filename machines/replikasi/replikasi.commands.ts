import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { replikasiMachine } from './replikasi.machine.js';
import * as rules from './replikasi.rules.js';
import * as shape from './replikasi.types.js';
import type { ReplikasiContext, ReplikasiFacts } from './replikasi.types.js';

const command = commandsOf<ReplikasiContext, ReplikasiFacts, Law>();
const SIDIK = 'e'.repeat(64);

/** The machine `replikasi` with its commands. */
export const replikasi: MachineDef = {
  name: 'replikasi', version: 1, title: 'Replikasi', machine: replikasiMachine,
  states: {
    diusulkan: { title: 'Menunggu persetujuan {satker} yang ditiru', waitsFor: [] },
    disetujui: { title: 'Studi tiru disetujui', waitsFor: ['satker'] },
    dilaksanakan: { title: 'Studi tiru dilaksanakan', waitsFor: ['satker'] },
    ditolak: { title: 'Studi tiru ditolak', waitsFor: [] },
    dilaporkan: { title: 'Replikasi dilaporkan', waitsFor: [] },
  },
  commands: [
    command({
      type: 'replikasi.ajukan', event: 'replikasi.diajukan', title: 'Ajukan studi tiru', data: shape.ajukan,
      example: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', sumber: '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22', tanggal: '2026-03-02', hal: 'Pengelolaan antrean layanan kunjungan' },
      rules: [rules.pemohonMembangun, rules.sumberBerpredikat, rules.tidakMendatang],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ sumber, tanggal }) => `${sumber}/${tanggal}` },
      raises: ({ data }) => (data.sumber === undefined ? [] : [{ command: 'studiTiru.minta', to: 'new', data: { satker: data.sumber, pemohon: data.satker, tanggal: data.tanggal, hal: data.hal } }]),
    }),
    command({
      type: 'replikasi.setujui', event: 'replikasi.disetujui', title: 'Persetujuan studi tiru', data: shape.disetujui, internal: true, raisedBy: ['studiTiru.setujui'],
      example: { tanggal: '2026-03-09', catatan: 'Silakan berkunjung pada minggu ketiga' }, rules: [], effects: () => [{ kind: 'notify', subject: 'replikasi.disetujui' }],
    }),
    command({
      type: 'replikasi.tolak', event: 'replikasi.ditolak', title: 'Penolakan studi tiru', data: shape.ditolak, internal: true, raisedBy: ['studiTiru.tolak'],
      example: { tanggal: '2026-03-09', alasan: 'Layanan sedang dipindahkan ke gedung baru' }, rules: [], effects: () => [{ kind: 'notify', subject: 'replikasi.ditolak' }],
    }),
    command({
      type: 'replikasi.laksanakan', event: 'replikasi.dilaksanakan', title: 'Catat pelaksanaan studi tiru', data: shape.laksanakan,
      example: { tanggal: '2026-03-18', uraian: 'Pengamatan layanan dan wawancara dengan petugas', sidik: SIDIK }, rules: [rules.sesudahPersetujuan, rules.tidakMendatang],
    }),
    command({
      type: 'replikasi.laporkan', event: 'replikasi.dilaporkan', title: 'Laporkan hasil replikasi', data: shape.laporkan,
      example: { tanggal: '2026-06-30', diterapkan: 'Pendaftaran kunjungan secara daring', penyesuaian: 'Loket bantuan bagi keluarga tanpa telepon pintar', hasil: 'Waktu tunggu turun separuh', sidik: SIDIK },
      rules: [rules.sesudahStudi, rules.tidakMendatang],
    }),
  ],
};
