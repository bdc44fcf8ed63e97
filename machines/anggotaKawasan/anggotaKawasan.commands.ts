import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { anggotaKawasanMachine } from './anggotaKawasan.machine.js';
import * as rules from './anggotaKawasan.rules.js';
import * as shape from './anggotaKawasan.types.js';
import type { AnggotaKawasanContext, AnggotaKawasanFacts } from './anggotaKawasan.types.js';

const command = commandsOf<AnggotaKawasanContext, AnggotaKawasanFacts, Law>();
const UNDANGAN = { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', kawasan: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d70', undangan: 2 };
/** An invitation is answered once; whoever left is invited anew. */
const opens = { about: ({ satker }: { satker: string }) => ({ satker }), kunci: ({ kawasan, undangan }: { kawasan: string; undangan: number }) => `${kawasan}/${undangan}` };

/** The machine `anggotaKawasan` with its commands. */
export const anggotaKawasan: MachineDef = {
  name: 'anggotaKawasan', version: 1, title: 'Keanggotaan kawasan', machine: anggotaKawasanMachine,
  states: {
    bergabung: { title: 'Bergabung', waitsFor: [] },
    ditolak: { title: 'Undangan ditolak', waitsFor: [] },
    keluar: { title: 'Menarik diri', waitsFor: [] },
  },
  commands: [
    command({
      type: 'anggotaKawasan.terima', event: 'anggotaKawasan.diterima', title: 'Terima undangan kawasan', data: shape.terima,
      example: { ...UNDANGAN, nomor: 'M-21', tanggal: '2028-02-01' }, rules: [rules.adaUndangan, rules.unitDiundang, rules.tidakMendatang], opens,
      effects: () => [{ kind: 'notify', subject: 'anggotaKawasan.diterima' }],
    }),
    command({
      type: 'anggotaKawasan.tolak', event: 'anggotaKawasan.ditolak', title: 'Tolak undangan kawasan', data: shape.tolak,
      example: { ...UNDANGAN, tanggal: '2028-02-01', alasan: 'Unit telah pindah' }, rules: [rules.adaUndangan, rules.tidakMendatang], opens,
    }),
    command({
      type: 'anggotaKawasan.tunjukWakil', event: 'anggotaKawasan.ditunjukWakil', title: 'Tunjuk wakil dalam Tim Khusus', data: shape.tunjukWakil,
      example: { orang: ['7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22'], nomor: 'ITJ-5', tanggal: '2028-02-05' }, rules: [rules.wakilDariTpi, rules.tidakMendatang],
    }),
    command({
      type: 'anggotaKawasan.bagikan', event: 'anggotaKawasan.dibagikan', title: 'Bagikan kepada kawasan', data: shape.bagikan,
      example: { apa: ['predikat', 'hasilTpi'], tanggal: '2028-03-01' }, rules: [rules.memegangYangDibagikan, rules.tidakMendatang],
    }),
    command({
      type: 'anggotaKawasan.tarik', event: 'anggotaKawasan.ditarik', title: 'Tarik diri dari kawasan', data: shape.tarik,
      example: { tanggal: '2028-03-15', alasan: 'Unit dihapus' }, rules: [rules.tidakMendatang], effects: () => [{ kind: 'notify', subject: 'anggotaKawasan.ditarik' }],
    }),
  ],
};
