import { Button, type CSSVariablesResolver, createTheme, Modal, Notification, Switch, Tooltip } from '@mantine/core'

/** The look of Mantine's own parts: the same tokens as everything else (`global.css`). */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  defaultRadius: 4,
  primaryColor: 'blue',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '20px', xl: '24px' },
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'xs', variant: 'default' },
      styles: { root: { height: 28 } },
      vars: (_theme, { variant }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--tl-on-accent)' } : {},
      }),
    }),
    Notification: Notification.extend({
      styles: {
        root: { background: 'var(--tl-surface)', border: '1px solid var(--tl-line-strong)', boxShadow: 'none' },
        title: { color: 'var(--tl-text)' },
        description: { color: 'var(--tl-text)' },
      },
    }),
    Modal: Modal.extend({
      // Locking the scroll writes a style element without a nonce; the page itself never scrolls.
      defaultProps: {
        lockScroll: false,
        centered: true,
        transitionProps: { duration: 0 },
        shadow: 'none',
        overlayProps: { backgroundOpacity: 0.35 },
      },
      styles: { title: { fontSize: 14, fontWeight: 600 } },
    }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: { duration: 0 } } }),
  },
})

const variables = {
  '--mantine-color-body': 'var(--tl-surface)',
  '--mantine-color-text': 'var(--tl-text)',
  '--mantine-color-dimmed': 'var(--tl-muted)',
  '--mantine-color-placeholder': 'var(--tl-muted)',
  '--mantine-color-default': 'var(--tl-surface)',
  '--mantine-color-default-hover': 'var(--tl-raised)',
  '--mantine-color-default-color': 'var(--tl-text)',
  '--mantine-color-default-border': 'var(--tl-line)',
  '--mantine-color-error': 'var(--tl-bad)',
  '--mantine-color-anchor': 'var(--tl-accent)',
  '--mantine-primary-color-filled': 'var(--tl-accent)',
  '--mantine-primary-color-filled-hover': 'var(--tl-accent-strong)',
  '--mantine-color-blue-filled': 'var(--tl-accent)',
  '--mantine-color-blue-filled-hover': 'var(--tl-accent-strong)',
  '--mantine-primary-color-contrast': 'var(--tl-on-accent)',
}

/** Gives Mantine's variables the values of our tokens in both colour schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables })
