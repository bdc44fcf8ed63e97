import type { HasilPeriksa, Kepercayaan } from '../../tandatangan/hasil.js';
import { bertanggal, lolos, saat, ukuran } from './teks.js';
import type { DokumenPublik, HasilUnggahan, TandaTanganDokumen } from './dokumen.types.js';

type Nada = 'well' | 'warn' | 'bad';
const TANDA: Readonly<Record<Nada, string>> = { well: '✓', warn: '!', bad: '✕' };

/** The frame of every page; it needs no script and no inline style. `isi` is HTML. */
const laman = (judul: string, isi: string): string => `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${lolos(judul)} · Verifikasi dokumen</title>
<link rel="icon" href="/page/lambang.svg" type="image/svg+xml">
<link rel="stylesheet" href="/v/gaya.css">
</head>
<body>
<a class="skip" href="#isi">Langsung ke isi</a>
<div class="page">
<header><img src="/page/lambang.svg" alt="" width="44" height="44"><div><p class="brand">Predikat</p><p class="lead">Verifikasi dokumen Zona Integritas</p></div></header>
<main id="isi">
${isi}
</main>
<footer>Cocokkan alamat laman ini dengan alamat yang tercetak di samping kode QR. Laman ini hanya memuat keterangan yang tercetak pada dokumen; berkas yang diunggah tidak disimpan.</footer>
</div>
</body>
</html>
`;

const putusan = (nada: Nada, judul: string, teks: string): string => `<div class="verdict ${nada}"><span class="mark" aria-hidden="true">${TANDA[nada]}</span><h1>${lolos(judul)}</h1><p>${lolos(teks)}</p></div>`;
const baris = (nama: string, nilai: string | null, kelas = ''): string => (nilai === null || nilai === '' ? '' : `<div><dt>${lolos(nama)}</dt><dd${kelas && ` class="${kelas}"`}>${lolos(nilai)}</dd></div>`);

const FORMULIR = `<h2>Periksa berkas PDF</h2>
<form method="post" action="/v/periksa" enctype="multipart/form-data">
<label for="berkas">Berkas PDF</label>
<p class="hint" id="petunjuk">Paling besar 50 MB. Berkas diperiksa lalu dibuang.</p>
<input id="berkas" name="berkas" type="file" accept="application/pdf,.pdf" required aria-describedby="petunjuk">
<button type="submit">Periksa berkas</button>
</form>`;

/** The page from which one begins: a code is typed into the address, a file is chosen here. `salah`: why what was sent could not be checked. */
export const halamanMulai = (salah?: string): string => laman('Periksa dokumen', `${salah === undefined ? '' : putusan('warn', 'Berkas belum dapat diperiksa', salah)}
<h1>Apakah dokumen ini asli?</h1>
<p>Pindai kode QR pada dokumen, atau unggah berkas PDF-nya di sini. Anda tidak perlu masuk.</p>
${FORMULIR}`);

/** The page of a code; the same for every unknown one. */
export function halamanDokumen(dokumen: DokumenPublik | null): string {
  if (!dokumen) return laman('Kode tidak dikenal', `${putusan('bad', 'Kode tidak dikenal', 'Tidak ada dokumen yang diterbitkan dengan kode ini. Periksa kembali kode yang tercetak, atau mintalah penjelasan kepada instansi yang disebut pada dokumen.')}\n${FORMULIR}`);
  return laman(dokumen.jenis, `${keadaan(dokumen)}\n${rincian(dokumen)}
<p>Bandingkan keterangan di atas dengan dokumen yang Anda pegang. Untuk memastikan isinya tidak diubah, unggah berkas PDF-nya.</p>
${FORMULIR}`);
}

const keadaan = (dokumen: DokumenPublik): string => (dokumen.keadaan === 'terbit'
  ? putusan('well', 'Dokumen ini diterbitkan', `${dokumen.instansi} menerbitkan dokumen dengan kode ini, dan dokumen itu tidak dibatalkan.`)
  : putusan('bad', 'Dokumen ini dibatalkan', `${dokumen.instansi} pernah menerbitkan dokumen ini dan membatalkannya${dokumen.dibatalkanPada ? ` pada ${bertanggal(dokumen.dibatalkanPada)}` : ''}.`));

const rincian = (d: DokumenPublik): string => `<h2>Keterangan dokumen</h2>
<dl class="sheet">${baris('Jenis', d.jenis)}${baris('Judul', d.judul === d.jenis ? null : d.judul)}${baris('Nomor', d.nomor)}${baris('Tanggal', bertanggal(d.tanggal))}${baris('Instansi', d.instansi)}${baris('Unit', d.unit)}${baris('Kode', d.kode)}${baris('Sidik riwayat', d.kepala, 'hash')}${baris('SHA-256 berkas final', d.sidik, 'hash')}</dl>
${d.tandaTangan.length === 0 ? '' : `<h2>Ditandatangani oleh</h2>\n<ul class="signatures">${d.tandaTangan.map(tertera).join('')}</ul>`}`;

const CARA: Readonly<Record<TandaTanganDokumen['cara'], string>> = { segel: 'Segel elektronik', esign: 'Tanda tangan elektronik BSrE', unggah: 'Tanda tangan elektronik', basah: 'Tanda tangan basah' };
const tertera = ({ jabatan, nama, cara, pada }: TandaTanganDokumen): string => `<li><strong>${lolos(nama ?? jabatan ?? CARA[cara])}</strong>${nama !== null && jabatan !== null ? `<p>${lolos(jabatan)}</p>` : ''}<p>${lolos(CARA[cara] ?? cara)}, ${lolos(saat(pada))}</p></li>`;

/** The page about an uploaded file. */
export const halamanBerkas = (hasil: HasilUnggahan): string => laman('Hasil pemeriksaan berkas', `${simpulan(hasil)}
<dl class="sheet">${baris('Ukuran', ukuran(hasil.bytes))}${baris('SHA-256', hasil.sidik, 'hash')}</dl>
${hasil.tandaTangan.length === 0 ? '' : `<h2>Tanda tangan elektronik di dalam berkas</h2>\n<ul class="signatures">${hasil.tandaTangan.map(ditemukan).join('')}</ul>`}
${hasil.dokumen ? rincian(hasil.dokumen) : ''}
${FORMULIR}`);

function simpulan({ dokumen, ditambahi, bukanPdf, tandaTangan }: HasilUnggahan): string {
  if (dokumen?.keadaan === 'dibatalkan') return putusan('bad', 'Berkas asli, dokumen dibatalkan', `Berkas ini berasal dari dokumen yang diterbitkan ${dokumen.instansi}, tetapi dokumen itu sudah dibatalkan.`);
  if (dokumen && !ditambahi) return putusan('well', 'Berkas ini asli dan tidak diubah', `Setiap bita sama dengan berkas yang diterbitkan ${dokumen.instansi}.`);
  if (dokumen) return putusan('warn', 'Isi asli, ditambahi tanda tangan lain', `Isi berkas ini sama dengan dokumen yang diterbitkan ${dokumen.instansi}; sesudahnya hanya ditambahkan tanda tangan yang tidak dicatat di sini.`);
  if (bukanPdf !== null) return putusan('bad', 'Berkas tidak dikenal', `Berkas ini tidak diterbitkan di sini dan tidak dapat dibaca. ${bukanPdf}`);
  const dinyatakan = tandaTangan.some(({ sah }) => sah) ? ' Tanda tangan di dalamnya diperiksa di bawah, tetapi tidak menjadikannya dokumen yang diterbitkan di sini.' : '';
  return putusan('bad', 'Berkas tidak dikenal', `Berkas ini tidak sama dengan dokumen mana pun yang diterbitkan di sini: bukan dari sini, atau sudah diubah.${dinyatakan}`);
}

const KENAL: Readonly<Record<Kepercayaan, readonly [Nada, string]>> = {
  segelInstalasi: ['well', 'Segel instalasi ini'], akarTepercaya: ['well', 'Penerbit sertifikat tepercaya'], tidakDikenal: ['warn', 'Penanda tangan tidak dapat dipastikan'],
};

function ditemukan({ sah, cacat, catatan, kepercayaan, penandatangan, waktu }: HasilPeriksa): string {
  const [nada, kenal] = KENAL[kepercayaan];
  const tag = (n: Nada, teks: string) => `<span class="tag ${n}">${lolos(teks)}</span>`;
  const daftar = [...cacat.map(({ alasan }) => alasan), ...catatan];
  return `<li><strong>${lolos(penandatangan?.nama ?? 'Penanda tangan tidak terbaca')}</strong>${sah ? tag('well', 'Utuh') : tag('bad', 'Tidak sah')}${sah ? tag(nada, kenal) : ''}${waktu ? `<p>Menurut penanda tangan: ${lolos(saat(waktu))}</p>` : ''}${daftar.length === 0 ? '' : `<ul>${daftar.map((teks) => `<li>${lolos(teks)}</li>`).join('')}</ul>`}</li>`;
}
