import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { DitolakDto, KonflikDto, MasalahDto, MasukanTidakSahDto } from './problem.dto.js';
import { PROBLEM_KINDS, type ProblemStatus } from './problem-kinds.js';

type Schema = typeof MasalahDto;

/** The form of a status that tells more than every problem does; the others are plain `MasalahDto`. */
const FORMS: Partial<Record<ProblemStatus, { readonly dto: Schema; readonly example: Record<string, unknown> }>> = {
  400: { dto: MasukanTidakSahDto, example: { faults: [{ path: '/nilai/0', why: ['harus berupa bilangan bulat'] }, { path: '/lain', why: ['isian tidak dikenal'] }] } },
  403: { dto: DitolakDto, example: { why: [reason('pelaku.berwenang', 'Jabatan berwenang melakukan tindakan ini', 'Ketua Tim Penilai', 'Anggota Tim Penilai')] } },
  409: { dto: KonflikDto, example: { reason: 'versi-basi', fields: { dikirim: 3, sekarang: 4 } } },
  412: { dto: KonflikDto, example: { reason: 'versi-basi', fields: { dikirim: 3, sekarang: 4 } } },
  422: { dto: DitolakDto, example: { why: [reason('usulan.nilai-minimal', 'Nilai memenuhi ambang', 'paling rendah 75,00', '74,10')] } },
};

const RETRY_AFTER = { 'Retry-After': { description: 'Detik sampai permintaan boleh diulang.', schema: { type: 'integer', minimum: 1 } } } as const;

/** The forms that the answers refer to; the document carries them whether or not a controller names one. */
export const PROBLEM_FORMS = [MasalahDto, MasukanTidakSahDto, DitolakDto, KonflikDto] as const;

/** Declares the error answers of an operation, each with its form, meaning and an example. */
export const Jawaban = (...statuses: readonly ProblemStatus[]): MethodDecorator & ClassDecorator => applyDecorators(
  ...statuses.map((status) => ApiResponse({ status, ...problemResponse(status) })),
);

/** The OpenAPI response object of a status. */
export function problemResponse(status: ProblemStatus) {
  const { type, title, detail } = PROBLEM_KINDS[status];
  const form = FORMS[status] ?? { dto: MasalahDto, example: {} };
  const example = { type, title, status, detail, instance: 'urn:uuid:0b8f6c1e-6f0e-4a53-9f3c-0d5a2f0c9d11', ...form.example };
  return {
    description: `${title}. ${detail}`,
    content: { 'application/problem+json': { schema: { $ref: getSchemaPath(form.dto) }, example } },
    ...(status === 429 || status === 503 ? { headers: RETRY_AFTER } : {}),
  };
}

function reason(rule: string, title: string, need: string, have: string) {
  return { rule, title, need, have, basis: [{ sumber: 'IMP', pasal: 'BAB III', kutipan: 'bunyi ketentuan dalam peraturan' }] };
}
