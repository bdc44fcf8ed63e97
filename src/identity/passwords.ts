import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from './semaphore.js';

/** Characters of a password (Unicode code points). */
export const PASSWORD_LENGTH = { min: 15, max: 128 } as const;

/** argon2id, the library's default kind: KiB of memory, passes, lanes. */
const COST = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const AT_ONCE = 4;
const LONGEST_LINE = 64;

/** Random bytes in the form of a hash of this cost: what an unknown account is checked against, so that it takes as long as a known one. */
const OF_NOBODY = '$argon2id$v=19$m=65536,t=3,p=1$SNpp9iNZeFelo7h65p5fng$QHNAWbmHHc0C0ryzwNJYPrvmXpeD1WKqid3bux6wKf8';

/** Makes and checks password hashes, a few at a time: each takes 64 MiB and some tenths of a second of a core. */
@Injectable()
export class Passwords {
  private readonly turns = new Semaphore(AT_ONCE, LONGEST_LINE);

  /**
   * The hash of a new password.
   * @throws RangeError when its length is not allowed
   * @throws TooBusy when too many wait
   */
  async hash(password: string): Promise<string> {
    const text = normal(password);
    const { length } = [...text];
    if (length < PASSWORD_LENGTH.min || length > PASSWORD_LENGTH.max) {
      throw new RangeError(`panjang kata sandi harus ${PASSWORD_LENGTH.min} sampai ${PASSWORD_LENGTH.max} karakter`);
    }
    return this.turns.run(() => hash(text, COST));
  }

  /**
   * Whether the password is that of the hash; without a hash never, after the same time.
   * @throws TooBusy when too many wait
   */
  async verify(password: string, hashed: string | undefined): Promise<boolean> {
    const matches = await this.turns.run(() => verify(hashed ?? OF_NOBODY, normal(password)));
    return matches && hashed !== undefined;
  }
}

// The same letters may be typed as different code points on different machines.
const normal = (password: string): string => password.normalize('NFC');
