import theme from "vitepress/theme";
// Behind the theme, whose variables it changes.
import "./contrast.css";

export default theme;
