import { pointer } from '../kernel/fault.js';
import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { usulanMachine } from './usulan.machine.js';
import * as rules from './usulan.rules.js';
import * as shape from './usulan.types.js';
import type { UsulanContext, UsulanFacts } from './usulan.types.js';

const command = commandsOf<UsulanContext, UsulanFacts, Law>();
const ID = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const SIDIK = 'a'.repeat(64);

/** The machine `usulan` with its commands. */
export const usulan: MachineDef = {
  name: 'usulan', version: 1, title: 'Usulan predikat', machine: usulanMachine,
  states: {
    penilaianMandiri: { title: 'Penilaian mandiri', waitsFor: ['satker'] },
    penilaianPendahuluan: { title: 'Penilaian pendahuluan', waitsFor: ['tingkat.penilai', 'tingkat.pengusul'] },
    perbaikan: { title: 'Perbaikan', waitsFor: ['satker'] },
    menungguDaftarTpi: { title: 'Menunggu daftar usulan Tim Penilai Internal', waitsFor: ['ketuaTpi'] },
    tidakMasukDaftar: { title: 'Tidak masuk daftar usulan', waitsFor: [] },
    evaluasiTpi: { title: 'Evaluasi Tim Penilai Internal', waitsFor: ['ketuaTpi', 'anggotaTpi'] },
    menungguPanel: { title: 'Menunggu rapat panel', waitsFor: ['panel', 'kepalaSatker'] },
    tidakDiusulkan: { title: 'Tidak diusulkan', waitsFor: [] },
    menungguSurat: { title: 'Menunggu surat pengajuan', waitsFor: ['kepalaSatker', 'surat'] },
    evaluasiTpn: { title: 'Evaluasi Tim Penilai Nasional', waitsFor: ['ketuaTpi', 'tpn'] },
    tidakBerpredikat: { title: 'Tidak memperoleh predikat', waitsFor: [] },
    menungguPenetapan: { title: 'Menunggu penetapan predikat', waitsFor: ['ketuaTpi', 'tpn'] },
    berpredikat: { title: 'Berpredikat', waitsFor: [] },
  },
  commands: [
    command({
      type: 'usulan.buka', event: 'usulan.dibuka', title: 'Mulai usulan untuk satu periode', data: shape.buka,
      example: { satker: ID, tujuan: 'WBK', periode: '2027' }, rules: [rules.satkerMembangun],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ periode }) => periode },
    }),
    command({
      type: 'usulan.ajukan', event: 'usulan.diajukan', title: 'Ajukan penilaian mandiri', data: shape.ajukan,
      example: { tanggal: '2027-01-15' }, rules: [rules.satkerMembangun, rules.lkeMandiriSelesai, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'usulan.diajukan' }],
    }),
    command({
      type: 'usulan.teruskan', event: 'usulan.diteruskan', title: 'Usulkan ke tingkat berikutnya', data: shape.teruskan,
      example: { nomorSurat: 'W1-OT.03.02-45', tanggal: '2027-02-10' },
      rules: [rules.lkeTingkatSelesai, rules.nilaiPendahuluan, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'usulan.diteruskan' }],
    }),
    command({
      type: 'usulan.kembalikan', event: 'usulan.dikembalikan', title: 'Kembalikan untuk diperbaiki', data: shape.kembalikan,
      example: { alasan: 'Bukti belum lengkap', tanggal: '2027-02-05', butir: [{ pertanyaan: 'P.TL.1.a', catatan: 'SOP belum ditandatangani' }] },
      faults: ({ butir }, law) => butir.flatMap(({ pertanyaan }, i) => (law.instrument.questions.has(pertanyaan) ? [] : [{ path: pointer('butir', i, 'pertanyaan'), why: 'pertanyaan tidak ada dalam instrumen' }])),
      rules: [rules.alasanTertulis, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'usulan.dikembalikan' }],
    }),
    command({
      type: 'usulan.masukkanDaftar', event: 'usulan.masukDaftar', title: 'Masukkan ke daftar yang dievaluasi', data: shape.masukkan,
      example: { tanggal: '2027-03-01' }, rules: [rules.tingkatLayak, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'usulan.masukDaftar' }],
    }),
    command({
      type: 'usulan.keluarkanDaftar', event: 'usulan.tidakMasukDaftar', title: 'Tidak masukkan ke daftar', data: shape.keluarkan,
      example: { tanggal: '2027-03-01', alasan: 'Kuota periode ini telah terisi' }, rules: [rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'usulan.tidakMasukDaftar' }],
    }),
    command({
      type: 'usulan.catatPemeriksaan', event: 'usulan.diperiksa', title: 'Catat delapan hal yang diperiksa', data: shape.pemeriksaan,
      example: {
        tindakLanjut: { temuan: 12, selesai: 12 }, sakip: 'BB', lhkpn: { wajib: 8, sudah: 8 }, lhkasn: { wajib: 112, sudah: 112 },
        komitmen: 'Pimpinan dan pegawai memahami', implementasi: 'Bukti sesuai', inovasi: 'Dua inovasi berjalan', survei: 'IPAK 3,72', kinerja: 'Meningkat tiga tahun',
      },
      rules: [],
    }),
    command({
      type: 'usulan.terbitkanLhe', event: 'usulan.lheDiterbitkan', title: 'Terbitkan laporan hasil evaluasi', data: shape.lhe,
      example: { nomor: 'ITJ-PW.02-77', tanggal: '2027-04-20', simpulan: 'memenuhi', catatan: 'Memenuhi seluruh kriteria', rekomendasi: [] },
      rules: [
        rules.lkeTpiSelesai, rules.pemeriksaanLengkap, rules.nilaiAmbang, rules.tindakLanjutTuntas, rules.lhkLengkap, rules.sakipUnit,
        rules.rekomendasiPerbaikan, rules.wbbmMemegangWbkDiLhe, rules.tidakMendatang,
      ],
      effects: () => [{ kind: 'notify', subject: 'usulan.lheDiterbitkan' }],
    }),
    command({
      type: 'usulan.putuskanPanel', event: 'usulan.diputusPanel', title: 'Putusan rapat panel', data: shape.putusanPanel, internal: true, raisedBy: ['panel.sampaikan'],
      example: { keputusan: 'diusulkan', alasan: 'Memenuhi', nomorBeritaAcara: 'BA-1/2027', tanggal: '2027-05-04' }, rules: [],
      effects: () => [{ kind: 'notify', subject: 'usulan.diputusPanel' }],
    }),
    command({
      type: 'usulan.lampirkanSptjm', event: 'usulan.sptjmDilampirkan', title: 'Lampirkan SPTJM kepala satker', data: shape.sptjm,
      example: { tanggal: '2027-05-05', meterai: true, sidik: SIDIK }, rules: [rules.tidakMendatang],
    }),
    command({
      type: 'usulan.keluarkanDariSurat', event: 'usulan.dikeluarkanDariSurat', title: 'Keluarkan dari surat pengajuan', data: shape.keluarkanDariSurat, internal: true, raisedBy: ['surat.keluarkanSatker'],
      example: { alasan: 'Belum genap satu tahun membangun', tanggal: '2027-05-25' }, rules: [],
      effects: () => [{ kind: 'notify', subject: 'usulan.dikeluarkanDariSurat' }],
    }),
    command({
      type: 'usulan.usulkan', event: 'usulan.diusulkan', title: 'Usulkan kepada Tim Penilai Nasional', data: shape.usulkan, internal: true, raisedBy: ['surat.kirim'],
      example: { nomor: 'M.IP-OT.03.02-1', tanggal: '2027-05-20' },
      rules: [rules.sptjmUnit, rules.lamaMembangun, rules.tidakTerkunci, rules.wbbmMemegangWbk],
      effects: () => [{ kind: 'notify', subject: 'usulan.diusulkan' }],
    }),
    command({
      type: 'usulan.catatHasilTpn', event: 'usulan.hasilTpnDicatat', title: 'Catat hasil Tim Penilai Nasional', data: shape.hasilTpn,
      example: { tahap: 'panel', hasil: 'memenuhi', nomor: 'B/200/RB.04/2027', tanggal: '2027-11-20', sidik: SIDIK },
      rules: [rules.sesudahUsulan, rules.tahapTpn, rules.tidakMendatang],
      effects: () => [{ kind: 'notify', subject: 'usulan.hasilTpnDicatat' }],
    }),
    command({
      type: 'usulan.catatPenetapan', event: 'usulan.ditetapkan', title: 'Catat keputusan penetapan predikat', data: shape.penetapan,
      example: { nomorSk: '812 Tahun 2027', tanggal: '2027-12-06', nomorRekomendasi: 'B/200/RB.04/2027', sidik: SIDIK },
      rules: [rules.penetapanSesudahTpn, rules.tidakMendatang],
      raises: ({ context, data }) => [{
        command: 'predikat.terbitkan', data: { satker: context.satker, tujuan: context.tujuan, periode: context.periode, nomorSk: data.nomorSk, tanggal: data.tanggal },
        to: 'new',
      }],
      effects: () => [{ kind: 'notify', subject: 'usulan.ditetapkan' }],
    }),
  ],
};
