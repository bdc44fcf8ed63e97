import { parseArgs } from 'node:util';
import { asOwner } from '../../platform/database/as-owner.js';
import { EXIT_OK, type CliIo } from '../cli-io.js';
import { atInstallation } from '../installation-here.js';
import { carryOut, refuse } from '../regulasi/told.js';

const USAGE = `Pemakaian: npm run cli -- akun lepas-faktor <nama pengguna>

Melepas aplikasi autentikator, semua passkey, dan kode pemulihan dari akun yang pemiliknya kehilangan semuanya, mengakhiri sesinya, dan mencatatnya pada kejadian
akun itu. Hanya oleh pengelola mesin, setelah memastikan siapa yang meminta; kata sandi tidak berubah.

Kode keluar: 0 dilepas; 2 akun tidak ada atau tidak memakai faktor kedua.
`;

/** In one transaction: what proved the owner is gone, and they can read that it is. */
const TAKE_OFF = `
  with akun as (select id from account where lower(username) = lower($1)),
    totp as (delete from faktor_totp using akun where account_id = akun.id returning 1),
    kunci as (delete from passkey using akun where account_id = akun.id returning 1),
    kode as (delete from kode_pemulihan using akun where account_id = akun.id returning 1),
    tertunda as (delete from sesi_tertunda using akun where account_id = akun.id),
    sesi as (delete from session using akun where account_id = akun.id),
    dilepas as (select (select count(*) from totp) + (select count(*) from kunci) as banyak),
    kejadian as (insert into kejadian_akun (account_id, jenis) select akun.id, 'faktor.dilepas' from akun, dilepas where banyak > 0)
  select banyak::integer from dilepas`;

/** `akun lepas-faktor`: the way back for who lost every factor and code. */
export function akunLepasFaktor(args: string[], io: CliIo, env: NodeJS.ProcessEnv = process.env): Promise<number> {
  return carryOut(args, USAGE, io, async () => {
    const { positionals: [nama, ...more] } = parseArgs({ args, allowPositionals: true });
    if (nama === undefined || more.length > 0) return refuse([{ path: '/nama', why: 'sebutkan satu nama pengguna' }], false, io);
    const banyak = await atInstallation(env, ({ urls }) => asOwner(urls.migrator, async (owner) => (await owner.query<{ banyak: number }>(TAKE_OFF, [nama])).rows[0]?.banyak ?? 0));
    if (banyak === 0) return refuse([{ path: '/nama', why: `akun "${nama}" tidak ada, atau tidak memakai faktor kedua` }], false, io);
    io.out(`${banyak} faktor dilepas dari akun "${nama}"; sesinya berakhir.\n`);
    return EXIT_OK;
  });
}
