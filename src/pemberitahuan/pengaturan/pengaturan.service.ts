import { createHash, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/actor.js';
import { Database } from '../../platform/database/database.js';
import { BadInput, Conflict, Refused, TooBusy } from '../../platform/http/problem.js';
import { Mailer, MailRefused } from '../../platform/mail/mailer.js';
import { asSeen } from '../../workflow/load.js';
import { ALASAN_HUKUM, JENIS, JENIS_PEMBERITAHUAN, type Cara, type Jenis } from '../jenis.js';
import { ALAMAT_PUBLIK, suratKode } from '../surel/surat.js';
import type { PengaturanDto, UbahPengaturanDto } from './pengaturan.dto.js';

interface Row { surel: Partial<Record<Jenis, Cara>> | null; dari: string | null; sampai: string | null; zona: string | null; pukul: number | null; email: string | null; terverifikasi: boolean }

const READ = `
  select s.surel, to_char(s.tenang_dari, 'HH24:MI') as dari, to_char(s.tenang_sampai, 'HH24:MI') as sampai, s.zona, s.ringkasan_pukul as pukul, c.email, c.terverifikasi_pada is not null as terverifikasi
  from person o left join pengaturan s on s.person_id = o.id left join kontak c on c.person_id = o.id where o.id = $1`;
const WRITE = `
  insert into pengaturan (person_id, surel, tenang_dari, tenang_sampai, zona, ringkasan_pukul) values ($1, $2, $3, $4, $5, $6)
  on conflict (person_id) do update set surel = excluded.surel, tenang_dari = excluded.tenang_dari, tenang_sampai = excluded.tenang_sampai, zona = excluded.zona,
    ringkasan_pukul = excluded.ringkasan_pukul, diubah = app.now()`;
const ADDRESS = `
  insert into kontak (person_id, email, kode, kode_sampai) values ($1, $2, $3, clock_timestamp() + interval '30 minutes')
  on conflict (person_id) do update set email = excluded.email, terverifikasi_pada = null, kode = excluded.kode, kode_sampai = excluded.kode_sampai, diubah = app.now()`;
const VERIFY = `update kontak set terverifikasi_pada = app.now(), kode = null, kode_sampai = null where person_id = $1 and kode = $2 and kode_sampai > clock_timestamp() returning 1`;
const PUKUL_BAWAAN = 7;

/** How a person wants to be told, and where mail reaches them. */
@Injectable()
export class PengaturanService {
  constructor(private readonly database: Database, private readonly mailer: Mailer, @Inject(ALAMAT_PUBLIK) private readonly alamat: string) {}

  baca(actor: Actor): Promise<PengaturanDto> {
    return this.sebagai(actor, (manager) => this.dto(manager, actor));
  }

  /** @throws Refused where a notice about the law would be switched off; BadInput for quiet hours without length */
  ubah(actor: Actor, { surel, jamTenang, zona, ringkasanPukul }: UbahPengaturanDto): Promise<PengaturanDto> {
    if (surel.hukum !== undefined && surel.hukum !== 'langsung') throw new Refused([HUKUM(surel.hukum)]);
    if (jamTenang && jamTenang.dari === jamTenang.sampai) throw new BadInput([{ path: '/jamTenang/sampai', why: 'harus berbeda dari jam mulai' }]);
    const chosen = Object.fromEntries(JENIS.flatMap((jenis) => (surel[jenis] === undefined || jenis === 'hukum' ? [] : [[jenis, surel[jenis]]])));
    return this.sebagai(actor, async (manager) => {
      await manager.query(WRITE, [actor.person, JSON.stringify(chosen), jamTenang?.dari ?? null, jamTenang?.sampai ?? null, zona, ringkasanPukul]);
      return this.dto(manager, actor);
    });
  }

  /**
   * Another address: nothing is sent there until the code from the mail was typed in.
   * @throws Conflict where no mail leaves this installation; TooBusy when the mail server does not answer; BadInput when it refuses the address
   */
  async ubahSurel(actor: Actor, email: string): Promise<PengaturanDto> {
    if (!this.mailer.enabled) throw new Conflict('surel-tidak-tersedia', {}, 'Instalasi ini tidak mengirim surel.');
    const kode = String(randomInt(0, 100_000_000)).padStart(8, '0');
    return this.sebagai(actor, async (manager) => {
      await manager.query(ADDRESS, [actor.person, email, sidikOf(actor.person, kode)]);
      await this.mailer.send({ to: email, messageId: `<kode.${sidikOf(actor.person, `${email}${kode}`).toString('hex').slice(0, 32)}@${this.mailer.host}>`, ...suratKode(this.alamat, kode) })
        .catch((error: unknown) => { throw error instanceof MailRefused ? new BadInput([{ path: '/alamat', why: 'ditolak oleh peladen surel' }]) : new TooBusy(60, 'Peladen surel sedang tidak dapat dihubungi.'); });
      return this.dto(manager, actor);
    });
  }

  /** @throws BadInput for a code that is wrong, used or too old */
  verifikasi(actor: Actor, kode: string): Promise<PengaturanDto> {
    return this.sebagai(actor, async (manager) => {
      const [, found] = await manager.query<[unknown[], number]>(VERIFY, [actor.person, sidikOf(actor.person, kode)]);
      if (found === 0) throw new BadInput([{ path: '/kode', why: 'tidak cocok, sudah dipakai, atau lewat waktu; mintalah kode baru' }]);
      return this.dto(manager, actor);
    });
  }

  private async dto(manager: EntityManager, actor: Actor): Promise<PengaturanDto> {
    const [row] = await manager.query<Row[]>(READ, [actor.person]);
    const dipilih = row?.surel ?? {};
    return {
      jenis: JENIS.map((jenis) => ({
        jenis, judul: JENIS_PEMBERITAHUAN[jenis].judul, surel: jenis === 'hukum' ? 'langsung' : dipilih[jenis] ?? JENIS_PEMBERITAHUAN[jenis].bawaan,
        dapatDiubah: jenis !== 'hukum', ...(jenis === 'hukum' ? { alasan: ALASAN_HUKUM } : {}),
      })),
      ...(row?.dari != null && row.sampai !== null ? { jamTenang: { dari: row.dari, sampai: row.sampai } } : {}),
      zona: row?.zona ?? actor.zona, ringkasanPukul: row?.pukul ?? PUKUL_BAWAAN,
      surel: { ...(row?.email != null ? { alamat: row.email } : {}), terverifikasi: row?.terverifikasi ?? false, tersedia: this.mailer.enabled },
    };
  }

  private sebagai<T>(actor: Actor, fn: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.inTx(asSeen(actor), fn);
  }
}

const sidikOf = (person: string, kode: string): Buffer => createHash('sha256').update(`${person}/${kode}`).digest();

const HUKUM = (diminta: Cara) => ({ rule: 'pemberitahuan.resmi', title: 'Pemberitahuan resmi selalu disampaikan', need: `langsung. ${ALASAN_HUKUM}`, have: diminta, basis: [] });
