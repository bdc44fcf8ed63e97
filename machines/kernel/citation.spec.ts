import { basisOf, cite } from './citation.js';

describe('citations', () => {
  const citation = { sumber: 'IMP', pasal: 'BAB III.A.1.c angka 6)', kutipan: 'paling lambat pada tanggal 31 Mei' };

  it('are found by the id of a rule or the name of a command', () => expect(basisOf({ 'surat.tepat-waktu': [citation] }, 'surat.tepat-waktu')).toEqual([citation]));
  it('are read with document and place', () => expect(cite(citation)).toBe('IMP BAB III.A.1.c angka 6)'));
  it('are never silently missing', () => expect(() => basisOf({}, 'surat.kirim')).toThrow('paket regulasi tidak memuat dasar hukum untuk "surat.kirim"'));
});
