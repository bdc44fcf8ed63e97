import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform, type ValidationError } from '@nestjs/common';
import { pointTo } from './json-pointer.js';
import { BadInput, type RawFault } from '../problem.js';
import { inIndonesian } from './validation-messages.js';

/** Where each kind of argument starts its paths; the body's are plain JSON pointers. */
const ROOTS: Readonly<Record<string, string>> = { body: '', query: 'query', param: 'params', custom: '' };

class Invalid extends Error {
  constructor(readonly errors: readonly ValidationError[]) { super('invalid'); }
}

/** Checks every DTO and reports all faults at once, each with its path; a field that the DTO does not have is one of them. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, transform: true, stopAtFirstError: false,
      exceptionFactory: (errors) => new Invalid(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const root = ROOTS[metadata.type] ?? '';
    if (metadata.type === 'body' && this.isDto(metadata) && !isObject(value)) throw new BadInput([{ path: root, why: 'harus berupa objek JSON' }]);
    try {
      return await super.transform(value, metadata) as unknown;
    } catch (error) {
      throw error instanceof Invalid ? new BadInput(faultsOfErrors(error.errors, root)) : error;
    }
  }

  private isDto(metadata: ArgumentMetadata): boolean {
    return metadata.metatype !== undefined && this.toValidate(metadata);
  }
}

// No body at all counts as {}: the answer then names each required field.
const isObject = (value: unknown): boolean => value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value));

function faultsOfErrors(errors: readonly ValidationError[], at: string): RawFault[] {
  return errors.flatMap((error) => {
    const path = error.property === undefined ? at : pointTo(at, error.property);
    const own = Object.values(error.constraints ?? {}).map(inIndonesian);
    return [...(own.length > 0 ? [{ path, why: own }] : []), ...faultsOfErrors(error.children ?? [], path)];
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `@Param('id', IdPipe)`: a UUID in lower case. What is no UUID is bad input; what is unknown is for the query to find out. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown, metadata: ArgumentMetadata): string {
    if (typeof value === 'string' && UUID.test(value)) return value.toLowerCase();
    const root = ROOTS[metadata.type] ?? '';
    throw new BadInput([{ path: metadata.data === undefined ? root : pointTo(root, metadata.data), why: 'harus berupa UUID' }]);
  }
}
