const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** A text as it may stand in HTML. */
export const lolos = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'] as const;
/** `2026-05-31` as "31 Mei 2026". */
export function bertanggal(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${day ?? ''} ${BULAN[(month ?? 1) - 1] ?? ''} ${year ?? ''}`;
}

/** An instant as "31 Mei 2026 pukul 10.15 WIB" (UTC+7, in which the law's dates are told). */
export function saat(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000);
  if (Number.isNaN(local.getTime())) return instant;
  const text = local.toISOString();
  return `${bertanggal(text)} pukul ${text.slice(11, 16).replace(':', '.')} WIB`;
}

const KB = 1_024;
/** Bytes as "1,5 MB". */
export const ukuran = (bytes: number): string => (bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} kB` : `${(bytes / KB / KB).toFixed(1).replace('.', ',')} MB`);
