import { useEffect, useState } from 'react'

/**
 * The instant now in milliseconds, read again at every full second, so that two clocks on the screen tick together.
 * Always from the clock: a page that was asleep is right again at once.
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(tick, 1000 - (Date.now() % 1000))
    }
    const tick = () => {
      setNow(Date.now())
      wait()
    }
    wait()
    return () => clearTimeout(timer)
  }, [])
  return now
}
