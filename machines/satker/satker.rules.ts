import { longDate } from '../kernel/calendar.js';
import { rulesOf } from '../kernel/machine.js';
import { verdict } from '../kernel/rule.js';
import type { Law } from '../regulasi/law.js';
import type { Jenjang } from '../regulasi/pack.schema.js';
import type { Buka, SatkerContext, SatkerFacts } from './satker.types.js';

/** Types a rule of this machine. */
export const rule = rulesOf<SatkerContext, SatkerFacts, Law>();

/** What each level is called in a text. */
export const SEBUTAN: Readonly<Record<Jenjang, string>> = { instansi: '{instansi}', eselonSatu: 'unit eselon I', kanwil: 'kantor wilayah', upt: 'UPT', perangkatDaerah: 'perangkat daerah' };

/** A date as it is read, or that there is none yet. */
export const told = (date: string | null | undefined): string => (date ? longDate(date) : 'belum ada');

export const tujuanSesuaiJenjang = rule<Buka>({
  id: 'satker.tujuan-sesuai-jenjang', title: 'Pencanangan tingkat instansi hanya oleh instansi itu sendiri, dan predikat hanya bagi {satker} di bawahnya', reads: 'data',
  evaluate: ({ data, facts: { unit } }) => (data.tujuan === 'instansi'
    ? verdict(unit.jenjang === 'instansi', 'dibuka untuk {instansi} sebagai keseluruhan', `dibuka untuk ${SEBUTAN[unit.jenjang]}`)
    : verdict(unit.jenjang !== 'instansi', `menuju ${data.tujuan} dibuka untuk {satker} di bawah {instansi}`, `dibuka untuk ${SEBUTAN[unit.jenjang]}`)),
});

export const tidakMendatang = rule<{ tanggal: string }>({
  id: 'satker.tanggal-tidak-mendatang', title: 'Tanggal dokumen tidak mendahului hari ini', reads: 'data',
  evaluate: ({ data, facts }) => verdict(data.tanggal <= facts.hariIni, `paling lambat ${longDate(facts.hariIni)}`, longDate(data.tanggal)),
});

export const pegawaiSendiri = rule({
  id: 'satker.pegawai-sendiri', title: 'Pegawai yang disebut adalah pegawai {satker} pada tanggal dokumen', reads: 'data',
  evaluate: ({ facts: { pegawaiAsing } }) => verdict(pegawaiAsing === 0, 'seluruhnya terdaftar sebagai pegawai {satker} pada tanggal dokumen',
    pegawaiAsing === 0 ? 'seluruhnya terdaftar' : `${pegawaiAsing} orang tidak terdaftar`),
});
