import { verdict, type Verdict } from '../kernel/rule.js';
import { jabatanPenandatangan } from './dokumen.machine.js';
import { rule } from './dokumen.rules.js';
import type { DokumenContext, Finalkan, TandaTangani } from './dokumen.types.js';

export const parafLengkap = rule({
  id: 'dokumen.paraf-lengkap', title: 'Semua paraf sudah dibubuhkan', reads: 'state',
  evaluate: ({ context: { paraf }, facts: { jabatan } }) => verdict(paraf.length === jabatan.paraf.length, `${jabatan.paraf.length} paraf: ${jabatan.paraf.map(({ peran }) => `{${peran}}`).join(', ') || 'tidak ada'}`, `${paraf.length} paraf`),
});

export const bernomor = rule({
  id: 'dokumen.bernomor', title: 'Nomor dan tanggal berasal dari register', reads: 'state',
  evaluate: ({ context: { jenis, nomor }, law }) => (law.pack.dokumen[jenis]?.bernomor ? verdict(nomor !== undefined, 'nomor dan tanggal dari register kantor', nomor ?? 'belum bernomor') : []),
});

export const kepalaRiwayat = rule<Finalkan>({
  id: 'dokumen.kepala-riwayat', title: 'Dokumen memuat sidik riwayat kasus yang terakhir', reads: 'data',
  evaluate: ({ data: { kepala }, facts: { subjek } }) =>
    verdict(kepala.seq === subjek.kepala.seq && kepala.hash === subjek.kepala.hash, `sidik peristiwa ${subjek.kepala.seq}, yang terakhir pada kasusnya`, `sidik peristiwa ${kepala.seq}`),
});

export const berkasTersimpan = rule<Finalkan>({
  id: 'dokumen.berkas-tersimpan', title: 'Dokumen final adalah cetakan yang disimpan, dengan nomor, tanggal, dan sidik riwayatnya', reads: 'data',
  evaluate: ({ context, data, facts: { berkas } }): Verdict => {
    const need = 'cetakan tersimpan dari konsep ini';
    if (berkas?.jenis !== 'final') return verdict(false, need, 'tidak ada cetakan dengan sidik itu');
    const cocok = berkas.kode === data.kode && berkas.kepala.seq === data.kepala.seq && berkas.kepala.hash === data.kepala.hash
      && berkas.nomor === (context.nomor ?? null) && (context.tanggal === undefined || berkas.tanggal === context.tanggal);
    return verdict(cocok, need, cocok ? 'tersimpan' : 'cetakan itu bernomor, bertanggal, berkode, atau bersidik riwayat lain');
  },
});

export const penandatangan = rule({
  id: 'dokumen.penandatangan', title: 'Yang menandatangani adalah penandatangan dokumen ini', reads: 'state',
  evaluate: ({ context, facts: { jabatan, pelaku } }) =>
    verdict(jabatanPenandatangan(context, pelaku.peran, jabatan.penandatangan) !== undefined, jabatan.penandatangan.map(({ peran }) => `{${peran}}`).join(', ') || 'penandatangan', `{${pelaku.peran}}`),
});

export const sekaliSeorang = rule({
  id: 'dokumen.sekali-seorang', title: 'Satu orang menandatangani satu kali', reads: 'state',
  evaluate: ({ context: { tandaTangan }, facts: { pelaku } }) => {
    const sudah = tandaTangan.some(({ orang }) => orang === pelaku.orang);
    return verdict(!sudah, 'orang yang belum menandatangani dokumen ini', sudah ? 'sudah menandatangani' : 'belum menandatangani');
  },
});

/** The signed file holds the bytes of the one before it, unchanged, and is signed in the way that is told. */
export const rantaiBerkas = rule<TandaTangani>({
  id: 'dokumen.rantai-berkas', title: 'Yang ditandatangani adalah berkas final itu, tidak diubah', reads: 'data',
  evaluate: ({ context, data, facts: { berkas } }) => {
    const need = data.cara === 'basah' ? 'pindaian naskah bertanda tangan yang tersimpan' : 'berkas tersimpan yang diawali berkas terakhir, tidak diubah';
    if (!berkas || berkas.jenis === 'final' || berkas.cara !== data.cara) return verdict(false, need, 'tidak ada berkas seperti itu dengan sidik ini');
    const cocok = data.cara === 'basah' ? berkas.jenis === 'pindaian' : berkas.jenis === 'bertandaTangan' && berkas.alas === context.berkas;
    return verdict(cocok, need, cocok ? 'sesuai' : 'tanda tangan itu atas berkas lain');
  },
});

const pernahTerbit = ({ terbit }: Pick<DokumenContext, 'terbit'>): boolean => terbit !== undefined;

export const pembatal = rule({
  id: 'dokumen.pembatal', title: 'Dokumen yang sudah terbit dibatalkan oleh penandatangannya', reads: 'state',
  evaluate: ({ context, facts: { jabatan, pelaku } }) => {
    if (!pernahTerbit(context)) return [];
    return verdict(jabatan.penandatangan.some(({ oleh }) => oleh.includes(pelaku.peran)), jabatan.penandatangan.map(({ peran }) => `{${peran}}`).join(' atau '), `{${pelaku.peran}}`);
  },
});
