import { actorFor, KASUS, law, NAMA_SATKER, ORANG, SATKER, SIDIK, USULAN_LAIN } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import type { SuratContext, SuratFacts, UnitSurat } from './surat.types.js';

export const diusulkan: UnitSurat = { usulan: KASUS.usulan, nama: NAMA_SATKER, tujuan: 'WBK', jenis: 'lapas', jalur: 'tpn' };
export const diusulkanLain: UnitSurat = { usulan: USULAN_LAIN, nama: 'Rumah Tahanan Negara Contoh', tujuan: 'WBK', jenis: 'rutan', jalur: 'tpn' };

/** The ministry's letter for one unit, signed on 20 May 2027, ready to be sent; two of its 851 units hold a predikat. */
export const suratScene: Scene<SuratContext, SuratFacts, Law> = {
  machine: 'surat', id: KASUS.surat, law, now: '2027-05-25T03:00:00Z', actor: actorFor(ORANG.biro),
  context: {
    jenis: 'pengajuan', satker: SATKER, periode: '2027', panel: KASUS.panel, hal: 'Pengajuan', penerima: law.pack.istilah.penerimaUsulan,
    dasar: { bentuk: 'beritaAcara', nomor: 'BA-3', tanggal: '2027-05-04' }, unit: [diusulkan],
    syarat: { opiniBpk: 'WTP', sakip: 'BB', indeksRb: 'BB', spip: 3 }, surat: { nomor: 'M.IP-1', tanggal: '2027-05-20' },
    sptjm: { tanggal: '2027-05-20', jumlahUnit: 1, sidik: SIDIK },
  },
  before: {
    'surat.keluarkanSatker': { context: { unit: [diusulkan, diusulkanLain], sptjm: { tanggal: '2027-05-20', jumlahUnit: 2, sidik: SIDIK } } },
    'surat.batalkan': { facts: { gugur: [KASUS.usulan] } },
  },
  facts: {
    unit: { satker: SATKER }, hariIni: '2027-05-25', zona: 'Asia/Jakarta',
    panel: { jenis: 'tpi', periode: '2027', keadaan: 'disampaikan', nomorBeritaAcara: 'BA-3', tanggalBeritaAcara: '2027-05-04', diusulkan: [diusulkan] },
    menunggu: [{ ...diusulkan, lhe: { nomor: 'ITJ-77', tanggal: '2027-04-20' } }], gugur: [], tpm: null, berpredikat: { jumlah: 2, dari: 851 },
  },
  related: { [KASUS.usulan]: usulanIn('menungguSurat'), [USULAN_LAIN]: { ...usulanIn('menungguSurat'), id: USULAN_LAIN } },
};

/** An approval of MenPANRB for the whole of 2027, with the team formed. */
export const TPM: NonNullable<SuratFacts['tpm']> = { keadaan: 'dibentuk', nomor: 'B/55', berlakuDari: '2027-01-01', berlakuSampai: '2027-12-31' };
/** What the panel of TPM proposed. */
export const panelMandiri: NonNullable<SuratFacts['panel']> = { jenis: 'tpm', periode: '2027', keadaan: 'disampaikan', nomorBeritaAcara: 'BA-9', tanggalBeritaAcara: '2027-05-14', diusulkan: [diusulkan] };
