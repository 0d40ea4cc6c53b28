/** Lets a few of many calls run at a time, so that a system with few file handles has enough. */

export function takeTurns<A extends readonly unknown[], R>(
  limit: number,
  call: (...given: A) => Promise<R>,
): (...given: A) => Promise<R> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (...given) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await call(...given);
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
