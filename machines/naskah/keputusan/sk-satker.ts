import type { SatkerContext } from '../../satker/satker.types.js';
import { konteks, NAMA_PREDIKAT, orang, TEMBUSAN, unitKasus, sebutanUnit } from '../bahan.js';
import type { Blok, Isi, Isian, JenisNaskah, Sumber } from '../naskah.types.js';
import { dalamKalimat, denganKata, tanggal, TITIK } from '../tulis.js';
import { bentukKeputusan, isiKeputusan, mengingatPaket, penetapKeputusan } from './keputusan.js';

const predikatDituju = ({ tujuan }: SatkerContext): string => (tujuan === 'instansi' ? `${NAMA_PREDIKAT.WBK} dan ${NAMA_PREDIKAT.WBBM}` : NAMA_PREDIKAT[tujuan]);

const kriteria: readonly Blok[] = [
  { jenis: 'judul', tingkat: 2, teks: 'UNIT KERJA/SATUAN KERJA DAN KRITERIA' },
  { jenis: 'tabel', tiap: 'kriteria', kelompok: '{nama} – Menuju {predikat}', kosong: '{tanpaKriteria}', kolom: [{ judul: 'No.', lebar: 1.6, rata: 'tengah' }, { judul: 'Kriteria', lebar: 9 }, { judul: 'Terpenuhi', lebar: 3, rata: 'tengah' }, { judul: 'Alasan', lebar: 9 }], sel: ['{no}', '{judul}', '{terpenuhi}', '{alasan}'] },
];

/** The criteria on which a unit is chosen, as they are on record: by the decree, or still by the proposal. */
function kriteriaTercatat(sumber: Sumber): Isi[] {
  const { penetapan, usulanPenetapan } = konteks<SatkerContext>(sumber);
  const tercatat = Object.keys(penetapan?.kriteria ?? {}).length > 0 ? penetapan?.kriteria : usulanPenetapan?.kriteria;
  return sumber.law.pack.penetapan.kriteria.flatMap(({ id, judul }) => {
    const satu = tercatat?.[id];
    return satu ? [{ judul, terpenuhi: satu.terpenuhi ? 'ya' : 'tidak', alasan: satu.alasan }] : [];
  });
}

/** What stands where no criteria do: the letter that appointed the unit, or that nothing is on record yet. */
function tanpaKriteria(sumber: Sumber): string {
  const { penetapan } = konteks<SatkerContext>(sumber);
  const surat = penetapan?.suratPenunjukan;
  return penetapan?.dasar === 'sektorPrioritas' ? `${unitKasus(sumber)} – ditunjuk sebagai sektor prioritas dengan surat Nomor ${surat?.nomor ?? TITIK} tanggal ${tanggal(surat?.tanggal)}.` : 'Kriteria belum dicatat.';
}

/** The decree that designates a unit; from its date the year of building is counted (N90 Lampiran I Bab II.B; C42). */
export const skPenetapanSatker: JenisNaskah = {
  jenis: 'skPenetapanSatker', machine: 'satker', isian: [TEMBUSAN],
  kurang: (sumber) => (konteks<SatkerContext>(sumber).pencanangan ? null : 'Pencanangan belum dicatat.'),
  bentuk: (sumber) => bentukKeputusan({
    id: 'skPenetapanSatker', mengingat: mengingatPaket(sumber), lampiran: kriteria,
    menimbang: ['bahwa {nama} telah mencanangkan pembangunan Zona Integritas dan memenuhi kriteria untuk ditetapkan sebagai {satker} yang membangun Zona Integritas;', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan {pejabat} tentang Penetapan {nama} sebagai {satker} yang membangun Zona Integritas;'],
    diktum: ['Menetapkan {nama} sebagai {satker} yang membangun Zona Integritas Menuju {predikat}.', 'Kriteria yang menjadi dasar penetapan tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.', '{nama} melaksanakan pembangunan Zona Integritas sekurang-kurangnya {bulan} bulan sebelum diusulkan untuk dievaluasi.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'],
  }),
  isi: (sumber) => {
    const context = konteks<SatkerContext>(sumber);
    const { penetapan } = context;
    return {
      ...isiKeputusan(sumber, { jenis: 'skPenetapanSatker', oleh: 'pimpinanInstansi', tentang: `Penetapan ${unitKasus(sumber)} sebagai ${sebutanUnit(sumber)} yang Membangun Zona Integritas`, nomor: penetapan?.nomor, tanggal: penetapan?.tanggal }),
      nama: unitKasus(sumber), predikat: predikatDituju(context), pejabat: penetapKeputusan(sumber, 'pimpinanInstansi'), bulan: denganKata(sumber.law.pack.pembangunan.bulanMinimal), kriteria: kriteriaTercatat(sumber), tanpaKriteria: tanpaKriteria(sumber),
    };
  },
};

const susunan: readonly Blok[] = [
  { jenis: 'judul', tingkat: 2, teks: 'SUSUNAN TIM KERJA' },
  { jenis: 'tabel', tiap: 'anggota', kelompok: '{area}', kolom: [{ judul: 'No.', lebar: 1.7, rata: 'tengah' }, { judul: 'Nama', lebar: 8 }, { judul: 'NIP', lebar: 7 }, { judul: 'Kedudukan dalam tim', lebar: 7 }], sel: ['{no}', '{nama}', '{nip}', '{jabatan}'] },
];
const MEKANISME: Isian = { nama: 'mekanisme', judul: 'Cara memilih anggota, bila tim belum dicatat', jenis: 'uraian', wajib: false, contoh: 'Rapat pegawai' };

/** The decree of the head of a unit on the team that builds, by area (N90 Lampiran I Bab II.C; LKE question P.MP.1). */
export const skTimKerja: JenisNaskah = {
  jenis: 'skTimKerja', machine: 'satker', isian: [MEKANISME, TEMBUSAN],
  kurang: (sumber) => (konteks<SatkerContext>(sumber).timKerja ? null : 'Tim kerja belum dicatat.'),
  bentuk: (sumber) => bentukKeputusan({
    id: 'skTimKerja', mengingat: mengingatPaket(sumber), lampiran: susunan,
    menimbang: ['bahwa untuk melaksanakan pembangunan Zona Integritas Menuju {predikat} pada {nama} perlu dibentuk tim kerja;', 'bahwa anggota tim kerja telah dipilih melalui mekanisme yang jelas, yaitu {mekanisme};', 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Kepala {nama} tentang Tim Kerja Pembangunan Zona Integritas;'],
    diktum: ['Membentuk Tim Kerja Pembangunan Zona Integritas pada {nama} dengan susunan sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.', 'Tim Kerja menyusun dan melaksanakan rencana aksi pada area perubahan masing-masing, memantau pelaksanaannya, dan melaporkannya kepada Kepala {nama}.', 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'],
  }),
  isi: (sumber) => {
    const context = konteks<SatkerContext>(sumber);
    const { timKerja: tim } = context;
    const areas = new Map(sumber.law.instrument.areas.map(({ code, name }) => [code, name]));
    return {
      ...isiKeputusan(sumber, { jenis: 'skTimKerja', oleh: 'kepalaSatker', tentang: `Tim Kerja Pembangunan Zona Integritas pada ${unitKasus(sumber)}`, nomor: tim?.nomor, tanggal: tim?.tanggal }),
      nama: unitKasus(sumber), predikat: predikatDituju(context), mekanisme: dalamKalimat(tim?.mekanisme ?? sumber.isian['mekanisme'] ?? TITIK),
      anggota: (tim?.anggota ?? []).map(({ orang: id, jabatan, area }) => ({ ...(id === undefined ? { nama: TITIK, nip: TITIK } : orang(sumber, id)), jabatan, area: areas.get(area) ?? area })),
    };
  },
};

