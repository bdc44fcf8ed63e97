import type { PanelContext, Putuskan } from '../../panel/panel.types.js';
import { konteks, orang } from '../bahan.js';
import type { Bentuk, Isi, JenisNaskah, Sumber } from '../naskah.types.js';
import { bukanPanel, SEBUTAN_PANEL, unsurPanel, usulanAgenda } from '../panel.js';
import { atauTitik, denganKata, rangkai, tanggal, tanggalTerbilang } from '../tulis.js';

const BENTUK: Bentuk = {
  id: 'beritaAcaraPanel', tata: 'laporan', kop: true, asal: { jenis: 'disusun' },
  blok: [
    { jenis: 'judul', tingkat: 1, teks: 'BERITA ACARA\nRAPAT PANEL {TIM}\nNOMOR {nomor}' },
    { jenis: 'paragraf', teks: 'Pada {hariTanggal}, bertempat di {tempatRapat}, telah dilaksanakan rapat panel {tim} tahun {periode} berdasarkan Keputusan Nomor {nomorSk} tanggal {tanggalSk} dan undangan Nomor {nomorUndangan} tanggal {tanggalUndangan}.' },
    { jenis: 'judul', tingkat: 3, teks: 'A. Peserta' },
    { jenis: 'paragraf', teks: 'Rapat dihadiri {hadir} dari {anggota} anggota.' },
    { jenis: 'tabel', tiap: 'peserta', kolom: [{ judul: 'No.', lebar: 1.7, rata: 'tengah' }, { judul: 'Nama', lebar: 7 }, { judul: 'Jabatan', lebar: 6 }, { judul: 'Unsur', lebar: 6 }, { judul: 'Kehadiran', lebar: 3 }], sel: ['{no}', '{nama}', '{jabatan}', '{unsur}', '{kehadiran}'] },
    { jenis: 'judul', tingkat: 3, teks: 'B. Putusan' },
    {
      jenis: 'tabel', tiap: 'putusan', kosong: 'Belum ada putusan.',
      kolom: [{ judul: 'No.', lebar: 1.7, rata: 'tengah' }, { judul: 'Unit kerja/satuan kerja', lebar: 6 }, { judul: 'Predikat', lebar: 2.8, rata: 'tengah' }, { judul: 'Nilai', lebar: 2, rata: 'kanan' }, { judul: 'Keputusan', lebar: 3.2 }, { judul: 'Cara dan suara', lebar: 4 }, { judul: 'Alasan', lebar: 5 }],
      sel: ['{no}', '{nama}', '{predikat}', '{nilai}', '{keputusan}', '{cara}', '{alasan}'],
    },
    { jenis: 'paragraf', teks: 'Diusulkan {diusulkan} dan tidak diusulkan {tidakDiusulkan} dari {agenda} unit kerja/satuan kerja dalam agenda.' },
    { jenis: 'bagian', bila: 'pendapat', isi: [{ jenis: 'judul', tingkat: 3, teks: 'Pendapat berbeda' }, { jenis: 'butir', nomor: 'angka', tiap: 'pendapat', teks: '{nama} mengenai {unit}: {uraian}' }] },
    { jenis: 'bagian', bila: 'pengecualian', isi: [{ jenis: 'judul', tingkat: 3, teks: 'Pengecualian dari kewajiban mundur' }, { jenis: 'butir', nomor: 'angka', tiap: 'pengecualian', teks: '{nama} mengenai {unit} ({pada}): {alasan}' }] },
    { jenis: 'paragraf', teks: 'Demikian berita acara ini dibuat dengan sebenarnya dan ditandatangani oleh anggota yang hadir.' },
    { jenis: 'tandaTangan', tiap: 'penandatangan', teks: { jabatan: '{unsur}', nama: '{nama}', nip: '{nip}' } },
  ],
};

const KEPUTUSAN = { diusulkan: 'Diusulkan', tidakDiusulkan: 'Tidak diusulkan' } as const;

const unitUsulan = (sumber: Sumber, usulan: string): string => usulanAgenda(sumber, usulan).nama;

const cara = ({ metode, setuju, menolak, mundur }: Putuskan): string =>
  [metode === 'mufakat' ? 'musyawarah mufakat' : 'suara terbanyak', `setuju ${setuju.length}`, ...(menolak.length > 0 ? [`menolak ${menolak.length}`] : []), ...(mundur.length > 0 ? [`mundur ${mundur.length}`] : [])].join('; ');

function putusan(sumber: Sumber, { agenda, putusan: semua }: PanelContext): Isi[] {
  return agenda.flatMap((usulan) => {
    const satu = semua[usulan];
    return satu ? [{ ...usulanAgenda(sumber, usulan), keputusan: KEPUTUSAN[satu.keputusan], cara: cara(satu), alasan: satu.alasan }] : [];
  });
}

function isi(sumber: Sumber): Isi {
  const context = konteks<PanelContext>(sumber);
  const { jenis, anggota, hadir, undangan, beritaAcara, agenda } = context;
  const unsur = unsurPanel(sumber, jenis);
  const semua = Object.values(context.putusan);
  const nama = (id: string): string => orang(sumber, id).nama;
  return {
    nomor: atauTitik(beritaAcara?.nomor ?? sumber.nomor), TIM: SEBUTAN_PANEL[jenis].toUpperCase(), tim: SEBUTAN_PANEL[jenis], periode: context.periode, nomorSk: context.nomorSk, tanggalSk: tanggal(context.tanggalSk),
    hariTanggal: tanggalTerbilang(undangan?.rapat), tempatRapat: atauTitik(undangan?.tempat), nomorUndangan: atauTitik(undangan?.nomor), tanggalUndangan: tanggal(undangan?.tanggal),
    hadir: denganKata(hadir.length), anggota: denganKata(anggota.length), agenda: denganKata(agenda.length),
    peserta: anggota.map(({ orang: id, unsur: u }) => ({ ...orang(sumber, id), unsur: unsur.get(u) ?? u, kehadiran: hadir.includes(id) ? 'hadir' : 'tidak hadir' })),
    putusan: putusan(sumber, context), diusulkan: denganKata(semua.filter((p) => p.keputusan === 'diusulkan').length), tidakDiusulkan: denganKata(semua.filter((p) => p.keputusan === 'tidakDiusulkan').length),
    pendapat: semua.flatMap((p) => p.pendapatBerbeda.map(({ orang: id, uraian }) => ({ nama: nama(id), unit: unitUsulan(sumber, p.usulan), uraian }))),
    pengecualian: (beritaAcara?.pengecualian ?? []).map(({ orang: id, usulan, alasan, pada }) => ({ nama: nama(id), unit: unitUsulan(sumber, usulan), alasan, pada: pada === 'rapat' ? 'saat rapat' : 'saat penilaian' })),
    penandatangan: anggota.filter(({ orang: id }) => hadir.includes(id)).map(({ orang: id, unsur: u }) => ({ ...orang(sumber, id), unsur: unsur.get(u) ?? u })),
  };
}

const panel = (jenis: string, tim: PanelContext['jenis']): JenisNaskah => ({
  jenis, machine: 'panel', isian: [], bentuk: () => ({ ...BENTUK, id: jenis }), isi,
  kurang: (sumber) => {
    const context = konteks<PanelContext>(sumber);
    const bukan = bukanPanel(tim, sumber);
    if (bukan !== null) return bukan;
    const belum = [...(context.hadir.length > 0 ? [] : ['kehadiran']), ...(Object.keys(context.putusan).length > 0 ? [] : ['putusan'])];
    return belum.length > 0 ? `Belum dicatat: ${rangkai(belum)}.` : null;
  },
});

/** The minutes of a panel (IMP BAB III.A.1.c angka 2, d angka 5), with every exemption from stepping back (C30). */
export const beritaAcaraPanel: readonly JenisNaskah[] = [panel('beritaAcaraPanel', 'tpi'), panel('beritaAcaraPanelTpm', 'tpm')];
