import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tenggat } from '../../machines/waktu/tenggat.js';
import type { Session } from '../identity/session.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../platform/http/cursor.js';
import { BadInput } from '../platform/http/problem.js';
import { LawCatalog } from '../regulasi/law-catalog.js';
import { TenggatService } from '../waktu/tenggat.service.js';
import { FactSources } from '../workflow/fact-sources.js';
import { asSeen } from '../workflow/load.js';
import { bacaTugas } from './baca-tugas.js';
import { JabatanSaya, kunciJabatan } from './jabatan-saya.js';
import type { KotakMasukSayaDto, SaringTugasDto, TugasSayaDto } from './kotak-masuk.dto.js';
import { jatuhTempo, tugasDto, type Tugas } from './tugas.js';

const BAWAAN = 50;
/** Where tasks are put in order by what is reckoned (the due day), so many of each post are looked at, the oldest first. */
const TERBANYAK = 1_000;

/** The place of a row: day or instant, since when, case, post. */
const POSITION = z.tuple([z.union([z.iso.datetime(), z.iso.date()]), z.iso.datetime(), z.uuid(), z.string().max(80)]);
type Tempat = z.infer<typeof POSITION>;

interface Bertenggat { readonly tugas: Tugas; readonly tenggat: Tenggat | undefined }

/** What waits for a person, over all posts in which they act today. */
@Injectable()
export class KotakMasukService {
  constructor(
    private readonly database: Database, private readonly jabatan: JabatanSaya, private readonly laws: LawCatalog, private readonly sources: FactSources, private readonly tenggat: TenggatService,
  ) {}

  /** @throws NotFound for a post that is not theirs; BadInput when `setelah` is no mark of ours */
  async daftar(session: Session, saring: SaringTugasDto): Promise<KotakMasukSayaDto> {
    const { jumlah = BAWAAN, urut = 'sejak' } = saring;
    const after = positionIn(saring.setelah);
    const reckoned = urut === 'tenggat' || saring.status !== undefined;
    const actors = await this.jabatan.dari(session, saring.jabatan);
    return this.inOneFlight(async (tx) => {
      const dari = after && !reckoned ? { sejak: after[1], kasus: after[2] } : undefined;
      const read = await bacaTugas(tx, actors, { mesin: saring.mesin, klaim: saring.klaim, terbaru: urut === '-sejak', dari, jumlah: reckoned ? TERBANYAK : jumlah + 2 });
      await this.laws.ready(tx, read.map(({ row }) => row.packId));
      const seen = read.filter((tugas) => this.sources.isVisible(tugas.actor, tugas.row, this.lawOf(tugas)));
      const due = reckoned ? await this.bertenggat(tx, seen) : seen.map((tugas): Bertenggat => ({ tugas, tenggat: undefined }));
      const matching = due.filter(({ tenggat }) => saring.status === undefined || tenggat?.layanan?.status === saring.status);
      const ordered = matching.map((one) => ({ one, tempat: placeOf(one, urut) })).sort((a, b) => compare(a.tempat, b.tempat, urut)).filter(({ tempat }) => !after || compare(tempat, after, urut) > 0);
      const page = ordered.slice(0, jumlah);
      const last = ordered.length > jumlah ? page.at(-1) : undefined;
      const shown = reckoned ? page.map(({ one }) => one) : await this.bertenggat(tx, page.map(({ one }) => one.tugas));
      return {
        isi: shown.map((one) => this.dto(one)), ...(last ? { berikutnya: encodeCursor([...last.tempat]) } : {}),
        ...(reckoned && actors.some((actor) => read.filter((tugas) => tugas.actor === actor).length === TERBANYAK) ? { terpotong: true } : {}),
      };
    });
  }

  /** All that waits in these posts and has a day, for the calendar. */
  async semua(actors: Awaited<ReturnType<JabatanSaya['dari']>>): Promise<TugasSayaDto[]> {
    return this.inOneFlight(async (tx) => {
      const read = await bacaTugas(tx, actors, { jumlah: TERBANYAK });
      await this.laws.ready(tx, read.map(({ row }) => row.packId));
      return (await this.bertenggat(tx, read.filter((tugas) => this.sources.isVisible(tugas.actor, tugas.row, this.lawOf(tugas))))).map((one) => this.dto(one));
    });
  }

  private dto({ tugas, tenggat }: Bertenggat): TugasSayaDto {
    const source = this.sources.of(tugas.row.stored.machine);
    const { context } = tugas.row.stored;
    return tugasDto(tugas, this.lawOf(tugas).law, { tingkat: source.tingkat?.(context, {}), dokumen: source.dokumen?.(context, {}) }, tenggat);
  }

  private lawOf({ row, actor }: Tugas) {
    return this.laws.forCase(row, actor.packId);
  }

  /** With their due days, each as its post sees it. */
  private async bertenggat(tx: Transaction, tugas: readonly Tugas[]): Promise<Bertenggat[]> {
    const found = new Map<Tugas, Tenggat | undefined>();
    for (const [actor, own] of groups(tugas)) {
      await tx.as(asSeen(actor));
      const byCase = await this.tenggat.of(tx, actor.tenant, own.map(({ row }) => row));
      for (const one of own) found.set(one, byCase.get(one.row.id));
    }
    return tugas.map((one) => ({ tugas: one, tenggat: found.get(one) }));
  }

  private inOneFlight<T>(fn: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.database.inFlights(async (tx) => {
      const begun = tx.begin();
      const result = await fn(tx);
      await begun;
      await tx.commit();
      return result;
    });
  }
}

function groups(tugas: readonly Tugas[]): Map<Tugas['actor'], Tugas[]> {
  const byActor = new Map<Tugas['actor'], Tugas[]>();
  for (const one of tugas) byActor.set(one.actor, [...(byActor.get(one.actor) ?? []), one]);
  return byActor;
}

const placeOf = ({ tugas, tenggat }: Bertenggat, urut: string): Tempat => [urut === 'tenggat' ? jatuhTempo(tenggat) : tugas.sejak, tugas.sejak, tugas.row.id, kunciJabatan(tugas.actor)];

function compare(a: Tempat, b: Tempat, urut: string): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  if (at < 0) return 0;
  return ((a[at] ?? '') < (b[at] ?? '') ? -1 : 1) * (urut === '-sejak' ? -1 : 1);
}

function positionIn(setelah: string | undefined): Tempat | undefined {
  if (setelah === undefined) return undefined;
  const found = POSITION.safeParse(decodeCursor(setelah, POSITION.def.items.length));
  if (!found.success) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return found.data;
}
