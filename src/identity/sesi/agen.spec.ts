import { perangkatDari } from './agen.js';

describe('a device in words', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox di Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Microsoft Edge di Windows'],
    ['Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36', 'Chrome di Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1', 'Safari di iPhone'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15', 'Safari di macOS'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0)', 'Peramban yang tidak dikenal di ChromeOS'],
    ['curl/8.5.0', 'Program atau peramban yang tidak dikenal'], ['<script>alert(1)</script>', 'Program atau peramban yang tidak dikenal'], ['', 'Perangkat tidak dikenal'], [null, 'Perangkat tidak dikenal'],
  ])('%s is “%s”', (agent, words) => {
    expect(perangkatDari(agent)).toBe(words);
  });
});
