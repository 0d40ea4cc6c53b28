#!/usr/bin/env node
/** Starts the program, of which nothing is loaded before the runtime keeps what it compiles. */

import { tuneEngine } from '../engine/tune-engine.ts';
import { keepCompiledCode } from './compile-cache.ts';

tuneEngine();
keepCompiledCode();
await import('./command-line.ts');
