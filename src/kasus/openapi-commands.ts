import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import type { AnyCommandSpec } from '../../machines/kernel/machine.js';
import { registry } from '../../machines/registry.js';
import { lawById } from '../../machines/regulasi/catalog.js';
import type { TierSpec } from './tier.controller.js';

type Json = Record<string, unknown>;
/** The document is one for all instansi: it speaks in the words of the national regulation. */
const { say } = lawById('nasional-90-2021-jo-5-2024');
const nameOf = (command: string): string => `Data_${command.replace('.', '_')}`;

/**
 * Completes the API document from the machines: the shape of each command's data, and for each tier the commands that may
 * be sent there, with an example each.
 */
export function describeCommands(tiers: readonly TierSpec[]): (document: OpenAPIObject) => OpenAPIObject {
  return (document) => {
    const specs = registry.machines.flatMap((def) => def.commands.filter((spec) => !spec.internal));
    const schemas = (document.components ??= {}).schemas ??= {};
    for (const spec of specs) schemas[nameOf(spec.type)] = schemaOf(spec);
    for (const { tier, perintah } of tiers) {
      const sent = specs.filter((spec) => perintah.includes(spec.type));
      describe(document, `/api/v1/${tier}/kasus/{id}/perintah`, sent.filter((spec) => !spec.opens));
      describe(document, `/api/v1/${tier}/perintah`, sent.filter((spec) => spec.opens));
    }
    return document;
  };
}

function schemaOf(spec: AnyCommandSpec): Json {
  const schema = z.toJSONSchema(spec.data, { unrepresentable: 'any', io: 'input' }) as Json;
  delete schema['$schema'];
  return { ...schema, title: say(spec.title) };
}

/** One alternative of the body per command. */
function describe(document: OpenAPIObject, path: string, specs: readonly AnyCommandSpec[]): void {
  const operation = document.paths[path]?.post as { requestBody?: { content?: Record<string, Json> } } | undefined;
  const content = operation?.requestBody?.content?.['application/json'];
  if (!content) return;
  if (specs.length === 0) { delete document.paths[path]; return; }
  content['schema'] = {
    oneOf: specs.map((spec) => ({
      type: 'object', title: say(spec.title), required: ['perintah', 'data'], additionalProperties: false,
      properties: {
        perintah: { type: 'string', const: spec.type }, ...(spec.opens ? {} : { versi: { type: 'integer', minimum: 1 } }), data: { $ref: `#/components/schemas/${nameOf(spec.type)}` },
      },
    })),
  };
  content['examples'] = Object.fromEntries(specs.map((spec) => [spec.type, { summary: say(spec.title), value: { perintah: spec.type, data: spec.example } }]));
}
