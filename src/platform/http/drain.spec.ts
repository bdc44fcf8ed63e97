import { Controller, Get } from '@nestjs/common';
import { Agent, get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHttpApp } from '../../../test/support/http-app.js';

@Controller('lambat')
class LambatController {
  @Get()
  async baca(): Promise<string> {
    await sleep(400);
    return 'ok';
  }
}

const statusOf = (url: string, agent: Agent) => new Promise<number | undefined>((resolve, reject) => {
  get(url, { agent }, (answer) => { answer.resume().on('end', () => resolve(answer.statusCode)); }).on('error', reject);
});

describe('closing', () => {
  it('answers what is under way and stops right after it, kept-alive connections or not', async () => {
    const { app, url } = await startHttpApp([LambatController]);
    const agent = new Agent({ keepAlive: true });
    await statusOf(`${url}/health/live`, agent);
    const underWay = [1, 2, 3].map(() => statusOf(`${url}/lambat`, agent));
    await sleep(150);
    const start = Date.now();
    const closed = app.close();
    expect(await Promise.all(underWay)).toEqual([200, 200, 200]);
    await closed;
    expect(Date.now() - start).toBeLessThan(5_000);
    agent.destroy();
  });
});
