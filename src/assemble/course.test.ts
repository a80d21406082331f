import { describe, expect, it } from "vitest";
import { courseOf } from "./course.js";

const told = (day: string | undefined, status: string) => ({ day, status });
const course = (...all: ReturnType<typeof told>[]) =>
  courseOf(
    all,
    (one) => one,
    (some) => some.at(-1)?.status ?? "",
  ).course;

describe("courseOf", () => {
  it("tells from which day on something stood otherwise", () => {
    expect(course(told("2026-03-01", "planned"), told("2026-03-01", "planned"), told("2026-03-04", "held"))).toEqual([
      { day: "2026-03-01", status: "planned" },
      { day: "2026-03-04", status: "held" },
    ]);
  });

  it("tells nothing of what always stood so", () => {
    expect(course(told("2026-03-01", "held"), told("2026-03-04", "held"))).toBeUndefined();
  });

  it("tells nothing where a report without a day decides", () => {
    expect(
      course(told("2026-03-01", "open"), told("2026-03-04", "agreed"), told(undefined, "contested")),
    ).toBeUndefined();
  });
});
