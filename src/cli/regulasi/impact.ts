import { parseArgs } from 'node:util';
import { impactReport, type KasusTerdampak, type LaporanDampak } from '../../history/impact-report.js';
import { readHistories } from '../../history/read.js';
import { shelfOf } from '../../regulasi/judge.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { readerOf } from '../../regulasi/published.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation, withClient } from '../installation-here.js';
import { hukumOf } from './hukum.js';
import { carryOut, refuse } from './told.js';

const USAGE = `Pemakaian: npm run --silent cli -- regulasi impact <berkas> [--untuk <kode instansi>] [--instrumen <berkas>] [--json]

Menyebut, dari seluruh kasus yang tersimpan, mana yang hasilnya akan lain di bawah paket itu: setiap keputusan yang tercatat diputuskan ulang dengan
fakta saat itu, lalu yang mungkin sekarang, nilai, dan ambangnya. Tidak ada yang ditulis. Berkas dapat juga id paket atau id usulan.

  --untuk      hanya kasus instansi ini
  --instrumen  instrumen yang dibawa paket itu (JSON), bila bukan instrumen bawaan
  --json       keluaran JSON: {"paket","kasus","terdampak","aturan":[{"aturan","judul","kasus":[…]}],"tidakTerbaca"}
  --help       keterangan ini

Kode keluar: 0 dibandingkan; 2 paketnya tidak sah, atau basis data tidak dapat dibaca.
`;

/** `regulasi impact`: which outcomes another law would change, before it is in force. */
export function regulasiImpact(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const text = { type: 'string' } as const;
    const { values: { json = false, untuk, instrumen }, positionals: [name, ...more] } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' }, untuk: text, instrumen: text } });
    if (name === undefined || more.length > 0) return refuse([{ path: '', why: 'sebutkan satu paket; lihat --help' }], json, io);
    return atInstallation(env, ({ urls }) => withClient(urls.verifier, async (client) => {
      const reader = readerOf(client);
      const { law, faults } = await hukumOf(name, { shelf: await shelfOf(reader), reader }, instrumen);
      if (!law) return refuse(faults, json, io);
      const laws = new LawCatalog();
      await laws.ready(reader);
      const report = await impactReport(readHistories(client, untuk), (pinned) => laws.forCase(pinned, pinned.packId), law);
      io.out(json ? `${JSON.stringify(report)}\n` : written(report));
      return EXIT_OK;
    }));
  });
}

const LISTED = 10;

function written({ paket, kasus, terdampak, aturan, tidakTerbaca }: LaporanDampak): string {
  const rules = aturan.flatMap((one) => ['', `${one.judul} [${one.aturan}]: ${one.kasus.length}`, ...one.kasus.slice(0, LISTED).map(line), ...(one.kasus.length > LISTED ? [`  … dan ${one.kasus.length - LISTED} lainnya`] : [])]);
  const broken = tidakTerbaca.map((one) => `  ${one.instansi}, kasus ${one.kasus}: ${one.sebab}`);
  return [`Di bawah "${paket}": ${terdampak} dari ${kasus} kasus hasilnya akan lain.`, ...rules, ...(broken.length > 0 ? ['', 'Riwayatnya tidak dapat diputuskan ulang; jalankan history verify:', ...broken] : []), ''].join('\n');
}

const side = ({ ok, need, have, peringatan }: KasusTerdampak['dulu']): string => `${ok ? 'terpenuhi' : peringatan ? 'peringatan' : 'tidak'} (${[need && `perlu ${need}`, have].filter(Boolean).join('; ')})`;

function line({ instansi, kasus, mesin, seq, perintah, dulu, nanti }: KasusTerdampak): string {
  const when = seq === null ? (perintah === null ? 'nilainya' : `sekarang, ${perintah}`) : `peristiwa ${seq}, ${perintah ?? ''}`;
  return `  ${instansi}, ${mesin} ${kasus}, ${when}: ${side(dulu)} → ${side(nanti)}`;
}
