import { describe, expect, it } from 'vitest';
import { hidePassword, isPostgres, isQueueAddress, showAddress } from '../../../src/runner/queue/address.ts';
import { openExchange } from '../../../src/runner/queue/bullmq-exchange.ts';

describe('the address of a queue', () => {
  it.each([
    ['redis://localhost:6379', true],
    ['rediss://:p@host/1', true],
    ['postgres://u:p@host/db', true],
    ['postgresql://host/db?sslmode=require', true],
    ['http://host', false],
    ['localhost:6379', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isQueueAddress(text)).toBe(expected);
  });

  it.each([
    ['redis://:s3cret@host:6379/2', 'redis://host:6379/2'],
    ['redis://host', 'redis://host'],
    ['postgres://me:s3cret@host/db?password=s3cret', 'postgres://me@host/db'],
  ])('is shown without what is secret: %s', (url, shown) => {
    expect(showAddress(url)).toBe(shown);
  });

  it('is of PostgreSQL or not', () => {
    expect([isPostgres('postgresql://host/db'), isPostgres('postgres://host/db'), isPostgres('redis://host')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is hidden in what others say', () => {
    const url = 'postgres://me:p%40ss@host/db?sslpassword=other';
    const said = `cannot reach ${url}: p@ss, p%40ss and other are wrong`;
    expect(hidePassword(said, url)).toBe('cannot reach postgres://me@host/db: ***, *** and *** are wrong');
    expect(hidePassword('100%', 'redis://:%@host')).toBe('100***');
  });
});

it('a queue that cannot be reached is a finding without the password', async () => {
  const problems: string[] = [];
  const opened = await openExchange({ url: 'postgres://me:s3cret@127.0.0.1:1/db', lease: 30 }, (each) =>
    problems.push(each),
  );
  expect(opened).toMatchObject({
    finding: { code: 'queue-unreachable', facts: { address: 'postgres://me@127.0.0.1:1/db' } },
  });
  expect(JSON.stringify([opened, problems])).not.toContain('s3cret');
});
