import type { Database } from "./database.js";

/** What stories are found by: how many reports had a feature, and which stories have it among their weightiest. */
export class FeatureTable {
  constructor(private readonly db: Database) {}

  reports(feature: number): number | undefined {
    return this.db.first<{ reports: number }>("SELECT reports FROM story_features WHERE feature = ?", feature)?.reports;
  }

  setReports(feature: number, reports: number): void {
    this.db.run(
      `INSERT INTO story_features (feature, reports) VALUES (?, ?)
       ON CONFLICT (feature) DO UPDATE SET reports = excluded.reports`,
      feature,
      reports,
    );
  }

  stories(feature: number): readonly number[] | undefined {
    const row = this.db.first<{ stories: string }>("SELECT stories FROM story_features WHERE feature = ?", feature);
    return row && (row.stories === "" ? [] : row.stories.split(" ").map(Number));
  }

  setStories(feature: number, stories: readonly number[]): void {
    this.db.run(
      `INSERT INTO story_features (feature, stories) VALUES (?, ?)
       ON CONFLICT (feature) DO UPDATE SET stories = excluded.stories`,
      feature,
      stories.join(" "),
    );
  }

  clear(): void {
    this.db.run("DELETE FROM story_features");
  }
}
