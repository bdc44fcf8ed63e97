import type { FastifyInstance } from 'fastify';

/**
 * Lets the server stop as soon as its last answer is out: an answer sent while it closes ends its connection. Otherwise a
 * connection that was busy at that moment would be kept alive, and with it the process, until the keep-alive time is over.
 */
export function drainOnClose(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done(null, payload);
  });
}
