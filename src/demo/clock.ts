import { longDate, type LocalDate } from '../../machines/kernel/calendar.js';
import { asOwner } from '../platform/database/as-owner.js';

/** The offices open at nine, Western Indonesian Time: the hour at which every act of a day begins. */
const OPENING = 'T09:00:00+07:00';
const MOVE = 'update app.jam set geser = $1::timestamptz - clock_timestamp()';

/** The legal clock of a throw-away installation, moved by hand. It runs on by itself between two moves. */
export class Jam {
  private now: LocalDate = '';

  /** @param migratorUrl of an installation that nobody relies on: its one clock is moved */
  constructor(private readonly migratorUrl: string) {}

  /** Today, by the legal clock. */
  get hari(): LocalDate {
    return this.now;
  }

  /** Sets the clock, also back: only before anything has happened by it. */
  async setel(tanggal: LocalDate): Promise<void> {
    await asOwner(this.migratorUrl, (owner) => owner.query(MOVE, [`${tanggal}${OPENING}`]));
    this.now = tanggal;
  }

  /**
   * Goes on to a later day; nothing happens when it is that day already.
   * @throws RangeError for an earlier day: what has been decided cannot come after what follows it
   */
  async ke(tanggal: LocalDate): Promise<void> {
    if (tanggal < this.now) throw new RangeError(`jam peragaan tidak mundur: dari ${longDate(this.now)} ke ${longDate(tanggal)}`);
    if (tanggal > this.now) await this.setel(tanggal);
  }
}
