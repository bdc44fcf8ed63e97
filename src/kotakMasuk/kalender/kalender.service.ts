import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../identity/actor.js';
import { ALAMAT_PUBLIK } from '../../pemberitahuan/surel/surat.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/http/problem.js';
import { asSeen } from '../../workflow/load.js';
import { TonggakService } from '../../waktu/tonggak/tonggak.service.js';
import { JabatanSaya } from '../jabatan-saya.js';
import { KotakMasukService } from '../kotak-masuk.service.js';
import { kalenderOf, type Tonggak } from './kalender.js';

const SUBSCRIBE = `
  insert into kalender_langganan (person_id, akun, sidik) values ($1, $2, $3)
  on conflict (person_id) do update set akun = excluded.akun, sidik = excluded.sidik, pada = app.now()`;
const END = 'delete from kalender_langganan where person_id = $1';
const WHOSE = 'select akun, person_id from identity.kalender_milik($1)';
const YEAR = `select extract(year from app.now() at time zone 'Asia/Jakarta')::int as tahun`;
const KODE = /^[A-Za-z0-9_-]{43}$/;

/** The calendar of a person behind a secret address: calendar programs know no session. It shows dates and names of units, nothing that was assessed. */
@Injectable()
export class KalenderService {
  constructor(private readonly database: Database, private readonly jabatan: JabatanSaya, private readonly kotakMasuk: KotakMasukService, private readonly tonggak: TonggakService, @Inject(ALAMAT_PUBLIK) private readonly alamat: string) {}

  /** A new address; the old one ends. It is shown this once, the database keeps its hash. */
  async buka({ account, person, ...actor }: Actor): Promise<string> {
    const kode = randomBytes(32).toString('base64url');
    await this.database.inTx(asSeen({ account, person, ...actor }), (manager) => manager.query(SUBSCRIBE, [person, account, sidikOf(kode)]));
    return `${this.alamat}/api/v1/saya/kalender.ics?kode=${kode}`;
  }

  async cabut(actor: Actor): Promise<void> {
    await this.database.inTx(asSeen(actor), (manager) => manager.query(END, [actor.person]));
  }

  /** @throws NotFound for an address that is unknown, revoked or replaced, alike */
  async isi(kode: string): Promise<string> {
    const [owner] = KODE.test(kode) ? await this.database.outside<{ akun: string; person_id: string }>({ name: 'kalender-milik', text: WHOSE, values: [sidikOf(kode)] }) : [];
    if (!owner) throw new NotFound();
    const actors = await this.jabatan.milik(owner.akun, owner.person_id);
    return kalenderOf(await this.kotakMasuk.semua(actors), await this.tonggakDari(actors), { alamat: this.alamat });
  }

  /** This year's and the next one's, once for each instansi. */
  private async tonggakDari(actors: readonly Actor[]): Promise<Tonggak[]> {
    const [clock] = await this.database.outside<{ tahun: number }>({ name: 'tahun-kini', text: YEAR });
    const years = [clock?.tahun ?? 0, (clock?.tahun ?? 0) + 1].map(String);
    const found: Tonggak[] = [];
    for (const actor of new Map(actors.map((one) => [one.tenant, one])).values()) {
      for (const tahun of years) {
        const { isi } = await this.tonggak.tahun(actor, tahun);
        found.push(...isi.map(({ judul, sifat, tanggal, semula, sumber }) => ({ instansi: actor.tenant, tahun, judul, sifat: sifat as Tonggak['sifat'], tanggal, semula, surat: sumber.surat })));
      }
    }
    return found;
  }
}

const sidikOf = (kode: string): Buffer => createHash('sha256').update(kode).digest();
