/** Warnings before a post to a place where not everybody may read the record. */
export const audience = {
  some: (count: number): string =>
    count === 1 ? '1 person here may not read this record.' : `${count} people here may not read this record.`,
  unknown: 'It cannot be told who reads here.',
  shared: 'This channel is shared with another company, or is about to be, so it cannot be told who reads here.',
  ask: 'Nothing was posted yet. Post it all the same?',
  askDigest: 'Everybody here would read the digest, so it was not set up yet. Set it up all the same?',
  askPublish: 'Nothing was published yet. “Publish” puts it on record without posting it here.',
  anyway: 'Post anyway',
  setUpAnyway: 'Set it up anyway',
  publishAnyway: 'Publish and post anyway',
  cancel: 'Cancel',
  cancelled: 'Nothing was posted.',
  posted: 'Posted to the channel.',
};
