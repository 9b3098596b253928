/** A page that must say something before it is left registers its question here; the way out in the rail asks it. */
class Leaving {
  ask = $state.raw<(() => void) | null>(null);
}

export const leaving = new Leaving();
