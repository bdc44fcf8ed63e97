import { Module } from '@nestjs/common';
import { PageController } from './page.controller.js';

/** The page at `/`: what this server is, that it runs, and where to go. */
@Module({ controllers: [PageController] })
export class PageModule {}
