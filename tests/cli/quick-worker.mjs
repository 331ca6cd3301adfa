/** A worker process that answers at once, by nothing but the caption: what is tried is the run around it. */

const CLASSES = ['jade', 'coin'];

function classification(caption) {
  const share = (caption.length % 10) / 10;
  const probabilities = { jade: share, coin: 1 - share };
  const top = share > 0.5 ? 'jade' : 'coin';
  const abstain = caption.length % 3 === 0;
  const answer = abstain ? { class: '', best_guess: top, group: 'carving' } : { class: top };
  const outcome = abstain ? 'unsure' : 'sure';
  return {
    ...answer,
    probability: probabilities[top],
    probabilities,
    abstain,
    outcome,
    language: 'en',
  };
}

process.on('message', ({ kind, job }) => {
  const value = kind === 'start' ? { classes: CLASSES } : classification(job.caption);
  process.send({ outcome: { ok: true, value }, lost: false });
});
process.on('disconnect', () => process.exit());
