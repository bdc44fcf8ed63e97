import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Scene } from '../kernel/proof/example.js';
import { predikatScene } from '../predikat/predikat.scene.js';
import type { Law } from '../regulasi/law.js';
import type { PengaduanContext, PengaduanFacts } from './pengaduan.types.js';

/** A law that knows sanctions, as that of Tarakan does. */
export const hukumSanksi = (of: Law): Law => ({ ...of, pack: { ...of.pack, predikat: { ...of.pack.predikat, sanksi: true } } });
const predikat = { machine: 'predikat', version: 1, value: 'berlaku', context: { ...predikatScene.context }, status: 'active' } as const;

/** A complaint about a holder of a WBK; the unit was asked and has answered. */
export const pengaduanScene: Scene<PengaduanContext, PengaduanFacts, Law> = {
  machine: 'pengaduan', id: KASUS.pengaduan, law: hukumSanksi(law), now: '2030-12-31T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, nomor: 'ADU-7', kanal: 'lapor', ringkasan: 'Diminta membayar agar kunjungan didahulukan', bukti: [], terakhir: '2029-08-01', keterangan: [{ tanggal: '2029-08-20', uraian: 'Benar', sidik: SIDIK }],
    permintaan: { nomor: 'ITJ-3', tanggal: '2029-08-13', tenggat: '2031-01-31' }, tenggat: '2031-01-31', pemantauan: [],
  },
  facts: { hariIni: '2030-12-31', predikat: { WBK: { kasus: KASUS.predikat, keadaan: 'berlaku' }, WBBM: null } },
  related: { [KASUS.predikat]: { id: KASUS.predikat, stored: predikat, facts: predikatScene.facts } },
};
