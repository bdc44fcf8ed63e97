import { Global, Module, type DynamicModule } from '@nestjs/common';
import { sessionCookie } from '../platform/http/session-cookie.js';
import { Passwords } from './passwords.js';
import { SESSION_COOKIE } from './session-token.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionService } from './session.service.js';

/** Who is asking. Global, since `@SignedIn()` stands on controllers of every capability; imported once, with `register`. */
@Global()
@Module({ controllers: [SessionController], providers: [SessionService, SessionGuard, Passwords], exports: [SessionService, SessionGuard, Passwords] })
export class IdentityModule {
  /** @param options.cookieSecure people reach the server over TLS */
  static register({ cookieSecure }: { readonly cookieSecure: boolean }): DynamicModule {
    return { module: IdentityModule, providers: [{ provide: SESSION_COOKIE, useValue: sessionCookie(cookieSecure) }], exports: [SESSION_COOKIE] };
  }
}
