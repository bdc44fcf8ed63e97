import { Module } from '@nestjs/common';
import { LawCatalog } from './law-catalog.js';

/** The laws in force. */
@Module({ providers: [LawCatalog], exports: [LawCatalog] })
export class RegulasiModule {}
