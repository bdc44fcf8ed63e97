import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { kawasanMachine } from './kawasan.machine.js';
import { monevDue, predikatKawasanCommands } from './kawasan.predikat.commands.js';
import * as rules from './kawasan.rules.js';
import * as shape from './kawasan.types.js';
import type { KawasanContext, KawasanFacts } from './kawasan.types.js';
import * as usulan from './kawasan.usulan.rules.js';

const command = commandsOf<KawasanContext, KawasanFacts, Law>();
const SIDIK = 'd'.repeat(64);
const INSTANSI = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const aspek = (nilai: string) => ({ nilai, catatan: 'Diperiksa bersama', bukti: [{ judul: 'Peta proses bisnis kawasan', sidik: SIDIK }] });

/** The machine `kawasan` with its commands. */
export const kawasan: MachineDef = {
  name: 'kawasan', version: 1, title: 'Kawasan', machine: kawasanMachine,
  states: {
    pembentukan: { title: 'Pembentukan kawasan', waitsFor: ['pimpinanInstansi', 'sekretaris'] },
    pembangunan: { title: 'Pembangunan dan integrasi', waitsFor: ['timKhusus', 'ketuaTpi'] },
    evaluasiTpn: { title: 'Evaluasi kawasan oleh Tim Penilai Nasional', waitsFor: ['tpn', 'ketuaTpi'] },
    menungguPenetapan: { title: 'Menunggu penetapan kawasan', waitsFor: ['tpn', 'ketuaTpi'] },
    berpredikat: { title: 'Kawasan berpredikat', waitsFor: [] },
    diusulkanCabut: { title: 'Diusulkan dicabut', waitsFor: ['ketuaTpi', 'tpn'] },
    menungguPencabutan: { title: 'Menunggu keputusan pencabutan', waitsFor: ['ketuaTpi', 'tpn'] },
    diakhiri: { title: 'Diakhiri', waitsFor: [] },
  },
  commands: [
    command({
      type: 'kawasan.bentuk', event: 'kawasan.dibentuk', title: 'Bentuk kawasan', data: shape.bentuk,
      example: { satker: INSTANSI, kode: 'bandara-kertajati', jenis: 'lainnya', nama: 'Kawasan Bandar Udara Kertajati', kabupatenKota: 'Kabupaten Majalengka', nomor: 'NK-1', tanggal: '2028-01-10' },
      rules: [rules.tidakMendatang], opens: { about: ({ satker }) => ({ satker }), kunci: ({ kode }) => kode },
      faults: ({ jenis }, law) => (jenisOf(law).includes(jenis) ? [] : [{ path: '/jenis', why: `bukan jenis kawasan; yang dikenal: ${jenisOf(law).join(', ')}` }]),
    }),
    command({
      type: 'kawasan.undang', event: 'kawasan.diundang', title: 'Undang anggota kawasan', data: shape.undang,
      example: { instansi: 'kementerian-contoh', unit: 'Balai Kekarantinaan Kesehatan', kodeUnit: 'balai-kekarantinaan', nomor: 'M-7', tanggal: '2028-01-20', acuan: 'Kantor Kesehatan Pelabuhan (Karantina Kesehatan)' },
      rules: [rules.belumDiundang, rules.tidakMendatang],
    }),
    command({
      type: 'kawasan.batalkanUndangan', event: 'kawasan.dibatalkanUndangan', title: 'Batalkan undangan', data: shape.batalkanUndangan,
      example: { undangan: 1, tanggal: '2028-02-01', alasan: 'Unit tidak berada di kawasan' }, rules: [rules.undanganBerlaku, rules.tidakMendatang],
    }),
    command({
      type: 'kawasan.bentukTimKhusus', event: 'kawasan.dibentukTimKhusus', title: 'Catat keputusan Tim Khusus', data: shape.bentukTimKhusus,
      example: { nomorSk: 'SKB-3', tanggal: '2028-02-10', sidik: SIDIK, anggota: [{ instansi: 'kemenimipas', orang: INSTANSI }, { instansi: 'kementerian-contoh', orang: '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22' }] },
      rules: [rules.beberapaUnit, rules.timDariSetiapTpi, rules.tidakMendatang], effects: () => [{ kind: 'notify', subject: 'kawasan.dibentukTimKhusus' }],
    }),
    command({
      type: 'kawasan.catatTinjauan', event: 'kawasan.ditinjau', title: 'Catat reviu integrasi proses bisnis', data: shape.catatTinjauan,
      example: { cara: 'wawancara', tanggal: '2028-03-10', tempat: 'Terminal kedatangan', hasil: 'Satu loket untuk dua pemeriksaan', sidik: SIDIK }, rules: [rules.olehTimKhusus, rules.tidakMendatang],
    }),
    command({
      type: 'kawasan.nilaiIntegrasi', event: 'kawasan.dinilai', title: 'Nilai integrasi proses bisnis', data: shape.nilaiIntegrasi,
      example: { tanggal: '2028-04-10', aspek: { petaProses: aspek('2'), sop: aspek('1.5'), penerapan: aspek('1.5'), evaluasi: aspek('1'), sistemInformasi: aspek('1.75') } },
      rules: [rules.timKhususLengkap, rules.olehTimKhusus, usulan.semuaAspekDinilai, usulan.nilaiDalamBatas, usulan.aspekBerbukti, rules.tidakMendatang],
      faults: ({ aspek: dinilai }, law) => Object.keys(dinilai).filter((id) => !law.pack.kawasan.aspek.some((a) => a.id === id)).map((id) => ({ path: `/aspek/${id}`, why: 'bukan aspek penilaian kawasan' })),
    }),
    command({
      type: 'kawasan.usulkan', event: 'kawasan.diusulkan', title: 'Usulkan predikat kawasan', data: shape.usulkan,
      example: { tujuan: 'WBK', nomor: 'M.IP-9', tanggal: '2028-05-20', sidik: SIDIK },
      rules: [rules.beberapaUnit, rules.timKhususLengkap, usulan.semuaBerpredikat, usulan.skorIntegrasi, usulan.predikatBerikutnya, usulan.tidakTerkunci, usulan.unitYangWajib, rules.tidakMendatang],
      effects: ({ context }) => [{ kind: 'notify', subject: 'kawasan.diusulkan' }, ...monevDue(context)],
    }),
    command({
      type: 'kawasan.catatHasilTpn', event: 'kawasan.dievaluasi', title: 'Catat hasil Tim Penilai Nasional atas kawasan', data: shape.catatHasilTpn,
      example: { hasil: 'memenuhi', nomor: 'B/210/RB.04/2028', tanggal: '2028-11-20', sidik: SIDIK, unit: [] },
      rules: [usulan.hasilSesudahUsulan, usulan.unitDisebut, rules.tidakMendatang], effects: () => [{ kind: 'notify', subject: 'kawasan.dievaluasi' }],
    }),
    command({
      type: 'kawasan.catatPenetapan', event: 'kawasan.ditetapkan', title: 'Catat keputusan penetapan kawasan', data: shape.catatPenetapan,
      example: { nomorSk: '900 Tahun 2028', tanggal: '2028-12-05', nomorRekomendasi: 'B/210/RB.04/2028', sidik: SIDIK },
      rules: [usulan.penetapanSesudahHasil, rules.tidakMendatang],
      effects: ({ context }) => [{ kind: 'notify', subject: 'kawasan.ditetapkan' }, ...monevDue(context)],
    }),
    ...predikatKawasanCommands,
    command({
      type: 'kawasan.akhiri', event: 'kawasan.diakhiri', title: 'Akhiri kawasan', data: shape.akhiri,
      example: { tanggal: '2028-02-20', alasan: 'Bandar udara ditutup' }, rules: [rules.tidakMendatang],
    }),
  ],
};

const jenisOf = ({ pack }: Law): string[] => pack.kawasan.jenis.map(({ id }) => id);
