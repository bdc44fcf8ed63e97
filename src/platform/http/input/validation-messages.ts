/** What class-validator says in English (without `each value in` and the property's name), and how officials read it. `$1` is the bound. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/ should not exist$/, 'isian tidak dikenal'],
  [/ should not be null or undefined$/, 'wajib diisi'],
  [/ should not be empty$/, 'tidak boleh kosong'],
  [/ must be a string$/, 'harus berupa teks'],
  [/ must be a boolean value$/, 'harus berupa true atau false'],
  [/ must be an integer number$/, 'harus berupa bilangan bulat'],
  [/ must be a number conforming to the specified constraints$/, 'harus berupa angka'],
  [/ must be a number string$/, 'harus berupa angka'],
  [/ is not a valid decimal number\.$/, 'harus berupa bilangan desimal'],
  [/ must be a positive number$/, 'harus lebih besar dari 0'],
  [/ must be an array$/, 'harus berupa daftar'],
  [/ must be an object$/, 'harus berupa objek'],
  [/^(?:each value in )?nested property .* must be either object or array$/, 'harus berupa objek'],
  [/ must be a non-empty object$/, 'harus berupa objek yang tidak kosong'],
  [/ must be one of the following values: (.*)$/, 'harus salah satu dari: $1'],
  [/ must be equal to (.*)$/, 'harus sama dengan $1'],
  [/ must be a UUID$/, 'harus berupa UUID'],
  [/ must be an email$/, 'harus berupa alamat surel'],
  [/ must be a URL address$/, 'harus berupa alamat URL'],
  [/ must be a valid ISO 8601 date string$/, 'harus berupa tanggal atau waktu ISO 8601'],
  [/ must be RFC 3339 date$/, 'harus berupa waktu RFC 3339'],
  [/ must be a Date instance$/, 'harus berupa tanggal'],
  [/ must be a phone number$/, 'harus berupa nomor telepon'],
  [/ must match .* regular expression$/, 'bentuknya tidak sesuai'],
  [/ must be longer than or equal to (\d+) and shorter than or equal to (\d+) characters$/, 'panjangnya harus $1 sampai $2 karakter'],
  [/ must be longer than or equal to (\d+) characters$/, 'terlalu pendek: paling sedikit $1 karakter'],
  [/ must be shorter than or equal to (\d+) characters$/, 'terlalu panjang: paling banyak $1 karakter'],
  [/ must not be less than (.*)$/, 'paling kecil $1'],
  [/ must not be greater than (.*)$/, 'paling besar $1'],
  [/ must contain at least (\d+) elements$/, 'paling sedikit $1 butir'],
  [/ must contain no more than (\d+) elements$/, 'paling banyak $1 butir'],
  [/'s elements must be unique$/, 'tidak boleh ada butir yang sama'],
  [/^an unknown value was passed to the validate function$/, 'bentuknya tidak dikenal'],
];

const EACH = /^each value in /;

/** The sentence in Indonesian; a message that a DTO states itself is kept as it is. */
export function inIndonesian(message: string): string {
  for (const [english, indonesian] of MESSAGES) {
    const found = english.exec(message);
    if (!found) continue;
    const filled = indonesian.replace(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '');
    // A pattern that takes the whole message speaks for itself: class-validator already points at the element.
    return EACH.test(message) && found.index > 0 ? `setiap butir ${filled}` : filled;
  }
  return message;
}
