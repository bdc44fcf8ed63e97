import { acakKataSandi } from '../../seed/kata-sandi.js';
import { KataSandi } from './kata-sandi.js';

const konteks = { nama: 'Wirasena Hadikusuma', namaPengguna: 'kepala.lapas-cirebon@kemenimipas', kata: ['Kementerian Imigrasi dan Pemasyarakatan', 'Lembaga Pemasyarakatan Kelas I Cirebon'] };

describe('a new password', () => {
  const sandi = new KataSandi();
  const why = (text: string, more = {}) => sandi.periksa(text, { ...konteks, ...more });

  it.each(['sawah-kelapa-perahu-0427', 'kuda bernapas dengan gembira', 'x9$kLm2#qPz!vR7w', 'hujan turun di beranda paman'])('may be %s', async (text) => {
    expect(await why(text)).toEqual([]);
  });

  it('that the installation made up for a demonstration may be used', async () => {
    for (let i = 0; i < 20; i++) expect(await why(acakKataSandi())).toEqual([]);
  });

  it.each([
    ['xxxxxxxxxxxxxx', /15 sampai 128 karakter; yang diberikan 14/], ['😀'.repeat(14), /yang diberikan 14/], ['x'.repeat(129), /yang diberikan 129/],
    ['111111111111111', /mengulang huruf/], ['abcdefghijklmnop', /urutan huruf atau angka/], ['qwertyuiopasdfgh', /lazim dipakai orang|papan ketik/], ['passwordpassword', /mengulang huruf/],
    ['Wirasena Hadikusuma 1980', /memuat nama Anda/], ['kepala.lapas-cirebon', /memuat nama Anda/], ['KementerianImigrasi2027', /nama instansi/], ['zonaintegritas2027', /mudah ditebak/],
    ['hadikusuma-wirasena-9', /memuat nama Anda/],
  ])('cannot be %s, and it is said why', async (text, reason) => {
    expect((await why(text)).join('; ')).toMatch(reason);
  });

  it('never repeats what was typed', async () => {
    expect((await why('Wirasena Hadikusuma 1980')).join(' ')).not.toMatch(/wirasena|1980/i);
  });

  it('holds upper and lower case, a digit and a sign only where an instansi asks for it, and then each is told', async () => {
    const plain = 'hujan turun di beranda paman';
    expect(await why(plain)).toEqual([]);
    expect(await why(plain, { komposisi: true })).toEqual(['harus memuat huruf besar (kebijakan instansi)', 'harus memuat angka (kebijakan instansi)', 'harus memuat tanda baca (kebijakan instansi)']);
    expect(await why('Hujan turun-di 7 beranda paman', { komposisi: true })).toEqual([]);
  });
});
