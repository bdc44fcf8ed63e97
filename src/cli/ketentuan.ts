import { halamanKetentuanDanPertentangan } from '../../machines/hukum/halaman.js';
import type { CliIo } from './cli-io.js';
import { writePages } from './write-pages.js';

const USAGE = `Pemakaian: npm run cli -- ketentuan [--dir <folder>]

Menulis tabel setiap ketentuan dan pertentangan (pasal, bunyi, letak, uji) ke docs/regulations, atau ke folder lain.
`;

/** `ketentuan`: writes where every rule of the law lives, and what proves it. */
export const ketentuan = (args: string[], io: CliIo): Promise<number> => writePages(args, io, { usage: USAGE, folder: 'regulations', pages: halamanKetentuanDanPertentangan });
