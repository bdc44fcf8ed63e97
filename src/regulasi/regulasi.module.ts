import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { LawCatalog } from './law-catalog.js';
import { publishLaws } from './publish.js';

/** The laws in force; they are laid down before the first request. */
@Module({ providers: [LawCatalog], exports: [LawCatalog] })
export class RegulasiModule implements OnModuleInit {
  constructor(private readonly database: Database, private readonly laws: LawCatalog) {}

  onModuleInit(): Promise<void> {
    return publishLaws(this.database, this.laws);
  }
}
