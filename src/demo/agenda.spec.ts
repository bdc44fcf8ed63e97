import { Agenda } from './agenda.js';

/** A clock that only keeps the day. */
function openAgenda() {
  const jam = { hari: '2027-01-01', ke: (tanggal: string) => { jam.hari = tanggal; return Promise.resolve(); } };
  const told: string[] = [];
  return { agenda: new Agenda(jam), told, tell: (what: string) => { told.push(`${jam.hari} ${what}`); } };
}

describe('several stories by one clock', () => {
  it('happen in the order of the calendar, one at a time, those of one day in their order', async () => {
    const { agenda, told, tell } = openAgenda();
    const story = (nama: string, ...days: string[]) => async () => {
      tell(nama);
      for (const day of days) {
        await agenda.sampai(day);
        tell(nama);
      }
    };
    await agenda.bersama([story('a', '2027-01-03', '2027-01-09'), story('b', '2027-01-02', '2027-01-03', '2027-01-03'), story('c')]);
    expect(told).toEqual(['2027-01-01 a', '2027-01-01 b', '2027-01-01 c', '2027-01-02 b', '2027-01-03 a', '2027-01-03 b', '2027-01-03 b', '2027-01-09 a']);
  });

  it('go on when one of them stops, and tell how each ended', async () => {
    const { agenda, told, tell } = openAgenda();
    const results = await agenda.bersama([
      () => Promise.reject(new Error('berhenti')),
      async () => { await agenda.sampai('2027-02-01'); tell('b'); },
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(told).toEqual(['2027-02-01 b']);
  });

  it('never go back', async () => {
    const { agenda } = openAgenda();
    await agenda.sampai('2027-05-01');
    await expect(agenda.sampai('2027-04-30')).rejects.toThrow(RangeError);
  });
});
