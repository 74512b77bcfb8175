import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Mantine's controls in Longview's tokens (tokens.css): the library draws with our names, so a theme is one list. */
export const theme = createTheme({
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: '11px', sm: '12px', md: '13px', lg: '14px', xl: '16px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '20px', xl: '24px' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '10px' },
  defaultRadius: 'sm',
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  primaryColor: 'dark',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: { centered: true, transitionProps: { duration: 120 }, overlayProps: { backgroundOpacity: 0.4 } },
    },
    ModalHeader: { defaultProps: { role: 'presentation' } },
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        transitionProps: { duration: 80 },
        shadow: 'md',
        position: 'bottom-end',
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 }, withArrow: false } },
    Checkbox: { defaultProps: { size: 'xs', radius: 4, color: 'var(--ink)', iconColor: 'var(--on-ink)' } },
    Radio: { defaultProps: { iconColor: 'var(--on-ink)' } },
    TextInput: { defaultProps: { size: 'sm' } },
    // The list of choices scrolls itself (controls.css): a scroll area in between could not be reached by the keyboard.
    Select: {
      defaultProps: {
        size: 'sm',
        checkIconPosition: 'right',
        comboboxProps: { shadow: 'md' },
        withScrollArea: false,
      },
    },
    MultiSelect: { defaultProps: { withScrollArea: false } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Close this message' } } },
    TagsInput: { defaultProps: { withScrollArea: false } },
  },
});

const shared = {
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-body': 'var(--raised)',
  '--mantine-color-dimmed': 'var(--text-3)',
  '--mantine-color-placeholder': 'var(--text-3)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--text)',
  '--mantine-color-default-border': 'var(--control)',
  // The primary colour's own name, which checked boxes ask for.
  '--mantine-color-dark-filled': 'var(--ink)',
  '--mantine-primary-color-filled': 'var(--ink)',
  '--mantine-primary-color-filled-hover': 'var(--ink)',
  '--mantine-primary-color-contrast': 'var(--on-ink)',
  '--mantine-primary-color-light': 'var(--sunken)',
  '--mantine-shadow-md': 'var(--shadow-3)',
};

/** The library's own greys, which its drop-downs, menus, calendars and boxes fall back to in either scheme. */
const lightGreys = {
  '--mantine-color-gray-0': 'var(--hover)',
  '--mantine-color-gray-1': 'var(--hover)',
  '--mantine-color-gray-2': 'var(--line)',
  '--mantine-color-gray-3': 'var(--line-2)',
  '--mantine-color-gray-4': 'var(--control)',
  '--mantine-color-gray-6': 'var(--text-3)',
  '--mantine-color-gray-7': 'var(--text-2)',
  '--mantine-color-gray-9': 'var(--ink)',
};
const darkGreys = {
  '--mantine-color-dark-0': 'var(--text)',
  '--mantine-color-dark-1': 'var(--text-2)',
  '--mantine-color-dark-2': 'var(--text-3)',
  '--mantine-color-dark-3': 'var(--text-3)',
  '--mantine-color-dark-4': 'var(--line-2)',
  '--mantine-color-dark-5': 'var(--line)',
  '--mantine-color-dark-6': 'var(--raised)',
  '--mantine-color-dark-7': 'var(--line)',
  '--mantine-color-dark-8': 'var(--sunken)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, ...lightGreys },
  dark: { ...shared, ...darkGreys },
});
