import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { BadInput, NotFound } from '../platform/http/problem.js';
import type { BuktiDto, BuktiRinciDto, DaftarBuktiDto, HalamanBuktiDto } from './bukti.dto.js';
import { IzinBukti } from './izin.js';
import { SEHALAMAN } from '../platform/http/halaman.dto.js';

const COLUMNS = `b.id, b.satker_id as satker, b.judul, b.nama, b.jenis, b.bita::float8 as bita, b.halaman, b.sidik, b.tanggal_berlaku::text as "tanggalBerlaku", b.periode, b.keadaan, b.catatan, b.versi, b.pengganti,
  b.gambar is not null as "adaGambar", b.oleh, b.pada`;
const LIST = `
  select ${COLUMNS} from bukti_kini b where b.tenant_id = $1 and b.satker_id = $2 and ($3::text is null or b.periode = $3)
    and ($4::text is null or strpos(lower(b.judul || ' ' || b.nama), lower($4)) > 0) and ($5 or b.pengganti is null) and (b.pada, b.id) < ($6::timestamptz, $7::uuid)
  order by b.pada desc, b.id desc limit $8`;
const CHAIN = `select ${COLUMNS} from bukti_kini b where b.tenant_id = $1 and b.rantai = (select r.rantai from bukti_berkas r where r.tenant_id = $1 and r.id = $2) order by b.versi desc`;

type Row = Omit<BuktiDto, 'halaman' | 'catatan' | 'pengganti' | 'pada'> & { halaman: number | null; catatan: string | null; pengganti: string | null; pada: Date };

/** The evidence of units as those see it whose scope covers them. */
@Injectable()
export class BuktiService {
  constructor(private readonly izin: IzinBukti) {}

  /** The newest first. @throws NotFound for a unit outside the scope; BadInput for a mark that is none of ours */
  daftar(actor: Actor, satker: string, { periode, cari, semuaVersi, setelah, jumlah = SEHALAMAN.biasa }: HalamanBuktiDto): Promise<DaftarBuktiDto> {
    const [pada, id] = setelah === undefined ? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] : markIn(setelah);
    return this.izin.sebagai(actor, async (manager) => {
      await this.izin.satker(manager, actor, satker);
      const rows = await manager.query<Row[]>(LIST, [actor.tenant, satker, periode ?? null, cari ?? null, semuaVersi === 'true', pada, id, jumlah + 1]);
      const last = rows.length > jumlah ? rows[jumlah - 1] : undefined;
      return { isi: rows.slice(0, jumlah).map(told), ...(last ? { berikutnya: encodeCursor([last.pada.toISOString(), last.id]) } : {}) };
    });
  }

  /** One file with all its versions. @throws NotFound */
  rinci(actor: Actor, id: string): Promise<BuktiRinciDto> {
    return this.izin.sebagai(actor, async (manager) => {
      const versi = (await manager.query<Row[]>(CHAIN, [actor.tenant, id])).map(told);
      const own = versi.find((one) => one.id === id);
      if (!own) throw new NotFound();
      return { ...own, riwayatVersi: versi };
    });
  }
}

const told = ({ halaman, catatan, pengganti, pada, ...row }: Row): BuktiDto => ({
  ...row, pada: pada.toISOString(), ...(halaman === null ? {} : { halaman }), ...(catatan === null ? {} : { catatan }), ...(pengganti === null ? {} : { pengganti }),
});

function markIn(setelah: string): readonly [string, string] {
  const [pada = '', id = ''] = decodeCursor(setelah, 2) ?? [];
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(pada) || !/^[0-9a-f-]{36}$/.test(id)) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return [pada, id];
}
