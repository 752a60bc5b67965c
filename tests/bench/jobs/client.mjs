// What a person would write with the official client: create, poll, download. Started by ../jobs.py.
//   node client.mjs URL TOKEN JOBS FOLDER
import OpenAI from 'openai';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { join } from 'node:path';

const [url, token, jobs, folder] = process.argv.slice(2);
const client = new OpenAI({ apiKey: token, baseURL: `${url}/v1` });
const AtOnce = 2; // As the connection of the engine has it.
const PollMs = 100;

async function run(number) {
  let video = await client.videos.create({
    model: 'sora-2',
    prompt: `A calm sea, wave ${number}.`,
    seconds: '4',
    size: '1280x720',
  });
  while (video.status === 'queued' || video.status === 'in_progress') {
    await new Promise((resolve) => setTimeout(resolve, PollMs));
    video = await client.videos.retrieve(video.id);
  }
  if (video.status !== 'completed') throw new Error(`${video.id} ${video.status}`);
  const content = await client.videos.downloadContent(video.id);
  const file = await open(join(folder, `${number}.mp4`), 'w');
  await file.writeFile(Readable.fromWeb(content.body));
  await file.close();
}

let next = 0;
await Promise.all(
  Array.from({ length: AtOnce }, async () => {
    while (next < Number(jobs)) await run(next++);
  }),
);
