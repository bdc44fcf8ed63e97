import { diharapkan, isiSesudah, putusan } from '../../test/support/hakim.js';
import { semuaPerkara } from './perkara/semua.js';
import { judul } from './halaman.js';

describe('the law, article by article', () => {
  it.each(semuaPerkara.map((perkara) => [judul(perkara), perkara] as const))('%s', (_judul, perkara) => {
    expect(putusan(perkara)).toEqual(diharapkan(perkara));
    if ('perintah' in perkara && perkara.sesudah?.isi) expect(isiSesudah(perkara)).toMatchObject(perkara.sesudah.isi);
  });
});
