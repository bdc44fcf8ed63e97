import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HttpInfo } from '../../platform/http/http-info.js';
import { EMBLEM_SVG } from './emblem.svg.js';
import { PAGE_CSS } from './page.css.js';
import { pageHtml } from './page.html.js';

const AN_HOUR = 'public, max-age=3600';

@ApiExcludeController()
@Controller()
export class PageController {
  private readonly html: string;

  constructor(info: HttpInfo) {
    this.html = pageHtml(info.version);
  }

  @Get('/')
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string { return this.html; }

  @Get('page/page.css')
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', AN_HOUR)
  css(): string { return PAGE_CSS; }

  @Get('page/lambang.svg')
  @Header('content-type', 'image/svg+xml; charset=utf-8')
  @Header('cache-control', AN_HOUR)
  emblem(): string { return EMBLEM_SVG; }
}
