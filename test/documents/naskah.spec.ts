import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SATKER } from '../../machines/example-world.js';
import { JENIS_NASKAH, naskahOf } from '../../machines/naskah/daftar.js';
import { fill } from '../../machines/naskah/fill.js';
import type { KasusSumber } from '../../machines/naskah/naskah.types.js';
import { lawById, packDocuments } from '../../machines/regulasi/catalog.js';
import type { Pack } from '../../machines/regulasi/pack.schema.js';
import { contohSumber } from './contoh.js';
import { teksPolos } from './teks.js';

const FOLDER = path.join(__dirname, 'naskah');
/** Set to write the texts anew, after they have been read by eye. */
const WRITE = process.env['TERIMA_NASKAH'] === '1';

const PAKET = [...packDocuments.keys()].map((id) => lawById(id).pack);

/** Whether a pack itself speaks of a document, or is the one that all rest on. */
const speaksOf = ({ id, induk }: Pack, jenis: string): boolean => induk === undefined || Object.hasOwn((packDocuments.get(id) as Partial<Pack>).dokumen ?? {}, jenis);

/** Every kind of document under every pack that speaks of it and whose worked example has what it needs. */
const pairs = JENIS_NASKAH.flatMap((naskah) => PAKET.filter((pack) => pack.dokumen[naskah.jenis] && speaksOf(pack, naskah.jenis) && naskah.kurang(contohSumber(naskah, pack.id)) === null).map(({ id }) => ({ naskah, paket: id, berkas: `${naskah.jenis}.${id}.txt` })));

describe('documents', () => {
  it.each(pairs)('$berkas reads as it was accepted', ({ naskah, paket, berkas }) => {
    const sumber = contohSumber(naskah, paket);
    const text = teksPolos(fill(naskah.bentuk(sumber), naskah.isi(sumber), sumber.law.pack.dokumen[naskah.jenis]?.judul ?? naskah.jenis));
    const file = path.join(FOLDER, berkas);
    if (WRITE) writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `belum ada teks yang diterima: test/documents/naskah/${berkas}`);
  });

  it('lists in a charter the units that took part in the joint declaration, and no others', () => {
    const piagam = naskahOf('piagamPencanangan');
    if (!piagam) throw new Error('tidak ada piagam');
    const sumber = contohSumber(piagam, 'perwali-tarakan-45-2020');
    const ikut = (satker: string, bersama: string): KasusSumber => ({ ...sumber.kasus, id: satker, satker, context: { ...sumber.kasus.context, pencanangan: { bersama } } });
    const naskah = fill(piagam.bentuk(sumber), piagam.isi({ ...sumber, lain: [ikut('Dinas B', SATKER), ikut('Dinas A', SATKER), ikut('Dinas C', 'lain')] }), 'Piagam');
    expect(teksPolos(naskah)).toContain('BERSAMA:\n\n1. Dinas A\n2. Dinas B\n\n');
  });

  it('keeps no accepted text of a document that is no longer written', () => {
    expect(readdirSync(FOLDER).filter((name) => !pairs.some(({ berkas }) => berkas === name))).toEqual([]);
  });

  it('can write every kind of document under at least one pack', () => {
    expect(JENIS_NASKAH.filter(({ jenis }) => !pairs.some(({ naskah }) => naskah.jenis === jenis)).map(({ jenis }) => jenis)).toEqual([]);
  });

  it('knows how to write every document that a pack asks for', () => {
    const asked = [...new Set(PAKET.flatMap(({ dokumen }) => Object.keys(dokumen)))];
    expect(asked.filter((jenis) => !JENIS_NASKAH.some((naskah) => naskah.jenis === jenis))).toEqual([]);
  });

  it('prints the pledges of a large office in parts, and says so', () => {
    const pakta = naskahOf('paktaIntegritas');
    if (!pakta) throw new Error('pakta integritas tidak ada');
    const sumber = contohSumber(pakta, 'nasional-90-2021-jo-5-2024', { pegawai: Array.from({ length: 850 }, (_, i) => ({ nama: `Pegawai ${i + 1}` })), isian: {} });
    const bagian = (teks: string) => ({ ...sumber, isian: { bagian: teks } });
    expect(pakta.kurang(sumber)).toContain('850 pegawai');
    expect([bagian('301-600'), bagian('801-900')].map((s) => [pakta.kurang(s), (pakta.isi(s)['pegawai'] as object[]).length])).toEqual([[null, 300], [null, 50]]);
    expect([bagian('semua'), bagian('900-950'), bagian('1-500')].map((s) => pakta.kurang(s) === null)).toEqual([false, false, false]);
  });
});
