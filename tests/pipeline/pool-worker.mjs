/** A worker process for the tests of the pool: does what the job says. */

let started = false;

process.on('message', (message) => {
  if (message.kind === 'start') {
    started = true;
    if (message.start.fail) {
      const failure = { status: 'hash_mismatch', detail: 'as told' };
      process.send({ outcome: { ok: false, failure }, lost: false });
    } else process.send({ outcome: { ok: true, value: process.pid }, lost: false });
  } else if (message.job === 'crash') process.exit(3);
  else if (message.job === 'hang') for (;;);
  else if (message.job === 'trap') {
    process.send({
      outcome: { ok: false, failure: { status: 'worker_failed', detail: 'trap' } },
      lost: true,
    });
  } else
    process.send({
      outcome: { ok: true, value: [process.pid, message.job, started] },
      lost: false,
    });
});
process.on('disconnect', () => process.exit());
