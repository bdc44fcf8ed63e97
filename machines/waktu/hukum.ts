import type { LocalDate } from '../kernel/calendar.js';
import type { Law } from '../regulasi/law.js';
import { batasPeriode } from '../regulasi/law.js';

/** A case as far as its dates go: the fields of its context that `ISI_BERTANGGAL` names. */
export interface KasusBertanggal {
  readonly machine: string;
  readonly keadaan: string;
  readonly status: string;
  readonly isi: Readonly<Record<string, unknown>>;
}

/** What a date is called, and the rule or command of the pack whose words it stands in. */
export interface TanggalHukum { readonly tanggal: LocalDate; readonly judul: string; readonly aturan: string }

/** The fields of a context in which dates stand that the law, or an act under it, has set. */
export const ISI_BERTANGGAL = ['jenis', 'periode', 'batas', 'monevBerikut', 'predikat', 'tenggat', 'pemutakhiran', 'rekomendasi', 'percepatan'] as const;

type Asked = (kasus: KasusBertanggal, law: Law) => TanggalHukum | undefined;

/** Which date of the law a running case of a machine has to keep, the nearest one where there are several. */
const MENURUT_MESIN: Readonly<Record<string, Asked>> = {
  // the second letter follows an evaluation that the instansi makes itself: no text sets it a date
  surat: ({ isi }, law) => (isi['jenis'] === 'mandiri' ? undefined : dated((isi['batas'] as { tanggal?: string } | undefined)?.tanggal ?? batasPeriode(String(isi['periode']), law), 'Batas pengiriman paket usulan', 'surat.tepat-waktu')),
  predikat: ({ isi, keadaan }) => (keadaan === 'berlaku' ? dated(isi['monevBerikut'], 'Monitoring dan evaluasi predikat', 'predikat.laporkanMonev') : undefined),
  kawasan: ({ isi, keadaan }) => (keadaan === 'berpredikat' ? dated((isi['predikat'] as { monevBerikut?: string } | undefined)?.monevBerikut, 'Monitoring dan evaluasi kawasan', 'kawasan.laporkanMonev') : undefined),
  pengaduan: ({ isi, keadaan }) => (keadaan === 'disanksi' ? undefined : dated(isi['tenggat'], 'Penyelesaian pengaduan', 'pengaduan.mintaKlarifikasi')),
  pembangunan: ({ isi }) => nearest([
    ...rows(isi['pemutakhiran']).filter((row) => row['tanggal'] === undefined).map((row) => dated(row['jatuhTempo'], 'Pemutakhiran data dukung', 'pembangunan.mutakhirkanBukti')),
    ...rows(isi['rekomendasi']).filter((row) => row['tindakLanjut'] === undefined).map((row) => dated(row['tenggat'], 'Tindak lanjut rekomendasi', 'pembangunan.beriRekomendasi')),
  ]),
  usulan: ({ isi, keadaan }) => (keadaan === 'percepatan' ? nearest(rows((isi['percepatan'] as { daftar?: unknown } | undefined)?.daftar)
    .filter((row) => row['dipenuhi'] === undefined).map((row) => dated(row['tenggat'], 'Percepatan pemenuhan', 'usulan.mintaPercepatan'))) : undefined),
};

/** The date of the law that a case has to keep next; undefined where it has none, or is over. */
export const tanggalHukumOf = (kasus: KasusBertanggal, law: Law): TanggalHukum | undefined => (kasus.status === 'active' && Object.hasOwn(MENURUT_MESIN, kasus.machine) ? MENURUT_MESIN[kasus.machine]?.(kasus, law) : undefined);

const dated = (tanggal: unknown, judul: string, aturan: string): TanggalHukum | undefined => (typeof tanggal === 'string' ? { tanggal, judul, aturan } : undefined);
const rows = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? (value as Record<string, unknown>[]) : []);
const nearest = (dates: readonly (TanggalHukum | undefined)[]): TanggalHukum | undefined =>
  dates.reduce((first, next) => (next !== undefined && (first === undefined || next.tanggal < first.tanggal) ? next : first), undefined);
