import type { Actor } from './kernel/machine.js';
import { lawById } from './regulasi/catalog.js';

/** The law that the worked examples are decided under. */
export const law = lawById('kemenimipas-sek-ot-03-02-01-2025');

/** The cases of the worked examples, by machine. */
export const KASUS = {
  satker: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d10',
  pembangunan: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d61',
  replikasi: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d62',
  studiTiru: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d63',
  periode: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d64',
  usulan: '0b9d6c1f-8e2a-4d7b-a1c3-5e6f7a8b9c33',
  lke: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d12',
  panel: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d13',
  surat: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d14',
  tpm: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d60',
  predikat: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d15',
  pengaduan: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d50',
  kawasan: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d70',
  anggotaKawasan: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d71',
  dokumen: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d80',
} as const;

/** A second proposal, of another unit, that waits for the same letter. */
export const USULAN_LAIN = '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d16';

/** The unit of the worked examples: a UPT. */
export const SATKER = '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11';
export const NAMA_SATKER = 'Lembaga Pemasyarakatan Contoh';

/** People of the worked examples, as the panel knows them: two of the TPI, one of the Biro, one more, and a stranger. */
export const ORANG = {
  tpi: '3f2b8a52-6d0f-4c3b-9a57-1f4f6f0f3b11',
  biro: '7a1c0e9e-52b6-4c3f-8f0e-2f3f1c9d4e22',
  tpiLain: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d21',
  tpiKetiga: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d22',
  orangLain: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d23',
} as const;

export const actorFor = (person: string): Actor => ({ person, post: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d30', role: 'ketuaTpi' });
export const SIDIK = 'a'.repeat(64);
