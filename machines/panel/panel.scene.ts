import { actorFor, KASUS, law, NAMA_SATKER, ORANG, SATKER } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import { usulanIn } from '../usulan/usulan.scene.js';
import type { PanelContext, PanelFacts, Putuskan } from './panel.types.js';

const { tpi, biro, tpiLain, tpiKetiga } = ORANG;
export const putusan: Putuskan = {
  usulan: KASUS.usulan, keputusan: 'diusulkan', alasan: 'Memenuhi', metode: 'mufakat', setuju: [tpi, biro], menolak: [], mundur: [], pendapatBerbeda: [],
};

/** A panel of three, two of them present, that proposes the one unit on its agenda. */
export const panelScene: Scene<PanelContext, PanelFacts, Law> = {
  machine: 'panel', id: KASUS.panel, law, now: '2027-05-10T03:00:00Z', actor: actorFor(tpi),
  context: {
    satker: SATKER, periode: '2027', nomorSk: 'SEK-12', tanggalSk: '2027-04-25', agenda: [KASUS.usulan],
    anggota: [{ orang: tpi, unsur: 'tpi' }, { orang: biro, unsur: 'biro' }, { orang: tpiLain, unsur: 'tpi' }],
    undangan: { nomor: 'ITJ-9', tanggal: '2027-05-04', tempat: 'Ruang Rapat' }, hadir: [tpi, biro], putusan: { [KASUS.usulan]: putusan },
    beritaAcara: { nomor: 'BA-3', tanggal: '2027-05-04' }, tandaTangan: [tpi, biro],
  },
  before: { 'panel.tandatangani': { context: { tandaTangan: [] } } },
  facts: {
    unit: { satker: SATKER }, hariIni: '2027-05-10', pelaku: { orang: tpi }, berkepentingan: {},
    jabatan: { [tpi]: ['ketuaTpi'], [biro]: ['penyiapUsulan'], [tpiLain]: ['anggotaTpi'], [tpiKetiga]: ['anggotaTpi'] },
    usulan: { [KASUS.usulan]: { nama: NAMA_SATKER, keadaan: 'menungguPanel', simpulan: 'memenuhi' } },
  },
  related: { [KASUS.usulan]: usulanIn('menungguPanel') },
};
