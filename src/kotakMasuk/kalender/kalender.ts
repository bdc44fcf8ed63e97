import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { TugasSayaDto } from '../kotak-masuk.dto.js';

/** A milestone of the year of an instansi, as the calendar shows it. */
export interface Tonggak {
  /** Whose, and of which year. */
  readonly instansi: string;
  readonly tahun: string;
  readonly judul: string;
  readonly sifat: 'hukum' | 'layanan';
  readonly tanggal: string;
  readonly semula?: string | undefined;
  /** The letter that fixed or moved it. */
  readonly surat?: { readonly nomor: string; readonly tanggal: string } | undefined;
}

/** What the calendar needs besides the entries. */
export interface Bingkai {
  /** The address of the product, without a closing slash. */
  readonly alamat: string;
}

interface Acara { readonly uid: string; readonly tanggal: string; readonly judul: string; readonly keterangan: string; readonly urutan: number; readonly url?: string; readonly kategori: string }

/**
 * Deadlines as whole days (RFC 5545): a date of the law and a service target of the same task are two entries, told apart by category and
 * title. The UID of an entry never changes and its SEQUENCE is the version of its case, so that a moved date moves the entry. No scores, no names of persons.
 */
export function kalenderOf(tugas: readonly TugasSayaDto[], tonggak: readonly Tonggak[], { alamat }: Bingkai): string {
  const host = new URL(alamat).hostname;
  const calendar = ical({ name: 'Predikat: tenggat', prodId: { company: 'Predikat', product: 'tenggat', language: 'ID' }, method: ICalCalendarMethod.PUBLISH, ttl: 3600 });
  const acara = [...tugas.flatMap((task) => tenggatOf(task, alamat)), ...tonggak.map(tonggakOf)];
  for (const { uid, tanggal, judul, keterangan, urutan, url, kategori } of new Map(acara.map((one) => [one.uid, one])).values()) {
    const start = new Date(`${tanggal}T00:00:00Z`);
    calendar.createEvent({
      id: `${uid}@${host}`, start, end: new Date(start.getTime() + DAY_MS), allDay: true, summary: judul, description: keterangan, sequence: urutan, stamp: start, transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: kategori }], ...(url === undefined ? {} : { url }),
    });
  }
  return calendar.toString();
}

const DAY_MS = 86_400_000;
const KATEGORI = { hukum: 'Tenggat hukum', layanan: 'Target layanan' } as const;

function tenggatOf({ kasus, judul, satker, jabatan, versi, tenggat, judulKeadaan }: TugasSayaDto, alamat: string): Acara[] {
  const about = { urutan: versi, url: `${alamat}/kasus/${kasus}`, keterangan: `${judul}: ${judulKeadaan}. Menunggu ${jabatan.judul}, ${jabatan.satker}.` };
  const { hukum, layanan } = tenggat ?? {};
  return [
    ...(hukum ? [{ ...about, uid: `${kasus}-hukum`, tanggal: hukum.tanggal, judul: `${hukum.judul}: ${satker.nama}`, kategori: KATEGORI.hukum }] : []),
    ...(layanan ? [{ ...about, uid: `${kasus}-${jabatan.peran}-layanan`, tanggal: layanan.tanggal, judul: `Target layanan: ${judul}, ${satker.nama}`, kategori: KATEGORI.layanan }] : []),
  ];
}

/** Known by what it is and not by its day, which a later letter may move; the day of that letter makes the SEQUENCE rise. */
const tonggakOf = ({ instansi, tahun, judul, sifat, tanggal, semula, surat }: Tonggak): Acara => ({
  uid: `tonggak-${createHash('sha256').update([instansi, tahun, sifat, judul].join('\n')).digest('hex').slice(0, 32)}`, tanggal, judul: `${judul} ${tahun}`,
  keterangan: [surat && `Menurut surat ${surat.nomor} tanggal ${surat.tanggal}.`, semula && `Semula ${semula}.`].filter(Boolean).join(' '),
  urutan: surat ? Math.floor(Date.parse(`${surat.tanggal}T00:00:00Z`) / DAY_MS) : 0, kategori: KATEGORI[sifat],
});
