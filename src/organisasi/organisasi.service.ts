import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../identity/actor.js';
import { Database } from '../platform/database/database.js';
import { BadInput, NotFound } from '../platform/http/problem.js';
import type { DaftarSatkerDto, HalamanSatkerDto, SatkerBerjenjangDto, SatkerDto } from './organisasi.dto.js';
import { SatkerEntity } from './satker.entity.js';
import { SEHALAMAN } from '../platform/http/halaman.dto.js';

const PATH = /^\/([a-z0-9-]+\/)+$/;

/** The tree as a post may see it. */
@Injectable()
export class OrganisasiService {
  constructor(private readonly database: Database) {}

  /**
   * The units in the scope of the post, each after the one above it.
   * @throws BadInput for a cursor that is none of ours
   */
  async list(actor: Actor, { setelah, jumlah = SEHALAMAN.biasa, jenjang }: HalamanSatkerDto): Promise<DaftarSatkerDto> {
    const after = setelah === undefined ? '' : pathOfCursor(setelah);
    const rows = await this.database.inTx(contextOf(actor), (manager) => {
      // The policy also shows the chain above the scope, which is none of the post's own.
      const query = manager.createQueryBuilder(SatkerEntity, 's')
        .where('s.path > :after and starts_with(s.path, :scope)', { after, scope: actor.scope })
        .orderBy('s.path').limit(jumlah + 1);
      return (jenjang ? query.andWhere('s.jenjang = :jenjang', { jenjang }) : query).getMany();
    });
    const page = rows.slice(0, jumlah);
    const last = rows.length > jumlah ? page.at(-1) : undefined;
    return { isi: page.map(told), ...(last ? { berikutnya: Buffer.from(last.path).toString('base64url') } : {}) };
  }

  /**
   * One unit with the chain above it.
   * @throws NotFound also where the unit exists but is not this post's to see
   */
  async one(actor: Actor, id: string): Promise<SatkerBerjenjangDto> {
    return this.database.inTx(contextOf(actor), async (manager) => {
      const units = manager.getRepository(SatkerEntity);
      const unit = await units.findOneBy({ tenantId: actor.tenant, id });
      if (!unit) throw new NotFound();
      const chain = await units.find({ where: { tenantId: actor.tenant, path: In(pathsAbove(unit.path)) }, order: { path: 'asc' } });
      return { ...told(unit), rantai: chain.map(told) };
    });
  }
}

const contextOf = ({ tenant, scope, person, post }: Actor) => ({ tenant, scope, person, post });

function pathOfCursor(cursor: string): string {
  const path = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!PATH.test(path)) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return path;
}

/** `/a/`, `/a/b/` for `/a/b/c/`. */
function pathsAbove(path: string): string[] {
  const steps = path.split('/').slice(1, -2);
  return steps.map((_, i) => `/${steps.slice(0, i + 1).join('/')}/`);
}

const told = (unit: SatkerEntity): SatkerDto => ({
  id: unit.id, kode: unit.kode, nama: unit.nama, jenjang: unit.jenjang, jenis: unit.jenis, zona: unit.zona, pegawai: unit.pegawai,
  ...(unit.provinsi === null ? {} : { provinsi: unit.provinsi }), ...(unit.indukId === null ? {} : { induk: unit.indukId }),
});
