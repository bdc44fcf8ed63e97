import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../identity/actor.js';
import { Kewenangan } from '../../identity/kewenangan/ledger.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { BadInput, Conflict, NotFound } from '../../platform/http/problem.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { LawCatalog } from '../../regulasi/law-catalog.js';
import { salahNip } from '../impor/aturan/nip.js';
import { izinkan } from '../izin.js';
import { kodeBaru, sidikKode } from './kode.js';
import type { DaftarUndanganDto, HalamanUndanganDto, UndangDto, UndanganBaruDto, UndanganDto } from './undangan.dto.js';
import { SEHALAMAN } from '../../platform/http/halaman.dto.js';

interface Row { id: string; orang: string; nama: string; cara: 'surel' | 'cetak'; surel: string | null; keadaan: UndanganDto['keadaan']; pada: Date; kedaluwarsa: Date; dikirim: number }

/** How long a code can be used. */
export const BERLAKU = '7 days';
const STATE = `case when u.dipakai_pada is not null then 'dipakai' when u.dicabut_pada is not null then 'dicabut' when u.kedaluwarsa <= clock_timestamp() then 'kedaluwarsa' else 'menunggu' end`;
const ROWS = `select u.id, u.person_id as orang, o.nama, u.cara, u.email as surel, ${STATE} as keadaan, date_trunc('milliseconds', u.pada) as pada, u.kedaluwarsa, u.dikirim from undangan u join person o on o.id = u.person_id where u.tenant_id = $1`;
const LIST = `${ROWS} and (date_trunc('milliseconds', u.pada), u.id) < ($2::timestamptz, $3::uuid) and ($4::text is null or ${STATE} = $4) order by date_trunc('milliseconds', u.pada) desc, u.id desc limit $5`;
const ONE = `${ROWS} and u.id = $2`;
const MAY = 'select identity.boleh_diundang($1) as boleh';
const TODAY = `select (app.now() at time zone $1)::date::text as hari`;
const KNOWN = `select id, di_sini as "diSini" from identity.orang_menurut(array[$1::text], '{}')`;
const ENTER = 'select identity.orang_catat($1::jsonb, $2)';
const INVITE = `insert into undangan (tenant_id, id, person_id, sidik, cara, email, dibuat_oleh, dibuat_jabatan, kedaluwarsa) values ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp() + $9::interval)`;
const WITHDRAW_OTHERS = `update undangan u set dicabut_pada = clock_timestamp(), email = null where u.tenant_id = $1 and u.person_id = $2 and u.id <> $3 and u.dipakai_pada is null and u.dicabut_pada is null returning u.id`;
const RENEW = `update undangan u set sidik = $3, kedaluwarsa = clock_timestamp() + $4::interval where u.tenant_id = $1 and u.id = $2`;
const WITHDRAW = `update undangan u set dicabut_pada = clock_timestamp(), email = null where u.tenant_id = $1 and u.id = $2 and u.dipakai_pada is null and u.dicabut_pada is null returning u.id`;
const SEND = `select jobs.enqueue('undangan.kirim', $1, $2::json)`;

const WHY_NOT: Readonly<Record<string, string>> = {
  berakun: 'Orang ini sudah mempunyai akun yang dapat dipakai masuk.', nonaktif: 'Akun orang ini dinonaktifkan.',
  instansiLain: 'Orang ini lebih dahulu dikenal instansi lain; akunnya dibuka oleh instansi itu.',
};

/** Invitations to an account: made, sent again, withdrawn. Nobody is invited into an account that somebody can enter already. */
@Injectable()
export class UndanganService {
  constructor(private readonly database: Database, private readonly laws: LawCatalog, private readonly kewenangan: Kewenangan, private readonly mailer: Mailer) {}

  /**
   * The invitations of the instansi, the newest first.
   * @throws Forbidden; BadInput for a cursor that is none of ours
   */
  daftar(actor: Actor, { setelah, jumlah = SEHALAMAN.biasa, keadaan }: HalamanUndanganDto): Promise<DaftarUndanganDto> {
    const [pada = 'infinity', id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'] = setelah === undefined ? [] : cursorOf(setelah);
    return this.within(actor, async (tx) => {
      const rows = await tx.run<Row>({ name: 'daftar-undangan', text: LIST, values: [actor.tenant, pada, id, keadaan ?? null, jumlah + 1] });
      const last = rows.length > jumlah ? rows[jumlah - 1] : undefined;
      return { isi: rows.slice(0, jumlah).map(told), ...(last ? { berikutnya: encodeCursor([last.pada.toISOString(), last.id]) } : {}) };
    });
  }

  /**
   * Invites somebody; an earlier invitation of the same person ends.
   * @throws BadInput; NotFound for a person whom the instansi does not know; Conflict where an account is there, or another instansi knew first
   */
  undang(actor: Actor, body: UndangDto): Promise<UndanganBaruDto> {
    this.assertSendable(body);
    const [id, kode] = [randomUUID(), kodeBaru()];
    return this.within(actor, async (tx) => {
      const orang = body.orang ?? await this.enter(tx, actor, body);
      await mayBeInvited(tx, orang);
      const ended = await tx.run<{ id: string }>({ name: 'cabut-undangan-lain', text: WITHDRAW_OTHERS, values: [actor.tenant, orang, id] });
      await tx.run({ name: 'undang', text: INVITE, values: [actor.tenant, id, orang, sidikKode(kode), body.cara, body.cara === 'surel' ? body.surel : null, actor.person, actor.post, BERLAKU] });
      if (body.cara === 'surel') await tx.run({ name: 'kirim-undangan', text: SEND, values: [actor.tenant, JSON.stringify({ undangan: id })] });
      const row = await this.row(tx, actor, id);
      await this.kewenangan.catatSemua(tx, actor, [...ended.map((each) => ({ type: 'undangan.dicabut', payload: { id: each.id } })), { type: 'undangan.dibuat', payload: { id, orang, cara: body.cara } }]);
      return { ...told(row), ...(body.cara === 'cetak' ? { kode } : {}) };
    });
  }

  /** A new code for an invitation that waits or ran out; the old one opens nothing any more. @throws NotFound; Conflict where it was used or withdrawn */
  kirimUlang(actor: Actor, id: string): Promise<UndanganBaruDto> {
    const kode = kodeBaru();
    return this.within(actor, async (tx) => {
      const row = await this.row(tx, actor, id);
      if (row.keadaan === 'dipakai' || row.keadaan === 'dicabut') throw new Conflict('undangan-selesai', {}, `Undangan ini sudah ${row.keadaan}.`);
      await mayBeInvited(tx, row.orang);
      await tx.run({ name: 'perbarui-undangan', text: RENEW, values: [actor.tenant, id, sidikKode(kode), BERLAKU] });
      if (row.cara === 'surel') await tx.run({ name: 'kirim-undangan', text: SEND, values: [actor.tenant, JSON.stringify({ undangan: id })] });
      await this.kewenangan.catat(tx, actor, 'undangan.diperbarui', { id });
      return { ...told(await this.row(tx, actor, id)), ...(row.cara === 'cetak' ? { kode } : {}) };
    });
  }

  /** Ends an invitation; twice is once. @throws NotFound; Conflict where it was used */
  cabut(actor: Actor, id: string): Promise<void> {
    return this.within(actor, async (tx) => {
      const [ended] = await tx.run({ name: 'cabut-undangan', text: WITHDRAW, values: [actor.tenant, id] });
      const row = await this.row(tx, actor, id);
      if (row.keadaan === 'dipakai') throw new Conflict('undangan-selesai', {}, 'Undangan ini sudah dipakai.');
      if (ended) await this.kewenangan.catat(tx, actor, 'undangan.dicabut', { id });
    });
  }

  private assertSendable({ orang, nama, nip, cara, surel }: UndangDto): void {
    const faults = [
      ...(orang === undefined && nama === undefined ? [{ path: '/nama', why: 'wajib diisi bagi orang yang belum dikenal' }] : []),
      ...(orang !== undefined && (nama !== undefined || nip !== undefined) ? [{ path: '/orang', why: 'orang yang sudah dikenal diundang tanpa nama dan NIP' }] : []),
      ...(cara === 'surel' && surel === undefined ? [{ path: '/surel', why: 'wajib diisi untuk undangan lewat surel' }] : []),
      ...(cara === 'surel' && !this.mailer.enabled ? [{ path: '/cara', why: 'instalasi ini tidak mengirim surel; pilih cetak' }] : []),
    ];
    if (faults.length > 0) throw new BadInput(faults);
  }

  /** Somebody who is not known yet. */
  private async enter(tx: Transaction, actor: Actor, { nama, nip, pangkat }: UndangDto): Promise<string> {
    if (nip !== undefined) {
      const [today] = await tx.run<{ hari: string }>({ name: 'hari-instansi', text: TODAY, values: [actor.zona] });
      const wrong = salahNip(nip, today?.hari ?? '');
      if (wrong !== null) throw new BadInput([{ path: '/nip', why: wrong }]);
      const [known] = await tx.run<{ diSini: boolean }>({ name: 'orang-menurut-nip', text: KNOWN, values: [nip] });
      if (known) throw new Conflict('sudah-dikenal', {}, known.diSini ? 'NIP ini sudah dikenal instansi; undang orangnya lewat pengenalnya.' : 'NIP ini sudah dikenal instansi lain; masukkan orangnya lewat impor.');
    }
    const id = randomUUID();
    await tx.run({ name: 'orang-baru', text: ENTER, values: [JSON.stringify([{ id, nama, nip: nip ?? null, pangkat: pangkat ?? null, baru: true }]), actor.person] });
    return id;
  }

  private async row(tx: Transaction, { tenant }: Actor, id: string): Promise<Row> {
    const [row] = await tx.run<Row>({ name: 'undangan', text: ONE, values: [tenant, id] });
    if (!row) throw new NotFound();
    return row;
  }

  private within<T>(actor: Actor, fn: (tx: Transaction) => Promise<T>): Promise<T> {
    const { tenant, scope, person, post } = actor;
    return this.database.within({ tenant, scope, person, post }, async (tx) => {
      await izinkan(tx, this.laws, actor, 'orang.undang');
      return fn(tx);
    });
  }
}

async function mayBeInvited(tx: Transaction, orang: string): Promise<void> {
  const [{ boleh } = { boleh: 'tidakDikenal' }] = await tx.run<{ boleh: string }>({ name: 'boleh-diundang', text: MAY, values: [orang] });
  if (boleh === 'tidakDikenal') throw new NotFound();
  if (boleh !== 'ya') throw new Conflict('tidak-dapat-diundang', { sebab: boleh }, WHY_NOT[boleh]);
}

function cursorOf(text: string): string[] {
  const parts = decodeCursor(text, 2);
  if (parts && !Number.isNaN(Date.parse(parts[0] ?? '')) && /^[0-9a-f-]{36}$/.test(parts[1] ?? '')) return parts;
  throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
}

const told = ({ surel, pada, kedaluwarsa, ...row }: Row): UndanganDto => ({ ...row, pada: pada.toISOString(), kedaluwarsa: kedaluwarsa.toISOString(), ...(surel === null ? {} : { surel }) });
