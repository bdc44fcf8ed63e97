import { kelompok } from './kelompok.js';
import type { Menjabat, Penilai, Putusan, Unit } from './keadaan.js';
import { selDari, type Baris } from '../buku/kolom.js';
import { jenjangPeran, PIMPINAN } from './peran.js';
import type { Disebut } from './periksa-orang.js';
import { salahSk, type Sk } from './sk.js';

type BarisJabatan = Baris<'Jabatan'>;
type KolomJabatan = keyof BarisJabatan['letak'];

/** A post of the sheet that names a person, a role and a unit that there are. */
interface Diminta extends Menjabat { readonly baris: BarisJabatan }

/** A post on record, or of an earlier row. */
type Tercatat = Menjabat & { readonly baris?: number };

/** Whether two spans of days share one. */
export const beririsan = (a: Pick<Menjabat, 'dari' | 'sampai'>, b: Pick<Menjabat, 'dari' | 'sampai'>): boolean =>
  (b.sampai === null || a.dari <= b.sampai) && (a.sampai === null || b.dari <= a.sampai);

/**
 * Judges the rows of posts against what is on record and against each other. A post is the same where person, role, unit and first day are;
 * its last day may be entered once.
 */
export function periksaJabatan(rows: readonly BarisJabatan[], units: ReadonlyMap<string, Unit>, disebut: ReadonlyMap<string, Disebut>, penilai: Penilai): Map<BarisJabatan, Putusan> {
  const { keadaan: { jabatan }, rencana, salah } = penilai;
  const putusan = new Map<BarisJabatan, Putusan>();
  const ofPost = kelompok(jabatan, keyOf);
  const ofPlace = kelompok(jabatan, ({ peran, satker }) => `${peran}/${satker}`);
  const sk: Sk = { ...penilai.keadaan, dipakai: kelompok(jabatan, (post) => post.sk.toLowerCase()) };
  for (const row of rows) {
    const asked = diminta(row, units, disebut, penilai);
    if (!asked) { putusan.set(row, { nasib: 'baru', perubahan: [] }); continue; }
    const wrong = (kolom: KolomJabatan, alasan: string): void => { salah(selDari(row, kolom), alasan); };
    const known = (ofPost.get(keyOf(asked)) ?? []).find(({ dari }) => dari === asked.dari);
    const verdict = known ? ubahan(asked, known, wrong) : baru(asked, { ofPost, ofPlace, sk, wrong });
    putusan.set(row, verdict);
    if (verdict.nasib !== 'sama' && asked.orang === penilai.keadaan.pengirim) wrong('Orang', 'pengirim tidak memberi atau mengubah jabatannya sendiri; mintalah administrator lain');
    if (known && verdict.nasib === 'berubah' && asked.sampai !== null) rencana.akhiri.push({ id: known.id, sampai: asked.sampai });
    if (!known) remember(asked, rencana.jabatan, { ofPost, ofPlace, sk });
  }
  return putusan;
}

interface Recorded { readonly ofPost: Map<string, Tercatat[]>; readonly ofPlace: Map<string, Tercatat[]>; readonly sk: Sk }

const keyOf = ({ orang, peran, satker }: Menjabat): string => `${orang}/${peran}/${satker}`;

/** What follows in the sheet is judged against this row, too. */
function remember({ baris, ...post }: Diminta, planned: Menjabat[], { ofPost, ofPlace, sk }: Recorded): void {
  planned.push(post);
  const told: Tercatat = { ...post, baris: baris.nomor };
  for (const [map, key] of [[ofPost, keyOf(post)], [ofPlace, `${post.peran}/${post.satker}`], [sk.dipakai, post.sk.toLowerCase()]] as const) {
    const group = map.get(key);
    if (group) group.push(told);
    else map.set(key, [told]);
  }
}

/** The post that a row asks for, where it can be understood. */
function diminta(row: BarisJabatan, units: ReadonlyMap<string, Unit>, disebut: ReadonlyMap<string, Disebut>, { keadaan: { peran, area }, baru: newId, salah }: Penilai): Diminta | null {
  const { Orang: siapa = '', Peran: role = '', 'Kode satker': kode = '', Dari: dari = '', Sampai: sampai, 'Nomor SK': nomor = '', 'Tanggal SK': skTanggal, Area: areas } = row.isi;
  let good = row.kesalahan.length === 0;
  const wrong = (kolom: KolomJabatan, alasan: string): void => { good = false; salah(selDari(row, kolom), alasan); };
  const who = disebut.get(siapa.toLowerCase());
  const unit = units.get(kode);
  const levels = jenjangPeran(role);
  const listed = (areas ?? '').split(/[,;]/).map((each) => each.trim()).filter((each) => each !== '');
  if (siapa !== '' && !who) wrong('Orang', `"${siapa.slice(0, 60)}" tidak dikenal instansi ini dan tidak ada pada lembar Orang`);
  if (role !== '' && !Object.hasOwn(peran, role)) wrong('Peran', `peran "${role.slice(0, 60)}" tidak dikenal regulasi yang berlaku`);
  if (kode !== '' && !unit) wrong('Kode satker', `satker "${kode.slice(0, 80)}" tidak ada`);
  if (unit && levels && !levels.includes(unit.jenjang)) wrong('Peran', `${peran[role]?.judul ?? role} tidak mungkin pada satker jenjang ${unit.jenjang}; hanya ${levels.join(', ')}`);
  if (sampai !== undefined && sampai !== '' && dari !== '' && sampai < dari) wrong('Sampai', `jabatan berakhir sebelum dimulai (${dari})`);
  if (skTanggal !== undefined && nomor === '') wrong('Nomor SK', 'nomor SK wajib diisi');
  for (const each of listed) if (!area.includes(each)) wrong('Area', `area "${each.slice(0, 20)}" tidak dikenal; pilihan: ${area.join(', ')}`);
  if (!good || !who || !unit) return null;
  return { baris: row, id: newId(), orang: who.id, peran: role, satker: kode, dari, sampai: sampai ?? null, sk: nomor, skTanggal: skTanggal ?? null, area: listed };
}

/** A post that is on record: only its last day may be entered, and only once. */
function ubahan(asked: Diminta, known: Menjabat, wrong: (kolom: KolomJabatan, alasan: string) => void): Putusan {
  if (asked.sk !== known.sk) wrong('Nomor SK', `jabatan ini tercatat dengan SK ${known.sk}`);
  if (asked.sampai === known.sampai || asked.sampai === null) return { nasib: 'sama', perubahan: [] };
  if (known.sampai !== null) wrong('Sampai', `jabatan ini tercatat berakhir ${known.sampai}`);
  return { nasib: 'berubah', perubahan: [{ isian: 'Sampai', lama: known.sampai ?? '', baru: asked.sampai }] };
}

function baru(asked: Diminta, { ofPost, ofPlace, sk, wrong }: Recorded & { readonly wrong: (kolom: KolomJabatan, alasan: string) => void }): Putusan {
  const own = (ofPost.get(keyOf(asked)) ?? []).find((other) => beririsan(asked, other));
  if (own) wrong('Dari', `orang ini sudah memegang jabatan yang sama ${span(own)}`);
  const head = PIMPINAN.includes(asked.peran) ? (ofPlace.get(`${asked.peran}/${asked.satker}`) ?? []).find((other) => other.orang !== asked.orang && beririsan(asked, other)) : undefined;
  if (head) wrong('Dari', `satker ini sudah mempunyai pimpinan ${span(head)}; pimpinan tidak beririsan`);
  const why = salahSk(asked, sk);
  if (why) wrong(why.kolom, why.alasan);
  return { nasib: 'baru', perubahan: [] };
}

const span = (post: Tercatat): string => `${post.baris === undefined ? '' : `(baris ${post.baris}) `}sejak ${post.dari}${post.sampai === null ? '' : ` sampai ${post.sampai}`}`;
