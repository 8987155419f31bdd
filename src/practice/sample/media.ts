import type { PracticeMedia } from '../account'

/** 1 September 2025, in Unix seconds. */
const firstDay = 1_756_684_800

/** A small catalogue, such as a training team would have. */
export const sampleMedia: readonly PracticeMedia[] = [
  video('1_welcome1', 'Welcome to the team', 'A short hello for new colleagues', 'onboarding', 142, 1204),
  video('1_safety01', 'Laboratory safety', 'Mandatory once a year', 'onboarding,safety', 1260, 873),
  video('1_townhall', 'Town hall, September', 'Recording of the live event', 'town hall,live', 3541, 640),
  video('1_roadmap1', 'Roadmap preview', 'What the next two quarters hold', 'product', 1815, 322),
  video(
    '1_codecs01',
    'Codecs in ten minutes',
    'Containers, codecs and bit rates',
    'training,video',
    612,
    451,
  ),
  video('1_player01', 'Embedding the player', 'From a script tag to captions', 'training,player', 934, 1330),
  video('1_captions', 'Writing good captions', 'Timing, length and speakers', 'training,access', 705, 289),
  video('1_demoday1', 'Demo day highlights', 'Five demos in six minutes', 'events', 361, 517),
  audio('1_podcast1', 'Podcast 12: live at scale', 'With the operations team', 'podcast', 2410, 198),
  audio('1_podcast2', 'Podcast 13: who owns a recording?', 'A talk about rights', 'podcast', 2188, 176),
  image('1_logo0001', 'Logo, dark background', 'For slides and lower thirds', 'brand'),
  image('1_map00001', 'Campus map', 'Printable', 'onboarding,brand'),
].map((entry, index) => ({ ...entry, createdAt: firstDay + index * 86_400 * 3 }))

type Entry = Omit<PracticeMedia, 'createdAt'>

function video(
  id: string,
  name: string,
  description: string,
  tags: string,
  duration: number,
  plays: number,
): Entry {
  return { id, name, description, tags, userId: 'studio@practice.example', mediaType: 1, duration, plays }
}

function audio(
  id: string,
  name: string,
  description: string,
  tags: string,
  duration: number,
  plays: number,
): Entry {
  return { id, name, description, tags, userId: 'radio@practice.example', mediaType: 5, duration, plays }
}

function image(id: string, name: string, description: string, tags: string): Entry {
  return {
    id,
    name,
    description,
    tags,
    userId: 'design@practice.example',
    mediaType: 2,
    duration: 0,
    plays: 0,
  }
}
