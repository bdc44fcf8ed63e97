import { pointer } from '../kernel/fault.js';
import { commandsOf, type Fault } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as rules from './satker.pencanangan.rules.js';
import { pegawaiSendiri, tidakMendatang, tujuanSesuaiJenjang } from './satker.rules.js';
import * as shape from './satker.types.js';
import type { Canangkan, SatkerContext, SatkerFacts } from './satker.types.js';

const command = commandsOf<SatkerContext, SatkerFacts, Law>();
const SATKER = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const PEGAWAI = ['5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d41', '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d42'];
const PESERTA = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d40';
const PIAGAM = {
  tanggal: '2025-06-02', tempat: 'Aula Kantor Wilayah', nomorPiagam: 'W1-OT.03.02-15', publikasi: [{ media: 'Situs web kantor wilayah', tanggal: '2025-06-02' }],
  penandatangan: [], saksi: [{ unsur: 'ombudsman', sebutan: 'Kepala Perwakilan Ombudsman' }],
};

/** Signers and witnesses that the law does not know. */
const strangers = ({ penandatangan, saksi }: Pick<Canangkan, 'penandatangan' | 'saksi'>, { pack }: Law): Fault[] => [
  ...penandatangan.flatMap(({ peran }, i) => (Object.hasOwn(pack.peran, peran) ? [] : [{ path: pointer('penandatangan', i, 'peran'), why: `peran "${peran}" tidak dikenal paket regulasi` }])),
  ...saksi.flatMap(({ unsur }, i) => (pack.pencanangan.saksi.some(({ id }) => id === unsur) ? [] : [{ path: pointer('saksi', i, 'unsur'), why: `unsur saksi "${unsur}" tidak dikenal paket regulasi` }])),
];

const DISEBARLUASKAN = [rules.publikasi, rules.publikasiTerjadi];
const PIAGAM_SAH = [rules.penandatanganPiagam, rules.saksiPiagam, tidakMendatang];
const PAKTA = [rules.paktaKepala, rules.paktaMayoritas];

/** From the first employee who signs to the declaration. */
export const pencanangan = [
  command({
    type: 'satker.buka', event: 'satker.dibuka', title: 'Mulai menuju predikat', data: shape.buka,
    example: { satker: SATKER, tujuan: 'WBK' }, rules: [tujuanSesuaiJenjang],
    opens: { about: ({ satker }) => ({ satker }), kunci: ({ tujuan }) => tujuan },
  }),
  command({
    type: 'satker.catatPaktaIntegritas', event: 'satker.paktaIntegritasDicatat', title: 'Catat penandatanganan pakta integritas', data: shape.catatPakta,
    example: { tanggal: '2025-05-19', cara: 'serentak', penandatangan: PEGAWAI }, rules: [pegawaiSendiri, tidakMendatang],
  }),
  command({
    type: 'satker.canangkan', event: 'satker.dicanangkan', title: 'Canangkan zona integritas', data: shape.canangkan,
    example: { ...PIAGAM, penyelenggara: 'kanwil' }, faults: strangers,
    rules: [...PAKTA, ...DISEBARLUASKAN, rules.penyelenggara, ...PIAGAM_SAH],
    effects: () => [{ kind: 'notify', subject: 'satker.dicanangkan' }],
  }),
  command({
    type: 'satker.canangkanBersama', event: 'satker.dicanangkanBersama', title: 'Canangkan zona integritas bersama {satker} lain', data: shape.canangkanBersama,
    example: { ...PIAGAM, peserta: [PESERTA] }, faults: strangers,
    rules: [...PAKTA, ...DISEBARLUASKAN, rules.penyelenggaraBersama, rules.pesertaDikenal, ...PIAGAM_SAH],
    raises: ({ context, data, facts }) => Object.keys(facts.peserta).map((kasus) => (
      { command: 'satker.ikutDicanangkan', data: { ...shape.piagamOf(data), penyelenggara: context.jenjang, bersama: context.satker }, to: { case: kasus } })),
    effects: () => [{ kind: 'notify', subject: 'satker.dicanangkan' }],
  }),
  command({
    type: 'satker.ikutDicanangkan', event: 'satker.diikutkanDicanangkan', title: 'Ikut dicanangkan', data: shape.ikutDicanangkan,
    internal: true, raisedBy: ['satker.canangkanBersama'], example: { ...PIAGAM, penyelenggara: 'kanwil', bersama: SATKER },
    rules: [...PAKTA, rules.pesertaPencanangan],
    effects: () => [{ kind: 'notify', subject: 'satker.dicanangkan' }],
  }),
  command({
    type: 'satker.tambahPublikasi', event: 'satker.publikasiDitambah', title: 'Tambah publikasi pencanangan', data: shape.tambahPublikasi,
    example: { publikasi: [{ media: 'Surat kabar daerah', tanggal: '2025-06-10' }] }, rules: [rules.publikasiTerjadi],
  }),
];
