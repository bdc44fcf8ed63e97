import type { SatkerContext } from '../../satker/satker.types.js';
import { konteks, pejabat, unitKasus } from '../bahan.js';
import type { Bentuk, Isian, JenisNaskah, Orang, Sumber } from '../naskah.types.js';
import { atauTitik, tanggal } from '../tulis.js';

const JANJI = [
  'Berperan secara pro aktif dalam upaya pencegahan dan pemberantasan Korupsi, Kolusi, dan Nepotisme serta tidak melibatkan diri dalam perbuatan tercela;',
  'Tidak meminta atau menerima pemberian secara langsung atau tidak langsung berupa suap, hadiah, bantuan, atau bentuk lainnya yang tidak sesuai dengan ketentuan yang berlaku;',
  'Bersikap transparan, jujur, obyektif, dan akuntabel dalam melaksanakan tugas;',
  'Menghindari pertentangan kepentingan (conflict of interest) dalam pelaksanaan tugas;',
  'Memberi contoh dalam kepatuhan terhadap peraturan perundang-undangan dalam melaksanakan tugas, terutama kepada karyawan yang berada di bawah pengawasan saya dan sesama pegawai di lingkungan kerja saya secara konsisten;',
  'Akan menyampaikan informasi penyimpangan integritas di {nama} serta turut menjaga kerahasiaan saksi atas pelanggaran peraturan yang dilaporkannya;',
  'Bila saya melanggar hal-hal tersebut di atas, saya siap menghadapi konsekuensinya.',
];

const BENTUK: Bentuk = {
  id: 'paktaIntegritas', tata: 'pernyataan', kop: true, asal: { jenis: 'nasional', sumber: 'Peraturan Menteri PANRB Nomor 49 Tahun 2011' },
  blok: [{
    jenis: 'bagian', tiap: 'pegawai', isi: [
      { jenis: 'bagian', bila: 'lanjutan', isi: [{ jenis: 'halaman' }] },
      { jenis: 'judul', tingkat: 1, teks: 'PAKTA INTEGRITAS' },
      { jenis: 'paragraf', teks: 'Saya, {pegawaiNama}, NIP {nip}, {jabatan}, menyatakan sebagai berikut:' },
      { jenis: 'butir', nomor: 'angka', butir: JANJI },
      { jenis: 'tandaTangan', rata: 'tengah', pihak: [{ pembuka: 'Menyaksikan,', jabatan: '{saksi.jabatan},', nama: '{saksi.nama}' }, { pembuka: '{tempat}, {tanggal}', jabatan: 'Pembuat pernyataan,', nama: '{pegawaiNama}', nip: '{nip}' }] },
    ],
  }],
};

/** So many pledges are printed at once: the time that a paper of pages takes grows faster than their number. */
const SEKALI = 300;
const BAGIAN: Isian = { nama: 'bagian', judul: `Nomor urut pegawai yang dicetak, paling banyak ${SEKALI} sekaligus; kosong berarti semua`, jenis: 'teks', wajib: false, contoh: '1-300' };

/** The employees whose pledges are printed: all, or those between two places of the register; null where what was typed names none. */
function dicetak({ pegawai, isian }: Sumber): readonly Orang[] | null {
  if (!isian['bagian']) return pegawai;
  const [, dari = '', sampai = ''] = /^(\d{1,5})\s*-\s*(\d{1,5})$/.exec(isian['bagian']) ?? [];
  const found = dari === '' ? [] : pegawai.slice(Math.max(0, Number(dari) - 1), Number(sampai));
  return found.length > 0 ? found : null;
}

function kurang(sumber: Sumber): string | null {
  if (sumber.pegawai.length === 0) return 'Daftar pegawai {satker} masih kosong.';
  const found = dicetak(sumber);
  if (found === null) return `Bagian yang dicetak ditulis sebagai dua nomor urut antara 1 dan ${sumber.pegawai.length}, misalnya "1-${SEKALI}".`;
  return found.length > SEKALI ? `Daftar memuat ${found.length} pegawai; sebutkan bagian yang dicetak, paling banyak ${SEKALI} sekaligus, misalnya "1-${SEKALI}".` : null;
}

/** The pledge of every employee of the register, one page each, before the head of the unit; the head's own before the head of the instansi (PermenPANRB 49/2011; N90 Lampiran I Bab II.A). */
export const paktaIntegritas: JenisNaskah = {
  jenis: 'paktaIntegritas', machine: 'satker', isian: [BAGIAN], kurang, bentuk: () => BENTUK,
  isi: (sumber) => ({
    nama: unitKasus(sumber), tempat: atauTitik(sumber.instansi.kota), tanggal: tanggal(sumber.tanggal ?? konteks<SatkerContext>(sumber).pencanangan?.tanggal),
    pegawai: (dicetak(sumber) ?? []).map(({ nama, nip, jabatan }, i) => ({ pegawaiNama: nama, nip: atauTitik(nip), jabatan: jabatan?.includes(unitKasus(sumber)) ? jabatan : `${atauTitik(jabatan)} pada ${unitKasus(sumber)}`, lanjutan: i > 0, saksi: pejabat(sumber, nip !== undefined && nip === sumber.pejabat['kepalaSatker']?.nip ? 'pimpinanInstansi' : 'kepalaSatker') })),
  }),
};
