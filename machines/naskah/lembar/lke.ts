import { Rational } from '../../kernel/decimal.js';
import { readWorksheet } from '../../lke/answers.js';
import type { Reading } from '../../lke/read-answer.js';
import type { Jawaban, LkeContext } from '../../lke/lke.types.js';
import { answersOf } from '../../lke/lke.rules.js';
import { scoreText, type ScoreText } from '../../lke/score.js';
import { ASPECTS, type Answerable, type Area } from '../../regulasi/instrument.js';
import { konteks, NAMA_PREDIKAT, orang, unitKasus } from '../bahan.js';
import type { Bentuk, Isi, JenisNaskah, Sumber } from '../naskah.types.js';
import { barisAmbang } from '../nilai.js';
import { angka, atauTitik } from '../tulis.js';

const BENTUK: Omit<Bentuk, 'asal'> = {
  id: 'lke', tata: 'lembar', kop: false,
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'LEMBAR KERJA EVALUASI\nZONA INTEGRITAS' },
    { jenis: 'rincian', baris: [['Unit kerja/satuan kerja', '{nama}'], ['Predikat yang dituju', 'Menuju {predikat}'], ['Lapisan', '{lapisan}'], ['Lembar kerja', '{instrumen}'], ['Penilai', '{penilai}'], ['Keadaan', '{keadaan}']] },
    { jenis: 'bagian', tiap: 'area', isi: [
      { jenis: 'judul', tingkat: 3, teks: '{judul}' },
      {
        jenis: 'tabel', tiap: 'butir', kelompok: '{kelompok}',
        kolom: [{ judul: 'Kode', lebar: 2 }, { judul: 'Pertanyaan', lebar: 9 }, { judul: 'Jawaban', lebar: 3 }, { judul: 'Nilai', lebar: 2, rata: 'kanan' }, { judul: '%', lebar: 2, rata: 'kanan' }, { judul: 'Catatan', lebar: 5 }, { judul: 'Bukti', lebar: 5 }],
        sel: ['{kode}', '{teks}', '{jawaban}', '{nilai}', '{persen}', '{catatan}', '{bukti}'], jumlah: ['', '**Jumlah**', '', '**{nilaiArea}**', '**{persenArea}**', '', ''],
      },
    ] },
    { jenis: 'judul', tingkat: 3, teks: 'Rekapitulasi' },
    { jenis: 'rincian', baris: [['Pemenuhan', '{pemenuhan}'], ['Reform', '{reform}'], ['Komponen pengungkit', '**{pengungkit}**'], ['Komponen hasil', '{hasil}'], ['Nilai akhir', '**{total}**']] },
    { jenis: 'tabel', tiap: 'ambang', kolom: [{ judul: 'Syarat', lebar: 10 }, { judul: 'Keadaan', lebar: 4, rata: 'kanan' }, { judul: 'Hasil', lebar: 4 }], sel: ['{syarat}', '{keadaan}', '{hasil}'] },
  ],
};

const BELUM = 'belum dinilai';
const HUNDRED = Rational.of(100);

const tulisJawaban = (nilai: unknown): string => (typeof nilai === 'object' && nilai !== null ? Object.entries(nilai as Record<string, string | number>).map(([nama, isi]) => `${nama} ${isi}`).join('; ') : typeof nilai === 'string' ? nilai : '');

type Readings = ReadonlyMap<string, Reading>;

/** One question with its answer, its points, and the part of its weight that they are. */
function baris({ code, text, weight }: Answerable, kelompok: string, jawab: Partial<Pick<Jawaban, 'nilai' | 'catatan' | 'bukti'>>, readings: Readings): Isi {
  const share = readings.get(code)?.share;
  return {
    kode: code, teks: text, kelompok, jawaban: tulisJawaban(jawab.nilai), nilai: share ? angka(weight.mul(share).toFixed(2)) : '', persen: share ? angka(share.mul(HUNDRED).toFixed(2)) : '',
    catatan: jawab.catatan ?? '', bukti: jawab.bukti?.map((b) => b.judul).join('; ') ?? '',
  };
}

const NAMA_ASPEK = { pemenuhan: 'Pemenuhan', reform: 'Reform' } as const;

const area = ({ code, name, aspects }: Area, { jawaban }: LkeContext, readings: Readings, nilai: ScoreText): Isi => ({
  judul: `Area ${name}`, nilaiArea: angka(nilai.areas[code]?.value), persenArea: angka(nilai.areas[code]?.percent),
  butir: ASPECTS.flatMap((aspect) => aspects[aspect].flatMap((indicator) => indicator.questions.map((q) => baris(q, `${NAMA_ASPEK[aspect]} – ${indicator.name} (bobot ${angka(indicator.weight.toFixed(2))})`, jawaban[q.code] ?? {}, readings)))),
});

/** The results as one more part, where the layer looks at them. */
const hasil = ({ law }: Sumber, context: LkeContext, readings: Readings, nilai: ScoreText): Isi[] => (context.komponen === 'penuh' ? [{
  judul: 'Komponen hasil', nilaiArea: angka(nilai.hasil ?? undefined), persenArea: '',
  butir: law.instrument.hasil.flatMap((group) => group.items.map((item) => baris(item, `${group.name} (bobot ${angka(group.weight.toFixed(2))})`, { ...(context.hasil[item.code] === undefined ? {} : { nilai: context.hasil[item.code] }) }, readings))),
}] : []);

/** The worksheet of one layer as a paper, in the order of the instrument (N90 Lampiran III). An unfinished one shows its score so far. */
export const lke: JenisNaskah = {
  jenis: 'lke', machine: 'lke', isian: [], bentuk: ({ law }) => ({ ...BENTUK, asal: { jenis: 'nasional', sumber: law.instrument.regulation } }), kurang: () => null,
  isi: (sumber) => {
    const context = konteks<LkeContext>(sumber);
    const { instrument, pack } = sumber.law;
    const nilai = context.nilai ?? scoreText(instrument, answersOf(context), pack.ambang);
    const { answers, hasil: results } = readWorksheet(instrument, answersOf(context));
    return {
      nama: unitKasus(sumber), predikat: NAMA_PREDIKAT[context.tujuan], lapisan: pack.tingkat[context.lapisan]?.judul ?? context.lapisan, instrumen: instrument.code,
      penilai: atauTitik(context.penilai.map((id) => orang(sumber, id).nama).join('; ')), keadaan: context.nilai ? 'selesai' : 'belum selesai; nilai sementara',
      area: [...instrument.areas.map((one) => area(one, context, answers, nilai)), ...hasil(sumber, context, results ?? new Map<string, Reading>(), nilai)],
      pemenuhan: angka(nilai.pemenuhan), reform: instrument.areas.some(({ aspects }) => aspects.reform.length > 0) ? angka(nilai.reform) : 'tidak ada dalam lembar kerja ini', pengungkit: angka(nilai.pengungkit), hasil: angka(nilai.hasil ?? BELUM), total: angka(nilai.total ?? BELUM),
      ambang: barisAmbang(sumber, nilai, context.tujuan),
    };
  },
};
