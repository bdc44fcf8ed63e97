import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../platform/http/cursor.js';
import { BadInput, NotFound } from '../../platform/http/problem.js';
import type { Session } from '../session.js';
import { perangkatDari } from './agen.js';
import { KEJADIAN, KejadianAkun } from './kejadian.js';
import type { DaftarKejadianDto, DaftarSesiDto } from './sesi-saya.dto.js';

interface Row { readonly id: string; readonly cara: string; readonly kuat: boolean; readonly agen: string | null; readonly dibuat: Date; readonly dipakai: Date }

const LIST = 'select id, cara, kuat, agen, dibuat, dipakai from identity.sessions_of($1)';
const END = 'select identity.session_end($1, $2) as ada';
const END_ALL = 'select identity.sessions_end($1, $2) as banyak';
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;
const position = z.tuple([z.iso.datetime(), z.uuid()]);

/** The sessions of one's own account, and what happened to it. */
@Injectable()
export class SesiSayaService {
  constructor(private readonly database: Database, private readonly kejadian: KejadianAkun) {}

  async list({ account, id: own }: Session): Promise<DaftarSesiDto> {
    const rows = await this.database.outside<Row>({ name: 'sesi-daftar', text: LIST, values: [account] });
    return { isi: rows.map(({ id, cara, kuat, agen, dibuat, dipakai }) => ({ id, perangkat: perangkatDari(agen), cara, kuat, sejak: dibuat.toISOString(), dipakai: dipakai.toISOString(), iniSesi: id === own })) };
  }

  /** @throws NotFound for a session of nobody, or of somebody else */
  async end({ account }: Session, id: string): Promise<void> {
    const [row] = await this.database.outside<{ ada: boolean }>({ name: 'sesi-akhiri', text: END, values: [account, id] });
    if (!row?.ada) throw new NotFound();
    await this.kejadian.catat(account, 'sesi.diakhiri');
  }

  /** How many others there were. Sign-ins between their two stages end too. */
  async endOthers({ account, id }: Pick<Session, 'account' | 'id'>): Promise<number> {
    const [row] = await this.database.outside<{ banyak: number }>({ name: 'sesi-akhiri-lain', text: END_ALL, values: [account, id] });
    const ended = row?.banyak ?? 0;
    if (ended > 0) await this.kejadian.catat(account, 'sesi.diakhiri');
    return ended;
  }

  /** What happened to the account, the newest first. @throws BadInput when `setelah` is no mark of ours */
  async happenings({ account }: Session, jumlah: number, setelah?: string): Promise<DaftarKejadianDto> {
    const rows = await this.kejadian.list(account, setelah === undefined ? NEWEST : positionIn(setelah), jumlah);
    const last = rows.length === jumlah ? rows.at(-1) : undefined;
    return {
      isi: rows.map(({ jenis, rincian, pada }) => {
        const keterangan = rincian['perangkat'] ?? rincian['nama'];
        return { jenis, judul: (KEJADIAN as Record<string, string>)[jenis] ?? jenis, ...(keterangan === undefined ? {} : { keterangan }), pada: pada.toISOString() };
      }),
      ...(last ? { berikutnya: encodeCursor([last.pada.toISOString(), last.id]) } : {}),
    };
  }
}

function positionIn(setelah: string): [string, string] {
  const parts = position.safeParse(decodeCursor(setelah, 2));
  if (!parts.success) throw new BadInput([{ path: 'query/setelah', why: 'bukan penanda halaman dari jawaban sebelumnya' }]);
  return parts.data;
}
