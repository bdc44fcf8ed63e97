import { actorFor, KASUS, law, NAMA_SATKER, ORANG, SATKER, SIDIK, USULAN_LAIN } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import type { SuratContext, SuratFacts } from './surat.types.js';

export const diusulkan = { usulan: KASUS.usulan, nama: NAMA_SATKER, tujuan: 'WBK' as const };
export const diusulkanLain = { usulan: USULAN_LAIN, nama: 'Rumah Tahanan Negara Contoh', tujuan: 'WBK' as const };

/** The ministry's letter for one unit, signed on 20 May 2027, ready to be sent. */
export const suratScene: Scene<SuratContext, SuratFacts, Law> = {
  machine: 'surat', id: KASUS.surat, law, now: '2027-05-25T03:00:00Z', actor: actorFor(ORANG.biro),
  context: {
    satker: SATKER, periode: '2027', panel: KASUS.panel, hal: 'Pengajuan', nomorBeritaAcara: 'BA-3', tanggalBeritaAcara: '2027-05-04', unit: [diusulkan],
    syarat: { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 }, surat: { nomor: 'M.IP-1', tanggal: '2027-05-20' },
    sptjm: { tanggal: '2027-05-20', jumlahUnit: 1, sidik: SIDIK },
  },
  before: { 'surat.keluarkanSatker': { context: { unit: [diusulkan, diusulkanLain], sptjm: { tanggal: '2027-05-20', jumlahUnit: 2, sidik: SIDIK } } } },
  facts: {
    unit: { satker: SATKER }, hariIni: '2027-05-25', panel: { keadaan: 'disampaikan', nomorBeritaAcara: 'BA-3', tanggalBeritaAcara: '2027-05-04', diusulkan: [diusulkan] },
  },
  related: { [KASUS.usulan]: usulanIn('menungguSurat'), [USULAN_LAIN]: { ...usulanIn('menungguSurat'), id: USULAN_LAIN } },
};
