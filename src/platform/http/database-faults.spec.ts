import { problemOfDatabase } from './database-faults.js';

const withCode = (code: string): Error => Object.assign(new Error('x'), { code });

describe('problemOfDatabase', () => {
  it.each(['08006', '53300', '57P01', '57P03', '57014', '55P03', '40001', '40P01', 'ECONNREFUSED'])('asks to come back later on %s', (code) => {
    expect(problemOfDatabase(withCode(code))).toMatchObject({ status: 503, retryAfter: 2 });
  });

  it.each(['timeout exceeded when trying to connect', 'Connection terminated unexpectedly', 'Client was closed and is not queryable'])('asks to come back later on "%s"', (message) => {
    expect(problemOfDatabase(new Error(message))).toMatchObject({ status: 503 });
  });

  it.each(['22021', '22P02', '22003', '22001'])('calls a value of SQLSTATE %s bad input', (code) => {
    expect(problemOfDatabase(withCode(code))).toMatchObject({ status: 400, faults: [{ path: '', why: ['memuat nilai yang tidak dapat disimpan'] }] });
  });

  it.each(['23505', '42501', '22012', '42P01'])('leaves %s to be a fault of ours', (code) => {
    expect(problemOfDatabase(withCode(code))).toBeUndefined();
  });

  it('looks into wrapped errors', () => {
    const wrapped = Object.assign(new Error('query failed'), { driverError: withCode('57P01') });
    expect(problemOfDatabase(wrapped)).toMatchObject({ status: 503 });
    expect(problemOfDatabase(new AggregateError([withCode('ECONNREFUSED')]))).toMatchObject({ status: 503 });
  });

  it('does not follow a ring of causes for ever', () => {
    const ring = new Error('a');
    ring.cause = ring;
    expect(problemOfDatabase(ring)).toBeUndefined();
  });
});
