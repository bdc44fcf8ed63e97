import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../identity/actor.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { Database } from '../platform/database/database.js';
import { BadInput } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { outsideOf } from '../regulasi/published.js';
import { asSeen } from '../workflow/load.js';
import type { DaftarPemberitahuanDto } from './pemberitahuan.dto.js';
import type { Jenis } from './jenis.js';
import { judulOf } from './perihal.js';

interface Row { kasus: string; mesin: string; versi: number; perihal: string; jenis: Jenis; satker: string; pada: Date }

/** The sort key of a row: `pada`, case, `seq`, `perihal`. */
const position = z.tuple([z.iso.datetime(), z.uuid(), z.string().regex(/^\d{1,9}$/), z.string().max(100)]);
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '0', ''] as const;

// joined with the case under the actor's scope: a notice about what is no longer theirs to see is not shown
const LIST = `
  select n.case_id as kasus, k.machine as mesin, n.seq as versi, n.perihal, n.jenis, s.nama as satker, n.pada
  from pemberitahuan n join kasus k on (k.tenant_id, k.id) = (n.tenant_id, n.case_id) join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id)
  where n.tenant_id = $1 and n.post_id = $2
    and (n.jenis <> 'pantau' or exists (select from pantauan w where (w.tenant_id, w.case_id, w.person_id, w.post_id) = (n.tenant_id, n.case_id, $8::uuid, n.post_id)))
    and (n.pada, n.case_id, n.seq, n.perihal) < ($3::timestamptz, $4::uuid, $5::int, $6)
  order by n.pada desc, n.case_id desc, n.seq desc, n.perihal desc limit $7`;

/** What a post was told. Reads only. */
@Injectable()
export class PemberitahuanService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  /**
   * The newest first.
   * @throws BadInput when `setelah` is no mark of ours
   */
  async list(actor: Actor, jumlah: number, setelah?: string): Promise<DaftarPemberitahuanDto> {
    const after = setelah === undefined ? NEWEST : positionIn(setelah);
    await this.laws.ready(outsideOf(this.database), [actor.packId]);
    const rows = await this.database.inTx(asSeen(actor), (manager) => manager.query<Row[]>(LIST, [actor.tenant, actor.post, ...after, jumlah, actor.person]));
    const last = rows.length === jumlah ? rows.at(-1) : undefined;
    const { say } = this.laws.byPack(actor.packId).law;
    return {
      isi: rows.map((row) => ({ ...row, judul: say(judulOf(row.perihal)), pada: row.pada.toISOString() })),
      ...(last ? { berikutnya: encodeCursor([last.pada.toISOString(), last.kasus, String(last.versi), last.perihal]) } : {}),
    };
  }
}

function positionIn(setelah: string): readonly string[] {
  const parts = position.safeParse(decodeCursor(setelah, 4));
  if (!parts.success) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return parts.data;
}
