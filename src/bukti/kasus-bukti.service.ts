import { Injectable } from '@nestjs/common';
import type { Actor } from '../identity/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { NotFound } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { CASE_COLUMNS, caseOf, type RawCase } from '../workflow/case-row.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { FactSources } from '../workflow/fact-sources.js';
import { asSeen, tenantWide } from '../workflow/load.js';
import type { BuktiKasusDto } from './bukti.dto.js';
import { rujukanIn, terbaik, type BuktiDikenal } from './rujukan.js';

const CASE = `select ${CASE_COLUMNS} from kasus k join satker s on (s.tenant_id, s.id) = (k.tenant_id, k.satker_id) where k.tenant_id = $1 and k.id = $2`;
const KNOWN = `select sidik, satker_id as satker, path, keadaan, berkas, tautan, judul, jenis, bita::float8 as bita, versi, pengganti, berubah, catatan from app.bukti_menurut_sidik($1::uuid, $2::text[])`;

/** The evidence that a case cites, for whoever sees the case: also of an assessor's unit, once the layer is finished. */
@Injectable()
export class KasusBukti {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources) {}

  /** All that it cites, once each. @throws NotFound for a case that this post does not see */
  daftar(actor: Actor, kasus: string): Promise<BuktiKasusDto[]> {
    return this.withCase(actor, kasus, async (tx, row) => {
      const rujukan = rujukanIn(row.stored.context);
      const dikenal = await this.dikenal(tx, actor.tenant, [...rujukan.keys()]);
      return [...rujukan].map(([sidik, { judul, tempat }]) => {
        const found = terbaik(dikenal.get(sidik) ?? [], row.unit.path);
        return {
          sidik, judul, tempat: [...tempat], keadaan: found?.keadaan ?? 'tidakDikenal', berubahSetelahDinilai: found?.berubah ?? false, dapatDiunduh: found?.berkas != null && ['tersimpan', 'belumDipindai'].includes(found.keadaan),
          ...(found?.berkas == null ? {} : { bukti: found.berkas }), ...(found?.tautan == null ? {} : { tautan: found.tautan }), ...(found?.versi == null ? {} : { versi: found.versi }),
          ...(found?.pengganti == null ? {} : { pengganti: found.pengganti }), ...(found?.catatan == null ? {} : { catatan: found.catatan }),
        };
      });
    });
  }

  /** The stored file behind a hash that the case cites. @throws NotFound where it does not, or where there is none */
  berkasYangDirujuk(actor: Actor, kasus: string, sidik: string): Promise<string> {
    return this.withCase(actor, kasus, async (tx, row) => {
      if (!rujukanIn(row.stored.context).has(sidik)) throw new NotFound();
      const found = terbaik((await this.dikenal(tx, actor.tenant, [sidik])).get(sidik) ?? [], row.unit.path);
      if (found?.berkas == null) throw new NotFound();
      return found.berkas;
    });
  }

  private async dikenal(tx: Transaction, tenant: string, sidik: readonly string[]): Promise<Map<string, BuktiDikenal[]>> {
    const found = new Map<string, BuktiDikenal[]>();
    for (const row of await tx.run<BuktiDikenal>({ name: 'bukti-menurut-sidik', text: KNOWN, values: [tenant, sidik] })) found.set(row.sidik, [...(found.get(row.sidik) ?? []), row]);
    return found;
  }

  /** Reads a case as this post sees it, then looks over the whole instansi. */
  private withCase<T>(actor: Actor, id: string, fn: (tx: Transaction, row: CaseRow) => Promise<T>): Promise<T> {
    return this.database.inFlights(async (tx) => {
      await Promise.all([tx.begin(), tx.as(asSeen(actor))]);
      const [raw] = await tx.run<RawCase>({ name: 'kasus-berbukti', text: CASE, values: [actor.tenant, id] });
      const row = raw ? caseOf(raw) : null;
      await this.laws.ready(tx, row ? [row.packId] : []);
      if (!row || !this.sources.isVisible(actor, row, this.laws.forCase(row, actor.packId))) throw new NotFound();
      await tx.as(tenantWide(actor));
      const result = await fn(tx, row);
      await tx.commit();
      return result;
    });
  }
}
