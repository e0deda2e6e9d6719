import type { Catalogue } from '../catalogue.ts'

/** Die Einstellungen dazu, wie gezählt wird. */
export const analyticsSettings: Catalogue['analyticsSettings'] = {
  title: 'Zählweise',
  formula: {
    label: 'Geschätztes Maximum (e1RM)',
    hint: 'Aus Sätzen mit 1 bis 12 vollen Wiederholungen. Nach RPE zählen nur bewertete Sätze.',
    epley: 'Epley',
    brzycki: 'Brzycki',
    rpe: 'RPE-Tabelle',
  },
  bodyWeight: {
    label: 'Körpergewicht',
    hint: 'Steht in jedem neuen Training, für Übungen, die den Körper heben. Aufgezeichnetes behält seins.',
  },
  share: {
    label: 'Helfende Muskeln',
    hint: 'Wie viel ein Satz für einen Muskel zählt, der nur hilft.',
  },
  target: {
    label: 'Sätze je Woche und Muskel',
    hint: 'Das Ziel jedes größeren Muskels, der kein eigenes hat. Kleinere wie Nacken oder Unterarme haben nur eines, wenn du es ihnen gibst.',
    from: '{{of}}: von',
    to: '{{of}}: bis',
  },
  muscle: {
    label: 'Ziel eines Muskels',
    hint: 'Wähle einen Muskel, um ihm ein eigenes Ziel zu geben.',
    choose: 'Wählen…',
    asOthers: 'Kein eigenes',
    remove: 'Kein eigenes Ziel: {{muscle}}',
  },
  refused: 'Eine Zahl von {{least}} bis {{greatest}}. Das wird nicht behalten.',
}
