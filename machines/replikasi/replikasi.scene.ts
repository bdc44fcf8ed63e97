import { actorFor, KASUS, law, ORANG, SATKER, SIDIK } from '../example-world.js';
import type { Question } from '../kernel/decide.js';
import type { Scene } from '../kernel/proof/example.js';
import type { Law } from '../regulasi/law.js';
import type { ReplikasiContext, ReplikasiFacts } from './replikasi.types.js';

/** The unit that is studied in the worked examples. */
export const SUMBER = ORANG.biro;

/** The question of the unit that is studied, around what follows from its answer. */
const answered = (command: 'studiTiru.setujui' | 'studiTiru.tolak') => (question: Question): Question => ({
  ...question, command: { type: command, data: question.command.data },
  subject: {
    id: KASUS.studiTiru, related: { [KASUS.replikasi]: question.subject }, facts: { hariIni: '2026-12-30', kasusPemohon: KASUS.replikasi },
    stored: { machine: 'studiTiru', version: 1, value: 'diminta', status: 'active', context: { satker: SUMBER, pemohon: SATKER, tanggal: '2026-03-02', hal: 'Antrean' } },
  },
});

/** A unit that builds and has visited another one, which holds WBK. */
export const replikasiScene: Scene<ReplikasiContext, ReplikasiFacts, Law> = {
  machine: 'replikasi', id: KASUS.replikasi, law, now: '2026-12-30T03:00:00Z', actor: actorFor(ORANG.tpi),
  context: {
    satker: SATKER, sumber: SUMBER, pengajuan: { tanggal: '2026-03-02', hal: 'Antrean' }, persetujuan: { tanggal: '2026-03-09', catatan: 'Silakan' },
    studi: { tanggal: '2026-03-18', uraian: 'Pengamatan', sidik: SIDIK },
  },
  facts: { unit: { satker: SATKER }, hariIni: '2026-12-30', membangun: true, sumber: { nama: 'Lapas Teladan', predikat: ['WBK'] } },
  raisedIn: { 'replikasi.setujui': answered('studiTiru.setujui'), 'replikasi.tolak': answered('studiTiru.tolak') },
};
