#!/usr/bin/env node
import { jalankan } from '../cli/jalankan.js';
import { PERINTAH } from '../cli/daftar.js';

const WIDEST = 110;

// who reads only the beginning (`| head`) has read enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });

process.exitCode = await jalankan(PERINTAH, process.argv.slice(2), {
  env: process.env, masukan: process.stdin, lebar: Math.min(process.stdout.columns ?? WIDEST, WIDEST),
  out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text),
});
