import { Rational } from '../kernel/decimal.js';
import { pointer } from '../kernel/fault.js';
import { commandsOf, type Fault } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as shape from './usulan.nasional.types.js';
import type { Survei } from './usulan.nasional.types.js';
import { tidakMendatang } from './usulan.pendahuluan.rules.js';
import { nilaiAmbangMandiri, rekomendasiPerbaikan } from './usulan.tpi.rules.js';
import * as mandiri from './usulan.tpm.rules.js';
import * as rules from './usulan.tpn.rules.js';
import type { UsulanContext, UsulanFacts } from './usulan.types.js';

const command = commandsOf<UsulanContext, UsulanFacts, Law>();
const SIDIK = 'a'.repeat(64);
const NOTICE = { nomor: 'B/200/RB.04/2027', sidik: SIDIK };
const notice = (tanggal: string) => ({ ...NOTICE, tanggal });
const notify = (subject: string) => () => [{ kind: 'notify' as const, subject }];
const everyStage = [rules.sesudahSurat, tidakMendatang];

/** Indices beyond the scale of the worksheet's surveys. */
const indexFaults = (data: Survei, { instrument }: Law): Fault[] => {
  const scale = [...instrument.hasilItems.values()].flatMap(({ answer }) => (answer.kind === 'index' ? [answer.max] : []));
  return (['ipak', 'ipkp'] as const).filter((key) => scale.some((max) => Rational.parse(data[key]).cmp(max) > 0))
    .map((key) => ({ path: pointer(key), why: 'indeks melampaui skala survei' }));
};

/** What TPN tells, stage by stage, to the decree of MenPANRB (N90 Lampiran II Bab III). */
export const tpnCommands = [
  command({
    type: 'usulan.catatPraEvaluasi', event: 'usulan.praEvaluasiDicatat', title: 'Catat hasil pra-evaluasi TPN', data: shape.praEvaluasi,
    example: { hasil: 'lanjut', syaratInstansi: true, syaratUnit: true, layananLangsung: true, ...notice('2027-07-05') },
    rules: [...everyStage, rules.alasanPenolakan, rules.pertimbanganTeknis, rules.jumlahSejenis, rules.nilaiEfektif], effects: notify('usulan.praEvaluasiDicatat'),
  }),
  command({
    type: 'usulan.catatDesk', event: 'usulan.deskDicatat', title: 'Catat hasil desk evaluasi TPN', data: shape.desk,
    example: { hasil: 'lanjut', paparan: '2027-08-09', ...notice('2027-08-20') },
    rules: [...everyStage, rules.tahapBerurutan, rules.alasanPenolakan], effects: notify('usulan.deskDicatat'),
  }),
  command({
    type: 'usulan.catatSurvei', event: 'usulan.surveiDicatat', title: 'Catat survei persepsi', data: shape.survei,
    example: {
      pelaksana: { jenis: 'bps', nama: 'Badan Pusat Statistik' }, dari: '2027-08-23', sampai: '2027-09-10', populasi: 240,
      layanan: [{ jenis: 'Kunjungan', responden: 25 }, { jenis: 'Integrasi', responden: 15 }], ipak: '3.72', ipkp: '3.66', ...notice('2027-09-24'),
    },
    faults: indexFaults, rules: [...everyStage, rules.surveiResponden, rules.surveiKomposisi],
  }),
  command({
    type: 'usulan.catatKinerja', event: 'usulan.kinerjaDicatat', title: 'Catat capaian kinerja', data: shape.kinerja,
    example: { indikator: [{ nama: 'Kepuasan pengguna layanan', arah: 'makinTinggi', target: '85', capaian: '87.5', targetNasional: '80' }], tanggal: '2027-09-24', sidik: SIDIK },
    rules: everyStage,
  }),
  command({
    type: 'usulan.catatLapangan', event: 'usulan.lapanganDicatat', title: 'Catat hasil evaluasi lapangan TPN', data: shape.lapangan,
    example: { ...notice('2027-10-04'), mysteryShopper: 'Layanan sesuai standar' },
    rules: [...everyStage, rules.tahapBerurutan, rules.surveiTercatat, rules.kinerjaTercatat], effects: notify('usulan.lapanganDicatat'),
  }),
  command({
    type: 'usulan.catatKlirens', event: 'usulan.klirensDicatat', title: 'Catat klirens dengan satu lembaga', data: shape.klirens,
    example: { badan: 'ombudsman', hasil: 'tanpaCatatan', ...notice('2027-10-20') },
    faults: ({ badan }, law) => (law.pack.tpn.klirens.some(({ id }) => id === badan) ? [] : [{ path: pointer('badan'), why: `lembaga klirens tidak dikenal; pilihan: ${law.pack.tpn.klirens.map(({ id }) => id).join(', ')}` }]),
    rules: [...everyStage, rules.tahapBerurutan, rules.klirensCatatan],
  }),
  command({
    type: 'usulan.catatPanelTpn', event: 'usulan.panelTpnDicatat', title: 'Catat hasil panel TPN', data: shape.panelTpn, example: { hasil: 'memenuhi', ...notice('2027-11-20') },
    rules: [...everyStage, rules.tahapBerurutan, rules.klirensLengkap, rules.alasanPenolakan, rules.nilaiEfektif, rules.kinerjaTercapai, rules.lkeTpn],
    effects: notify('usulan.panelTpnDicatat'),
  }),
  command({
    type: 'usulan.catatPenetapan', event: 'usulan.ditetapkan', title: 'Catat keputusan penetapan predikat', data: shape.penetapan,
    example: { nomorSk: '812 Tahun 2027', tanggal: '2027-12-06', nomorRekomendasi: 'B/200/RB.04/2027', sidik: SIDIK },
    rules: [rules.penetapanSesudahTpn, tidakMendatang],
    raises: ({ context: { satker, tujuan, periode }, data: { nomorSk, tanggal, nomorRekomendasi } }) =>
      [{ command: 'predikat.terbitkan', data: { satker, tujuan, periode, nomorSk, tanggal, penetap: 'menpanrb', nomorRekomendasi }, to: 'new' }],
    effects: notify('usulan.ditetapkan'),
  }),
];

/** WBK that the instansi judges itself, from the evaluation by its TPM to the decree of its head (IMP BAB III.A.1.d). */
export const tpmCommands = [
  command({
    type: 'usulan.terbitkanLheMandiri', event: 'usulan.lheMandiriDiterbitkan', title: 'Terbitkan laporan hasil evaluasi mandiri', data: shape.lheMandiri,
    example: { nomor: 'TPM-12', tanggal: '2027-08-30', simpulan: 'memenuhi', catatan: 'Memenuhi kriteria Menuju WBK', rekomendasi: [], desk: '2027-08-09', lapangan: '2027-08-20' },
    rules: [mandiri.tpmDibentuk, mandiri.lkeTpmSelesai, rules.sesudahSurat, mandiri.caraEvaluasi, nilaiAmbangMandiri, rekomendasiPerbaikan, tidakMendatang],
    effects: notify('usulan.lheMandiriDiterbitkan'),
  }),
  command({
    type: 'usulan.usulkanMandiri', event: 'usulan.diusulkanMandiri', title: 'Usulkan hasil penilaian mandiri kepada Menteri PANRB', data: shape.usulkanMandiri, internal: true, raisedBy: ['surat.kirim'],
    example: { nomor: 'M.IP-OT.03.02-44', tanggal: '2027-09-20' }, rules: [], effects: notify('usulan.diusulkanMandiri'),
  }),
  command({
    type: 'usulan.catatTanggapan', event: 'usulan.ditanggapi', title: 'Catat tanggapan Menteri PANRB', data: shape.tanggapan,
    example: { hasil: 'disetujui', nomor: 'B/310/RB.04/2027', tanggal: '2027-10-30', sidik: SIDIK },
    rules: [mandiri.tanggapanSesudahSurat, rules.alasanPenolakan, tidakMendatang], effects: notify('usulan.ditanggapi'),
  }),
  command({
    type: 'usulan.tetapkanMandiri', event: 'usulan.ditetapkanMandiri', title: 'Tetapkan predikat Menuju WBK mandiri', data: shape.penetapanMandiri,
    example: { nomorSk: 'M.IP-40.OT.03.02 Tahun 2027', tanggal: '2027-11-15', nomorPiagam: 'P-17/2027', sidik: SIDIK },
    rules: [mandiri.penetapanSesudahTanggapan, tidakMendatang],
    raises: ({ context: { satker, tujuan, periode }, data: { nomorSk, tanggal, nomorPiagam } }) =>
      [{ command: 'predikat.terbitkan', data: { satker, tujuan, periode, nomorSk, tanggal, penetap: 'instansi', nomorPiagam }, to: 'new' }],
    effects: notify('usulan.ditetapkanMandiri'),
  }),
];
