import { Type } from 'class-transformer';
import {
  ArrayMaxSize, ArrayMinSize, ArrayUnique, Equals, IsArray, IsBoolean, IsDateString, IsDefined, IsEmail, IsIn, IsInt, IsNotEmpty, IsNumber, IsNumberString,
  IsObject, IsPositive, IsString, IsUrl, IsUUID, Length, Matches, Max, MaxLength, Min, MinLength, ValidateNested,
} from 'class-validator';
import { BadInput, type Fault } from '../problem.js';
import { IdPipe, InputPipe } from './validation.js';

class ButirDto {
  @IsInt()
  nilai: number;
}

class SemuaDto {
  @IsString() teks: unknown;
  @IsBoolean() ya: unknown;
  @IsInt() bulat: unknown;
  @IsNumber() angka: unknown;
  @IsNumberString() digit: unknown;
  @IsPositive() positif: unknown;
  @IsObject() objek: unknown;
  @IsArray() daftar: unknown;
  @IsIn(['a', 'b']) pilihan: unknown;
  @Equals('x') sama: unknown;
  @IsUUID() id: unknown;
  @IsEmail() surel: unknown;
  @IsUrl() alamat: unknown;
  @IsDateString() tanggal: unknown;
  @Matches(/^a/) bentuk: unknown;
  @Length(2, 3) panjang: unknown;
  @MinLength(3) pendek: unknown;
  @MaxLength(2) lebih: unknown;
  @Min(1) minimal: unknown;
  @Max(9) maksimal: unknown;
  @ArrayMinSize(1) sedikit: unknown;
  @ArrayMaxSize(1) banyak: unknown;
  @ArrayUnique() unik: unknown;
  @IsDefined() ada: unknown;
  @IsNotEmpty() isi: unknown;
  @IsString({ each: true }) setiap: unknown;
  @IsString({ message: 'harus teks menurut formulir' }) khusus: unknown;
  @ValidateNested({ each: true }) @Type(() => ButirDto) butir: ButirDto[];
}

const wrong = {
  teks: 1, ya: 'x', bulat: 1.5, angka: 'x', digit: 'x', positif: -1, objek: 1, daftar: 1, pilihan: 'c', sama: 'y', id: 'x', surel: 'x', alamat: 'x', tanggal: 'x',
  bentuk: 'b', panjang: 'xxxx', pendek: 'x', lebih: 'xxx', minimal: 0, maksimal: 10, sedikit: [], banyak: [1, 2], unik: [1, 1], isi: '', setiap: [1], khusus: 1,
  butir: [{ nilai: 1 }, { nilai: 'x', lain: 1 }, 3],
};

async function faultsOf(value: unknown, type: 'body' | 'query' | 'param' = 'body'): Promise<readonly Fault[]> {
  const thrown: unknown = await new InputPipe().transform(value, { type, metatype: SemuaDto }).catch((error: unknown) => error);
  if (!(thrown instanceof BadInput)) throw new Error('accepted');
  return thrown.faults;
}

describe('InputPipe', () => {
  it('names every fault of every field at once, in Indonesian', async () => {
    const faults = await faultsOf(wrong);
    expect(new Set(faults.map((f) => f.path.split('/')[1]))).toEqual(new Set([...Object.keys(wrong), 'ada']));
    for (const { path, why } of faults) expect([path, why.join()]).toEqual([path, expect.not.stringMatching(/\b(must|should|each value|property)\b/)]);
  });

  it('keeps the bounds in the sentence', async () => {
    const why = Object.fromEntries((await faultsOf(wrong)).map((f) => [f.path, f.why]));
    expect(why).toMatchObject({
      '/lebih': ['terlalu panjang: paling banyak 2 karakter'], '/minimal': ['paling kecil 1'], '/pilihan': ['harus salah satu dari: a, b'],
      '/setiap': ['setiap butir harus berupa teks'], '/ada': ['wajib diisi'],
    });
  });

  it('keeps a message that the DTO states itself', async () => {
    expect(await faultsOf(wrong)).toContainEqual({ path: '/khusus', why: ['harus teks menurut formulir'] });
  });

  it('points into lists, at unknown fields and at values that are no object', async () => {
    expect(await faultsOf(wrong)).toEqual(expect.arrayContaining([
      { path: '/butir/1/nilai', why: ['harus berupa bilangan bulat'] }, { path: '/butir/1/lain', why: ['isian tidak dikenal'] }, { path: '/butir/2', why: ['harus berupa objek'] },
    ]));
  });

  it.each([[null], [[]], ['teks'], [3]])('refuses %j where an object is asked for', async (value) => {
    expect(await faultsOf(value)).toEqual([{ path: '', why: ['harus berupa objek JSON'] }]);
  });

  it('names the required fields when there is no body', async () => {
    expect((await faultsOf(undefined)).map((f) => f.path)).toContain('/teks');
  });

  it('tells faults of the query from those of the body', async () => {
    expect((await faultsOf(wrong, 'query')).map((f) => f.path)).toContain('query/teks');
  });
});

describe('IdPipe', () => {
  it('gives a UUID in lower case', () => {
    expect(new IdPipe().transform('0B8F6C1E-6F0E-4A53-9F3C-0D5A2F0C9D11', { type: 'param', data: 'id' })).toBe('0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11');
  });

  it.each(['', '1', "0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11'", undefined])('refuses %j with its path', (value) => {
    expect(() => new IdPipe().transform(value, { type: 'param', data: 'id' })).toThrow(expect.objectContaining({ faults: [{ path: 'params/id', why: ['harus berupa UUID'] }] }));
  });
});
