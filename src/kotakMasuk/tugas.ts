import { knows } from '../../machines/kernel/snapshot.js';
import type { Law } from '../../machines/regulasi/law.js';
import { registry } from '../../machines/registry.js';
import type { Tenggat } from '../../machines/waktu/tenggat.js';
import type { Actor } from '../identity/actor.js';
import { permit, type Target } from '../identity/permission/permit.js';
import type { CaseRow } from '../workflow/fact-source.js';
import { kunciJabatan } from './jabatan-saya.js';
import type { JabatanTugasDto, KlaimDto, TugasSayaDto } from './kotak-masuk.dto.js';

/** A task as it is read: the case, since when this post is waited for, and who has taken it. */
export interface Tugas {
  readonly actor: Actor;
  readonly row: CaseRow;
  readonly sejak: string;
  readonly klaim: Omit<KlaimDto, 'saya'> | null;
}

const SEBUTAN = { plh: 'Plh.', plt: 'Plt.' } as const;

/** What this post may do in the present state, by the grants and the machine; what each act still lacks is told by the case itself. */
function diminta({ actor, row }: Tugas, law: Law, turn: Pick<Target, 'tingkat' | 'dokumen'>): TugasSayaDto['diminta'] {
  const target = { satker: row.unit.satker, jenjang: row.unit.jenjang, path: row.unit.path, ...turn };
  const def = registry.machine(row.stored.machine);
  return def.commands.filter((spec) => !spec.internal && knows(def, row.stored, spec.type) && permit(actor, spec.type, target, law).ok)
    .map((spec) => ({ perintah: spec.type, judul: law.say(spec.title), dasar: [...law.basis(spec.type)] }));
}

export function jabatanDto(actor: Actor, law: Law): JabatanTugasDto {
  const judul = law.pack.peran[actor.role]?.judul ?? actor.role;
  const { acting } = actor;
  return {
    id: kunciJabatan(actor), peran: actor.role, judul: acting ? `${SEBUTAN[acting.sebagai]} ${judul}` : judul, satker: actor.namaSatker, instansi: actor.instansi,
    ...(acting ? { sebagai: acting.sebagai, menggantikan: acting.nama } : {}),
  };
}

export function tugasDto(tugas: Tugas, law: Law, turn: Pick<Target, 'tingkat' | 'dokumen'>, tenggat: Tenggat | undefined): TugasSayaDto {
  const { row, actor, klaim, sejak } = tugas;
  const def = registry.machine(row.stored.machine);
  const { satker, nama, jenjang, jenis } = row.unit;
  const { hukum, layanan } = tenggat ?? {};
  return {
    kasus: row.id, mesin: def.name, judul: law.say(def.title), kunci: row.kunci, satker: { id: satker, nama, jenjang, jenis },
    keadaan: row.stored.value, judulKeadaan: law.say(def.states[row.stored.value]?.title ?? row.stored.value), versi: row.seq,
    diminta: diminta(tugas, law, turn), jabatan: jabatanDto(actor, law), sejak,
    ...(hukum || layanan ? { tenggat: { ...(hukum ? { hukum: { ...hukum, dasar: [...hukum.dasar] } } : {}), ...(layanan ? { layanan: { tanggal: layanan.tanggal, sisaHariKerja: layanan.sisaHariKerja, status: layanan.status, ditangguhkan: layanan.ditangguhkan } } : {}) } } : {}),
    ...(klaim ? { klaim: { ...klaim, saya: klaim.orang === actor.person } } : {}),
  };
}

/** The nearer of the two days by which something is due; after every other where there is none. */
export const jatuhTempo = (tenggat: Tenggat | undefined): string => [tenggat?.hukum?.tanggal, tenggat?.layanan?.tanggal].flatMap((day) => day ?? []).sort()[0] ?? '9999-12-31';
