import { commandsOf, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as send from './surat.kirim.rules.js';
import { suratMachine } from './surat.machine.js';
import * as rules from './surat.rules.js';
import * as shape from './surat.types.js';
import type { SuratContext, SuratFacts } from './surat.types.js';

const command = commandsOf<SuratContext, SuratFacts, Law>();
const ID = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
const USULAN = '0b9d6c1f-8e2a-4d7b-a1c3-5e6f7a8b9c33';
const SIDIK = 'c'.repeat(64);

/** The machine `surat` with its commands. */
export const surat: MachineDef = {
  name: 'surat', version: 1, title: 'Surat pengajuan', machine: suratMachine,
  states: {
    konsep: { title: 'Konsep', waitsFor: ['penyiapUsulan'] },
    diSekretaris: { title: 'Pada {sekretaris}', waitsFor: ['sekretaris'] },
    diPimpinan: { title: 'Pada {pimpinan}', waitsFor: ['pimpinanInstansi'] },
    ditandatangani: { title: 'Ditandatangani', waitsFor: ['sekretaris', 'pimpinanInstansi'] },
    terkirim: { title: 'Terkirim kepada Kementerian PANRB', waitsFor: [] },
    dibatalkan: { title: 'Dibatalkan', waitsFor: [] },
  },
  commands: [
    command({
      type: 'surat.susunKonsep', event: 'surat.konsepDisusun', title: 'Susun konsep surat', data: shape.susun,
      example: { jenis: 'pengajuan', satker: ID, periode: '2027', panel: ID, hal: 'Pengajuan Unit Kerja/Satker Berpredikat Menuju WBK/WBBM' },
      rules: [rules.panelSesuai, rules.beritaAcaraSelesai, rules.adaUnit, rules.predikatMandiri, rules.persetujuanSaatDisusun, rules.porsiBerpredikat],
      opens: { about: ({ satker }) => ({ satker }), kunci: ({ jenis, periode }) => (jenis === 'mandiri' ? `${periode}/mandiri` : periode) },
    }),
    command({
      type: 'surat.catatSyaratInstansi', event: 'surat.syaratInstansiDicatat', title: 'Catat syarat tingkat {instansi}', data: shape.syarat,
      example: { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 }, rules: [],
    }),
    command({
      type: 'surat.catatBatasWaktu', event: 'surat.batasWaktuDicatat', title: 'Catat perubahan batas waktu', data: shape.batas,
      example: { tanggal: '2027-06-15', nomorPemberitahuan: 'B/90/RB.04/2027', tanggalPemberitahuan: '2027-05-10' }, rules: [send.pemberitahuanBatas],
    }),
    command({
      type: 'surat.sampaikanKeSekretaris', event: 'surat.disampaikanKeSekretaris', title: 'Sampaikan konsep kepada {sekretaris}', data: shape.kosong, example: {}, rules: [],
      effects: () => [{ kind: 'notify', subject: 'surat.disampaikanKeSekretaris' }],
    }),
    command({
      type: 'surat.sampaikanKePimpinan', event: 'surat.disampaikanKePimpinan', title: 'Sampaikan konsep kepada {pimpinan}', data: shape.kosong, example: {}, rules: [],
      effects: () => [{ kind: 'notify', subject: 'surat.disampaikanKePimpinan' }],
    }),
    command({
      type: 'surat.kembalikan', event: 'surat.dikembalikan', title: 'Kembalikan konsep', data: shape.kembalikan, example: { alasan: 'Nama satker keliru' }, rules: [],
      effects: () => [{ kind: 'notify', subject: 'surat.dikembalikan' }],
    }),
    command({
      type: 'surat.keluarkanSatker', event: 'surat.satkerDikeluarkan', title: 'Keluarkan satu {satker} dari surat', data: shape.keluarkan,
      example: { usulan: USULAN, alasan: 'Belum genap satu tahun membangun' }, rules: [rules.satkerDalamSurat, rules.masihAdaSatker],
      // A proposal that was dropped is over already; the letter only forgets it.
      raises: ({ context, data, facts }) => (context.unit ?? []).filter(({ usulan }) => usulan === data.usulan && !facts.gugur.includes(usulan))
        .map(({ usulan }) => ({ command: 'usulan.keluarkanDariSurat', to: { case: usulan }, data: { alasan: data.alasan, tanggal: facts.hariIni } })),
      effects: () => [{ kind: 'notify', subject: 'surat.satkerDikeluarkan' }],
    }),
    command({
      type: 'surat.batalkan', event: 'surat.dibatalkan', title: 'Batalkan surat', data: shape.batalkan,
      example: { alasan: 'Seluruh usulan gugur' }, rules: [rules.semuaGugur], effects: () => [{ kind: 'notify', subject: 'surat.dibatalkan' }],
    }),
    command({
      type: 'surat.tandatangani', event: 'surat.ditandatangani', title: 'Tandatangani surat', data: shape.tandatangani,
      example: { nomor: 'M.IP-OT.03.02-1', tanggal: '2027-05-20' }, rules: [rules.tidakMendatang, rules.sesudahDasar, rules.persetujuanSaatDitandatangani],
      effects: () => [{ kind: 'notify', subject: 'surat.ditandatangani' }],
    }),
    command({
      type: 'surat.lampirkanSptjm', event: 'surat.sptjmDilampirkan', title: 'Lampirkan SPTJM {pimpinan}', data: shape.sptjm,
      example: { tanggal: '2027-05-20', jumlahUnit: 1, sidik: SIDIK }, rules: [rules.tidakMendatang],
    }),
    command({
      type: 'surat.kirim', event: 'surat.dikirim', title: 'Kirim paket kepada Kementerian PANRB', data: shape.kirim, example: { sidikDataDukung: SIDIK },
      rules: [send.tepatWaktu, send.syaratInstansi, send.sptjmInstansi, send.sptjmJumlah, rules.porsiBerpredikat],
      raises: ({ context: { unit, jenis, surat: letter } }) => unit.map(({ usulan, jalur }) => {
        const data = { nomor: letter?.nomor ?? '', tanggal: letter?.tanggal ?? '' };
        return jenis === 'mandiri' ? { command: 'usulan.usulkanMandiri', to: { case: usulan }, data } : { command: 'usulan.usulkan', to: { case: usulan }, data: { ...data, jalur } };
      }),
      effects: () => [{ kind: 'notify', subject: 'surat.dikirim' }],
    }),
  ],
};
