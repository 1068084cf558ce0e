import { describe, expect, test } from "vitest";
import { observationsFrom, paperKey } from "../../src/index.js";
