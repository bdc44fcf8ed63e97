import { longDate } from '../../machines/kernel/calendar.js';
import type { Keterangan } from './manifes.js';

/** What stands in the dossier, for whoever unpacks it. */
export const bacaSaya = ({ instansi, satker, dibuat, keluarga, riwayatLengkap, tidakDisertakan }: Keterangan): string => `DOSIR PERKARA ZONA INTEGRITAS

${instansi.nama}
${satker.nama}
Dibuat ${longDate(dibuat.pada.slice(0, 10))} (${dibuat.pada}) untuk ${dibuat.nama}, ${dibuat.jabatan}.

Isi
  dokumen/        dokumen final dan setiap berkas yang ditandatangani, menurut urutannya
  lke/            setiap lapisan lembar kerja evaluasi yang selesai, sebagai PDF dan buku kerja Excel
  bukti.csv       daftar bukti yang dirujuk, dengan sidik SHA-256; bukti.json sama isinya
  bukti/          berkas buktinya, bila diminta
  hukum/          paket regulasi dan instrumen yang berlaku bagi perkara ini
  riwayat.json    riwayat ${keluarga.length} kasus, peristiwa demi peristiwa
  manifest.json   daftar seluruh isi dengan sidiknya, dan kepala riwayat setiap kasus
  manifest.sig    tanda tangan segel elektronik instalasi atas manifest.json
  sertifikat.pem  sertifikat segel itu

${riwayatLengkap
    ? 'Riwayat memuat fakta setiap keputusan; sidik setiap peristiwa dapat dihitung ulang.'
    : 'Riwayat tidak memuat fakta yang dibaca dari kasus lain; sambungan rantainya dapat diperiksa, sidik isinya hanya dengan dosir auditor.'}
${tidakDisertakan.map(({ nama, sebab }) => `Tidak disertakan: ${nama} (${sebab}).\n`).join('')}
Pemeriksaan tanpa peladen, dengan Node.js saja:
  node scripts/verifikasi-dosir.mjs DOSIR.zip --sertifikat SEGEL.pem
SEGEL.pem diminta dari pengelola instalasi, bukan diambil dari dosir ini. Tanda tangannya dapat diperiksa juga dengan OpenSSL:
  openssl x509 -in SEGEL.pem -pubkey -noout > kunci.pem
  openssl dgst -sha256 -verify kunci.pem -signature manifest.sig manifest.json
`;
