import { Webhook } from 'standardwebhooks';
import { jedaBerikut, JEDA, kepalaOf, rahasiaBaru } from './tanda-tangan.js';

const isi = JSON.stringify({ type: 'usulan.diajukan', data: { kasus: 'é€😀' } });
const now = () => Math.floor(Date.now() / 1000);

describe('the signature of a message', () => {
  it('is that of Standard Webhooks, as another implementation reckons it', () => {
    const secret = rahasiaBaru();
    expect(new Webhook(secret).verify(isi, kepalaOf({ id: 'msg_1', isi }, [secret], now()))).toEqual(JSON.parse(isi));
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  it('is that of the example of the specification', () => {
    const { 'webhook-signature': signature } = kepalaOf({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', isi: '{"test": 2432232314}' }, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], 1614265330);
    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('satisfies who knows either of two secrets, and nobody else', () => {
    const [fresh, old] = [rahasiaBaru(), rahasiaBaru()];
    const headers = kepalaOf({ id: 'msg_1', isi }, [fresh, old], now());
    for (const secret of [fresh, old]) expect(() => new Webhook(secret).verify(isi, headers)).not.toThrow();
    expect(() => new Webhook(rahasiaBaru()).verify(isi, headers)).toThrow(/No matching signature/);
  });

  it.each<[string, (headers: Record<string, string>) => [string, Record<string, string>]]>([
    ['another body', (headers) => [`${isi} `, headers]], ['another id', (headers) => [isi, { ...headers, 'webhook-id': 'msg_2' }]],
    ['another time', (headers) => [isi, { ...headers, 'webhook-timestamp': String(now() + 1) }]], ['an old message', () => [isi, kepalaOf({ id: 'msg_1', isi }, [SECRET], now() - 3_600)]],
  ])('does not hold for %s', (_, change) => {
    const [body, headers] = change(kepalaOf({ id: 'msg_1', isi }, [SECRET], now()));
    expect(() => new Webhook(SECRET).verify(body, headers)).toThrow();
  });
});
const SECRET = rahasiaBaru();

describe('the pauses between tries', () => {
  it('grow from five seconds to a day, and end', () => {
    expect([JEDA[0], JEDA.at(-1), [...JEDA].sort((a, b) => a - b)]).toEqual([5, 86_400, JEDA]);
    expect([jedaBerikut(1), jedaBerikut(JEDA.length), jedaBerikut(JEDA.length + 1)]).toEqual([5, 86_400, null]);
  });

  it.each([['120', 120], ['1', 5], ['99999999', 86_400], ['-1', 5], ['Wed, 21 Oct 2027 07:28:00 GMT', 5], ['', 5]])('heed Retry-After %j: %i seconds', (asked, seconds) => {
    expect(jedaBerikut(1, asked)).toBe(seconds);
  });
});
