#!/usr/bin/env node
/** Starts the program, of which nothing is loaded before the runtime keeps what it compiles. */

import { keepCompiledCode } from './compile-cache.ts';
import { tuneEngine } from './tune-engine.ts';

tuneEngine();
keepCompiledCode();
await import('./command-line.ts');
