import { pointer } from '../kernel/fault.js';
import { commandsOf, type AnyCommandSpec } from '../kernel/machine.js';
import type { Law } from '../regulasi/law.js';
import * as bantuan from './pembangunan.bantuan.rules.js';
import * as rules from './pembangunan.rules.js';
import * as shape from './pembangunan.types.js';
import type { PembangunanContext, PembangunanFacts } from './pembangunan.types.js';

const command = commandsOf<PembangunanContext, PembangunanFacts, Law>();
const SIDIK = 'e'.repeat(64);
const BUKTI = [{ judul: 'Notula rapat tim kerja', sidik: SIDIK }];

/** The subject of the reminder of one of the year's updates. */
export const pengingatPemutakhiran = (urutan: number): string => `pembangunan.pemutakhiran${urutan}`;

/** What the unit does in the year, and the report that closes it. */
export const kemajuan: readonly AnyCommandSpec[] = [
  command({
    type: 'pembangunan.buka', event: 'pembangunan.dibuka', title: 'Buka tahun pembangunan', data: shape.buka,
    example: { satker: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11', tahun: '2026' }, rules: [rules.satkerMembangun, rules.tahunBerjalan],
    opens: { about: ({ satker }) => ({ satker }), kunci: ({ tahun }) => tahun },
    effects: ({ context }) => context.pemutakhiran.map(({ jatuhTempo }, i) => ({ kind: 'schedule', subject: pengingatPemutakhiran(i + 1), at: `${jatuhTempo}T00:00:00Z` })),
  }),
  command({
    type: 'pembangunan.catatRealisasi', event: 'pembangunan.realisasiDicatat', title: 'Catat realisasi rencana aksi', data: shape.catatRealisasi,
    example: { tujuan: 'WBK', nomor: 1, tanggal: '2026-03-20', persen: 100, uraian: 'Rapat berkala tim kerja terlaksana', bukti: BUKTI },
    rules: [rules.kegiatanDikenal, rules.tanggalKegiatan],
  }),
  command({
    type: 'pembangunan.mutakhirkanBukti', event: 'pembangunan.buktiDimutakhirkan', title: 'Mutakhirkan data dukung', data: shape.mutakhirkanBukti,
    example: { urutan: 4, tanggal: '2026-12-15', uraian: 'Data dukung enam area perubahan', bukti: BUKTI },
    rules: [rules.pemutakhiranDiminta, rules.pemutakhiranTepatWaktu, rules.tanggalKegiatan],
  }),
  command({
    type: 'pembangunan.catatLangkah', event: 'pembangunan.langkahDicatat', title: 'Catat langkah percepatan', data: shape.catatLangkah,
    example: { langkah: 'media', tanggal: '2026-04-14', uraian: 'Perubahan layanan diumumkan melalui media sosial', sidik: SIDIK },
    faults: ({ langkah }, law) => (law.pack.pembangunan.langkah.some(({ id }) => id === langkah) ? [] : [{ path: pointer('langkah'), why: 'langkah tidak dikenal paket regulasi' }]),
    rules: [rules.tanggalKegiatan],
  }),
  command({
    type: 'pembangunan.catatSurvei', event: 'pembangunan.surveiDicatat', title: 'Catat survei mandiri', data: shape.catatSurvei,
    example: { jenis: 'antiKorupsi', dari: '2026-05-04', tanggal: '2026-05-29', responden: 84, indeks: '3.72', metode: 'Kuesioner setelah layanan selesai', sidik: SIDIK },
    rules: [rules.surveiWajar, rules.tanggalKegiatan],
  }),
  command({
    type: 'pembangunan.tindakLanjuti', event: 'pembangunan.ditindaklanjuti', title: 'Catat tindak lanjut rekomendasi', data: shape.tindakLanjuti,
    example: { rekomendasi: 1, tanggal: '2026-07-20', uraian: 'Standar pelayanan diperbaiki dan diumumkan', bukti: BUKTI },
    rules: [bantuan.rekomendasiTerbuka, bantuan.rekomendasiTepatWaktu, rules.tanggalKegiatan],
  }),
  command({
    type: 'pembangunan.laporkan', event: 'pembangunan.dilaporkan', title: 'Laporkan pembangunan tahun ini', data: shape.laporkan,
    example: { nomor: 'W1.PAS1-OT.03.02-90', tanggal: '2026-12-28', tindakLanjutKomponen: 'Seluruh rencana aksi dilaksanakan', halLain: 'Anggaran layanan ditambah', sidik: SIDIK },
    rules: [rules.realisasiLengkap, bantuan.rekomendasiTuntas, rules.pemutakhiranTepatWaktu, rules.langkahTercatat, rules.tanggalKegiatan],
    effects: () => [{ kind: 'notify', subject: 'pembangunan.dilaporkan' }],
  }),
];
