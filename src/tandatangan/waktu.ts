/** The instant of a PDF date (`D:20260531101500+07'00'`, ISO 32000-1, 7.9.4); null when it is none. Without a zone it is read as UTC. */
export function pdfInstant(text: string): Date | null {
  const match = /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z.*|([+-])(\d{2})'?(\d{2})?'?)?$/.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part, i) => (part === undefined ? (i === 1 || i === 2 ? 1 : 0) : Number(part))) as [number, number, number, number, number, number];
  const shift = (match[7] === '-' ? -1 : 1) * (Number(match[8] ?? 0) * 60 + Number(match[9] ?? 0));
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute - shift, second));
  return Number.isNaN(instant.getTime()) ? null : instant;
}
