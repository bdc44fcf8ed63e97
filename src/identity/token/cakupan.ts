import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';

/** What a token may be given for. */
export interface IsiCakupan {
  readonly judul: string;
  /** May be given to a service, which has no person and only reads. */
  readonly layanan: boolean;
  /** The commands that may be sent under it; none where it only opens addresses. */
  readonly perintah: readonly string[];
}

const baca = (judul: string, layanan = true): IsiCakupan => ({ judul, layanan, perintah: [] });
const tulis = (judul: string, ...perintah: string[]): IsiCakupan => ({ judul, layanan: false, perintah });

/**
 * The scopes of tokens. What decides, signs, votes, proposes or grants is in none of them: a program carries work of clerks, never an act
 * of office. A route names its scope by `@Cakupan`; a route that names none is closed to tokens.
 */
export const CAKUPAN = {
  'baca:kasus': baca('Membaca kasus, nilai, dan riwayat dalam lingkup jabatan'),
  'baca:satker': baca('Membaca satker dan daftar pegawainya'),
  'baca:bukti': baca('Membaca daftar bukti dan mengunduh berkasnya', false),
  'baca:dokumen': baca('Membaca dokumen'),
  'baca:dasbor': baca('Membaca ikhtisar (dasbor)'),
  'baca:saya': baca('Membaca kotak masuk dan pemberitahuan sendiri', false),
  'tulis:lke': tulis('Mengisi lembar kerja evaluasi', 'lke.isi', 'lke.catatSurvei', 'lke.tanggapi'),
  'tulis:pembangunan': tulis('Mencatat pembangunan zona integritas', 'pembangunan.catatRealisasi', 'pembangunan.mutakhirkanBukti', 'pembangunan.catatLangkah', 'pembangunan.catatSurvei', 'satker.tambahPublikasi'),
  'tulis:bukti': tulis('Mengunggah bukti'),
  'tulis:pegawai': tulis('Memutakhirkan daftar pegawai satker'),
} as const satisfies Record<string, IsiCakupan>;

export type NamaCakupan = keyof typeof CAKUPAN;
export const SEMUA_CAKUPAN = Object.keys(CAKUPAN) as NamaCakupan[];
/** The scopes that a service may have. */
export const CAKUPAN_LAYANAN = SEMUA_CAKUPAN.filter((nama) => CAKUPAN[nama].layanan);

/** The scope under which a command may be sent by a token; undefined where it may not. */
export const cakupanPerintah = (command: string): NamaCakupan | undefined => SEMUA_CAKUPAN.find((nama) => (CAKUPAN[nama].perintah).includes(command));

/** Under this the scope of a route is kept; `PERINTAH` where the command in the body says it, `SETIAP` where any will do. */
export const CAKUPAN_RUTE = 'identity:cakupan';
export const PERINTAH = 'perintah';
export const SETIAP = 'setiap';

/** Open to tokens that have this scope. On a handler, or on a controller whose handlers all have it. */
export const Cakupan = (nama: NamaCakupan): ClassDecorator & MethodDecorator => applyDecorators(SetMetadata(CAKUPAN_RUTE, nama), ApiBearerAuth('token'));

/** Open to tokens that have the scope of the command in the body. On a handler that takes commands. */
export const CakupanPerintah = (): MethodDecorator => applyDecorators(SetMetadata(CAKUPAN_RUTE, PERINTAH), ApiBearerAuth('token'));

/** Open to every token: tells a program nothing but who it is. On a handler. */
export const SetiapToken = (): MethodDecorator => applyDecorators(SetMetadata(CAKUPAN_RUTE, SETIAP), ApiBearerAuth('token'));
