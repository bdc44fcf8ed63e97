import { commandsOf, type MachineDef, type Raise } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { studiTiruMachine } from './studiTiru.machine.js';
import { tanggalJawaban } from './studiTiru.rules.js';
import * as shape from './studiTiru.types.js';
import type { StudiTiruContext, StudiTiruFacts } from './studiTiru.types.js';

const command = commandsOf<StudiTiruContext, StudiTiruFacts, Law>();

/** The answer reaches the case of the unit that asked. */
const answer = (type: string) => ({ data, facts: { kasusPemohon } }: { data: Record<string, unknown>; facts: StudiTiruFacts }): Raise[] =>
  (kasusPemohon === null ? [] : [{ command: type, data, to: { case: kasusPemohon } }]);

/** The machine `studiTiru` with its commands. */
export const studiTiru: MachineDef = {
  name: 'studiTiru', version: 1, title: 'Permohonan studi tiru', machine: studiTiruMachine,
  states: {
    diminta: { title: 'Menunggu jawaban', waitsFor: ['kepalaSatker'] },
    disetujui: { title: 'Permohonan disetujui', waitsFor: [] },
    ditolak: { title: 'Permohonan ditolak', waitsFor: [] },
  },
  commands: [
    command({
      type: 'studiTiru.minta', event: 'studiTiru.diminta', title: 'Terima permohonan studi tiru', data: shape.minta, internal: true, raisedBy: ['replikasi.ajukan'],
      example: { satker: '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22', pemohon: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', tanggal: '2026-03-02', hal: 'Pengelolaan antrean layanan kunjungan' }, rules: [],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ pemohon, tanggal }) => `${pemohon}/${tanggal}` },
      effects: () => [{ kind: 'notify', subject: 'studiTiru.diminta' }],
    }),
    command({
      type: 'studiTiru.setujui', event: 'studiTiru.disetujui', title: 'Setujui studi tiru', data: shape.setujui,
      example: { tanggal: '2026-03-09', catatan: 'Silakan berkunjung pada minggu ketiga' }, rules: [tanggalJawaban], raises: answer('replikasi.setujui'),
    }),
    command({
      type: 'studiTiru.tolak', event: 'studiTiru.ditolak', title: 'Tolak studi tiru', data: shape.tolak,
      example: { tanggal: '2026-03-09', alasan: 'Layanan sedang dipindahkan ke gedung baru' }, rules: [tanggalJawaban], raises: answer('replikasi.tolak'),
    }),
  ],
};
