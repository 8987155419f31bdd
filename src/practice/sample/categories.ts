import type { PracticeCategory } from '../account'

/** 1 September 2025, in Unix seconds. */
const madeAt = 1_756_684_800

/** How the sample catalogue is sorted. A parent's id is smaller than those of its children. */
export const sampleCategories: readonly PracticeCategory[] = [
  { id: 101, parentId: 0, name: 'Learning', entryIds: [] },
  { id: 102, parentId: 101, name: 'Onboarding', entryIds: ['1_welcome1', '1_safety01', '1_map00001'] },
  { id: 103, parentId: 101, name: 'Video skills', entryIds: ['1_codecs01', '1_player01', '1_captions'] },
  { id: 104, parentId: 0, name: 'Events', entryIds: ['1_townhall', '1_demoday1', '1_roadmap1'] },
  { id: 105, parentId: 0, name: 'Podcast', entryIds: ['1_podcast1', '1_podcast2'] },
].map((category) => ({ ...category, createdAt: madeAt }))
