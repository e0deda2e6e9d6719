/** The grey hatching of a deload, to fill with as `url(#id)`. */
export const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--tl-text)" fillOpacity="0.05" />
      <path d="M1 0v6" stroke="var(--tl-text)" strokeOpacity="0.22" strokeWidth="1.5" />
    </pattern>
  </defs>
)
