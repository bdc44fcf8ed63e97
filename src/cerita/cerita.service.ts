import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isDate } from '../../machines/kernel/calendar.js';
import type { Stored } from '../../machines/kernel/machine.js';
import { DIMIGRASIKAN } from '../../machines/migrasi/migrate.js';
import { registry } from '../../machines/registry.js';
import type { RecordedEvent } from '../history/recorded.js';
import { kewenanganSchema, replay } from '../history/replay.js';
import type { Actor } from '../identity/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { SEHALAMAN } from '../platform/http/halaman.dto.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { BadInput, NotFound } from '../platform/http/problem.js';
import { LawCatalog, type LoadedLaw } from '../regulasi/law-catalog.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { FactSources } from '../workflow/fact-sources.js';
import { familyOf } from '../kasus/family.js';
import { asSeen } from '../workflow/load.js';
import { bukaPribadi } from '../workflow/pribadi.js';
import type { CeritaDto, DokumenCeritaDto, LangkahDto, SaringanCeritaDto } from './cerita.dto.js';
import { kalimat, waktu } from './kalimat.js';
import { langkahDari, namaDari, riwayatDari, type RawLangkah } from './langkah.sql.js';
import { idsIn, PALING_BANYAK, perubahan, type Perubahan } from './perubahan.js';

const position = z.tuple([z.iso.datetime(), z.uuid(), z.string().regex(/^\d{1,9}$/)]);

/** A step of a case: what was recorded, and the case before and after it. */
interface Adegan { readonly event: RecordedEvent; readonly law: LoadedLaw; readonly before: Stored | null; readonly after: Stored | null }

/** The history of a case and of what hangs on it, as people read it. Reads only. */
@Injectable()
export class CeritaService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly sources: FactSources) {}

  /**
   * The steps of all cases of the family that this post may see, in time, each with its article and what it changed.
   * @throws NotFound also where the case exists but is not this actor's to see
   * @throws BadInput for a mark that is none of ours, or a day that is none
   */
  async cerita(actor: Actor, id: string, saringan: SaringanCeritaDto): Promise<CeritaDto> {
    const setelah = positionIn(saringan.setelah);
    for (const hari of ['dari', 'sampai'] as const) if (saringan[hari] !== undefined && !isDate(saringan[hari])) throw new BadInput([{ path: `query/${hari}`, why: 'bukan tanggal yang ada di kalender' }]);
    const { mesin = null, perintah = null, orang = null, dari = null, sampai = null, urut, jumlah = SEHALAMAN.biasa } = saringan;
    return this.database.within(asSeen(actor), async (tx) => {
      const family = await this.family(tx, actor, id);
      const steps = await langkahDari(tx, { tenant: actor.tenant, kasus: family.map((row) => row.id), zona: actor.zona, mesin, perintah, orang, dari, sampai, terbaruDahulu: urut === '-pada', setelah, jumlah });
      const isi = await this.told(tx, actor, steps);
      const last = steps.length === jumlah ? steps.at(-1) : undefined;
      return { isi, ...(last ? { berikutnya: encodeCursor([last.at.toISOString(), last.kasus, String(last.seq)]) } : {}) };
    });
  }

  private async family(tx: Transaction, actor: Actor, id: string): Promise<CaseRow[]> {
    const rows = await familyOf(tx, actor.tenant, id);
    await this.laws.ready(tx, rows.map(({ packId }) => packId));
    const seen = rows.filter((row) => this.sources.isVisible(actor, row, this.laws.forCase(row, actor.packId)));
    if (!seen.some((row) => row.id === id)) throw new NotFound();
    return seen;
  }

  private async told(tx: Transaction, actor: Actor, steps: readonly RawLangkah[]): Promise<LangkahDto[]> {
    const histories = await riwayatDari(tx, actor.tenant, [...new Set(steps.map(({ kasus }) => kasus))]);
    await this.laws.ready(tx);
    const scenes = new Map([...histories].map(([kasus, events]) => [kasus, this.scenes(events)]));
    const found = steps.flatMap((step) => { const scene = scenes.get(step.kasus)?.[step.seq - 1]; return scene ? [{ step, scene }] : []; });
    // what private persons said is put back in its place, or was erased since
    const isi = await bukaPribadi(tx, actor.tenant, found.map(({ scene: { before, after } }) => [before?.context, after?.context] as const));
    const names = await namaDari(tx, actor.tenant, idsIn(...isi.flat()));
    return found.map(({ step, scene }, i) => langkah(step, scene, perubahan(isi[i]?.[0], isi[i]?.[1], (id) => names.get(id)), actor.zona));
  }

  /** The history played again: the case before and after each event. A fault ends it, as `history verify` would tell. */
  private scenes(events: readonly RecordedEvent[]): Adegan[] {
    const moments: { event: RecordedEvent; law: LoadedLaw; stored: Stored | null }[] = [];
    const end = replay(events, (pinned) => this.laws.forCase(pinned, pinned.packId), ({ event, law, stored }) => { moments.push({ event, law, stored }); });
    return moments.map(({ event, law, stored }, i) => ({ event, law, before: stored, after: moments[i + 1]?.stored ?? end.stored }));
  }
}

function positionIn(setelah: string | undefined): [string, string, string] | null {
  if (setelah === undefined) return null;
  const parts = position.safeParse(decodeCursor(setelah, position.def.items.length));
  if (!parts.success) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return parts.data;
}

const payloadSchema = z.looseObject({ kewenangan: kewenanganSchema.optional() });

function langkah(step: RawLangkah, { event, law: { law }, before, after }: Adegan, changes: readonly Perubahan[], zona: string): LangkahDto {
  const def = registry.machine(event.machine);
  const judul = event.type === DIMIGRASIKAN ? 'Pindahkan ke hukum atau versi lain' : law.say(registry.command(event.command)?.spec.title ?? event.command);
  const { kewenangan } = payloadSchema.parse(JSON.parse(event.payload));
  const dokumen = dokumenOf(event, after, law.pack.dokumen);
  return {
    kasus: step.kasus, mesin: def.name, versi: step.seq, perintah: event.command, pada: event.at, waktu: waktu(event.at, zona),
    kalimat: kalimat({ role: step.role, pelaku: step.pelaku, satker: step.satker, atasNama: step.atas_nama, kewenangan }, judul, def, { dari: before?.value ?? null, ke: after?.value ?? '' }, law),
    dasar: [...law.basis(event.command)], perubahan: changes.slice(0, PALING_BANYAK), ...(changes.length > PALING_BANYAK ? { perubahanLain: changes.length - PALING_BANYAK } : {}),
    ...(dokumen ? { dokumen } : {}), sidik: step.hash,
  };
}

function dokumenOf({ machine, caseId }: RecordedEvent, after: Stored | null, kinds: Readonly<Record<string, { readonly judul: string }>>): DokumenCeritaDto | undefined {
  const context = machine === 'dokumen' ? after?.context as { readonly jenis?: string; readonly nomor?: string } | undefined : undefined;
  if (!context?.jenis) return undefined;
  return { id: caseId, jenis: context.jenis, judul: kinds[context.jenis]?.judul ?? context.jenis, ...(context.nomor ? { nomor: context.nomor } : {}) };
}
