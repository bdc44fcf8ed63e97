import { pointer } from '../kernel/fault.js';
import { commandsOf, type Fault } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { tidakMendatang } from './usulan.pendahuluan.rules.js';
import * as proposal from './usulan.pengusulan.rules.js';
import * as rules from './usulan.tpi.rules.js';
import * as shape from './usulan.types.js';
import type { MintaPercepatan, UsulanContext, UsulanFacts } from './usulan.types.js';

const command = commandsOf<UsulanContext, UsulanFacts, Law>();
const SIDIK = 'a'.repeat(64);

/** Items of the list that the worksheet does not have, or that are named twice. */
const listFaults = ({ daftar }: MintaPercepatan, { instrument }: Law): Fault[] => daftar.flatMap(({ pertanyaan }, i) => {
  const path = pointer('daftar', i, 'pertanyaan');
  const known = instrument.questions.has(pertanyaan) || instrument.hasilItems.has(pertanyaan);
  const first = daftar.findIndex((other) => other.pertanyaan === pertanyaan) === i;
  return [...(known ? [] : [{ path, why: 'pertanyaan tidak ada dalam instrumen' }]), ...(first ? [] : [{ path, why: 'pertanyaan disebut dua kali' }])];
});

/** From the evaluation by TPI (in one stage, or two with an acceleration between) over the panel to the letter. */
export const tpiCommands = [
  command({
    type: 'usulan.catatPemeriksaan', event: 'usulan.diperiksa', title: 'Catat delapan hal yang diperiksa', data: shape.pemeriksaan,
    example: {
      tindakLanjut: { temuan: 12, selesai: 12 }, sakip: 'BB', lhkpn: { wajib: 8, sudah: 8 }, lhkasn: { wajib: 112, sudah: 112 },
      komitmen: 'Pimpinan dan pegawai memahami', implementasi: 'Bukti sesuai', inovasi: 'Dua inovasi berjalan', survei: 'IPAK 3,72', kinerja: 'Meningkat tiga tahun',
      layananUtama: { inti: true, berdampak: true, uraian: 'Layanan kunjungan dan integrasi warga binaan' },
    },
    rules: [],
  }),
  command({
    type: 'usulan.mintaPercepatan', event: 'usulan.percepatanDiminta', title: 'Minta percepatan atas yang kurang pada Tahap I', data: shape.mintaPercepatan,
    example: { tanggal: '2027-03-20', daftar: [{ pertanyaan: 'P.TL.1.a', kekurangan: 'SOP belum menyeluruh', upaya: 'Menyusun SOP layanan', tenggat: '2027-04-10' }] },
    faults: listFaults, rules: [rules.adaTahapBerikut, rules.lkeTpiSelesai, rules.hanyaKekurangan, tidakMendatang],
    effects: () => [{ kind: 'notify', subject: 'usulan.percepatanDiminta' }],
  }),
  command({
    type: 'usulan.catatPercepatan', event: 'usulan.percepatanDicatat', title: 'Catat pemenuhan satu butir percepatan', data: shape.catatPercepatan,
    example: { pertanyaan: 'P.TL.1.a', tanggal: '2027-04-02', uraian: 'SOP layanan ditetapkan', bukti: [{ judul: 'Keputusan SOP', sidik: SIDIK }] },
    rules: [rules.dalamDaftarPercepatan, tidakMendatang],
  }),
  command({
    type: 'usulan.ajukanTahapDua', event: 'usulan.tahapDuaDiajukan', title: 'Ajukan penilaian Tahap II', data: shape.ajukanTahapDua,
    example: { tanggal: '2027-04-12' }, rules: [rules.percepatanTuntas, tidakMendatang],
    effects: () => [{ kind: 'notify', subject: 'usulan.tahapDuaDiajukan' }],
  }),
  command({
    type: 'usulan.terbitkanLhe', event: 'usulan.lheDiterbitkan', title: 'Terbitkan laporan hasil evaluasi', data: shape.lhe,
    example: { nomor: 'ITJ-PW.02-77', tanggal: '2027-04-20', simpulan: 'memenuhi', catatan: 'Memenuhi seluruh kriteria', rekomendasi: [] },
    rules: [
      rules.lkeTpiSelesai, rules.pemeriksaanLengkap, rules.nilaiAmbang, rules.tindakLanjutTuntas, rules.lhkLengkap, rules.sakipUnit, rules.layananUtama,
      rules.rekomendasiPerbaikan, rules.wbbmMemegangWbkDiLhe, rules.pelatihanPenilai, rules.paruhArea, tidakMendatang,
    ],
    effects: () => [{ kind: 'notify', subject: 'usulan.lheDiterbitkan' }],
  }),
  command({
    type: 'usulan.putuskanPanel', event: 'usulan.diputusPanel', title: 'Putusan rapat panel', data: shape.putusanPanel, internal: true, raisedBy: ['panel.sampaikan'],
    example: { keputusan: 'diusulkan', alasan: 'Memenuhi', nomorBeritaAcara: 'BA-1/2027', tanggal: '2027-05-04' }, rules: [],
    effects: () => [{ kind: 'notify', subject: 'usulan.diputusPanel' }],
  }),
  command({
    type: 'usulan.lampirkanSptjm', event: 'usulan.sptjmDilampirkan', title: 'Lampirkan SPTJM kepala {satker}', data: shape.sptjm,
    example: { tanggal: '2027-05-05', meterai: true, sidik: SIDIK }, rules: [tidakMendatang],
  }),
  command({
    type: 'usulan.keluarkanDariSurat', event: 'usulan.dikeluarkanDariSurat', title: 'Keluarkan dari surat pengajuan', data: shape.keluarkanDariSurat, internal: true, raisedBy: ['surat.keluarkanSatker'],
    example: { alasan: 'Belum genap satu tahun membangun', tanggal: '2027-05-25' }, rules: [],
    effects: () => [{ kind: 'notify', subject: 'usulan.dikeluarkanDariSurat' }],
  }),
  command({
    type: 'usulan.usulkan', event: 'usulan.diusulkan', title: 'Usulkan kepada Menteri PANRB', data: shape.usulkan, internal: true, raisedBy: ['surat.kirim'],
    example: { nomor: 'M.IP-OT.03.02-1', tanggal: '2027-05-20', jalur: 'tpn' },
    rules: [proposal.sptjmUnit, proposal.lamaMembangun, proposal.tidakTerkunci, rules.wbbmMemegangWbk, proposal.jalurMandiri, proposal.tpmDisetujui],
    raises: ({ context, data, facts, law }) => (context.tujuan === 'WBBM' && facts.predikatKasus.WBK !== null && law.pack.predikat.ulangMonevSaatUsulWbbm
      ? [{ command: 'predikat.aturUlangMonev', to: { case: facts.predikatKasus.WBK }, data: { nomor: data.nomor, tanggal: data.tanggal } }] : []),
    effects: () => [{ kind: 'notify', subject: 'usulan.diusulkan' }],
  }),
];
