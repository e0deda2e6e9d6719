import { useEffect, useState } from 'react'

/** The instant now in milliseconds, read again every second. Always from the clock, so a paused timer is right again at once. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now
}
