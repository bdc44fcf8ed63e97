import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Naskah } from '../../../machines/naskah/naskah.types.js';
import type { TandaFinal } from '../../dokumen/berkas.js';
import type { KopTersimpan } from '../../dokumen/kop/kop.js';
import { DocumentRenderer } from '../../dokumen/render/document-renderer.js';
import { EXIT_BAD_INPUT, EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation, whyNot, withClient } from '../installation-here.js';

const USAGE = `Pemakaian: npm run --silent cli -- dokumen periksa [--json]

Mencetak setiap dokumen final sekali lagi dari naskah yang disimpan bersamanya, dan membandingkan sidiknya dengan yang diikat
dalam riwayat. Boleh dijalankan selama peladen bekerja.

  --json  keluaran JSON: {"dokumen","sama","berbeda":[{"dokumen","kode","sidik","sidikUlang"}]}
  --help  keterangan ini

Kode keluar: 0 semuanya sama; 1 ada yang berbeda, masing-masing disebut; 2 pemeriksaan tidak dapat dilakukan.
`;
const EXIT_FAULTS = 1;
const PAGE = 100;
const NIL = '00000000-0000-0000-0000-000000000000';

const FINAL = `
  select b.dokumen_id as dokumen, b.kode, encode(b.sidik, 'hex') as sidik, b.naskah, b.kop, b.tanda, l.isi as logo
  from dokumen_berkas b join kasus k on (k.tenant_id, k.id) = (b.tenant_id, b.dokumen_id) and k.context -> 'final' ->> 'sidik' = encode(b.sidik, 'hex')
    left join kop_logo l on l.tenant_id = b.tenant_id and l.sidik = decode(b.kop ->> 'logo', 'hex')
  where b.jenis = 'final' and b.dokumen_id > $1 order by b.dokumen_id limit $2`;

interface Row { readonly dokumen: string; readonly kode: string; readonly sidik: string; readonly naskah: string; readonly kop: KopTersimpan; readonly tanda: TandaFinal; readonly logo: Buffer | null }
interface Report { readonly dokumen: number; readonly sama: number; readonly berbeda: readonly { dokumen: string; kode: string; sidik: string; sidikUlang: string }[] }

/** `dokumen periksa`: prints every final document again and compares. */
export async function dokumenPeriksa(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(USAGE);
    return EXIT_OK;
  }
  if (args.some((arg) => arg !== '--json')) {
    io.err(`Pilihan tidak dikenal: ${args.join(' ')}; lihat --help\n`);
    return EXIT_BAD_INPUT;
  }
  try {
    const report = await atInstallation(env, ({ urls }) => withClient(urls.verifier, compared));
    io.out(args.includes('--json') ? `${JSON.stringify(report)}\n` : written(report));
    return report.berbeda.length === 0 ? EXIT_OK : EXIT_FAULTS;
  } catch (error) {
    io.err(`Dokumen tidak dapat diperiksa: ${whyNot(error)}\n`);
    return EXIT_BAD_INPUT;
  }
}

async function compared(client: pg.Client): Promise<Report> {
  const renderer = new DocumentRenderer();
  const berbeda: { dokumen: string; kode: string; sidik: string; sidikUlang: string }[] = [];
  let dokumen = 0;
  try {
    for (let after = NIL, rows: Row[] = []; ; after = rows.at(-1)?.dokumen ?? after) {
      rows = (await client.query<Row>(FINAL, [after, PAGE])).rows;
      for (const { dokumen: id, kode, sidik, naskah, kop, tanda, logo } of rows) {
        const sidikUlang = createHash('sha256').update(await renderer.renderPdf(JSON.parse(naskah) as Naskah, { ...kop, logo }, tanda)).digest('hex');
        if (sidikUlang !== sidik) berbeda.push({ dokumen: id, kode, sidik, sidikUlang });
      }
      dokumen += rows.length;
      if (rows.length < PAGE) return { dokumen, sama: dokumen - berbeda.length, berbeda };
    }
  } finally {
    await renderer.onApplicationShutdown();
  }
}

const written = ({ dokumen, sama, berbeda }: Report): string => [
  `Dicetak lagi ${dokumen} dokumen final; ${sama} sama bita demi bita.`,
  ...berbeda.map(({ dokumen: id, kode, sidik, sidikUlang }) => `- dokumen ${id} (${kode}): sidik ${sidik}, dicetak lagi ${sidikUlang}`), '',
].join('\n');
