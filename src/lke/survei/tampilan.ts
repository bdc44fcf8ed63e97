import { Rational } from '../../../machines/kernel/decimal.js';
import type { LkeContext } from '../../../machines/lke/lke.types.js';
import { nilaiKomponen } from '../../../machines/lke/survei/indeks.js';
import { respondenOf } from '../../../machines/lke/survei/sampel.js';
import type { Komponen } from '../../../machines/lke/survei/survei.types.js';
import type { KomponenSurveiDto, SurveiDto } from './survei.dto.js';

/** Components as they are shown: what each is worth, with four decimals, and from how many answers. */
export const komponenDto = (komponen: readonly Komponen[]): KomponenSurveiDto[] =>
  komponen.map((one) => ({ nama: one.nama, nilai: nilaiKomponen(one).toFixed(4), ...(typeof one.nilai === 'string' ? {} : { jawaban: one.nilai.jawaban }) }));

/** The surveys behind the results of a worksheet, by the code of the result. */
export const surveiDto = ({ survei = {}, hasil }: Pick<LkeContext, 'survei' | 'hasil'>): SurveiDto[] =>
  Object.entries(survei).sort(([a], [b]) => (a < b ? -1 : 1)).map(([unsur, one]) => {
    const { indeks, komponen, layanan, populasi, pengecualian, metode, dari, sampai, pelaksana, sumber, lapisan, pada } = one;
    const nilai = hasil[unsur];
    return {
      unsur, indeks, sesuai: typeof nilai === 'string' && Rational.parse(nilai).round(2).cmp(Rational.parse(indeks)) === 0, responden: respondenOf(one), populasi,
      ...(pengecualian ? { pengecualian: pengecualian.alasan } : {}), metode, dari, sampai, pelaksana, komponen: komponenDto(komponen), layanan, sumber, lapisan, pada,
    };
  });
