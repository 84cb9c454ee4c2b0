import type { Direction, Kind } from "../../plan/plan.ts";
import type { Choice, LeftFigure, LinkedTotal, Suggestion, TakenFigure } from "../report-types.ts";
import type { PlaceKind } from "../table/place-words.ts";

/** An indicator of the package in the making. */
export interface DraftIndicator {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly lead: readonly string[];
  readonly with: readonly string[];
}

export interface DraftRegion {
  readonly id: string;
  readonly kind: PlaceKind | "territory";
  readonly aliases: readonly string[];
}

/** An official table of the package: rows of the file, and what holds for all of it. */
export interface DraftTable {
  readonly id: string;
  readonly name: string;
  /** Where it is not the plan's. */
  readonly period: string;
  readonly breakdown: string | null;
  readonly rows: readonly (readonly string[])[];
}

export interface DraftBreakdown {
  readonly id: string;
  readonly parts: readonly string[];
}

/** A row of targets.csv. */
export interface DraftTarget {
  readonly clause: string;
  readonly indicator: string;
  readonly region: string;
  /** Where it is not the plan's. */
  readonly period: string;
  readonly scope: string;
  readonly target: string;
  readonly text: string;
}

/** What is said in the report while the package is made. */
export interface Notes {
  readonly taken: TakenFigure[];
  readonly left: LeftFigure[];
  readonly choices: Choice[];
  readonly links: LinkedTotal[];
  readonly suggestions: Suggestion[];
}

export function createNotes(): Notes {
  return { taken: [], left: [], choices: [], links: [], suggestions: [] };
}
