// Starts a troupe-sandbox of our own, and stops it.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import OpenAI from 'openai';

export async function startSandbox(program, extra = []) {
  const folder = await mkdtemp(join(tmpdir(), 'troupe-conformance-'));
  const child = spawn(program, ['--data', folder, '--exit-with-parent', ...extra], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const ready = await new Promise((resolve, reject) => {
    lines.once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', (code) => reject(new Error(`troupe-sandbox ended with ${code}`)));
    child.once('error', reject);
  });
  const call = async (method, path, body) => {
    const response = await fetch(`${ready.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${ready.token}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return response.json();
  };
  return {
    ...ready,
    client: new OpenAI({ apiKey: ready.token, baseURL: `${ready.url}/v1`, maxRetries: 0 }),
    ledger: async () => (await call('GET', '/sandbox/ledger')).data,
    setFaults: (rules) => call('POST', '/sandbox/faults', { rules }),
    clearFaults: () => call('DELETE', '/sandbox/faults'),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin.end();
      const code = await ended;
      await rm(folder, { recursive: true });
      return code;
    },
  };
}

/** Polls as a client would, until the job has ended. */
export async function finished(client, id, milliseconds = 120_000) {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const video = await client.videos.retrieve(id);
    if (video.status === 'completed' || video.status === 'failed') return video;
    if (Date.now() > deadline) throw new Error(`${id} is still ${video.status} at ${video.progress}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
