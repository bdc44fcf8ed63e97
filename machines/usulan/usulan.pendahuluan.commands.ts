import { pointer } from '../kernel/fault.js';
import { commandsOf } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as rules from './usulan.pendahuluan.rules.js';
import * as shape from './usulan.types.js';
import type { UsulanContext, UsulanFacts } from './usulan.types.js';

const command = commandsOf<UsulanContext, UsulanFacts, Law>();
const ID = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';

/** From the opening of a proposal over the tiers before TPI; and what may happen to it anywhere. */
export const pendahuluanCommands = [
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
    type: 'usulan.kecualikan', event: 'usulan.dikecualikan', title: 'Kecualikan penilai dari aturan benturan kepentingan', data: shape.kecualikan,
    example: { orang: '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22', lapisan: 'tpi', alasan: 'Satu-satunya anggota tim yang memahami layanan keimigrasian', tanggal: '2027-03-02' },
    faults: ({ lapisan }, law) => (lapisan === undefined || law.pack.lapisan.includes(lapisan) ? [] : [{ path: pointer('lapisan'), why: 'lapisan penilaian tidak dikenal' }]),
    rules: [rules.bukanDiriSendiri, rules.tidakMendatang],
    effects: () => [{ kind: 'notify', subject: 'usulan.dikecualikan' }],
  }),
  command({
    type: 'usulan.gugurkan', event: 'usulan.digugurkan', title: 'Gugurkan karena tindak pidana korupsi, kolusi, dan nepotisme', data: shape.gugurkan, internal: true, raisedBy: ['periode.catatKkn'],
    example: { nomor: 'ITJ-PW.01-3', tanggal: '2027-06-10', uraian: 'Putusan pengadilan atas pimpinan {instansi}' }, rules: [],
    effects: () => [{ kind: 'notify', subject: 'usulan.digugurkan' }],
  }),
];
