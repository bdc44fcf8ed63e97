import type { OpenAPIObject } from '@nestjs/swagger';

const PERSONAL = '/api/v1/';
const REF = { header: '#/components/headers/ETag', parameter: '#/components/parameters/IfNoneMatch', response: '#/components/responses/TidakBerubah' } as const;

const PARTS = {
  headers: { ETag: { description: 'Penanda isi jawaban; pada satu kasus diawali versinya, selain itu lemah (W/).', schema: { type: 'string' }, example: '"7-Yx0Zl1p0r3vQm5s7t9u2wA"' } },
  parameters: { IfNoneMatch: { name: 'If-None-Match', in: 'header', required: false, description: 'ETag jawaban yang sudah ada pada peminta; apabila masih sama, jawabannya 304 tanpa isi.', schema: { type: 'string' } } },
  responses: { TidakBerubah: { description: 'Tidak berubah sejak jawaban ber-ETag itu.', headers: { ETag: { $ref: REF.header } } } },
} as const;

interface Answer { headers?: Record<string, unknown>; content?: Record<string, unknown> }
interface Operation { parameters?: unknown[]; responses?: Record<string, Answer | { $ref: string }> }

/** Declares, for each GET whose answer carries a tag (`answerConditionally`), the tag, the header that sends it back and the 304. */
export function declareTags(document: OpenAPIObject): OpenAPIObject {
  const tagged = Object.entries(document.paths).flatMap(([path, { get }]) => (path.startsWith(PERSONAL) && get ? [get as unknown as Operation] : []));
  for (const operation of tagged) {
    const answer = operation.responses?.['200'] as Answer | undefined;
    if (!operation.responses || answer?.content?.['application/json'] === undefined) continue;
    answer.headers = { ...answer.headers, ETag: { $ref: REF.header } };
    operation.responses['304'] = { $ref: REF.response };
    operation.parameters = [...operation.parameters ?? [], { $ref: REF.parameter }];
  }
  const components = (document.components ??= {}) as Record<string, Record<string, unknown>>;
  for (const [kind, parts] of Object.entries(PARTS)) components[kind] = { ...components[kind], ...parts };
  return document;
}
