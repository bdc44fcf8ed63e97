import { longDate, type LocalDate } from '../../machines/kernel/calendar.js';
import type { Jam } from './clock.js';

interface Menunggu {
  readonly tanggal: LocalDate;
  readonly lanjut: () => void;
  readonly gagal: (error: unknown) => void;
}

/**
 * Several stories by one clock. Only one of them goes on at a time; when it has to wait for a later day, the one that waits for the
 * earliest day goes on, so that everything happens in the order of the calendar, however the stories are written.
 */
export class Agenda {
  private readonly menunggu: Menunggu[] = [];

  constructor(private readonly jam: Pick<Jam, 'hari' | 'ke'>) {}

  /**
   * Waits until it is this day.
   * @throws RangeError for an earlier day: what has been decided cannot come after what follows it
   */
  async sampai(tanggal: LocalDate): Promise<void> {
    if (tanggal < this.jam.hari) throw new RangeError(`cerita tidak mundur: dari ${longDate(this.jam.hari)} ke ${longDate(tanggal)}`);
    if (tanggal > this.jam.hari) await this.giliran(tanggal);
  }

  /** Tells all these stories, and waits for the last; gives how each of them ended, in their order. */
  async bersama(cerita: readonly (() => Promise<void>)[]): Promise<PromiseSettledResult<void>[]> {
    const all = Promise.allSettled(cerita.map(async (satu) => {
      await this.masuk();
      try {
        await satu();
      } finally {
        this.lepas();
      }
    }));
    this.lepas();
    const results = await all;
    return results;
  }

  /** Waits for the turn of a story that begins today. */
  private masuk(): Promise<void> {
    return new Promise((lanjut, gagal) => { this.menunggu.push({ tanggal: this.jam.hari, lanjut, gagal }); });
  }

  private giliran(tanggal: LocalDate): Promise<void> {
    return new Promise((lanjut, gagal) => {
      this.menunggu.push({ tanggal, lanjut, gagal });
      this.lepas();
    });
  }

  /** Whoever went on goes on no more; the next one does. */
  private lepas(): void {
    const next = this.menunggu.reduce<Menunggu | undefined>((first, one) => (first && first.tanggal <= one.tanggal ? first : one), undefined);
    if (!next) return;
    this.menunggu.splice(this.menunggu.indexOf(next), 1);
    this.jam.ke(next.tanggal).then(next.lanjut, next.gagal);
  }
}
