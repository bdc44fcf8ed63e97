import { commandsOf, type Effect, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { dokumenMachine } from './dokumen.machine.js';
import * as rules from './dokumen.rules.js';
import * as issue from './dokumen.terbit.rules.js';
import * as shape from './dokumen.types.js';
import type { DokumenContext, DokumenFacts } from './dokumen.types.js';

const command = commandsOf<DokumenContext, DokumenFacts, Law>();
const SIDIK = 'd'.repeat(64);
/** A draft is nobody's but of those who write it: what happens to it is seen in their inboxes, and told to nobody else. */
const onceIssued = (subject: string) => ({ context: { terbit } }: { context: DokumenContext }): Effect[] => (terbit === undefined ? [] : [{ kind: 'notify', subject }]);

/** The machine `dokumen` with its commands. */
export const dokumen: MachineDef = {
  name: 'dokumen', version: 1, title: 'Dokumen', machine: dokumenMachine,
  states: {
    konsep: { title: 'Konsep dokumen', waitsFor: ['dokumen.giliran'] },
    final: { title: 'Menunggu tanda tangan', waitsFor: ['dokumen.penandatangan'] },
    terbit: { title: 'Terbit', waitsFor: [] },
    batal: { title: 'Batal', waitsFor: [] },
  },
  commands: [
    command({
      type: 'dokumen.susun', event: 'dokumen.disusun', title: 'Susun konsep dokumen', data: shape.susun,
      example: { kasus: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d14', jenis: 'suratPengajuan', isian: {} },
      rules: [rules.dikenal, rules.siapDisusun, rules.belumAda, rules.isianLengkap],
      opens: { about: ({ kasus }) => ({ parent: kasus }), kunci: ({ kasus, jenis }, { sejenis }) => `${kasus}/${jenis}${sejenis.semua === 0 ? '' : `/${sejenis.semua + 1}`}` },
    }),
    command({
      type: 'dokumen.ubah', event: 'dokumen.diubah', title: 'Susun ulang konsep', data: shape.ubah, example: { isian: {} }, rules: [rules.tetapSiap, rules.isianLengkap],
    }),
    command({
      type: 'dokumen.paraf', event: 'dokumen.diparaf', title: 'Bubuhkan paraf', data: shape.kosong, example: {},
      rules: [rules.kasusTetap, rules.giliranParaf, rules.parafOrangLain],
    }),
    command({
      type: 'dokumen.kembalikan', event: 'dokumen.dikembalikan', title: 'Kembalikan konsep kepada penyusun', data: shape.kembalikan,
      example: { alasan: 'Nama satker keliru' }, rules: [],
    }),
    command({
      type: 'dokumen.nomori', event: 'dokumen.dinomori', title: 'Catat nomor dan tanggal dari register', data: shape.nomori,
      example: { nomor: 'M.IP-OT.03.02-1', tanggal: '2027-05-20' }, rules: [rules.memakaiNomor, rules.nomorBelumDipakai, rules.nomorKasus, rules.tidakMendatang, rules.sesudahKasus],
    }),
    command({
      type: 'dokumen.finalkan', event: 'dokumen.difinalkan', title: 'Tetapkan cetakan final', data: shape.finalkan,
      example: { sidik: SIDIK, kepala: { seq: 7, hash: 'e'.repeat(64) }, kode: '0J4K7-2M9XQ-8ZB3T-V5N6R' },
      rules: [issue.parafLengkap, issue.bernomor, rules.tetapSiap, rules.kasusTetap, issue.kepalaRiwayat, issue.berkasTersimpan],
    }),
    command({
      type: 'dokumen.tandaTangani', event: 'dokumen.ditandatangani', title: 'Tandatangani dokumen', data: shape.tandaTangani,
      example: { cara: 'segel', sidik: 'f'.repeat(64) }, rules: [issue.penandatangan, issue.sekaliSeorang, issue.rantaiBerkas], effects: onceIssued('dokumen.ditandatangani'),
    }),
    command({
      type: 'dokumen.batalkan', event: 'dokumen.dibatalkan', title: 'Batalkan dokumen', data: shape.batalkan, example: { alasan: 'Terdapat kekeliruan nama satker' },
      rules: [issue.pembatal], effects: onceIssued('dokumen.dibatalkan'),
    }),
  ],
};
