/** 0: done; 1: findings stop it; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;
