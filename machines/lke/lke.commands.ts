import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { checkAnswers } from './answers.js';
import { lkeMachine } from './lke.machine.js';
import * as rules from './lke.rules.js';
import * as shape from './lke.types.js';
import type { Isi, LkeContext, LkeFacts } from './lke.types.js';

const command = commandsOf<LkeContext, LkeFacts, Law>();
const segregation = [rules.bukanUnitSendiri, rules.bukanLapisanBawah, rules.bukanRantaiSendiri];
/** At the start the layer is still to be named, so they judge what is typed. */
const segregationAtStart = segregation.map((rule) => ({ ...rule, reads: 'data' as const }));

/** What only the instrument can see: unknown questions, options that do not exist, numbers that are none. */
const faultsOf = (data: Isi, law: Law) => {
  const answers = Object.fromEntries(Object.entries(data.jawaban ?? {}).map(([code, { nilai }]) => [code, nilai]));
  return checkAnswers(law.instrument, { answers, hasil: data.hasil ?? {} }, { complete: false })
    .map(({ path, why }) => ({ path: path.replace(/^\/answers\/([^/]+)/, '/jawaban/$1/nilai'), why }));
};

/** The machine `lke` with its commands. */
export const lke: MachineDef = {
  name: 'lke', version: 1, title: 'Lembar kerja evaluasi', machine: lkeMachine,
  states: {
    diisi: { title: 'Sedang diisi', waitsFor: ['lapisan.penilai'] },
    selesai: { title: 'Selesai', waitsFor: [] },
  },
  commands: [
    command({
      type: 'lke.mulai', event: 'lke.dimulai', title: 'Mulai LKE', data: shape.mulai,
      example: { usulan: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', lapisan: 'kanwil', skTim: { nomor: 'W1-OT.03.02-30', tanggal: '2027-01-05' } },
      rules: [rules.giliranMulai, rules.timBerSk, ...segregationAtStart],
      opens: { about: ({ usulan }) => ({ parent: usulan }), kunci: ({ lapisan }, { usulan }) => `${usulan?.periode ?? ''}/${lapisan}` },
    }),
    command({
      type: 'lke.isi', event: 'lke.diisi', title: 'Isi LKE', data: shape.isi,
      example: { jawaban: { 'P.MP.1.a': { nilai: 'Ya', catatan: 'SK tim kerja terlampir', bukti: [{ judul: 'SK tim kerja', sidik: 'b'.repeat(64) }] } } },
      rules: [rules.giliran, rules.hanyaYangKurang, ...segregation], faults: faultsOf,
    }),
    command({
      type: 'lke.selesaikan', event: 'lke.diselesaikan', title: 'Selesaikan LKE', data: shape.kosong, example: {},
      rules: [rules.giliran, rules.lengkap, rules.buktiTerlampir, ...segregation],
      effects: () => [{ kind: 'notify', subject: 'lke.diselesaikan' }],
    }),
    command({
      type: 'lke.bukaKembali', event: 'lke.dibukaKembali', title: 'Buka kembali LKE', data: shape.bukaKembali,
      example: { alasan: 'Menindaklanjuti pengembalian Tim Penilai Kanwil' }, rules: [rules.giliran, ...segregation],
    }),
  ],
};
