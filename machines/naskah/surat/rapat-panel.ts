import type { PanelContext } from '../../panel/panel.types.js';
import { konteks, orang, TEMBUSAN } from '../bahan.js';
import type { Bentuk, Isi, Isian, JenisNaskah, Sumber } from '../naskah.types.js';
import { barisAgenda, bukanPanel, SEBUTAN_PANEL, unsurPanel } from '../panel.js';
import { atauTitik, denganKata, hari, tanggal } from '../tulis.js';
import { bentukSuratDinas, isiSuratDinas } from './surat-dinas.js';

const PUKUL: Isian = { nama: 'pukul', judul: 'Pukul rapat dimulai', jenis: 'teks', wajib: true, contoh: '09.00 WIB' };

const peserta = (sumber: Sumber): Isi[] => {
  const { jenis, anggota } = konteks<PanelContext>(sumber);
  const unsur = unsurPanel(sumber, jenis);
  return anggota.map(({ orang: id, unsur: u }) => ({ ...orang(sumber, id), unsur: unsur.get(u) ?? u, tandaTangan: '\n\n' }));
};

/** The invitation to the meeting of a panel, with its agenda (IMP BAB III.A.1.c angka 1, d angka 4). */
const undangan = (jenis: string, tim: PanelContext['jenis']): JenisNaskah => ({
  jenis, machine: 'panel', isian: [PUKUL, TEMBUSAN], kurang: (sumber) => bukanPanel(tim, sumber),
  bentuk: () => bentukSuratDinas(jenis, [
    { jenis: 'paragraf', takuk: true, teks: 'Sehubungan dengan evaluasi Zona Integritas tahun {periode}, dengan ini diharapkan kehadiran Saudara dalam rapat panel {tim} yang akan dilaksanakan pada:' },
    { jenis: 'rincian', baris: [['Hari, tanggal', '{hariRapat}, {tanggalRapat}'], ['Pukul', '{pukul}'], ['Tempat', '{tempatRapat}'], ['Agenda', 'Pembahasan dan putusan atas {jumlah} unit kerja/satuan kerja sebagaimana terlampir']] },
  ], { sifat: 'Penting', lampiran: [
    { jenis: 'judul', tingkat: 2, teks: 'PESERTA' }, { jenis: 'tabel', tiap: 'peserta', kolom: [{ judul: 'No.', lebar: 1.7, rata: 'tengah' }, { judul: 'Nama', lebar: 8 }, { judul: 'Jabatan', lebar: 7 }, { judul: 'Unsur', lebar: 7 }], sel: ['{no}', '{nama}', '{jabatan}', '{unsur}'] },
    { jenis: 'judul', tingkat: 2, teks: 'AGENDA' }, { jenis: 'tabel', tiap: 'agenda', kolom: [{ judul: 'No.', lebar: 1.4, rata: 'tengah' }, { judul: 'Unit kerja/satuan kerja', lebar: 12 }, { judul: 'Predikat', lebar: 4, rata: 'tengah' }, { judul: 'Nilai', lebar: 3, rata: 'kanan' }], sel: ['{no}', '{nama}', '{predikat}', '{nilai}'] },
  ] }),
  isi: (sumber) => {
    const { undangan: satu, periode, agenda } = konteks<PanelContext>(sumber);
    return {
      ...isiSuratDinas(sumber, { jenis, hal: `Undangan Rapat Panel ${SEBUTAN_PANEL[tim]}`, kepada: '(daftar terlampir)', tujuan: '', nomor: satu?.nomor, tanggal: satu?.tanggal }),
      periode, tim: SEBUTAN_PANEL[tim], hariRapat: hari(satu?.rapat), tanggalRapat: tanggal(satu?.rapat), pukul: atauTitik(sumber.isian['pukul']), tempatRapat: atauTitik(satu?.tempat), jumlah: denganKata(agenda.length),
      peserta: peserta(sumber), agenda: barisAgenda(sumber, agenda),
    };
  },
});

const HADIR: Omit<Bentuk, 'id'> = {
  tata: 'laporan', kop: true, asal: { jenis: 'disusun' },
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'DAFTAR HADIR\nRAPAT PANEL {TIM}' },
    { jenis: 'rincian', baris: [['Hari, tanggal', '{hariRapat}, {tanggalRapat}'], ['Tempat', '{tempatRapat}']] },
    { jenis: 'tabel', tiap: 'peserta', kolom: [{ judul: 'No.', lebar: 1.7, rata: 'tengah' }, { judul: 'Nama', lebar: 7 }, { judul: 'Jabatan', lebar: 6 }, { judul: 'Unsur', lebar: 5 }, { judul: 'Tanda tangan', lebar: 5 }], sel: ['{no}', '{nama}', '{jabatan}', '{unsur}', '{tandaTangan}'] },
  ],
};

/** The list that those who attend sign. */
const daftarHadir = (jenis: string, tim: PanelContext['jenis']): JenisNaskah => ({
  jenis, machine: 'panel', isian: [], kurang: (sumber) => bukanPanel(tim, sumber) ?? (konteks<PanelContext>(sumber).undangan ? null : 'Rapat belum diundang.'), bentuk: () => ({ ...HADIR, id: jenis }),
  isi: (sumber) => {
    const { undangan: satu } = konteks<PanelContext>(sumber);
    return { TIM: SEBUTAN_PANEL[tim].toUpperCase(), hariRapat: hari(satu?.rapat), tanggalRapat: tanggal(satu?.rapat), tempatRapat: atauTitik(satu?.tempat), peserta: peserta(sumber) };
  },
});

export const rapatPanel: readonly JenisNaskah[] = [undangan('undanganPanel', 'tpi'), undangan('undanganPanelTpm', 'tpm'), daftarHadir('daftarHadirPanel', 'tpi'), daftarHadir('daftarHadirPanelTpm', 'tpm')];
