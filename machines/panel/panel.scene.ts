import { actorFor, KASUS, law, NAMA_SATKER, ORANG, SATKER } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import type { PanelContext, PanelFacts, Putuskan, UnitEselonSatu, UsulanPanel } from './panel.types.js';

const { tpi, biro, tpiLain, tpiKetiga } = ORANG;
export const putusan: Putuskan = {
  usulan: KASUS.usulan, keputusan: 'diusulkan', alasan: 'Memenuhi', metode: 'mufakat', setuju: [tpi, biro], menolak: [], mundur: [], pendapatBerbeda: [],
};
export const DITJEN: UnitEselonSatu = { id: '5c1d2e3f-4a5b-4c6d-8e7f-901a2b3c4d61', kode: 'ditjen-pemasyarakatan', nama: 'Direktorat Jenderal Pemasyarakatan' };
/** The proposal on the agenda, waiting for the panel with a favourable report. */
export const diAgenda: UsulanPanel = { nama: NAMA_SATKER, periode: '2027', keadaan: 'menungguPanel', simpulan: 'memenuhi', eselonSatu: DITJEN, pengecualian: [] };

/** A panel of three, two of them present, that proposes the one unit on its agenda. */
export const panelScene: Scene<PanelContext, PanelFacts, Law> = {
  machine: 'panel', id: KASUS.panel, law, now: '2027-05-10T03:00:00Z', actor: actorFor(tpi),
  context: {
    jenis: 'tpi', satker: SATKER, periode: '2027', nomorSk: 'SEK-12', tanggalSk: '2027-04-25', agenda: [KASUS.usulan],
    anggota: [{ orang: tpi, unsur: 'tpi' }, { orang: biro, unsur: 'biro' }, { orang: tpiLain, unsur: 'tpi' }],
    undangan: { nomor: 'ITJ-9', tanggal: '2027-04-30', rapat: '2027-05-04', tempat: 'Ruang Rapat' }, hadir: [tpi, biro], pengecualian: [], putusan: { [KASUS.usulan]: putusan },
    beritaAcara: { nomor: 'BA-3', tanggal: '2027-05-04', pengecualian: [] }, tandaTangan: [tpi, biro],
  },
  before: {
    'panel.tandatangani': { context: { tandaTangan: [] } },
    'panel.kecualikan': { facts: { berkepentingan: { [KASUS.usulan]: [biro] } } },
  },
  facts: {
    unit: { satker: SATKER }, hariIni: '2027-05-10', pelaku: { orang: tpi }, berkepentingan: {},
    jabatan: { [tpi]: ['ketuaTpi'], [biro]: ['penyiapUsulan'], [tpiLain]: ['anggotaTpi'], [tpiKetiga]: ['anggotaTpi'] },
    usulan: { [KASUS.usulan]: diAgenda }, tpm: null, kuota: null, terpakai: [],
  },
  related: { [KASUS.usulan]: usulanIn('menungguPanel') },
};
