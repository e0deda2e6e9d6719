/** What is asked of any object without meaning it, by promises and serialisers. */
const harmless = new Set(['then', 'toJSON'])

function handler<T extends object>(name: string): ProxyHandler<T> {
  return {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || harmless.has(key)) return Reflect.get(target, key, receiver)
      throw new Error(`electron stand-in: ${name}.${key} is not implemented`)
    },
  }
}

/** The same object, except that reading a member it lacks is an error which names the member. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, handler<T>(name))
}

/** A class whose statics and instances are strict; `start` gets the guarded instance, so no other identity leaks. */
export function strictClass<A extends unknown[], I extends object, C extends new (...args: A) => I>(
  name: string,
  type: C,
  start: (instance: I, ...args: A) => void = () => {},
): C {
  return new Proxy(type, {
    ...handler<C>(name),
    construct(target, args) {
      const instance = strict(name, Reflect.construct(target, args) as I)
      start(instance, ...(args as A))
      return instance
    },
  })
}
