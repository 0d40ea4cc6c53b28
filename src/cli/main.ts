#!/usr/bin/env node
/** Starts the program, of which nothing is loaded before the runtime keeps what it compiles. */

import { keepCompiledCode } from './compile-cache.ts';
import { optimiseLate } from './optimise-late.ts';

optimiseLate();
keepCompiledCode();
await import('./command-line.ts');
