import { createTheme } from '@mui/material/styles';

const light = {
  primary: '#0e6b68',
  ground: '#f8f7f3',
  surface: '#ffffff',
  ink: '#1c2230',
  muted: '#565c68',
  line: '#e0dccf',
};
const dark = {
  primary: '#4fb3ab',
  ground: '#14181d',
  surface: '#1c2127',
  ink: '#eceae4',
  muted: '#a9afb8',
  line: '#343b44',
};

const palette = (tokens: typeof light) => ({
  primary: { main: tokens.primary },
  background: { default: tokens.ground, paper: tokens.surface },
  text: { primary: tokens.ink, secondary: tokens.muted },
  divider: tokens.line,
});

/**
 * MUI in the colours of `tokens.css`. The scheme follows the computer (media query): nothing is stored in the
 * browser. No gradients, no ripples, no capitals.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'media' },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  typography: {
    fontFamily: "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif",
    fontSize: 15,
    button: { textTransform: 'none', fontWeight: 600 },
  },
  shape: { borderRadius: 8 },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialog: { defaultProps: { transitionDuration: 120 } },
    MuiMenu: {
      defaultProps: { transitionDuration: 80 },
      styleOverrides: {
        paper: { maxWidth: 400, border: '1px solid var(--line)', boxShadow: 'var(--shadow)' },
      },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          fontSize: 15,
          lineHeight: 1.4,
          whiteSpace: 'normal',
          overflowWrap: 'anywhere',
          '&:hover': { backgroundColor: 'var(--sunken)' },
          '&.Mui-focusVisible': {
            backgroundColor: 'var(--accent-soft)',
            outline: '2px solid var(--focus)',
            outlineOffset: -2,
          },
        },
      },
    },
  },
});
