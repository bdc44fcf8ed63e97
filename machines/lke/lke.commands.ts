import { pointer } from '../kernel/fault.js';
import { commandsOf, type Fault, type MachineDef } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import { checkAnswers } from './answers.js';
import { buktiTersimpan } from './lke.bukti.rules.js';
import { lkeMachine } from './lke.machine.js';
import * as reading from './reading/reading.rules.js';
import * as rules from './lke.rules.js';
import * as survei from './survei/survei.rules.js';
import { surveiFaults } from './survei/indeks.js';
import { catatSurvei } from './survei/survei.types.js';
import * as shape from './lke.types.js';
import type { Bagi, Isi, KembalikanButir, LkeContext, LkeFacts, Tanggapi } from './lke.types.js';

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

const knows = ({ instrument }: Law, kode: string): boolean => instrument.questions.has(kode) || instrument.hasilItems.has(kode);
const UNKNOWN = 'butir tidak ada pada instrumen';

const returnFaults = ({ butir }: KembalikanButir, law: Law): Fault[] => butir.flatMap(({ pertanyaan }, i) => {
  const path = pointer('butir', i, 'pertanyaan');
  const first = butir.findIndex((other) => other.pertanyaan === pertanyaan) === i;
  return [...(knows(law, pertanyaan) ? [] : [{ path, why: UNKNOWN }]), ...(first ? [] : [{ path, why: 'butir disebut dua kali' }])];
});
const answerFaults = ({ tanggapan }: Tanggapi, law: Law): Fault[] => Object.keys(tanggapan).flatMap((kode) => (knows(law, kode) ? [] : [{ path: pointer('tanggapan', kode), why: UNKNOWN }]));
const areaFaults = ({ pembagian }: Bagi, { instrument }: Law): Fault[] => {
  const known = reading.areas(instrument);
  return Object.keys(pembagian).flatMap((area) => (known.has(area) ? [] : [{ path: pointer('pembagian', area), why: `area tidak dikenal; pilihan: ${[...known.keys()].join(', ')}` }]));
};

/** The machine `lke` with its commands. */
export const lke: MachineDef = {
  name: 'lke', version: 1, title: 'Lembar kerja evaluasi', machine: lkeMachine, koleksi: ['jawaban'],
  states: {
    diisi: { title: 'Sedang diisi', waitsFor: ['lapisan.penilai'] },
    dibaca: { title: 'Menunggu pembacaan kedua', waitsFor: ['lapisan.pembaca'] },
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
      rules: [rules.giliran, rules.hanyaYangKurang, reading.hanyaYangDikembalikan, reading.bagianSendiri, rules.jawabanMutakhir, buktiTersimpan, ...segregation], faults: faultsOf,
    }),
    command({
      type: 'lke.catatSurvei', event: 'lke.surveiDicatat', title: 'Catat survei di balik nilai hasil', data: catatSurvei,
      example: {
        unsur: 'H.PP.1', indeks: '3.61', komponen: [{ nama: 'Waktu penyelesaian', nilai: { jumlah: '145', jawaban: 40 } }, { nama: 'Perilaku pelaksana', nilai: '3.60' }],
        layanan: [{ jenis: 'Kunjungan', responden: 25 }, { jenis: 'Integrasi', responden: 15 }], populasi: 240, metode: 'Kuesioner tatap muka, sampel acak sistematis', dari: '2026-11-02', sampai: '2026-11-30',
        pelaksana: { jenis: 'pihakKetiga', nama: 'Lembaga survei universitas' }, sumber: { judul: 'Tanggapan survei IPKP', sidik: 'b'.repeat(64) },
      },
      rules: [
        rules.giliran, rules.hanyaYangKurang, reading.hanyaYangDikembalikan, reading.bagianSendiri, buktiTersimpan,
        survei.sampelSurvei, survei.komposisiSurvei, survei.komponenSurvei, survei.periodeSurvei, ...segregation,
      ],
      faults: surveiFaults,
    }),
    command({
      type: 'lke.bagi', event: 'lke.dibagi', title: 'Bagi area kepada penilai', data: shape.bagi,
      example: { pembagian: { MP: ['7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22'], PW: ['5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d21'] } },
      rules: [rules.giliran, reading.dibagiKepadaTim, ...segregation], faults: areaFaults, effects: () => [{ kind: 'notify', subject: 'lke.dibagi' }],
    }),
    command({
      type: 'lke.tanggapi', event: 'lke.ditanggapi', title: 'Tanggapi ulasan', data: shape.tanggapi,
      example: { tanggapan: { 'P.MP.1.a': 'SK tim kerja telah diperbarui dan diunggah kembali' } },
      rules: [rules.giliran, reading.ulasanAda, reading.bagianSendiri, ...segregation], faults: answerFaults,
    }),
    command({
      type: 'lke.ajukan', event: 'lke.diajukan', title: 'Ajukan LKE untuk dibaca kedua', data: shape.kosong, example: {},
      rules: [rules.giliran, reading.adaPembaca, rules.lengkap, rules.buktiTerlampir, survei.surveiTercatat, reading.ulasanDitanggapi, ...segregation],
      effects: () => [{ kind: 'notify', subject: 'lke.diajukan' }],
    }),
    command({
      type: 'lke.kembalikanButir', event: 'lke.butirDikembalikan', title: 'Kembalikan butir LKE dengan ulasan', data: shape.kembalikanButir,
      example: { butir: [{ pertanyaan: 'P.MP.1.a', catatan: 'SK tim kerja belum ditandatangani' }] },
      rules: [rules.giliran, rules.hanyaYangKurang, reading.hanyaYangDikembalikan, reading.pembacaLain, ...segregation], faults: returnFaults,
      effects: () => [{ kind: 'notify', subject: 'lke.butirDikembalikan' }],
    }),
    command({
      type: 'lke.selesaikan', event: 'lke.diselesaikan', title: 'Selesaikan LKE', data: shape.kosong, example: {},
      rules: [rules.giliran, reading.dibacaKedua, reading.pembacaLain, rules.lengkap, rules.buktiTerlampir, survei.surveiTercatat, reading.ulasanDitanggapi, ...segregation],
      effects: () => [{ kind: 'notify', subject: 'lke.diselesaikan' }],
    }),
    command({
      type: 'lke.bukaKembali', event: 'lke.dibukaKembali', title: 'Buka kembali LKE', data: shape.bukaKembali,
      example: { alasan: 'Menindaklanjuti pengembalian Tim Penilai Kanwil' }, rules: [rules.giliran, ...segregation],
    }),
  ],
};
