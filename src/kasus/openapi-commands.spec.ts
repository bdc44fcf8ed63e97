import type { OpenAPIObject } from '@nestjs/swagger';
import { registry } from '../../machines/registry.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import { describeCommands } from './openapi-commands.js';
import type { TierSpec } from './tier.controller.js';

const { say } = lawById('nasional-90-2021-jo-5-2024');
const body = () => ({ post: { requestBody: { content: { 'application/json': {} } } } });
const bare = () => ({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: { '/api/v1/upt/perintah': body(), '/api/v1/upt/kasus/{id}/perintah': body(), '/api/v1/nasional/perintah': body(), '/lain': body() } }) as unknown as OpenAPIObject;
const upt: TierSpec = { tier: 'upt', judul: 'UPT', perintah: ['satker.buka', 'usulan.buka', 'usulan.ajukan', 'usulan.usulkan'] };
const nasional: TierSpec = { tier: 'nasional', judul: 'Nasional', perintah: ['usulan.catatDesk'] };

interface Alternative { required: string[]; additionalProperties: boolean; properties: { perintah: { const: string }; versi?: object; data: { $ref: string } } }
const document = describeCommands([upt, nasional])(bare());
const contentOf = (path: string) => (document.paths[path] as unknown as { post: { requestBody: { content: { 'application/json': { schema?: { oneOf: Alternative[] }; examples?: Record<string, { value: unknown }> } } } } }).post.requestBody.content['application/json'];
const alternatives = (path: string) => contentOf(path).schema?.oneOf ?? [];

describe('describeCommands', () => {
  it('gives each command that people send a schema of its data, and none to those that only follow', () => {
    const specs = registry.machines.flatMap((def) => def.commands);
    const schemas = document.components?.schemas ?? {};
    for (const { type, internal, title } of specs) {
      expect([type, schemas[`Data_${type.replace('.', '_')}`]]).toEqual([type, internal ? undefined : expect.objectContaining({ type: 'object', additionalProperties: false, title: say(title) })]);
    }
  });

  it('tells apart, for a tier, the commands that open a case from those to one', () => {
    expect(alternatives('/api/v1/upt/perintah').map((a) => a.properties.perintah.const)).toEqual(['satker.buka', 'usulan.buka']);
    expect(alternatives('/api/v1/upt/kasus/{id}/perintah').map((a) => a.properties.perintah.const)).toEqual(['usulan.ajukan']);
    expect(alternatives('/api/v1/upt/perintah').every((a) => a.properties.versi === undefined)).toBe(true);
    expect(alternatives('/api/v1/upt/kasus/{id}/perintah')).toEqual([expect.objectContaining({ required: ['perintah', 'data'], additionalProperties: false })]);
  });

  it('shows an example of each', () => {
    expect(contentOf('/api/v1/upt/perintah').examples?.['usulan.buka']?.value).toMatchObject({ perintah: 'usulan.buka', data: { tujuan: 'WBK' } });
  });

  it('leaves out an address at which a tier sends nothing, and touches no other', () => {
    expect(document.paths).not.toHaveProperty('/api/v1/nasional/perintah');
    expect(document.paths['/lain']).toEqual(body());
  });
});
