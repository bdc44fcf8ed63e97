import { commandsOf, type MachineDef } from '../kernel/machine.js';
import { repeated } from '../kernel/fault.js';
import type { Law } from '../regulasi/law.js';
import { tpmMachine } from './tpm.machine.js';
import * as rules from './tpm.rules.js';
import * as shape from './tpm.types.js';
import type { Bentuk, TpmContext, TpmFacts } from './tpm.types.js';

const command = commandsOf<TpmContext, TpmFacts, Law>();
const ID = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const ORANG = ['3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22', '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d21', '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d22'] as const;
const SIDIK = 'a'.repeat(64);
const ANGGOTA = [
  { orang: ORANG[0], unsur: 'tpi' }, { orang: ORANG[1], unsur: 'setjen' }, { orang: ORANG[2], unsur: 'ditjenImigrasi' }, { orang: ORANG[3], unsur: 'ditjenPemasyarakatan' },
];

/** One person sits for one body. */
const sekali = ({ anggota }: Bentuk) => repeated('anggota', anggota.map(({ orang }) => orang), 'orang ini sudah disebut');
const SUSUNAN = [rules.diatur, rules.tidakMendatang, rules.skDalamMasaBerlaku, rules.unsurLengkap, rules.anggotaDariUnsurnya, rules.adaKetua];

/** The machine `tpm` with its commands. */
export const tpm: MachineDef = {
  name: 'tpm', version: 1, title: 'Tim Penilai Mandiri', machine: tpmMachine,
  states: {
    disetujui: { title: 'Disetujui Menteri PANRB', waitsFor: ['pimpinanInstansi'] },
    dibentuk: { title: 'Dibentuk', waitsFor: [] },
    berakhir: { title: 'Berakhir', waitsFor: [] },
  },
  commands: [
    command({
      type: 'tpm.catatPersetujuan', event: 'tpm.disetujui', title: 'Catat persetujuan evaluasi mandiri', data: shape.catatPersetujuan,
      example: {
        satker: ID, periode: '2027', nomor: 'B/55/RB.04/2027', tanggal: '2027-02-01', berlakuDari: '2027-02-01', berlakuSampai: '2027-12-31',
        lingkup: 'Evaluasi menuju WBK secara mandiri tahun 2027', sidik: SIDIK,
      },
      rules: [rules.diatur, rules.tidakMendatang, rules.masaBerlaku],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ periode }) => periode },
      effects: () => [{ kind: 'notify', subject: 'tpm.disetujui' }],
    }),
    command({
      type: 'tpm.bentuk', event: 'tpm.dibentuk', title: 'Bentuk Tim Penilai Mandiri', data: shape.bentuk,
      example: { nomorSk: 'M.IP-15.OT.03.02 Tahun 2027', tanggal: '2027-02-15', anggota: ANGGOTA }, faults: sekali, rules: SUSUNAN,
      effects: () => [{ kind: 'notify', subject: 'tpm.dibentuk' }],
    }),
    command({
      type: 'tpm.ubahSusunan', event: 'tpm.susunanDiubah', title: 'Ubah susunan Tim Penilai Mandiri', data: shape.ubahSusunan,
      example: { nomorSk: 'M.IP-21.OT.03.02 Tahun 2027', tanggal: '2027-04-01', anggota: ANGGOTA, alasan: 'Seorang anggota beralih tugas' }, faults: sekali,
      rules: [...SUSUNAN, rules.sesudahSkLama],
      effects: () => [{ kind: 'notify', subject: 'tpm.susunanDiubah' }],
    }),
    command({
      type: 'tpm.akhiri', event: 'tpm.diakhiri', title: 'Akhiri Tim Penilai Mandiri', data: shape.akhiri,
      example: { tanggal: '2027-05-01', alasan: 'Persetujuan Menteri PANRB dicabut' }, rules: [rules.tidakMendatang, rules.tanpaEvaluasiBerjalan],
      effects: () => [{ kind: 'notify', subject: 'tpm.diakhiri' }],
    }),
  ],
};
