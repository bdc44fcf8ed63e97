import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Ajukan, ReplikasiContext, ReplikasiFacts } from './replikasi.types.js';

const rule = rulesOf<ReplikasiContext, ReplikasiFacts, Law>();

export const pemohonMembangun = rule({
  id: 'replikasi.pemohon-membangun', title: '{Satker} yang mereplikasi sedang membangun zona integritas', reads: 'state',
  evaluate: ({ facts }) => verdict(facts.membangun, '{satker} telah mulai membangun', facts.membangun ? 'sedang membangun' : 'belum mulai membangun'),
});

export const sumberBerpredikat = rule<Ajukan>({
  id: 'replikasi.sumber-berpredikat', title: 'Yang direplikasi adalah {satker} lain yang berpredikat', reads: 'data',
  evaluate: ({ data, facts: { sumber } }) => [
    verdict(data.sumber !== data.satker, '{satker} lain', data.sumber === data.satker ? '{satker} itu sendiri' : sumber?.nama ?? 'tidak dikenal'),
    verdict((sumber?.predikat.length ?? 0) > 0, 'predikat Menuju WBK atau WBBM yang berlaku', sumber === null ? 'tidak ada {satker} dengan pengenal itu dalam {instansi} ini' : sumber.predikat.length > 0 ? sumber.predikat.join(' dan ') : `${sumber.nama} tidak berpredikat`),
  ],
});

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'replikasi.tanggal-tidak-mendatang', title: 'Tanggal tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

const sesudah = (id: string, title: string, before: (context: ReplikasiContext) => string | undefined) => rule<{ tanggal: string }>({
  id, title, reads: 'data',
  evaluate: ({ context, data }) => {
    const from = before(context);
    return verdict(from !== undefined && data.tanggal >= from, `tidak sebelum ${from === undefined ? 'langkah sebelumnya' : longDate(from)}`, longDate(data.tanggal));
  },
});
export const sesudahPersetujuan = sesudah('replikasi.studi-sesudah-persetujuan', 'Studi tiru tidak mendahului persetujuannya', ({ persetujuan }) => persetujuan?.tanggal);
export const sesudahStudi = sesudah('replikasi.laporan-sesudah-studi', 'Laporan tidak mendahului studi tiru', ({ studi }) => studi?.tanggal);
