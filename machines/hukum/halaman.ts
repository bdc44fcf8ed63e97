import type { Ketentuan, Pertentangan } from './ketentuan/ketentuan.js';
import { pertentangan } from './ketentuan/pertentangan.js';
import { ketentuan, ketentuanByNomor } from './ketentuan/semua.js';
import { PAKET, SEMUA_PAKET, type Paket } from './paket.js';
import type { Perkara } from './perkara/perkara.js';
import { semuaPerkara } from './perkara/semua.js';

/** The regulation of a number, as citations call it; national places name theirs (N90, N5). */
const SINGKATAN: Readonly<Record<string, string>> = { T: 'TRK ', K: 'KTP ', B: 'BNJ ', I: 'IMP ', N: '' };
const UJI = 'machines/hukum/hukum.spec.ts';

/** The title of a scenario: its article, its numbers, what the law says, and to what. */
export function judul({ nomor, paket, hasil, bunyi }: Perkara): string {
  const [first = ''] = nomor;
  const at = ketentuanByNomor.get(first);
  const pasal = at ? `${SINGKATAN[first.charAt(0)] ?? ''}${at.pasal}` : PAKET[paket].singkatan;
  return `${pasal} (${nomor.join(', ')}) ${hasil}: ${bunyi}`;
}

/** The scenarios that prove a number. */
export const perkaraDari = (nomor: string): readonly Perkara[] => semuaPerkara.filter((perkara) => perkara.nomor.includes(nomor));

const sel = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const baris = (...cells: string[]): string => `| ${cells.map(sel).join(' | ')} |`;
const letak = (places: readonly string[]): string => places.map((place) => `\`${place}\``).join('<br>');
const jangkar = (nomor: string): string => `#uji-${nomor.toLowerCase()}`;

function uji({ nomor, dikecualikan }: Pick<Ketentuan, 'nomor' | 'dikecualikan'>): string {
  if (dikecualikan !== undefined) return `dikecualikan: ${dikecualikan}`;
  const of = perkaraDari(nomor);
  const count = (hasil: Perkara['hasil']) => of.filter((one) => one.hasil === hasil).length;
  const parts = ([['menerima', count('menerima')], ['menolak', count('menolak')], ['mengingatkan', count('mengingatkan')]] as const).filter(([, n]) => n > 0);
  return `[${parts.map(([hasil, n]) => `${n} ${hasil}`).join(', ')}](${jangkar(nomor)})`;
}

/** The tests of one number, by their titles. */
const daftarUji = ({ nomor, dikecualikan }: Pick<Ketentuan, 'nomor' | 'dikecualikan'>): string[] =>
  (dikecualikan === undefined ? [`### Uji ${nomor}`, '', ...perkaraDari(nomor).map((perkara) => `- ${judul(perkara)}`), ''] : []);

const pembuka = (judulHalaman: string, isi: string): string[] => [`# ${judulHalaman}`, '', '<!-- Ditulis oleh `npm run cli -- ketentuan`; jangan disunting. -->', '', isi, ''];
const PENJELASAN = `Letak: aturan atau perintah mesin (lihat [docs/states](../states)), tempat dalam paket (\`paket#/…\`), atau berkas. Uji: perkara dalam \`${UJI}\`, yang diputus oleh mesin di bawah hukum paketnya.`;

function halamanKetentuan(paket: Paket): string {
  const rows = ketentuan[paket];
  return [
    ...pembuka(`${PAKET[paket].judul} (${PAKET[paket].singkatan})`, `Paket \`${PAKET[paket].id}\`. ${PENJELASAN}`),
    baris('Nomor', 'Pasal', 'Bunyi', 'Letak', 'Uji'), '| --- | --- | --- | --- | --- |', ...rows.map((one) => baris(one.nomor, one.pasal, one.bunyi, letak(one.letak), uji(one))), '',
    '## Uji', '', ...rows.flatMap(daftarUji),
  ].join('\n');
}

function halamanPertentangan(): string {
  return [
    ...pembuka('Pertentangan, kekosongan, dan kesalahan', `Di mana naskah bertentangan, diam, atau keliru, dan apa yang berlaku. ${PENJELASAN}`),
    baris('Nomor', 'Tempat', 'Masalah', 'Penyelesaian', 'Letak', 'Uji'), '| --- | --- | --- | --- | --- | --- |',
    ...pertentangan.map((one: Pertentangan) => baris(one.nomor, one.tempat, one.masalah, one.penyelesaian, letak(one.letak), uji(one))), '',
    '## Uji', '', ...pertentangan.flatMap(daftarUji),
  ].join('\n');
}

const ringkas = (rows: readonly Pick<Ketentuan, 'nomor' | 'dikecualikan'>[]): string[] => {
  const nomor = new Set(rows.map((one) => one.nomor));
  const excluded = rows.filter(({ dikecualikan }) => dikecualikan !== undefined).length;
  return [String(rows.length), String(rows.length - excluded), String(excluded), String(semuaPerkara.filter((perkara) => perkara.nomor.some((n) => nomor.has(n))).length)];
};

function daftarIsi(): string {
  return [
    ...pembuka('Hukum dan letaknya', 'Setiap ketentuan bernomor dari keempat peraturan dan ketentuan nasional: di mana ia berada dalam kode, dan uji mana yang membuktikannya.'),
    baris('Halaman', 'Nomor', 'Dibuktikan', 'Dikecualikan', 'Perkara'), '| --- | --- | --- | --- | --- |',
    ...SEMUA_PAKET.map((paket) => baris(`[${PAKET[paket].judul}](${paket}.md)`, ...ringkas(ketentuan[paket]))),
    baris('[Pertentangan, kekosongan, dan kesalahan](pertentangan.md)', ...ringkas(pertentangan)), '',
    `Seluruhnya ${semuaPerkara.length} perkara dalam \`${UJI}\`; \`machines/hukum/ketentuan.spec.ts\` menolak nomor tanpa bukti, letak yang tidak ada, dan perkara tanpa nomor.`, '',
  ].join('\n');
}

/** The pages by file name, as they should stand under docs/regulations. */
export const halamanKetentuanDanPertentangan = (): ReadonlyMap<string, string> => new Map([
  ['README.md', daftarIsi()], ...SEMUA_PAKET.map((paket) => [`${paket}.md`, halamanKetentuan(paket)] as const), ['pertentangan.md', halamanPertentangan()],
]);
