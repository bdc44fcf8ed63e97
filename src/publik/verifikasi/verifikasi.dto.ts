/** Satu tanda tangan sebagaimana tertera pada dokumen. */
export class TandaTanganPublikDto {
  /** Jabatan penanda tangan. */
  jabatan: string | null;
  /** Nama penanda tangan sebagaimana tertera. */
  nama: string | null;
  /** Cara: segel, esign, unggah, atau basah. */
  cara: string;
  /** Saat ditandatangani (ISO 8601). */
  pada: string;
}

/** Dokumen yang telah diterbitkan. */
export class DokumenPublikDto {
  /** Kode verifikasi yang tercetak. */
  kode: string;
  /** terbit atau dibatalkan. */
  keadaan: string;
  /** Jenis dokumen. */
  jenis: string;
  /** Judul atau hal dokumen. */
  judul: string;
  /** Nomor dari buku agenda instansi. */
  nomor: string | null;
  /** Tanggal dokumen. */
  tanggal: string;
  /** Instansi penerbit. */
  instansi: string;
  /** Satuan kerja yang bersangkutan. */
  unit: string;
  /** SHA-256 PDF final. */
  sidik: string;
  /** Sidik kepala riwayat yang tercetak pada dokumen. */
  kepala: string;
  /** Tanda tangan menurut urutannya. */
  tandaTangan: TandaTanganPublikDto[];
  /** Tanggal pembatalan. */
  dibatalkanPada: string | null;
}

/** Jawaban atas kode verifikasi. */
export class VerifikasiDto {
  /** Apakah kode ini dikenal. Kode yang tidak dikenal dijawab dengan cara dan waktu yang sama. */
  dikenal: boolean;
  /** Dokumennya; null bila tidak dikenal. */
  dokumen: DokumenPublikDto | null;
}

/** Satu hal yang salah pada tanda tangan. */
export class CacatDto {
  /** Kode tetap untuk program. */
  kode: string;
  /** Penjelasan. */
  alasan: string;
}

/** Siapa yang menandatangani menurut sertifikatnya. */
export class PenandatanganDto {
  /** Nama pada sertifikat. */
  nama: string;
  /** Nama lengkap subjek. */
  subjek: string;
  /** Penerbit sertifikat. */
  penerbit: string;
  /** Nomor seri. */
  nomorSeri: string;
  /** Awal masa berlaku. */
  berlakuSejak: string;
  /** Akhir masa berlaku. */
  berlakuSampai: string;
  /** SHA-256 sertifikat. */
  sidikSertifikat: string;
}

/** Hasil pemeriksaan satu tanda tangan elektronik. */
export class HasilPeriksaDto {
  /** Nama bidang. */
  bidang: string;
  /** Tidak ada yang salah padanya. */
  sah: boolean;
  /** Semua yang salah. */
  cacat: CacatDto[];
  /** Yang perlu diketahui. */
  catatan: string[];
  /** Menutup berkas sampai bita terakhir. */
  menutupSeluruhBerkas: boolean;
  /** segelInstalasi, akarTepercaya, atau tidakDikenal. */
  kepercayaan: string;
  /** Penanda tangan. */
  penandatangan: PenandatanganDto | null;
  /** Waktu menurut penanda tangan. */
  waktu: string | null;
  /** Alasan yang ditulis penanda tangan. */
  alasan: string | null;
}

/** Jawaban atas berkas yang diunggah. */
export class PemeriksaanBerkasDto {
  /** SHA-256 berkas. */
  sidik: string;
  /** Ukuran dalam bita. */
  bytes: number;
  /** Dokumen yang diterbitkan di sini; null bila bukan. */
  dokumen: DokumenPublikDto | null;
  /** Berkas ini salinan dokumen itu yang ditambahi tanda tangan lain. */
  ditambahi: boolean;
  /** Hasil tiap tanda tangan. */
  tandaTangan: HasilPeriksaDto[];
  /** Alasan berkas tidak dapat dibaca sebagai PDF. */
  bukanPdf: string | null;
}
