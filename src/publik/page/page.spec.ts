import { pino } from 'pino';
import request from 'supertest';
import { createHttpApp } from '../../platform/http/create-app.js';
import { PAGE_CSS } from './page.css.js';
import { pageHtml } from './page.html.js';
import { PageModule } from './page.module.js';
import { contrast } from '../../../test/support/contrast.js';

describe('the first page', () => {
  it('tells what runs here, and every address on it answers', async () => {
    const app = await createHttpApp(PageModule, { logger: pino({ level: 'silent' }), rateLimit: 1_000, cookieSecure: false, version: '9.9.9' });
    await app.listen(0, '127.0.0.1');
    const api = request(await app.getUrl());
    const { text } = await api.get('/').expect(200).expect('content-type', 'text/html; charset=utf-8');
    expect(text).toMatch(/<html lang="id">[^]*Peladen berjalan[^]*Versi 9\.9\.9/);
    const addresses = [...text.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map((m) => String(m[1]));
    expect(addresses).toEqual(expect.arrayContaining(['/api/docs', '/api/openapi.json', '/health/ready', '/page/page.css']));
    for (const address of addresses) await api.get(address).expect(200);
    await app.close();
  });

  it('needs no script and no inline style', () => {
    expect(pageHtml('1')).not.toMatch(/<script|<style|style=|\son\w+=/i);
  });

  it('escapes the version', () => {
    expect(pageHtml('<b>"1"')).toContain('Versi &lt;b&gt;&quot;1&quot;');
  });
});

describe('its colours', () => {
  const schemes = [...PAGE_CSS.matchAll(/--ground: (?:[^}]*)}/g)].map(([block]) => Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((m) => [String(m[1]), String(m[2])])));
  const pairs = [['ink', 'ground'], ['soft', 'ground'], ['ink', 'sheet'], ['soft', 'sheet'], ['accent', 'sheet'], ['accent-ink', 'accent'], ['well', 'well-ground']] as const;

  it.each(pairs.flatMap(([text, ground]) => schemes.map((scheme, i) => [text, ground, i, contrast(scheme[text] ?? '', scheme[ground] ?? '')] as const)))('%s on %s of scheme %i is 7:1 or more', (_text, _ground, _i, ratio) => {
    expect(schemes).toHaveLength(2);
    expect(ratio).toBeGreaterThanOrEqual(7);
  });
});
